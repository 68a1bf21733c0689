"""What the operations cost to run once open, by year, beside the investment committed."""

from typing import Any

from optim.run.plan import Plan
from optim.run.tables.summing import cents_by
from reports.names import Names
from reports.table import Column, Table, columns, tax_note, years
from reports.wording import label, phrase


def running_costs(plan: Plan, lang: str) -> Table:
    """One row an operation that has running costs: what is committed for it, then its cost of each year."""
    names = Names(plan.scenario, lang)
    committed = cents_by(plan.rows.commitments, lambda row: row.operation)
    by_year = cents_by(plan.rows.running_costs, lambda row: (row.operation, row.year))
    rows: list[tuple[Any, ...]] = []
    for operation in sorted({row.operation for row in plan.scenario.running_costs} & set(committed)):
        cells = [by_year.get((operation, year), 0) for year in years(plan)]
        rows.append((operation, names.operation(operation), committed[operation], *cells, sum(cells)))
    heads = columns(lang, "operation", "name", ("invested", "euros", True))
    heads += [Column(str(year), "euros", True) for year in years(plan)]
    heads += columns(lang, ("total", "euros", True))
    notes = (tax_note(plan, lang), phrase("running_costs", lang))
    return Table("running_costs", label("table", "running_costs", lang), heads, rows, notes)
