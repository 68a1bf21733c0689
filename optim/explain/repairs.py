"""The least change of each limit of a conflict that leaves a plan, rounded up, and proved by a solve.

The limits of one rule and holder are changed together, and all the other rules are kept. An amount is changed
by as little as it takes; a limit that is no amount is let go.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Context, Decimal
from typing import Any

import highspy
import numpy as np

from optim.explain.prices import unit_of
from optim.explain.reasons import period
from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.sentences import spans
from optim.solver.apart import apart, lay_goal_aside, limit_rows, make_whole
from optim.solver.session import PRIMAL_TOLERANCE, Floats, Session

MOST = 30
"""How many limits are changed in turn."""
NO_MOVE = 1e-6
"""A change of less is none."""
UP = Context(prec=4, rounding=ROUND_CEILING)
"""How finely a change is told: never below what it takes."""
PARTS = {"keur": Decimal("0.001"), "ha": Decimal("0.01"), "km": Decimal("0.01"), "lump": Decimal("0.0001")}
"""What a change is a whole number of: a euro, a hundredth; one of the unit where none is named."""

NONE = (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible)
"""What the solver says of a programme without a plan: none of these goals is without a bound."""


@dataclass(frozen=True)
class Repair:
    """A change of the limits of one rule and holder that leaves a plan.

    `by` is by how much they move in all, up where above zero; nothing where they are let go.
    """

    rule: str
    holder: str
    period: str
    unit: str
    by: Decimal


class _UntoldError(Exception):
    """The solver did not say whether a change leaves a plan, or rounding it took that plan away."""


def repairs(
    model: Model, session: Session, rows: Sequence[int], whole: Sequence[int] = ()
) -> tuple[list[Repair], bool]:
    """The changes that leave a plan, one limit of a conflict being changed in all its years, the rest kept.

    And whether every limit was changed in turn, so that no other change of one alone leaves a plan. Columns
    of `whole` are whole numbers.
    """
    conflicting = [model.rows[i] for i in rows if RULEBOOK[model.rows[i].family].is_set]
    groups: dict[tuple[str, str], list[int]] = {row.limit: [] for row in conflicting}
    for i, row in enumerate(model.rows):
        if (key := row.limit) in groups:
            groups[key].append(i)
    search = _Search(model, session, whole)
    found, all_told = list[Repair](), len(groups) <= MOST
    for key, held in list(groups.items())[:MOST]:
        try:
            repair = search.least(key, held)
        except _UntoldError:
            all_told = False
            continue
        if repair is not None:
            found.append(repair)
    return found, all_told


@dataclass(frozen=True)
class _Search:
    """The programme of a session as it was stated, with whole numbers in the columns of `whole`."""

    model: Model
    session: Session
    whole: Sequence[int]

    def least(self, key: tuple[str, str], rows: list[int]) -> Repair | None:
        """The least change of the limits of one rule and holder; none where no change leaves a plan."""
        lower, upper = (limits.copy() for limits in self.session.stated_rows)
        unit = unit_of(self.model, rows[0])
        if not RULEBOOK[key[0]].amount:
            lower[rows], upper[rows] = -np.inf, np.inf
            return self._told(key, rows, unit, Decimal(0)) if self._leaves(lower, upper) else None
        moves = self._moves(rows, unit)
        if moves is None:
            return None
        steps = {i: _rounded(move, unit) for i, move in zip(rows, moves, strict=True) if abs(move) > NO_MOVE}
        for i, step in steps.items():
            lower[i] += float(step)
            upper[i] += float(step)
        if not steps or not self._leaves(lower, upper):
            raise _UntoldError
        return self._told(key, list(steps), unit, sum(steps.values(), Decimal(0)))

    def _told(self, key: tuple[str, str], rows: list[int], unit: str, by: Decimal) -> Repair:
        when = spans([period(self.model.rows[i], self.model.data) for i in rows])
        return Repair(*key, when, unit, by)

    def _moves(self, rows: list[int], unit: str) -> Floats | None:
        """The least moves of some limits that leave a plan, up where above zero; none where none do."""
        highs, first = self._stated(*self.session.stated_rows), len(self.session.column_lower)
        for i in rows:
            for way in (1.0, -1.0):  # the activity of the row, less the move, keeps within its limits
                highs.addCol(1.0, 0.0, np.inf, 1, np.array([i], dtype=np.int32), np.array([-way]))
        if unit not in PARTS:  # homes, sites, operations: what is rounded up year by year would be too much
            make_whole(highs, np.arange(first, highs.getNumCol()), PRIMAL_TOLERANCE)
        if not _has_a_plan(highs):
            return None
        moved = np.array(highs.getSolution().col_value[first:])
        return np.asarray(moved[0::2] - moved[1::2])

    def _leaves(self, lower: Floats, upper: Floats) -> bool:
        """Whether a plan obeys the rules with these limits."""
        return _has_a_plan(self._stated(lower, upper))

    def _stated(self, lower: Floats, upper: Floats) -> Any:
        """The programme with these limits and no goal, in a solver of its own."""
        highs = apart(self.session, PRIMAL_TOLERANCE)
        limit_rows(highs, lower, upper)
        lay_goal_aside(highs)
        if len(self.whole):
            make_whole(highs, self.whole, PRIMAL_TOLERANCE)
        return highs


def _rounded(move: float, unit: str) -> Decimal:
    """A move away from nothing, to four figures and to whole parts of its unit."""
    size, part = Decimal(repr(float(abs(move)) - NO_MOVE / 2)), PARTS.get(unit, Decimal(1))
    whole = (UP.plus(size) / part).to_integral_value(ROUND_CEILING) * part
    return whole if move > 0 else -whole


def _has_a_plan(highs: Any) -> bool:
    """Whether a programme has a plan. Raises `_UntoldError` where the solver does not say."""
    highs.run()
    status = highs.getModelStatus()
    if status not in (*NONE, highspy.HighsModelStatus.kOptimal):
        raise _UntoldError
    return status not in NONE
