"""Goals in strict order: each optimum is held while the next goal is sought on its optimal face.

A column with a reduced cost is fixed where it stands, and a row with a dual becomes an equality: what is
left free cannot harm the goal, and no row per goal blurs the arithmetic. A goal with a stated tolerance
is held by a row instead.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from optim.messages import Message, say
from optim.model.goals import Goal
from optim.model.statement import Model
from optim.solver.failures import TimeLimitError, goal_named, while_seeking
from optim.solver.session import Basis, Floats, Mask, Optimum, Session

LARGE = 20_000
"""From so many columns on, interior points find the optimum of a goal sooner than the simplex: the
same point, in 18 s against 119 for 543 estates of two lots and six funders (50 000 columns)."""
HOLDS = 1e-8
"""A dual below this is noise and holds nothing; that of an amount counts for what a home equivalent costs."""


@dataclass(frozen=True)
class Pursuit:
    """The best value of each goal in order, the first optimum and the last, and all of them by goal.

    `start` is where the solve of the first goal ended.
    """

    best: dict[str, float]
    first: Optimum
    last: Optimum
    optima: dict[str, Optimum]
    start: Basis


def method_for(model: Model) -> str:
    """How the goals of a model are sought from nothing, by its size."""
    return "ipm" if len(model.columns) > LARGE else "choose"


def pursue(
    model: Model,
    session: Session,
    on_first: Callable[[Optimum], None] = lambda optimum: None,
    start: Basis | None = None,
) -> Pursuit:
    """Seeks the goals one after the other; leaves the session on the last optimal face.

    `on_first` is told the optimum of the first goal as soon as it is found. A goal that no free column can
    change is not sought. `start` is where an earlier pursuit began, whose plans still obey every bound.
    """
    if start is not None:
        session.start_from(start)
    else:
        session.seek_by(method_for(model))
    best: dict[str, float] = {}
    optima: dict[str, Optimum] = {}
    first: Optimum | None = None
    last: Optimum | None = None
    for goal in model.goals:
        costs = model.costs[goal.name]
        if last is not None and not costs[session.column_lower < session.column_upper].any():
            best[goal.name] = float(costs @ last.values)
            continue
        try:
            last = session.optimise(costs, goal.sense, from_plan=last is not None or start is not None)
        except TimeLimitError as error:
            what = while_seeking(error.said, goal_named(goal.name))
            raise TimeLimitError(say("and_reached_before", what=what, reached=_reached(best))) from error
        if first is None:
            first, start = last, session.basis()
            on_first(first)
        best[goal.name] = last.objective
        optima[goal.name] = last
        hold(model, session, last, goal)
    session.seek_by("choose")
    if first is None or last is None or start is None:
        raise ValueError("no goal to pursue")
    return Pursuit(best, first, last, optima, start)


def _reached(best: dict[str, float]) -> list[Message] | Message:
    """The goals that were reached, for who must decide whether to wait longer."""
    reached = [
        say("goal_reached", goal=goal_named(name), value=float(f"{value:.6g}"))
        for name, value in best.items()
    ]
    return reached or say("reached_no_goal")


def hold(model: Model, session: Session, optimum: Optimum, goal: Goal) -> None:
    """Restricts the session to plans as good as `optimum` for this goal, or within its tolerance.

    Duals are judged by what is a step to the eye, so that the size of the currency changes nothing.
    """
    costs = model.costs[goal.name]
    if tolerance := model.tolerances.get(goal.name):
        given = tolerance * abs(optimum.objective)
        if goal.sense == "max":
            session.add_row(costs, optimum.objective - given, np.inf)
        else:
            session.add_row(costs, -np.inf, optimum.objective + given)
        return
    added = np.ones(len(optimum.duals) - len(model.rows))
    felt = HOLDS * model.goal_step[goal.name]
    hold_face(session, optimum, felt, model.column_step, np.concatenate([model.row_step, added]))


def hold_face(
    session: Session,
    optimum: Optimum,
    felt: float,
    column_step: Floats | float = 1.0,
    row_step: Floats | float = 1.0,
) -> None:
    """Fixes each column with a felt reduced cost; each row with a felt dual becomes an equality.

    A step is what a column or a row is judged by.
    """
    columns = np.flatnonzero(np.abs(optimum.reduced_costs) * column_step > felt)
    lower, upper = session.column_lower[columns], session.column_upper[columns]
    stands = np.where(_nearer(optimum.values[columns], lower, upper), lower, upper)
    session.bound_columns(columns, stands, stands)
    rows = np.flatnonzero(np.abs(optimum.duals) * row_step > felt)
    lower, upper = session.row_lower[rows], session.row_upper[rows]
    stands = np.where(_nearer(optimum.activities[rows], lower, upper), lower, upper)
    session.bound_rows(rows, stands, stands)


def _nearer(values: Floats, lower: Floats, upper: Floats) -> Mask:
    nearer: Mask = np.abs(values - lower) <= np.abs(upper - values)
    return nearer
