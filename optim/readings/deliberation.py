"""The *avenant* that a rerun signs: what each funder commits more or less than was voted, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from optim.readings.books import Situation
from optim.readings.midterm import revision_of
from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.scenario.voted import firm_before, firm_tranches
from optim.units import cents

LEAST_SHARE = 10_000
"""Where the scenario states no least revision: what was voted over this, up to a round sum."""

type Standing = Literal["realised", "firm", "affirmed", "conditional"]
"""A tranche that is over, was voted firm, is made firm by this vote, or still waits for an evaluation."""
type Cause = Literal["other_works", "real_cost", "real_payers", "moved_works", "new_cost", "new_payers"]
"""Why an amount is revised: works, cost or payers, of years that are over or to come."""
type Key = tuple[str, str, str]
"""A funder, an operation, a tranche."""


@dataclass(frozen=True)
class Revised:
    """What a funder commits to an operation in a tranche: voted, and in the new plan, in cents."""

    funder: str
    operation: str
    tranche: str
    voted: int
    new: int
    cause: Cause

    @property
    def change(self) -> int:
        """What it commits beyond the vote, or less than it."""
        return self.new - self.voted


@dataclass(frozen=True)
class Others:
    """All that a funder commits beside the rows of an avenant: voted, new, and how many amounts differ."""

    funder: str
    voted: int
    new: int
    differ: int


type Avenant = tuple[list[Revised], list[Others]]
"""Its rows by funder, operation and tranche, and what is left of each funder."""


def least_revision(plan: Plan) -> int:
    """The least revision that has a row of its own in an avenant, in cents.

    As the scenario states it, else a ten-thousandth of what was voted, up to 1, 2 or 5 and zeros.
    """
    if (stated := plan.scenario.least_revision_keur) is not None:
        return cents(stated.value)
    voted = sum(sum(row.cents.values()) for row in revision_of(plan).voted.commitments)
    share = max(1, -(-voted // LEAST_SHARE))
    zeros = int("1" + "0" * (len(str(share)) - 1))
    return min(figure * zeros for figure in (1, 2, 5, 10) if figure * zeros >= share)


def standing(scenario: Scenario, tranche: str) -> Standing:
    """What becomes of a tranche with the vote of a rerun."""
    as_of = scenario.revision.as_of if scenario.revision else scenario.horizon.first_year - 1
    if scenario.horizon.years_of[tranche][-1] <= as_of:
        return "realised"
    if tranche in firm_before(scenario):
        return "firm"
    return "affirmed" if tranche in firm_tranches(scenario) else "conditional"


def avenant(plan: Plan) -> Avenant:
    """The rows of an avenant by funder, operation and tranche, then what is left of each funder in one row.

    A row is revised by the least amount of the scenario at least; both lists together are all that was voted
    and all that the plan commits. Raises `ValueError` for a plan that revises nothing.
    """
    voted, new = _amounts(_voted(plan)), _amounts(_committed(plan))
    least, why = least_revision(plan), _Causes(plan, voted, new)
    rows, others = [], []
    for funder in dict.fromkeys((*plan.scenario.funders, *sorted(key[0] for key in voted))):
        left = Others(funder, 0, 0, 0)
        for key in sorted(key for key in voted.keys() | new.keys() if key[0] == funder):
            before, after = voted.get(key, 0), new.get(key, 0)
            if abs(after - before) >= max(1, least):
                rows.append(Revised(*key, before, after, why.of(*key[1:])))
            else:
                differ = left.differ + (before != after)
                left = Others(funder, left.voted + before, left.new + after, differ)
        if left.voted or left.new:
            others.append(left)
    return rows, others


def voted_again(plan: Plan, rows: list[Situation]) -> tuple[list[Situation], list[Situation]]:
    """What a délibération names, and what it leaves together: neither made firm nor revised by the least.

    A first plan votes every row.
    """
    if plan.scenario.revision is None:
        return rows, []
    least = max(1, least_revision(plan))
    named = [row for row in rows if max(row.affirmed, abs(row.revision)) >= least]
    return named, [row for row in rows if row not in named]


class _Causes:
    """Why the amounts of an operation and a tranche are revised: its works first, then its cost."""

    def __init__(self, plan: Plan, voted: dict[Key, int], new: dict[Key, int]) -> None:
        self._scenario = plan.scenario
        tranche = plan.scenario.horizon.tranche_of
        self._moved = {(row.operation, tranche[row.year]) for row in plan.rows.moved}
        self._cost: dict[tuple[str, str], int] = {}
        for sign, amounts in ((-1, voted), (1, new)):
            for (_funder, *where), amount in amounts.items():
                place = where[0], where[1]
                self._cost[place] = self._cost.get(place, 0) + sign * amount

    def of(self, operation: str, tranche: str) -> Cause:
        """The cause that explains the most of it: works that moved, a cost that did, or payers alone."""
        over = standing(self._scenario, tranche) == "realised"
        if (operation, tranche) in self._moved:
            return "other_works" if over else "moved_works"
        if self._cost.get((operation, tranche)):
            return "real_cost" if over else "new_cost"
        return "real_payers" if over else "new_payers"


type Amount = tuple[str, str, str, int]
"""A funder, an operation, a tranche, cents."""


def _amounts(rows: Iterator[Amount]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for funder, operation, tranche, amount in rows:
        key = funder, operation, tranche
        found[key] = found.get(key, 0) + amount
    return found


def _voted(plan: Plan) -> Iterator[Amount]:
    tranche = plan.scenario.horizon.tranche_of
    for row in revision_of(plan).voted.commitments:
        yield from ((row.funder, row.operation, tranche[year], amount) for year, amount in row.cents.items())


def _committed(plan: Plan) -> Iterator[Amount]:
    tranche = plan.scenario.horizon.tranche_of
    for row in plan.rows.commitments:
        yield row.funder, row.operation, tranche[row.year], row.amount_cents
