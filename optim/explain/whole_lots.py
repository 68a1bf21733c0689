"""Why a lot that starts whole or not at all is missed, where no limit has a price: what it lacks.

The rest of the plan is kept, and the lot is asked for whole: the first kind of limit that lets it in, when it
alone may be passed, is what it lacks, by the least amount that passes it.
"""

from typing import Any

import highspy
import numpy as np

from optim.explain.reasons import printed
from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.scenario.schema_rows import Lot
from optim.sentences import WHOLE, Reason
from optim.solver.apart import apart, lay_goal_aside, limit_rows, make_whole
from optim.solver.session import Floats, Session

TOLD_TO = 1e-4
"""What is lacking is told to so much, in the unit of its limit; less is nothing."""
WHOLE_TO = 1e-6
"""How far from a whole number one may be: the rest of the plan is kept as the solver gave it."""


def starts_whole(row: Lot) -> bool:
    """Whether a lot is started whole or not at all."""
    return row.indivisible or row.continuous or row.least_begun == 1


def lacking(model: Model, session: Session, plan: Floats, lots: list[str]) -> dict[str, list[Reason]]:
    """What each of some lots, of which the plan starts nothing, lacks to be started whole beside it."""
    found = {}
    for lot in lots:
        if starts_whole(model.data.lots[lot]):
            for family, rows in _limits(model, session).items():
                if (amount := _least(model, session, plan, lot, rows)) is not None:
                    if amount > TOLD_TO:
                        found[lot] = [Reason(WHOLE, family, "", printed(amount))]
                    break
    return found


def _limits(model: Model, session: Session) -> dict[str, list[int]]:
    """The rows that hold lots under an amount that they share, by rule."""
    upper, found = session.stated_rows[1], dict[str, list[int]]()
    for i, row in enumerate(model.rows):
        rule = RULEBOOK[row.family]
        if rule.scope == "shared" and rule.amount and np.isfinite(upper[i]):
            found.setdefault(row.family, []).append(i)
    return found


def _least(model: Model, session: Session, plan: Floats, lot: str, rows: list[int]) -> float | None:
    """By how much a plan with all of the lot passes some rows at least; none where there is no such plan."""
    highs = apart(session)
    _bound_rows(highs, session, len(model.rows))
    lower, upper = (bounds.copy() for bounds in session.stated_columns)
    for (name, _year), column in model.variables.started.items():
        if name != lot:
            lower[column.id] = upper[column.id] = plan[column.id]
    upper[model.variables.missed[lot].id] = 0.0
    mine = _calendar(model, lot)
    lower[mine], upper[mine] = 0.0, 1.0
    count = len(lower)
    every = np.arange(count, dtype=np.int32)
    highs.changeColsBounds(count, every, lower, upper)
    lay_goal_aside(highs)
    make_whole(highs, mine, WHOLE_TO)
    for i in rows:
        highs.addCol(1.0, 0.0, np.inf, 1, np.array([i], dtype=np.int32), np.array([-1.0]))
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return float(highs.getInfo().objective_function_value)


def _bound_rows(highs: Any, session: Session, stated: int) -> None:
    """The limits as they are stated; none of the goals reached."""
    lower, upper = np.full(highs.getNumRow(), -np.inf), np.full(highs.getNumRow(), np.inf)
    lower[:stated], upper[:stated] = session.stated_rows
    limit_rows(highs, lower, upper)


def _calendar(model: Model, lot: str) -> Any:
    """The columns of the calendar of one lot."""
    x = model.variables
    dated = [(name, v) for group in (x.open, x.launched, x.finished) for (name, _y), v in group.items()]
    return np.array([v.id for name, v in [*dated, *x.begun.items()] if name == lot], dtype=np.int32)
