"""Whole quantities: the fractions of the optimum are settled one by one, re-solving after each.

Only decisions with a fraction may move, to the whole number below or above; the plan is re-optimised at
each step, so that a rounding that a rule forbids is turned the other way at once.
"""

from typing import Any

import numpy as np

from optim.model.goals import draw
from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.settlement.at_once import whole_at_once
from optim.solver.session import Floats, InfeasibleError, Session
from optim.units import GRAIN

WHOLE = 1e-6
"""A number of homes this close to a whole one is that number."""
WHOLE_GRAIN = 1e-3
"""The same for quantities counted in small grains: well above the noise of the solver."""
TENTH_OF_A_CENT = 1e-6
"""In k€: what rounding noise may cost while quantities are settled; cents are settled exactly afterwards."""
ATTEMPTS = 100
"""How often quantities are rounded down again before giving up."""
SCALE = 1000.0
"""Lifts the finest differences of worth well above the solver's tolerance."""

type Grains = dict[tuple[str, int], int]


def settle_quantities(model: Model, session: Session, optimum: Floats) -> tuple[Grains, Floats]:
    """The whole quantities started, in grains of each lot's unit, and a plan that has them.

    The session must have its stated limits; it is left with the quantities fixed.

    Homes are settled first, between the whole numbers around the optimum or else below them, then the
    quantities that are counted finely. Raises `InfeasibleError` when
    no whole plan lies next to the optimum.
    """
    started = {key: variable.id for key, variable in model.variables.started.items()}
    grain = np.array([float(GRAIN[model.data.lots[lot].unit]) for lot, _year in started])
    columns = np.fromiter(started.values(), dtype=np.int64)
    homes = np.array([model.data.lots[lot].unit == "home" for lot, _year in started])
    session.accept(TENTH_OF_A_CENT)
    costs = _settling_costs(model)
    counts = optimum[columns] / grain
    try:
        counts[homes] = _one_by_one(session, costs, columns[homes], grain[homes], counts[homes])
    except InfeasibleError:
        counts[homes] = _rounded_down(session, costs, columns[homes], grain[homes], counts[homes])
    fine = ~homes
    if fine.any():
        _hold_fine(model, session, costs, columns[fine], grain[fine], counts[fine])
        now = session.optimise(costs, "max").values[columns[fine]] / grain[fine]
        lots = [lot for lot, _year in np.array(list(started), dtype=object)[fine]]
        allow_grains(model, session)
        low = _rounded_down(session, costs, columns[fine], grain[fine], now)
        counts[fine] = _topped_up(session, costs, columns[fine], grain[fine], now, low, lots)
    settled = {key: round(count) for key, count in zip(started, counts, strict=True)}
    return settled, session.optimise(costs, "max").values


def settle_at_once(model: Model, session: Session, optimum: Floats, reach: float) -> tuple[Grains, Floats]:
    """The same, all quantities at once within `reach` grains of the optimum: homes and grains may give way.

    Limits kept to the grain are loosened for all. Raises `InfeasibleError` when none is found.
    """
    started = {key: variable.id for key, variable in model.variables.started.items()}
    grain = np.array([float(GRAIN[model.data.lots[lot].unit]) for lot, _year in started])
    columns = np.fromiter(started.values(), dtype=np.int64)
    session.accept(TENTH_OF_A_CENT)
    costs = _settling_costs(model)
    allow_grains(model, session)
    counts = whole_at_once(session, costs, columns, grain, optimum[columns] / grain, reach)
    session.bound_columns(columns, counts * grain, counts * grain)
    settled = {key: round(count) for key, count in zip(started, counts, strict=True)}
    return settled, session.optimise(costs, "max").values


def _hold_fine(
    model: Model, session: Session, costs: Floats, columns: Any, grain: Floats, counts: Floats
) -> None:
    """In a rerun, keeps fine quantities from rising above the optimum, which is the nearest to the vote."""
    if not model.data.slipped:
        return
    lower, upper = session.column_lower[columns], session.column_upper[columns]
    session.bound_columns(columns, np.zeros(len(columns)), np.ceil(counts - WHOLE_GRAIN) * grain)
    if not session.feasible(costs, "max"):
        session.bound_columns(columns, lower, upper)


