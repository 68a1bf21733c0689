"""Whole numbers: which sites are open and when, which lots are launched or begun, how many homes are started.

A small programme is searched to its end, goal after goal, with homes whole from the start. A large one is
searched for its calendar first, homes in parts and the goals of works blended by large steps; then one part
of the calendar after the other is chosen again while the rest is kept, until nothing is gained. The calendar
is then fixed: what follows is a linear programme, with prices.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from optim.model.goals import KEEP_VOTED
from optim.model.statement import Model
from optim.solver.failures import goal_named
from optim.solver.optimum import Choice, Floats
from optim.solver.session import Session
from optim.solver.whole import NODES, RESIDUAL, Aim, WholeNumbers

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

    The first goal is the first of the scenario: what is kept of a vote is sought before it. `values` is
    the plan that was found, by column, and `calendar` says whether launches were decided. `homes` is a plan
    with whole homes, where the search went to its end.
    """

    decided: int
    reached: float
    bound: float
    gap: float
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


def choose(model: Model, session: Session, start: Floats | None = None) -> Chosen | None:
    """Fixes the calendar in the session; nothing where it holds no whole number that is worth a search.

    `start` is a plan that obeys every row. Raises `InfeasibleError` when no plan obeys every rule, and
    `SolverError` when none was found.
    """
    calendar, homes = calendar_of(model), homes_of(model)
    ended = len(calendar) + len(homes) <= SMALL
    if ended and len(calendar) + len(homes):
        found = _to_the_end(model, session, np.concatenate([calendar, homes]))
    elif len(calendar):
        found = _part_by_part(model, session, calendar, start)
    else:
        return None
    chosen = Chosen(
        decided=len(calendar),
        reached=found.objective,
        bound=found.bound,
        gap=found.gap,
        values=found.values,
        calendar=len(calendar) > 0,
        homes=found.values if ended else None,
    )
    fix(model, session, chosen)
    return chosen


def fix(model: Model, session: Session, chosen: Chosen) -> None:
    """Fixes the calendar that was chosen in a session of the same decisions."""
    calendar = calendar_of(model)
    if not len(calendar):
        return
    whole = np.rint(chosen.values[calendar])
    session.bound_columns(calendar, whole, whole)
    for bounds in session.stated_columns:
        bounds[calendar] = whole


def _to_the_end(model: Model, session: Session, columns: Any) -> Choice:
    """The best whole plan, goal after goal; its bound is that of the first goal."""
    search = WholeNumbers(session, columns, residual=RESIDUAL)
    aims = [
        Aim(goal_named(g.name), model.costs[g.name], g.sense, model.tolerances.get(g.name, 0.0))
        for g in model.goals
    ]
    found = search.seek_in_order(aims)
    first, plan = found[min(_first(model), len(found) - 1)], found[-1]
    return Choice(first.objective, plan.values, first.bound, first.gap)


def _first(model: Model) -> int:
    """The rank of the first goal of the scenario: what is kept of a vote comes before it."""
    return int(model.goals[0] is KEEP_VOTED)


def _part_by_part(model: Model, session: Session, calendar: Any, start: Floats | None) -> Choice:
    """A calendar that blends the goals, improved part by part; bound and gap are those of the first goal."""
    goal = model.goals[_first(model)]
    relaxed = session.optimise(model.costs[goal.name], goal.sense)
    blend = blended(model)
    search = WholeNumbers(session, calendar, residual=1e-7)
    best = search.seek(blend, "max", gap=FIRST_GAP, nodes=NODES, start=start)
    bound = best.bound
    for _round in range(ROUNDS):
        before = best.objective
        for kept in _parts(model, calendar):
            if bound - best.objective <= ENOUGH * abs(bound):
                break
            search.keep(kept, best.values[kept])
            found = search.seek(blend, "max", gap=PART_GAP, nodes=PART_NODES, start=best.values)
            best = found if found.objective > best.objective else best
            search.free(kept)
        if best.objective - before <= PART_GAP * abs(before):
            break
    reached = float(np.dot(model.costs[goal.name], best.values))
    gap = abs(relaxed.objective - reached) / max(1.0, abs(relaxed.objective))
    return Choice(reached, best.values, relaxed.objective, gap)


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
    for goal in of_works[: BLENDED + _first(model)]:
        costs = model.costs[goal.name] * (size > 0)
        scale = float(np.abs(costs * size).sum()) / len(model.data.years)
        blend += costs * (weight / scale if goal.sense == "max" else -weight / scale)
        weight /= STEP
    return blend * float(len(model.data.lots)) * 1000.0


def _parts(model: Model, calendar: Any) -> Iterator[Any]:
    """The columns of the calendar to keep while the lots of one part are chosen again, part after part."""
    data, x = model.data, model.variables
    owner = {v.id: lot for group in (x.open, x.launched, x.finished) for (lot, _y), v in group.items()}
    owner |= {v.id: lot for lot, v in x.begun.items()}
    first = {row.operation: lot for lot, row in reversed(data.lots.items())}
    owner |= {v.id: first[o] for group in (x.chosen, x.backs, x.backed) for (_name, o), v in group.items()}
    of_column = np.array([owner[int(j)] for j in calendar])
    lots = sorted(set(of_column))
    by_place = [[lot for lot in lots if data.operation[lot].epci == epci] for epci in data.scenario.epci]
    windows = [lots[i : i + WINDOW] for i in range(0, len(lots), WINDOW // 2)]
    for part in [*by_place, *windows]:
        if len(part) > 1:
            yield calendar[~np.isin(of_column, part)]
