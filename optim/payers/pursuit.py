"""The payers of fixed works: goals in strict order, each held while the next is sought."""

import numpy as np

from optim.data.keys import Costs
from optim.model.statement import Model
from optim.model.sums import Sum
from optim.payers.goals import WISHES, settled_order
from optim.payers.programme import left_to_decide, with_rows
from optim.solver.pursuit import HOLDS, hold_face
from optim.solver.session import Floats, InfeasibleError, Session, SolverError, TimeLimitError

ROUNDS = 3
"""How often slices that closing others made small are closed in turn."""
CENT = 1e-5
"""In k€."""


def shared_out(model: Model, session: Session, costs: Costs) -> Floats:
    """The value of every column once it is decided who pays; works are fixed in the session.

    `costs` are the cents of each line and year. Slices below the least one are closed, all of them or those
    of one funder after another, wherever a financing is left without them. Raises `InfeasibleError` where
    nobody can pay.
    """
    values = _sought(model, session, costs)
    least = model.data.scenario.least_slice_keur
    if least is None:
        return values
    for _round in range(ROUNDS):
        slices = small_slices(model, session, values, float(least.value))
        funders = sorted(slices)
        closed = False
        for group in _groups(funders):
            columns = [j for f in group for j in slices[f] if session.column_upper[j] > 0]
            if not columns:
                continue
            upper = session.column_upper[columns].copy()
            nothing = np.zeros(len(columns))
            session.bound_columns(columns, nothing, nothing)
            try:
                values, closed = _sought(model, session, costs), True
            except InfeasibleError:
                session.bound_columns(columns, nothing, upper)
        if not closed:
            break
    return values


def _groups(funders: list[str]) -> list[list[str]]:
    """All of them together, then one after another."""
    return [funders, *([f] for f in funders if len(funders) > 1)]


def small_slices(model: Model, session: Session, values: Floats, least: float) -> dict[str, list[int]]:
    """The free columns of what a funder grants a line in a tranche, where it is less than the least slice.

    By funder; own money, which closes its lines, has no small slice.
    """
    data, found = model.data, dict[str, list[int]]()
    for line, payers in data.payers.items():
        for f in payers:
            for tranche in data.tranches:
                columns = [model.variables.granted[line, f, p].id for p in data.grants_in[f, tranche]]
                whole = values[columns].sum()
                free = (session.column_lower[columns] == 0).all() and session.column_upper[columns].any()
                if f not in data.own_payers[line] and free and CENT / 2 < whole < least:
                    found.setdefault(f, []).extend(columns)
    return found


def _sought(model: Model, session: Session, costs: Costs) -> Floats:
    """The best financing, goal after goal."""
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
        try:
            optimum = session.optimise(costs, "min", from_plan=best is not None)
        except TimeLimitError:
            raise
        except (InfeasibleError, SolverError):
            # The solver's noise may put the best of the goals before just out of reach: their plan stands.
            if best is None:
                raise
            break
        best = optimum.values
        hold_face(session, optimum, HOLDS)
    if best is None:
        raise ValueError("no aim to pursue")
    return best