def allow_grains(model: Model, session: Session) -> None:
    """Loosens the limits kept to the grain by one grain of each fine quantity and year that they hold.

    Homes are whole and give nothing. The audit allows the same.
    """
    rows = np.array(
        [i for i, row in enumerate(model.rows) if RULEBOOK[row.family].kept == "to_the_grain"], dtype=int
    )
    if not len(rows):
        return
    grain = np.zeros(len(model.columns))
    for (lot, _year), variable in model.variables.started.items():
        unit = model.data.lots[lot].unit
        grain[variable.id] = 0.0 if unit == "home" else float(GRAIN[unit])
    weights = np.abs(session.coefficients) * grain[session.entry_column]
    room = np.bincount(session.entry_row, weights=weights, minlength=len(session.row_lower))[rows]
    session.bound_rows(rows, session.row_lower[rows] - room, session.row_upper[rows] + room)


def _rounded_down(session: Session, costs: Floats, columns: Any, grain: Floats, counts: Floats) -> Floats:
    """All counts rounded down at once, which costs less than a grain each.

    Less works in one year may leave too little money in another; then the counts may fall further, and
    are rounded down again.
    """
    nothing = np.zeros(len(columns))
    for _attempt in range(ATTEMPTS):
        lower: Floats = np.floor(counts + WHOLE_GRAIN)
        session.bound_columns(columns, lower * grain, lower * grain)
        if session.feasible(costs, "max"):
            return lower
        session.bound_columns(columns, nothing, lower * grain)
        counts = session.optimise(costs, "max").values[columns] / grain
    raise InfeasibleError("no whole quantities near the optimum keep every rule")


def _topped_up(
    session: Session, costs: Floats, columns: Any, grain: Floats, counts: Floats, low: Floats, lots: list[str]
) -> Floats:
    """Gives each lot back the grains that rounding its years down took from its total, where rules allow.

    A lot that the optimum starts whole is then started whole.
    """
    for lot in dict.fromkeys(lots):
        mine = np.array([name == lot for name in lots])
        short = int(np.floor(counts[mine].sum() + WHOLE_GRAIN) - low[mine].sum())
        if short <= 0:
            continue
        raised = low.copy()
        fullest = np.flatnonzero(mine)[np.argsort(low[mine] - counts[mine], kind="stable")[:short]]
        raised[fullest] += 1
        session.bound_columns(columns[mine], raised[mine] * grain[mine], raised[mine] * grain[mine])
        if session.feasible(costs, "max"):
            low = raised
        else:
            session.bound_columns(columns[mine], low[mine] * grain[mine], low[mine] * grain[mine])
    return low


def _one_by_one(session: Session, costs: Floats, columns: Any, grain: Floats, counts: Floats) -> Floats:
    """Counts settled between the whole numbers around them, the nearest to its upper one first."""
    lower: Floats = np.floor(counts + WHOLE)
    upper: Floats = np.ceil(counts - WHOLE)
    session.bound_columns(columns, lower * grain, upper * grain)
    now = session.optimise(costs, "max", from_plan=True).values[columns] / grain
    while (upper > lower).any():
        chosen = int(np.argmax(np.where(upper > lower, now - lower, -1.0)))
        nearest = np.rint(now[chosen])
        for whole in (nearest, lower[chosen] + upper[chosen] - nearest):
            session.bound_columns(columns[[chosen]], *[np.array([whole * grain[chosen]])] * 2)
            settled = abs(now[chosen] - whole) < WHOLE
            if settled or session.feasible(costs, "max"):
                lower[chosen] = upper[chosen] = whole
                break
        else:
            raise InfeasibleError("no whole quantities next to the optimum keep every rule")
        if not settled:
            now = session.optimise(costs, "max").values[columns] / grain
    return lower


def _settling_costs(model: Model) -> Floats:
    """What is worth keeping while fractions are settled: the first goal, then high scores and early years.

    Where the first goal is not cover, a little cover is added, so that what it does not count is kept too.
    A last part is drawn from the keys, so that the best settlement is one only.
    """
    costs = np.zeros(len(model.columns))
    first = model.goals[0]
    sought = model.costs[first.name] if first.sense == "max" else costs
    data, length = model.data, len(model.data.years)
    highest = max(data.score.values()) or 1.0
    for (lot, year), variable in model.variables.started.items():
        early = (length - data.years.index(year)) / length
        merit = data.score[lot] / highest * early
        cover = data.weight[lot] / data.quantity[lot]
        worth = cover if first.name == "cover_programme" else sought[variable.id] + cover / 1000
        costs[variable.id] = SCALE * worth * (1 + merit / 100 + draw(lot, year) / 1000)
    return costs
