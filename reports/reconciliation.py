"""The reconciliation of a plan: works from the programme to what is finished, money from AP to envelopes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from optim.readings.reconciliation import (
    WorksLine,
    homes_by_owner,
    money_by_funder,
    money_by_tranche,
    works_by_kind,
)
from optim.run.plan import Plan
from reports.names import Names, owners
from reports.table import Column, Table, columns, tax_note, tranche_years
from reports.wording import label, phrase


def reconciliation_tables(plan: Plan) -> list[Callable[[Plan, str], Table]]:
    """The tables of the reconciliation, in reading order; homes where there are some."""
    homes = [(True, "estate_homes"), (False, "other_homes")]
    held = [(key, homes_by_owner(plan, estates=estates)) for estates, key in homes]
    return [works, *(partial(_homes, key, rows) for key, rows in held if rows), money, means]


def works(plan: Plan, lang: str) -> Table:
    """The programme by kind and unit: started and finished, at work at the end, never started."""
    names = Names(plan.scenario, lang)
    rows = [(names.kind(row.kind), _unit(plan, row, lang), *_steps(row)) for row in works_by_kind(plan)]
    steps = ("in_programme", "engaged", "finished", "at_work", "never_begun", "remains")
    heads = columns(lang, "kind", "unit", *((f"reconciled_{step}", "quantity") for step in steps))
    return _table("works", heads, rows, (phrase("reconciled_works", lang),), lang)


def money(plan: Plan, lang: str) -> Table:
    """What each tranche opens, when it is paid, and what is left after the contract."""
    spans = {name: f"{name} ({y[0]}–{y[-1]})" for name, y in tranche_years(plan).items()}
    apart = plan.scenario.recalled is not None
    rows = [
        (
            *([label("recalled", "recalled" if row.recalled else "own", lang)] if apart else []),
            spans[row.tranche],
            label("standing", "firm" if row.firm else "conditional", lang),
            row.committed, row.bought_back, row.opened, *row.paid, row.after,
        )
        for row in money_by_tranche(plan)
    ]  # fmt: skip
    heads = columns(
        lang, *(["whose_programme"] if apart else []), "period", "standing", ("committed", "euros", True),
        ("land_bought_back", "euros", True), ("ap_with_land", "euros", True),
    )  # fmt: skip
    heads += [
        Column(phrase("paid_from_to", lang, first=inside[0], last=inside[-1]), "euros", True)
        for inside in tranche_years(plan).values()
    ]
    heads += columns(lang, ("left_to_finance", "euros", True))
    notes = (phrase("reconciled_money", lang), phrase("firm", lang), tax_note(plan, lang))
    return _table("money", heads, rows, notes, lang)


def means(plan: Plan, lang: str) -> Table:
    """What each funder opens, what else its means pay, and what it had."""
    rows = [
        (
            plan.scenario.funders[row.funder].name,
            row.committed, row.bought_back, row.added, row.carrying, row.used, row.left, row.granted,
        )
        for row in money_by_funder(plan)
    ]  # fmt: skip
    heads = columns(
        lang, "funder", ("committed", "euros", True), ("land_bought_back", "euros", True),
        ("capacity_bought", "euros", True), ("land_carried", "euros", True), ("uses", "euros", True),
        ("unused", "euros"), ("resources", "euros"),
    )  # fmt: skip
    return _table("means", heads, rows, (phrase("reconciled_means", lang), tax_note(plan, lang)), lang)


def _homes(key: str, held: list[WorksLine], plan: Plan, lang: str) -> Table:
    """The homes of each owner: those of the estates, or those that stand elsewhere."""
    names = owners(plan.scenario)
    rows = [(names[row.owner], *(int(step) for step in _steps(row))) for row in held]
    steps = ("programme", "started", "finished", "at_work", "missed", "remaining")
    heads = columns(lang, "owner_of_homes", *((f"{key}_{step}", "count", True) for step in steps))
    return _table(key, heads, rows, (phrase("reconciled_works", lang),), lang)


def _steps(row: WorksLine) -> tuple[Any, ...]:
    return row.programme, row.started, row.finished, row.at_work, row.missed, row.remains


def _unit(plan: Plan, row: WorksLine, lang: str) -> str:
    elsewhere = row.unit == "home" and plan.scenario.kind_counts(row.kind) != "homes"
    return label("unit", "home_elsewhere" if elsewhere else row.unit, lang)


def _table(
    name: str, heads: list[Column], rows: list[tuple[Any, ...]], notes: tuple[str, ...], lang: str
) -> Table:
    key = f"reconciliation_{name}"
    return Table(key, label("table", key, lang), heads, rows, notes)
