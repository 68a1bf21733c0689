"""Whole quantities: homes, all at once, then what is counted finely, in the grains of its unit.

Homes come from the search of whole plans where it went to its end; else they are the whole numbers around the
optimum that are worth most together. What is counted finely is rounded on its running total, so that a lot
that is finished stays finished.
"""

from contextlib import suppress
from typing import Any

import numpy as np

from optim.messages import say
from optim.model.goals import draw
from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.settlement.at_once import whole_at_once
from optim.solver.pursuit import pursue
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
OF_VOTE = 100.0
"""How much more a home equivalent counts that was voted, while what can be kept of a vote is sought."""
SCALE = 1000.0
"""Lifts the finest differences of worth well above the solver's tolerance."""

HOME_REACHES = (0.0, 1.0, 3.0, np.inf)
"""How many homes around the optimum are searched: first those that are in parts alone, up or down."""
HOME_GAP, HOME_NODES = 1e-5, 100
"""How close to the best such a search comes, as a share, and how far it goes."""

FINE_REACHES = (3.0, np.inf)
"""How many grains around the optimum are searched where rounding down leaves no plan: a square metre may be
worth many grains of a lump."""

type Grains = dict[tuple[str, int], int]


def settle_quantities(
    model: Model, session: Session, optimum: Floats, *, whole: Floats | None = None, room: bool = False
) -> tuple[Grains, Floats]:
    """The whole quantities started, in grains of each lot's unit, and a plan that has them.

    `whole` is a plan with whole homes, if one is known; `room` is left for grains in the cost of works. The
    session must have its stated limits; it is left with the quantities fixed. Raises `InfeasibleError` when
    no whole plan lies next to the optimum.
    """
    started = {key: variable.id for key, variable in model.variables.started.items()}
    grain = np.array([float(GRAIN[model.data.lots[lot].unit]) for lot, _year in started])
    columns = np.fromiter(started.values(), dtype=np.int64)
    homes = np.array([model.data.lots[lot].unit == "home" for lot, _year in started])
    session.accept(TENTH_OF_A_CENT)
    costs = _settling_costs(model)
    counts = (optimum if whole is None else whole)[columns] / grain
    if room:
        leave_room_for_grains(model, session, costs)
    if whole is None:
        counts[homes] = _whole_homes(session, costs, columns[homes], counts[homes])
    session.bound_columns(columns[homes], np.rint(counts[homes]), np.rint(counts[homes]))
    fine = ~homes
    if fine.any():
        lots = [lot for lot, _year in np.array(list(started), dtype=object)[fine]]
        _hold_fine(model, session, costs, columns[fine], grain[fine], counts[fine])
        now = _sought(model, session)[columns[fine]] / grain[fine]
        counts[fine] = _fine(model, session, costs, columns[fine], grain[fine], now, lots)
    settled = {key: round(count) for key, count in zip(started, counts, strict=True)}
    return settled, session.optimise(costs, "max").values


def _sought(model: Model, session: Session) -> Floats:
    """The plan of all goals in order, homes being what they are; the session keeps its limits."""
    limits = session.limits()
    found = pursue(model, session).last.values
    session.bound_as(limits)
    return found


def leave_room_for_grains(model: Model, session: Session, costs: Floats) -> None:
    """Tightens what limits the cost of works by what rounding may add to it, where a plan allows.

    Such a row holds nothing that money could make up for: were it binding, no rounding would keep it.
    """
    works = np.zeros(len(model.columns), dtype=bool)
    works[[variable.id for variable in model.variables.started.values()]] = True
    count = len(session.row_lower)
    others = np.bincount(session.entry_row, weights=~works[session.entry_column], minlength=count)
    room = _grains_of_rows(model, session)
    money = np.array([RULEBOOK[row.family].unit == "keur" for row in model.rows])
    money = np.concatenate([money, np.zeros(count - len(money), dtype=bool)])
    limits = money & (others == 0) & (room > 0) & (session.row_lower < session.row_upper)
    if not limits.any():
        return
    rows = np.flatnonzero(limits)
    lower, upper = session.row_lower[rows].copy(), session.row_upper[rows].copy()
    session.bound_rows(rows, lower + room[rows], upper - room[rows])
    if not session.feasible(costs, "max"):
        session.bound_rows(rows, lower, upper)


