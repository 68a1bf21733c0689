"""The payers of fixed works: goals in strict order, each held while the next is sought."""

import numpy as np

from optim.data.keys import Costs
from optim.model.statement import Model
from optim.model.sums import Sum
from optim.payers.goals import WISHES, settled_order
from optim.payers.programme import left_to_decide, with_rows
from optim.solver.pursuit import HOLDS, hold_face
from optim.solver.session import Floats, Session

NOISE = 1e-7
"""In k€: how far the goals before may give way where the solver's noise leaves no plan on their face."""


def shared_out(model: Model, session: Session, costs: Costs) -> Floats:
    """The value of every column once it is decided who pays; works are fixed in the session.

    `costs` are the cents of each line and year. Raises `InfeasibleError` where nobody can pay.
    """
    money = left_to_decide(model, session, costs)
    values = session.column_lower[: len(model.columns)].copy()
    if not len(money.free):
        return values
    wishes = [wish for name in model.data.scenario.money_goals for wish in WISHES[name](money)]
    wishes += list(settled_order(money))
    money.problem.setObjective(wishes[-1])
    found = with_rows(money, session)
    size = len(found.column_lower)
    aims = [model.costs[goal.name][money.free] * (1 if goal.sense == "min" else -1) for goal in model.goals]
    aims = [np.concatenate([aim, np.zeros(size - len(aim))]) for aim in aims]
    works, last = aims[:-1], aims[-1]
    sought = [*works, *(_coefficients(wish, size) for wish in wishes), last]
    values[money.free] = _pursued(found, sought)[: len(money.free)]
    return values


def _coefficients(wish: Sum, size: int) -> Floats:
    costs = np.zeros(size)
    for variable, weight in wish.items():
        costs[variable.id] += weight
    return costs


def _pursued(session: Session, sought: list[Floats]) -> Floats:
    """The plan that is best for each aim in turn, the less the better."""
    best: Floats | None = None
    for costs in sought:
        if best is not None and not costs[session.column_lower < session.column_upper].any():
            continue
        optimum = session.optimise(costs, "min", from_plan=best is not None)
        best = optimum.values
        hold_face(session, optimum, HOLDS)
    if best is None:
        raise ValueError("no aim to pursue")
    return best
