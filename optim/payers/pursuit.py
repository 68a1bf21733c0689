"""The payers of fixed works: goals in strict order, each held while the next is sought."""

from contextlib import suppress

import numpy as np

from optim.data.keys import Costs
from optim.messages import say
from optim.model.statement import Model
from optim.payers.goals import WISHES, settled_order
from optim.payers.programme import Money, coefficients, left_to_decide, with_rows
from optim.payers.round_sums import keep_own_money, round_off, rounds
from optim.payers.slices import close_small_slices
from optim.scenario.schema_payers import KEEP_PAYERS
from optim.solver.pursuit import HOLDS, hold_face
from optim.solver.session import Floats, InfeasibleError, Session, SolverError, TimeLimitError
from optim.solver.whole import RESIDUAL, Aim, WholeNumbers

ROUNDS = 3
"""How often slices that closing others made small are closed in turn."""
BEFORE_WORKS = frozenset({KEEP_PAYERS})
"""The goals that come before those of the programme, of which fixed works leave but own funds to spare: money
that is saved on one operation replaces no own funds that were voted on another."""


def shared_out(model: Model, session: Session, costs: Costs) -> Floats:
    """The value of every column once it is decided who pays; works are fixed in the session.

    `costs` are the cents of each line and year. Who backs each operation, where that is counted, is chosen
    first, by the same goals. Slices below the least one are closed, as many as a financing is left
    without; then sums are made round.
    Raises `InfeasibleError` where nobody can pay.
    """
    _choose_backers(model, session, costs)
    whole = keep_own_money(model, session, session.column_lower)
    values = _sought(model, session, costs)
    least = model.data.scenario.least_slice_keur
    if least is not None:
        values = _without_small_slices(model, session, costs, values, float(least.value))
    session.bound_rows(np.arange(len(whole[2])), whole[2], whole[3])
    if rounds(model.data) and round_off(model, session, values, costs):
        with suppress(InfeasibleError):
            values = _sought(model, session, costs)
    return values


def _without_small_slices(
    model: Model, session: Session, costs: Costs, values: Floats, least: float
) -> Floats:
    """The best financing without slices below the least one, as far as one is left."""
    for _round in range(ROUNDS):
        before = session.limits()
        if not close_small_slices(model, session, values, costs, least):
            break
        try:
            values = _sought(model, session, costs)
        except InfeasibleError:  # what was closed held to the solver's noise alone
            session.bound_as(before)
            break
    return values


def _choose_backers(model: Model, session: Session, costs: Costs) -> None:
    """Fixes in the session which funders back each operation, the best for each goal in turn.

    What a search of the works has found of them is one choice among those that they leave.
    """
    columns = np.array([variable.id for variable in model.variables.backs.values()], dtype=np.int64)
    if not len(columns):
        return
    session.bound_columns(columns, np.zeros(len(columns)), np.ones(len(columns)))
    money = left_to_decide(model, session, costs)
    sought, found = _programme(model, session, money)
    whole = np.flatnonzero(np.isin(money.free, columns))
    search = WholeNumbers(found, whole, residual=RESIDUAL)
    aims = [Aim(say("sought_the_backers"), aim, "min") for aim in sought]
    best = search.seek_in_order(aims)[-1]
    chosen = session.column_lower[columns].copy()
    chosen[np.searchsorted(columns, money.free[whole])] = best.values[whole]
    session.bound_columns(columns, chosen, chosen)


def _sought(model: Model, session: Session, costs: Costs) -> Floats:
    """The best financing, goal after goal."""
    money = left_to_decide(model, session, costs)
    values = session.column_lower[: len(model.columns)].copy()
    if not len(money.free):
        return values
    sought, found = _programme(model, session, money)
    values[money.free] = _pursued(found, sought)[: len(money.free)]
    return values


def _programme(model: Model, session: Session, money: Money) -> tuple[list[Floats], Session]:
    """The aims in order, the less the better, and the programme in which they are sought."""
    names = model.data.scenario.money_goals
    before = [wish for name in names if name in BEFORE_WORKS for wish in WISHES[name](money)]
    wishes = [wish for name in names if name not in BEFORE_WORKS for wish in WISHES[name](money)]
    wishes += list(settled_order(money))
    money.problem.setObjective(wishes[-1])
    found = with_rows(money, session)
    size = len(found.column_lower)
    aims = [model.costs[goal.name][money.free] * (1 if goal.sense == "min" else -1) for goal in model.goals]
    aims = [np.concatenate([aim, np.zeros(size - len(aim))]) for aim in aims]
    works, last = aims[:-1], aims[-1]
    first, then = ([coefficients(wish, size) for wish in group] for group in (before, wishes))
    return [*first, *works, *then, last], found


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
