"""The tables of what carries the works and of what is kept for memory."""

from typing import Any

from optim.run.plan import Plan
from optim.run.tables.summing import cents_by
from optim.units import CENTS_PER_KEUR
from reports.assumed import source_of
from reports.names import Names
from reports.table import Column, Table, tax_note, years
from reports.wording import label


def delivery(plan: Plan, lang: str) -> Table:
    """What each maître d'ouvrage with a capacity engages each year, and what its agency carries."""
    names = Names(plan.scenario, lang)
    carrier = {(lot.operation, lot.lot): lot.maitre_ouvrage for lot in plan.scenario.lots}
    engaged = cents_by(plan.rows.commitments, lambda row: (carrier[row.operation, row.lot], row.year))
    delegated = {(row.maitre_ouvrage, row.year): row.amount_cents for row in plan.rows.delegated}
    rows: list[tuple[Any, ...]] = []
    for name, owner in sorted(plan.scenario.maitres_ouvrage.items()):
        for year, capacity in sorted((owner.delivery_capacity_keur or {}).items()):
            key = name, year
            most = round(capacity.value * CENTS_PER_KEUR)
            rows.append((names.owner(name), year, engaged.get(key, 0), most, delegated.get(key, 0)))
    if agency := plan.scenario.shared_agency:
        for year in years(plan):
            carried = sum(amount for (_, when), amount in delegated.items() if when == year)
            rows.append(
                (agency.name, year, carried, round(agency.capacity_keur[year].value * CENTS_PER_KEUR), None)
            )
    heads = [
        Column(label("column", "maitre_ouvrage", lang)),
        Column(label("column", "year", lang), "year"),
        *(Column(label("column", key, lang), "euros") for key in ("engaged", "can_carry", "delegated")),
    ]
    return Table("delivery", label("table", "delivery", lang), heads, rows, (tax_note(plan, lang),))


def for_memory(plan: Plan, lang: str) -> Table:
    """The operations that are kept for memory, without money, and why."""
    names = Names(plan.scenario, lang)
    rows = [
        (o.operation, names.operation(o.operation), names.kind(o.kind), o.communes, source_of(o.source, lang))
        for o in plan.scenario.operations
        if o.for_memory
    ]
    heads = [
        Column(label("column", key, lang)) for key in ("operation", "name", "kind", "communes", "because")
    ]
    return Table("for_memory", label("table", "for_memory", lang), heads, rows)
