"""Tables that Phasage reads, written as CSV: those of a scenario, and what a plan would report as done."""

from typing import TYPE_CHECKING, Any

from optim.scenario.schema import Scenario
from optim.scenario.shape import plain_type
from optim.scenario.tables import TABLES
from reports.table import Column, Table

if TYPE_CHECKING:
    from optim.run.plan import Plan

REPORTED = {
    "started": ("works", ("operation", "lot", "year", "quantity")),
    "committed": ("commitments", ("operation", "lot", "nature", "funder", "year", "amount_cents")),
    "paid": ("payments", ("operation", "lot", "nature", "funder", "year", "amount_cents")),
}
"""The tables of actuals: the table of the plan that foretells each, and its columns."""


def scenario_tables(scenario: Scenario) -> list[Table]:
    """The tables of a scenario that have rows, with the columns that some row fills."""
    made = []
    for key, model in TABLES.items():
        rows = getattr(scenario, key)
        filled = [
            name
            for name, field in model.model_fields.items()
            if any(getattr(row, name) != field.default for row in rows)
        ]
        if rows:
            kinds = [plain_type(model.model_fields[name].annotation) for name in filled]
            columns = [
                Column(n, "text" if k is str else "quantity") for n, k in zip(filled, kinds, strict=True)
            ]
            made.append(Table(key, key, columns, [tuple(getattr(r, n) for n in filled) for r in rows]))
    return made


def actuals_tables(plan: "Plan") -> list[Table]:
    """What a plan starts, commits and pays, as the tables of actuals in which this is corrected."""
    return [_foretold(plan, key, table, names) for key, (table, names) in REPORTED.items()]


def _foretold(plan: "Plan", key: str, table: str, names: tuple[str, ...]) -> Table:
    rows: list[tuple[Any, ...]] = [
        tuple(getattr(row, name) for name in names) for row in getattr(plan.rows, table)
    ]
    kinds = [
        Column(name, "quantity" if name in ("year", "quantity", "amount_cents") else "text") for name in names
    ]
    return Table(key, key, kinds, rows)
