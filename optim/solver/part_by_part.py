"""The whole numbers of a large programme: a first plan that blends the goals, then one part after the other.

The first plan is sought near the plan whose works are in parts: its sites, a year sooner or later. One part
of the calendar after the other is then chosen again while the rest is kept, until nothing is gained.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from optim.model.statement import Model
from optim.solver.failures import NoneFoundError, NothingFoundError
from optim.solver.optimum import Choice, Floats, Optimum
from optim.solver.session import Session
from optim.solver.watching import SoFar, Watch
from optim.solver.whole import NODES, WholeNumbers

FIRST_GAP, PART_GAP, ENOUGH = 3e-3, 2e-4, 1e-3
"""How close to its bound the search of a calendar stops, that of a part of it, and what ends them all."""
PART_NODES = 300
ROUNDS = 2
STEP, BLENDED = 20.0, 2
"""How much more a goal counts than the next one in a blend, and how many goals it holds: with a third one the
search of the reference takes 36 s instead of 28 and ends three times as far from its bound."""
WINDOW = 24
"""How many lots are chosen again at once, beside those of an EPCI or of an owner."""
FELT = 1e-6
"""Less than this share of a lot is no works."""


def of_first_goal(model: Model, values: Floats, bound: float) -> Choice:
    """A plan, with what it reaches of the first goal beside a bound of it."""
    reached = float(np.dot(model.costs[model.first.name], values))
    return Choice(reached, values, bound, abs(bound - reached) / max(1.0, abs(bound)))


def part_by_part(model: Model, session: Session, columns: Any, start: Floats | None, so_far: SoFar) -> Choice:
    """A plan that blends the goals, improved part by part; bound and gap are those of the first goal."""
    goal, blend = model.first, blended(model)
    in_parts = session.optimise(blend, "max")
    relaxed = session.optimise(model.costs[goal.name], goal.sense, from_plan=True)
    watch = Watch(goal.name, model.costs[goal.name], blend, so_far)
    search = WholeNumbers(session, columns, residual=1e-7, watch=watch)
    try:
        best, bound = _first_plan(model, in_parts, search, blend, start)
    except (NoneFoundError, NothingFoundError):
        if start is None:
            raise
        return of_first_goal(model, start, relaxed.objective)
    watch.better(best.values, bound)
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
    return of_first_goal(model, best.values, relaxed.objective)


def _first_plan(
    model: Model, in_parts: Optimum, search: WholeNumbers, blend: Floats, start: Floats | None
) -> tuple[Choice, float]:
    """A plan to improve, and a bound of the blend: sought near the plan in parts, else everywhere.

    Raises as `WholeNumbers.seek` does.
    """
    if model.data.site_lots:
        far = _far(model, in_parts.values, start)
        search.keep(far, np.zeros(len(far)))
        try:
            return search.seek(blend, "max", gap=FIRST_GAP, nodes=NODES, start=start), in_parts.objective
        except (NoneFoundError, NothingFoundError):
            pass  # it is sought everywhere
        finally:
            search.free(far)
    found = search.seek(blend, "max", gap=FIRST_GAP, nodes=NODES, start=start)
    return found, found.bound


def _far(model: Model, in_parts: Floats, start: Floats | None) -> Any:
    """The columns of sites more than a year from the works of a plan in parts, and closed in `start`."""
    data, x = model.data, model.variables
    years: dict[str, list[int]] = {}
    for (lot, y), v in x.started.items():
        if in_parts[v.id] > FELT * data.quantity[lot]:
            years.setdefault(lot, []).append(y)
    near = {(lot, z) for lot, works in years.items() for z in range(min(works) - 1, max(works) + 2)}
    if start is not None:
        near |= {key for key, v in x.open.items() if start[v.id] > 0.5}
    sites = [(key, v.id) for group in (x.open, x.launched) for key, v in group.items()]
    ruled = set(data.site_lots)
    return np.array([j for key, j in sites if key[0] in ruled and key not in near], dtype=np.int64)


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
