"""The least change of each limit of a conflict that leaves a plan, rounded up, and proved by a solve.

The limits of one rule and holder are changed together, and all the other rules are kept. An amount is changed
by as little as it takes; a limit that is no amount is let go. Works are taken in parts.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Context, Decimal
from typing import Any

import highspy
import numpy as np

from optim.explain.prices import unit_of
from optim.explain.reasons import holder, period
from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.sentences import spans
from optim.solver.highs import silent
from optim.solver.session import Floats, Session

MOST = 30
"""How many limits are changed in turn."""
LEAST = 1e-6
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


def repairs(model: Model, session: Session, rows: list[int]) -> tuple[list[Repair], bool]:
    """The changes that leave a plan, one limit of a conflict being changed and the rest kept.

    And whether every limit was changed in turn, so that no other change of one alone leaves a plan.
    """
    groups: dict[tuple[str, str], list[int]] = {}
    for i in rows:
        if RULEBOOK[model.rows[i].family].scope != "identity":
            groups.setdefault((model.rows[i].family, holder(model.rows[i])), []).append(i)
    found, all_told = list[Repair](), len(groups) <= MOST
    for key, held in list(groups.items())[:MOST]:
        try:
            repair = _least(model, session, key, held)
        except _UntoldError:
            all_told = False
            continue
        if repair is not None:
            found.append(repair)
    return found, all_told


def _least(model: Model, session: Session, key: tuple[str, str], rows: list[int]) -> Repair | None:
    lower, upper = (limits.copy() for limits in session.stated_rows)
    unit = unit_of(model, rows[0])
    if not RULEBOOK[key[0]].amount:
        lower[rows], upper[rows] = -np.inf, np.inf
        return _told(model, key, rows, unit, Decimal(0)) if _feasible(session, lower, upper) else None
    moves = _moves(session, rows)
    if moves is None:
        return None
    steps = {i: _rounded(move, unit) for i, move in zip(rows, moves, strict=True) if abs(move) > LEAST}
    for i, step in steps.items():
        lower[i] += float(step)
        upper[i] += float(step)
    if not steps or not _feasible(session, lower, upper):
        raise _UntoldError
    return _told(model, key, list(steps), unit, sum(steps.values(), Decimal(0)))


def _told(model: Model, key: tuple[str, str], rows: list[int], unit: str, by: Decimal) -> Repair:
    when = spans([period(model.rows[i], model.data) for i in rows])
    return Repair(*key, when, unit, by)


def _rounded(move: float, unit: str) -> Decimal:
    """A move away from nothing, to four figures and to whole parts of its unit."""
    size, part = Decimal(repr(float(abs(move)) - LEAST / 2)), PARTS.get(unit, Decimal(1))
    whole = (UP.plus(size) / part).to_integral_value(ROUND_CEILING) * part
    return whole if move > 0 else -whole


def _moves(session: Session, rows: list[int]) -> Floats | None:
    """The least moves of some limits, in all, that leave a plan: up where above zero; none where none do."""
    highs, first = _stated(session, *session.stated_rows), len(session.column_lower)
    for i in rows:
        for way in (1.0, -1.0):  # the activity of the row, less the move, keeps within its limits
            highs.addCol(1.0, 0.0, np.inf, 1, np.array([i], dtype=np.int32), np.array([-way]))
    if not _has_a_plan(highs):
        return None
    moved = np.array(highs.getSolution().col_value[first:])
    return np.asarray(moved[0::2] - moved[1::2])


def _feasible(session: Session, lower: Floats, upper: Floats) -> bool:
    """Whether a plan obeys the rules with these limits."""
    return _has_a_plan(_stated(session, lower, upper))


def _has_a_plan(highs: Any) -> bool:
    """Whether a programme has a plan. Raises `_UntoldError` where the solver does not say."""
    highs.run()
    status = highs.getModelStatus()
    if status not in (*NONE, highspy.HighsModelStatus.kOptimal):
        raise _UntoldError
    return status not in NONE


def _stated(session: Session, lower: Floats, upper: Floats) -> Any:
    """The programme with these limits and no goal, in a solver of its own."""
    highs = silent(session.time_left)
    highs.setOptionValue("primal_feasibility_tolerance", 1e-9)
    highs.passModel(session.highs.getLp())
    count, columns = len(lower), len(session.column_lower)
    highs.changeRowsBounds(count, np.arange(count, dtype=np.int32), lower, upper)
    highs.changeColsCost(columns, np.arange(columns, dtype=np.int32), np.zeros(columns))
    highs.changeObjectiveSense(highspy.ObjSense.kMinimize)
    return highs
