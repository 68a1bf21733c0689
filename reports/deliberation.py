"""The tables of the *délibération* that revises a contract, AP and CP, and those of the *avenant*."""

from collections.abc import Iterable
from typing import Any

from optim.readings.comparison import Difference
from optim.readings.deliberation import Revised, added_up, avenant, revised_authorisations, years_to_come
from optim.run.plan import Plan
from optim.scenario.schema_funders import Funder
from reports.table import Column, Table, columns, tax_note
from reports.wording import label, phrase


def deliberation(plan: Plan, lang: str) -> Table:
    """AP voted, revised and in all, CP before, of the year and to come, and what is left, by operation."""
    names = {o.operation: o.name for o in plan.scenario.operations}
    rows = added_up(revised_authorisations(plan), "operation")
    cells = [(names.get(row.operation, row.operation), *_amounts(row)) for row in rows]
    return _table(plan, lang, "deliberation", columns(lang, "name"), cells)


def deliberation_by_funder(plan: Plan, lang: str) -> Table:
    """The same by funder: what each partner votes."""
    rows = added_up(revised_authorisations(plan), "funder")
    cells = [(_payer(plan, row.funder), *_amounts(row)) for row in rows]
    return _table(plan, lang, "deliberation_by_funder", columns(lang, "funder"), cells)


def deliberation_detail(plan: Plan, lang: str) -> Table:
    """The same by funder and operation, so that each partner finds the rows of its own vote together."""
    names = {o.operation: o.name for o in plan.scenario.operations}
    rows = sorted(revised_authorisations(plan), key=lambda row: (row.funder, row.operation))
    cells = [
        (_payer(plan, row.funder), names.get(row.operation, row.operation), *_amounts(row)) for row in rows
    ]
    return _table(plan, lang, "deliberation_detail", columns(lang, "funder", "name"), cells)


def avenant_table(plan: Plan, lang: str) -> Table:
    """The *avenant*: what each funder commits more or less to each operation each year than was voted."""
    rows = avenant_rows(avenant(plan), plan.scenario.funders)
    heads = [
        *avenant_heads(lang),
        *columns(
            lang,
            ("voted_amount", "euros", True),
            ("new_amount", "euros", True),
            ("difference", "euros", True),
        ),
    ]
    return Table("avenant", label("table", "avenant", lang), heads, rows, (tax_note(plan, lang),))


def avenant_heads(lang: str) -> list[Column]:
    """The columns that say where an amount of an avenant stands."""
    return columns(lang, "operation", "funder", ("year", "year"))


def avenant_rows(changes: Iterable[Difference], funders: dict[str, Funder]) -> list[tuple[Any, ...]]:
    """An amount before and after a row, by operation, funder and year."""
    return [
        (row.key[0], funders[row.key[1]].name, row.key[2], row.before, row.after, row.change)
        for row in changes
    ]


def _payer(plan: Plan, funder: str) -> str:
    held = plan.scenario.funders.get(funder)
    return held.name if held else funder


def _amounts(row: Revised) -> tuple[int, ...]:
    return row.voted, row.revision, row.total, row.before, *row.to_come, row.rest


def _table(plan: Plan, lang: str, key: str, first: list[Column], rows: list[Any]) -> Table:
    year, *later = years_to_come(plan)
    heads = [
        *first,
        *columns(
            lang, ("ap_voted", "euros", True), ("ap_revision", "euros", True), ("ap_total", "euros", True),
            ("cp_before", "euros", True),
        ),
        Column(phrase("cp_of_year", lang, year=year), "euros", True),
        *(Column(f"CP {y}, €", "euros", True) for y in later),
        *columns(lang, ("left_to_finance", "euros", True)),
    ]  # fmt: skip
    notes = (phrase("deliberation", lang), tax_note(plan, lang))
    return Table(key, label("table", key, lang), heads, rows, notes)
