"""Whole numbers: which sites are open and when, which lots are launched or begun, how many homes are started.

A small programme is searched to its end, goal after goal, with homes whole from the start. A large one is
searched for its calendar first, homes in parts and the goals of works blended by large steps; then one part
of the calendar after the other is chosen again while the rest is kept, until nothing is gained. The calendar
is then fixed: what follows is a linear programme, with prices.

A calendar may have no plan of whole homes and cents. It is then chosen together with whole homes, from the
plan that begins nothing; and where that one fails too, nothing is begun: what is missed has its price, and
an officer an answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from optim.messages import say
from optim.model.statement import Model
from optim.solver.failures import InfeasibleError, NoneFoundError, NothingFoundError, goal_named
from optim.solver.optimum import Choice, Floats
from optim.solver.session import Session
from optim.solver.watching import SoFar, Watch
from optim.solver.whole import NODES, RESIDUAL, Aim, WholeNumbers

type Way = Literal["calendar_first", "together", "nothing_begun"]
WAYS: tuple[Way, ...] = ("calendar_first", "together", "nothing_begun")
"""How whole plans are sought, each where the one before found none."""

SMALL = 150
"""Up to so many whole numbers, a programme is searched to its end, goal after goal."""
FIRST_GAP, PART_GAP, ENOUGH = 3e-3, 2e-4, 7e-4
"""How close to its bound the search of a calendar stops, that of a part of it, and what ends them all."""
PART_NODES = 300
ROUNDS = 2
STEP, BLENDED = 20.0, 2
"""How much more a goal counts than the next one in a blend, and how many goals it holds: with a third one the
search of the reference takes 36 s instead of 28 and ends three times as far from its bound."""
WINDOW = 24
"""How many lots are chosen again at once, beside those of an EPCI or of an owner."""


@dataclass(frozen=True)
class Chosen:
    """How many whole numbers were decided; what is reached of the first goal, its bound, the gap as a share.

    The first goal is that of the scenario: what is kept of a vote is sought before it. `held` are the columns
    that are fixed, at `values`, and `calendar` says whether launches were among them. `homes` is a plan with
    whole homes, where the search went to its end.
    """

    decided: int
    reached: float
    bound: float
    gap: float
    held: Any
    values: Floats
    calendar: bool
    homes: Floats | None


def calendar_of(model: Model) -> Any:
    """The columns that say which sites are open and what is launched or begun."""
    return np.array([v.id for group in model.variables.calendar for v in group.values()], dtype=np.int64)


def homes_of(model: Model) -> Any:
    """The columns that count homes."""
    lots, started = model.data.lots, model.variables.started
    return np.array([v.id for (lot, _y), v in started.items() if lots[lot].unit == "home"], dtype=np.int64)


def works_of(model: Model) -> Any:
    """The columns that say what is started."""
    return np.array([v.id for v in model.variables.started.values()], dtype=np.int64)


def choose(
    model: Model,
    session: Session,
    start: Floats | None = None,
    way: Way = "calendar_first",
    so_far: SoFar = lambda goal, value, gap: None,
) -> Chosen | None:
    """Fixes the calendar in the session; nothing where it holds no whole number that is worth a search.

    `start` is a plan that obeys every row; `so_far` is told each better plan of a long search.
    Raises `InfeasibleError` when no plan obeys every rule, `NoneFoundError` when none was found this way, and
    `SolverError` when none was found.
    """
    calendar, homes = calendar_of(model), homes_of(model)
    columns = np.concatenate([calendar, homes])
    ended = len(columns) <= SMALL
    if way == "nothing_begun":
        found = _nothing_begun(model, session, columns)
    elif way == "together":
        if ended:
            raise NoneFoundError(say("no_plan_obeys_every_rule"))
        found = _together(model, session, columns, so_far)
    elif len(columns) and ended:
        found = _to_the_end(model, session, columns)
    elif len(calendar):
        found = _part_by_part(model, session, calendar, start, so_far)
    else:
        return None
    held, values = calendar, np.rint(found.values[calendar])
    if way == "nothing_begun":
        works = works_of(model)
        held, values = np.concatenate([held, works]), np.concatenate([values, model.realised[works]])
    chosen = Chosen(
        decided=len(calendar),
        reached=found.objective,
        bound=found.bound,
        gap=found.gap,
        held=held,
        values=values,
        calendar=len(calendar) > 0 or way == "nothing_begun",
        homes=found.values if ended or way != "calendar_first" else None,
    )
    fix(session, chosen)
    return chosen


def fix(session: Session, chosen: Chosen) -> None:
    """Fixes what was chosen, as it is stated from now on, in a session of the same decisions."""
    session.bound_columns(chosen.held, chosen.values, chosen.values)
    for bounds in session.stated_columns:
        bounds[chosen.held] = chosen.values


def _to_the_end(model: Model, session: Session, columns: Any) -> Choice:
    """The best whole plan, goal after goal; its bound is that of the first goal."""
    search = WholeNumbers(session, columns, residual=RESIDUAL)
    aims = [
        Aim(goal_named(g.name), model.costs[g.name], g.sense, model.tolerances.get(g.name, 0.0))
        for g in model.goals
    ]
    found = search.seek_in_order(aims)
    rank = min(model.goals.index(model.first), len(found) - 1)
    first, plan = found[rank], found[-1]
    return Choice(first.objective, plan.values, first.bound, first.gap)


def _together(model: Model, session: Session, columns: Any, so_far: SoFar) -> Choice:
    """The calendar and whole homes at once, from the plan that begins nothing where there is one."""
    try:
        start = _nothing_begun(model, session, columns).values
    except NoneFoundError:
        start = None
    return _part_by_part(model, session, columns, start, so_far)


def _nothing_begun(model: Model, session: Session, columns: Any) -> Choice:
    """The plan that starts nothing but what is realised, its bound that of the plan whose works are in parts.

    Raises `InfeasibleError` where no plan obeys every rule, and `NoneFoundError` where one asks for more.
    """
    goal = model.first
    costs, works = model.costs[goal.name], works_of(model)
    bound = session.optimise(costs, goal.sense).objective
    kept = session.column_lower[works].copy(), session.column_upper[works].copy()
    session.bound_columns(works, model.realised[works], model.realised[works])
    try:
        values = session.optimise(costs, goal.sense).values
        if len(columns):
            search = WholeNumbers(session, columns, residual=1e-7)
            values = search.seek(costs, goal.sense, gap=FIRST_GAP, nodes=NODES).values
    except InfeasibleError as error:
        raise NoneFoundError(error.said) from error
    finally:
        session.bound_columns(works, *kept)
    return _of_first_goal(model, values, bound)


def _of_first_goal(model: Model, values: Floats, bound: float) -> Choice:
    """A plan, with what it reaches of the first goal beside a bound of it."""
    reached = float(np.dot(model.costs[model.first.name], values))
    return Choice(reached, values, bound, abs(bound - reached) / max(1.0, abs(bound)))


def _part_by_part(
    model: Model, session: Session, columns: Any, start: Floats | None, so_far: SoFar
) -> Choice:
    """A plan that blends the goals, improved part by part; bound and gap are those of the first goal."""
    goal = model.first
    relaxed = session.optimise(model.costs[goal.name], goal.sense)
    blend = blended(model)
    watch = Watch(goal.name, model.costs[goal.name], blend, so_far)
    search = WholeNumbers(session, columns, residual=1e-7, watch=watch)
    try:
        best = search.seek(blend, "max", gap=FIRST_GAP, nodes=NODES, start=start)
    except (NoneFoundError, NothingFoundError):
        if start is None:
            raise
        return _of_first_goal(model, start, relaxed.objective)
    bound = best.bound
    watch.better(best.values, bound)
    watch.in_parts = True
    for _round in range(ROUNDS):
        before = best.objective
        for kept in _parts(model, columns):
            if bound - best.objective <= ENOUGH * abs(bound):
                break
            search.keep(kept, best.values[kept])
            found = search.seek(blend, "max", gap=PART_GAP, nodes=PART_NODES, start=best.values)
            best = found if found.objective > best.objective else best
            search.free(kept)
        if best.objective - before <= PART_GAP * abs(before):
            break
    return _of_first_goal(model, best.values, relaxed.objective)


def blended(model: Model) -> Floats:
    """One goal for the first ones that count works, each counting so much more than the next one."""
    size = np.zeros(len(model.columns))
    x, quantity = model.variables, model.data.quantity
    for group in (x.started, x.raised, x.lowered):
        for (lot, _y), variable in group.items():
            size[variable.id] = quantity[lot]
    for lot, variable in x.dropped.items():
        size[variable.id] = quantity[lot]
    blend, weight = np.zeros(len(model.columns)), 1.0
    of_works = [goal for goal in model.goals[:-1] if (model.costs[goal.name] * size).any()]
    for goal in of_works[: BLENDED + model.goals.index(model.first)]:
        costs = model.costs[goal.name] * (size > 0)
        scale = float(np.abs(costs * size).sum()) / len(model.data.years)
        blend += costs * (weight / scale if goal.sense == "max" else -weight / scale)
        weight /= STEP
    return blend * float(len(model.data.lots)) * 1000.0


def _parts(model: Model, columns: Any) -> Iterator[Any]:
    """The columns to keep while the lots of one part are chosen again, part after part."""
    data, x = model.data, model.variables
    of_lots = (x.open, x.launched, x.finished, x.started)
    owner = {v.id: lot for group in of_lots for (lot, _y), v in group.items()}
    owner |= {v.id: lot for lot, v in x.begun.items()}
    first = {row.operation: lot for lot, row in reversed(data.lots.items())}
    owner |= {v.id: first[o] for group in (x.chosen, x.backs, x.backed) for (_name, o), v in group.items()}
    of_column = np.array([owner[int(j)] for j in columns])
    lots = sorted(set(of_column))
    by_place = [[lot for lot in lots if data.operation[lot].epci == epci] for epci in data.scenario.epci]
    windows = [lots[i : i + WINDOW] for i in range(0, len(lots), WINDOW // 2)]
    for part in [*by_place, *windows]:
        if len(part) > 1:
            yield columns[~np.isin(of_column, part)]
