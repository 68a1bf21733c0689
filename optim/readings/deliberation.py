"""What a *délibération* votes again at mid-term: AP voted, revised and in all, CP before and to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from optim.readings.comparison import Difference
from optim.run.plan import Plan
from optim.run.tables.rows import Funding
from optim.scenario.schema_revision import Revision

type OperationYear = tuple[str, str, int]


@dataclass(frozen=True)
class Revised:
    """A programme authorisation revised, in cents; AP voted + revision = AP = CP before + CP to come + rest.

    `voted` and `total` are what the voted and the new plan commit within the contract; `before` is paid up to
    the as-of year, `to_come` each year of the contract after it (the first is the year of the budget), and
    `rest` falls due after the contract.
    """

    operation: str
    funder: str
    voted: int
    total: int
    before: int
    to_come: tuple[int, ...]
    rest: int

    @property
    def revision(self) -> int:
        """What the new vote adds to the authorisation, or takes from it."""
        return self.total - self.voted


def years_to_come(plan: Plan) -> list[int]:
    """The years of the contract after the as-of year."""
    as_of = _revision(plan).as_of
    return [year for year in plan.scenario.horizon.years if year > as_of]


def revised_authorisations(plan: Plan) -> list[Revised]:
    """One row an operation and funder that the voted or the new plan commits, in the order of their keys.

    Raises `ValueError` for a plan that revises nothing.
    """
    last, coming = _revision(plan).as_of, years_to_come(plan)
    voted, new, paid = _voted(plan), _added(plan.rows.commitments), _added(plan.rows.payments)
    pairs: dict[tuple[str, str], dict[str, dict[int, int]]] = {}
    for name, cells in (("voted", voted), ("new", new), ("paid", paid)):
        for (operation, funder, year), cents in cells.items():
            pairs.setdefault((operation, funder), {}).setdefault(name, {})[year] = cents
    return [
        Revised(
            *pair,
            voted=sum(held.get("voted", {}).values()),
            total=sum(held.get("new", {}).values()),
            before=sum(cents for year, cents in held.get("paid", {}).items() if year <= last),
            to_come=tuple(held.get("paid", {}).get(year, 0) for year in coming),
            rest=sum(cents for year, cents in held.get("paid", {}).items() if year > coming[-1]),
        )
        for pair, held in sorted(pairs.items())
    ]


def added_up(rows: Iterable[Revised], by: Literal["operation", "funder"]) -> list[Revised]:
    """The same, all funders of an operation together, or all operations of a funder."""
    groups: dict[str, list[Revised]] = {}
    for row in rows:
        groups.setdefault(getattr(row, by), []).append(row)
    return [
        Revised(
            operation=name if by == "operation" else "",
            funder=name if by == "funder" else "",
            voted=sum(row.voted for row in held),
            total=sum(row.total for row in held),
            before=sum(row.before for row in held),
            to_come=tuple(map(sum, zip(*(row.to_come for row in held), strict=True))),
            rest=sum(row.rest for row in held),
        )
        for name, held in sorted(groups.items())
    ]


def avenant(plan: Plan) -> list[Difference]:
    """What each funder commits more or less to each operation each year than was voted, where it differs."""
    voted, new = _voted(plan), _added(plan.rows.commitments)
    found = [Difference(key, voted.get(key, 0), new.get(key, 0)) for key in sorted(voted.keys() | new.keys())]
    return [row for row in found if row.change]


def _revision(plan: Plan) -> Revision:
    if plan.scenario.revision is None:
        raise ValueError("a first plan revises nothing")
    return plan.scenario.revision


def _voted(plan: Plan) -> dict[OperationYear, int]:
    found: dict[OperationYear, int] = {}
    for row in _revision(plan).voted.commitments:
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