def _whole_homes(session: Session, costs: Floats, columns: Any, near: Floats) -> Floats:
    """The whole homes worth most next to the optimum, farther from it only where none keep every rule."""
    near = np.where(np.abs(near - np.rint(near)) <= WHOLE, np.rint(near), near)
    if (near == np.rint(near)).all():
        return near
    return _whole_near(
        session, costs, columns, np.ones(len(columns)), near, HOME_REACHES, gap=HOME_GAP, nodes=HOME_NODES
    )


def _whole_near(
    session: Session,
    costs: Floats,
    columns: Any,
    grain: Floats,
    near: Floats,
    reaches: tuple[float, ...],
    **stops: Any,
) -> Floats:
    """The whole grains worth most, sought farther from the optimum only where none keep every rule."""
    for reach in reaches:
        with suppress(InfeasibleError):
            return whole_at_once(session, costs, columns, grain, near, reach, **stops)
    raise InfeasibleError(say("no_whole_quantities_near"))


def _fine(
    model: Model,
    session: Session,
    costs: Floats,
    columns: Any,
    grain: Floats,
    counts: Floats,
    lots: list[str],
) -> Floats:
    """Whole grains on the running total of each lot; where no plan has them, rounded down then topped up.

    A lot at its very least share cannot be rounded down: its grains are then sought together.
    """
    bounds = session.column_lower[columns].copy(), session.column_upper[columns].copy()
    whole = _on_running_totals(counts, lots)
    session.bound_columns(columns, whole * grain, whole * grain)
    if session.feasible(costs, "max"):
        return whole
    allow_grains(model, session)
    if session.feasible(costs, "max"):
        return whole
    try:
        low = _rounded_down(session, costs, columns, grain, counts)
    except InfeasibleError:
        session.bound_columns(columns, *bounds)
        found = _whole_near(session, costs, columns, grain, counts, FINE_REACHES)
        session.bound_columns(columns, found * grain, found * grain)
        return found
    return _topped_up(session, costs, columns, grain, counts, low, lots)


def _on_running_totals(counts: Floats, lots: list[str]) -> Floats:
    """Counts whose sum, at each year of a lot, is the whole number below the sum of the optimum."""
    whole = np.zeros(len(counts))
    reached: dict[str, float] = {}
    for k, lot in enumerate(lots):
        before = reached.get(lot, 0.0)
        reached[lot] = before + max(0.0, counts[k])
        whole[k] = np.floor(reached[lot] + WHOLE_GRAIN) - np.floor(before + WHOLE_GRAIN)
    return whole


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

    Homes are whole and give nothing, nor do years that are realised. The audit allows no less.
    """
    rows = np.array(
        [i for i, row in enumerate(model.rows) if RULEBOOK[row.family].kept == "to_the_grain"], dtype=int
    )
    if not len(rows):
        return
    room = _grains_of_rows(model, session)[rows]
    session.bound_rows(rows, session.row_lower[rows] - room, session.row_upper[rows] + room)


def _grains_of_rows(model: Model, session: Session) -> Floats:
    """What a grain of each fine quantity of a row adds up to in it: nothing of homes, nor of past years."""
    grain, realised = np.zeros(len(model.columns)), model.data.frozen_years
    for (lot, year), variable in model.variables.started.items():
        unit = model.data.lots[lot].unit
        grain[variable.id] = 0.0 if unit == "home" or year in realised else float(GRAIN[unit])
    weights = np.abs(session.coefficients) * grain[session.entry_column]
    found: Floats = np.bincount(session.entry_row, weights=weights, minlength=len(session.row_lower))
    return found


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
    raise InfeasibleError(say("no_whole_quantities_near"))


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


def _settling_costs(model: Model) -> Floats:
    """What is worth keeping while fractions are settled: the first goal, then high scores and early years.

    Where the first goal is not cover, a little cover is added, so that what it does not count is kept too.
    A last part is drawn from the keys, so that the best settlement is one only.
    """
    costs = np.zeros(len(model.columns))
    first = model.first
    sought = model.costs[first.name] if first.sense == "max" else costs
    data, length = model.data, len(model.data.years)
    highest = max(data.score.values()) or 1.0
    for (lot, year), variable in model.variables.started.items():
        early = (length - data.years.index(year)) / length
        merit = data.score[lot] / highest * early
        cover = data.weight[lot] / data.quantity[lot]
        worth = cover if first.name == "cover_programme" else sought[variable.id] + cover / 1000
        costs[variable.id] = SCALE * worth * (1 + merit / 100 + draw(lot, year) / 1000)
    for lot, dropped in model.variables.dropped.items():
        costs[dropped.id] = -SCALE * OF_VOTE * data.weight[lot] / data.quantity[lot]
    return costs
