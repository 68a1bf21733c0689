"""The tables that a committee asks for: financing by operation, the bailleurs' means, EPCI and clusters."""

from typing import Any

from optim.readings.advancement import Advancement, by_cluster, by_epci
from optim.readings.borrowing import bailleur_years
from optim.readings.financing_plan import financing_plans
from optim.run.plan import Plan
from reports.financing import groups_held
from reports.names import Names
from reports.table import Column, Table, columns, tax_note
from reports.wording import label, phrase


def financing_by_operation(plan: Plan, lang: str) -> Table:
    """The financing plan of each operation, groups of funders in columns, with the test of the own share."""
    held = financing_plans(plan)
    whole: dict[str, int] = {}
    for operation in held:
        for group, cents in operation.amounts.items():
            whole[group] = whole.get(group, 0) + cents
    groups = sorted(whole, key=lambda group: (-whole[group], group))
    names = Names(plan.scenario, lang)
    rows = [
        (
            names.operation(row.operation),
            row.cost,
            *(row.amounts.get(group, 0) for group in groups),
            row.own_share,
            label("own_share", row.test, lang),
        )
        for row in held
    ]
    heads = [
        *columns(lang, "name", ("committed", "euros", True)),
        *(Column(f"{names.group(group)}, €", "euros", True) for group in groups),
        *columns(lang, ("own_share", "share"), "own_share_test"),
    ]
    title = label("table", "financing_by_operation", lang)
    notes = (phrase("own_share", lang), *groups_held(plan, lang), tax_note(plan, lang))
    return Table("financing_by_operation", title, heads, rows, notes)


def bailleurs(plan: Plan, lang: str) -> Table:
    """Homes, own funds, loans, debt and its service, by bailleur and year."""
    names = Names(plan.scenario, lang)
    rows = [
        (names.owner(y.bailleur), y.year, y.homes, y.own_funds, y.loans, y.debt, y.service)
        for y in bailleur_years(plan)
    ]
    heads = columns(
        lang, "bailleur", ("year", "year"), ("bailleur_homes", "count", True), ("own_funds", "euros", True),
        ("loans", "euros", True), ("debt", "euros"), ("service", "euros", True),
    )  # fmt: skip
    notes = (phrase("debt", lang), tax_note(plan, lang))
    return Table("bailleurs", label("table", "bailleurs", lang), heads, rows, notes)


def territories(plan: Plan, lang: str) -> Table:
    """How far each EPCI advances, and what stands outside any."""
    held = Names(plan.scenario, lang)
    names: dict[str, str] = {key: held.epci(key) for key in plan.scenario.epci}
    names[""] = phrase("no_epci", lang)
    return _advancement("territories", by_epci(plan), names, plan, lang)


def clusters(plan: Plan, lang: str) -> Table:
    """How far each cluster advances, and how far its operations are apart."""
    names = {key: cluster.name for key, cluster in plan.scenario.clusters.items()}
    return _advancement("clusters", by_cluster(plan), names, plan, lang)


def _advancement(key: str, held: list[Advancement], names: dict[str, str], plan: Plan, lang: str) -> Table:
    rows: list[tuple[Any, ...]] = [
        (
            names[row.key],
            row.operations,
            row.begun,
            row.homes,
            row.homes_started,
            row.committed,
            row.share,
            row.least,
            row.most,
        )
        for row in held
    ]
    # A cluster shares operations with an EPCI, and not every operation is in a cluster: totals only by EPCI.
    total = (True,) if key == "territories" else ()
    heads = columns(
        lang, "name", ("operations", "count", *total), ("begun", "count", *total),
        ("homes_programme", "count", *total), ("homes", "count", *total), ("committed", "euros", *total),
        ("started_share", "share"), ("least", "share"), ("most", "share"),
    )  # fmt: skip
    return Table(
        key, label("table", key, lang), heads, rows, (phrase("advancement", lang), tax_note(plan, lang))
    )
