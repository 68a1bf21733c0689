"""The least that is asked of some limits, so that some lots are whole and no other lot has less."""

from collections.abc import Iterable

from optim.asking.changes import ROUNDING, Raise, round_up
from optim.asking.divisible import Asked, Divisible
from optim.asking.levers import Means
from optim.data import LotKey
from optim.run.plan import Plan

MEANS_IN_ORDER: tuple[Means, ...] = ("teams", "money", "credits")
"""What is spared first: teams take longest to build, credits follow the money."""


def missed_of(plan: Plan) -> dict[LotKey, float]:
    """What a plan misses of each lot, in its unit."""
    found = {f"{row.operation}/{row.lot}": 0.0 for row in plan.scenario.lots}
    return found | {f"{row.operation}/{row.lot}": float(row.quantity) for row in plan.rows.missed}


def least_raises(
    programme: Divisible,
    whole: frozenset[LotKey],
    ranks: Iterable[int],
    first: frozenset[int] = frozenset(),
) -> tuple[Raise, ...] | None:
    """The least that some lots ask of some levers, nothing being taken from other lots, in round figures.

    Teams are asked for first, as few as can be; with these, the least money of all levers but those of
    `first`, then of these; with that, the least credits. None where no plan does it.
    """
    found: list[Raise] = []
    ranks = tuple(ranks)
    stages = _stages(programme, ranks, first)
    asked = Asked(whole=whole, pulled=ranks, from_base=True)
    for stage in stages:
        least = programme.least(asked, [{r: weight(programme, r) for r in each} for each in stages])
        if least is None:
            return None
        rounded = {
            r: round_up(programme.levers[r], least.pulled[r])
            for r in stage
            if least.pulled.get(r, 0.0) > ROUNDING
        }
        found += rounded.values()
        asked = asked.at_most({r: float(rounded[r].amount) if r in rounded else ROUNDING for r in stage})
    return tuple(found)


def _stages(programme: Divisible, ranks: tuple[int, ...], first: frozenset[int]) -> list[list[int]]:
    """The levers in the order in which they are spared; those of `first` after others of their means."""
    found = []
    for means in MEANS_IN_ORDER:
        mine = [r for r in ranks if programme.levers[r].means == means]
        found += [[r for r in mine if r not in first], [r for r in mine if r in first]]
    return [stage for stage in found if stage]


def weight(programme: Divisible, rank: int) -> float:
    """What a unit of a lever counts beside others of its means: over all of its years, homes as they cost."""
    lever = programme.levers[rank]
    each = programme.data.worth if lever.unit == "home" else 1.0
    return each * len(lever.rows)
