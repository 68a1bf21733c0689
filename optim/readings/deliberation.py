"""The *avenant* that a rerun signs: what each funder commits more or less than was voted."""

from __future__ import annotations

from collections.abc import Iterable

from optim.readings.comparison import Difference
from optim.run.plan import Plan
from optim.run.tables.rows import Funding

type OperationYear = tuple[str, str, int]


def avenant(plan: Plan) -> list[Difference]:
    """What each funder commits more or less to each operation each year than was voted, where it differs.

    Raises `ValueError` for a plan that revises nothing.
    """
    voted, new = _voted(plan), _added(plan.rows.commitments)
    found = [Difference(key, voted.get(key, 0), new.get(key, 0)) for key in sorted(voted.keys() | new.keys())]
    return [row for row in found if row.change]


def _voted(plan: Plan) -> dict[OperationYear, int]:
    if plan.scenario.revision is None:
        raise ValueError("a first plan revises nothing")
    found: dict[OperationYear, int] = {}
    for row in plan.scenario.revision.voted.commitments:
        for year, cents in row.cents.items():
            key = row.operation, row.funder, year
            found[key] = found.get(key, 0) + cents
    return found


def _added(rows: Iterable[Funding]) -> dict[OperationYear, int]:
    """Amounts by operation, funder and year."""
    found: dict[OperationYear, int] = {}
    for row in rows:
        key = row.operation, row.funder, row.year
        found[key] = found.get(key, 0) + row.amount_cents
    return found
