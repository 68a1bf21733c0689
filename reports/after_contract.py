"""What the works that the contract starts cost after it, by operation and year."""

from collections import defaultdict
from typing import Any

from optim.run.plan import Plan
from reports.names import Names
from reports.table import Column, Table, columns, tax_note
from reports.wording import label, phrase


def after_contract(plan: Plan, lang: str) -> Table:
    """One row an operation whose works go on after the contract: what they cost in each year."""
    names = Names(plan.scenario, lang)
    by_year: dict[tuple[str, int], int] = defaultdict(int)
    for row in plan.rows.after_contract:
        by_year[row.operation, row.year] += row.amount_cents
    later = sorted({year for _operation, year in by_year})
    rows: list[tuple[Any, ...]] = []
    for operation in sorted({operation for operation, _year in by_year}):
        cells = [by_year[operation, year] for year in later]
        rows.append((operation, names.operation(operation), *cells, sum(cells)))
    heads = [*columns(lang, "operation", "name"), *(Column(str(year), "euros", True) for year in later)]
    heads += columns(lang, ("total", "euros", True))
    notes = (tax_note(plan, lang), phrase("after_contract", lang))
    return Table("after_contract", label("table", "after_contract", lang), heads, rows, notes)
