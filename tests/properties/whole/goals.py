"""The goals, in the scenario's order, each as a sum of decisions."""

from collections.abc import Callable
from dataclasses import dataclass

from optim.scenario.criteria import priorities
from whole.facts import GRAIN, Facts, LotKey
from whole.linear import Sense, Sum, total
from whole.vote_rules import dropped, payers_moved


@dataclass(frozen=True)
class Goal:
    sense: Sense
    measure: Callable[[Facts], Sum]


def by_share(s: Facts, worth: dict[LotKey, float], of_year: Callable[[int], float]) -> Sum:
    """What lots are worth, in proportion to the share started and by a factor of the rank of the year."""
    return total(
        worth[lot] / s.quantity(lot) * of_year(rank) * s.started(lot, [y])
        for lot in s.lots
        for rank, y in enumerate(s.years)
    )


def cover_programme(s: Facts) -> Sum:
    return by_share(s, s.weights, lambda rank: 1.0)


def serve_value(s: Facts) -> Sum:
    """The value of each operation, shared between its lots by their weight."""
    worth = {}
    for lot in s.lots:
        whole = sum(s.weights[other] for other in s.lots_of(lot[0])) or 1.0
        worth[lot] = float(s.operations[lot[0]].value or 0) * s.weights[lot] / whole
    return by_share(s, worth, lambda rank: 1.0)


def serve_priorities_first(s: Facts) -> Sum:
    """Weights by the score of the operation, of which each year's delay loses an equal part."""
    score, length = priorities(s.scenario), len(s.years)
    worth = {lot: float(score[lot[0]]) * s.weights[lot] for lot in s.lots}
    return by_share(s, worth, lambda rank: (length - rank) / length)


def start_early(s: Facts) -> Sum:
    return by_share(s, s.weights, float)


def spare_own_funds(s: Facts) -> Sum:
    """What own funds bring, what they buy back of land, and the capacity that bailleurs add."""
    own = {f for f, row in s.scenario.funders.items() if row.kind == "own_funds"}
    extra = total(s.extra_cost(b) * s.x.value("extra", b, y) for b in s.scenario.bailleurs for y in s.years)
    bought = total(s.bought_back(f, y) for f in own for y in s.years)
    return s.granted(s.unit_cost, own, s.years) + extra + bought


GOALS = {
    "keep_voted": Goal("min", dropped),
    "keep_voted_payers": Goal("min", payers_moved),
    "cover_programme": Goal("max", cover_programme),
    "serve_value": Goal("max", serve_value),
    "serve_priorities_first": Goal("max", serve_priorities_first),
    "start_early": Goal("min", start_early),
    "spare_own_funds": Goal("min", spare_own_funds),
}


def grain_room(s: Facts, goal: str) -> float:
    """What a goal may lose where each finely counted lot is rounded by a grain in each year.

    For money: what such a grain costs. Homes are whole on both sides and leave no room.
    """
    fine = [lot for lot, row in s.lots.items() if row.unit != "home"]
    worth = worths(s, goal)
    if goal == "spare_own_funds":
        return sum(
            GRAIN[s.lots[lot].unit] * s.cost(line, y)
            for lot in fine
            for line in s.lines_of(lot)
            for y in s.years
        )
    return sum(GRAIN[s.lots[lot].unit] * abs(worth[lot, y]) for lot in fine for y in s.years)


def worths(s: Facts, goal: str) -> dict[tuple[LotKey, int], float]:
    """What a unit of each lot started in each year counts for in a goal."""
    measure = GOALS[goal].measure(s)
    return {(lot, y): measure.get(("started", lot, y), 0.0) / s.step(lot) for lot in s.lots for y in s.years}


def scale(s: Facts, goal: str) -> float:
    """The size of a goal: its value with all that is programmed started in the year where it counts most."""
    if goal == "spare_own_funds":
        return sum(s.whole_cost(lot) for lot in s.lots)
    worth = worths(s, goal)
    return sum(s.quantity(lot) * max(abs(worth[lot, y]) for y in s.years) for lot in s.lots)
