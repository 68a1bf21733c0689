"""The least that is asked of some limits, so that some lots are whole and no other lot has less."""

from collections.abc import Iterable

from optim.asking.changes import LEAST, Raise, round_up
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
    programme: Divisible, whole: frozenset[LotKey], ranks: Iterable[int]
) -> tuple[Raise, ...] | None:
    """The least that some lots ask of some levers, nothing being taken from other lots, in round figures.

    Teams are asked for first, as few as can be; with these, the least money; with that, the least credits.
    None where no plan does it.
    """
    found: list[Raise] = []
    ranks = tuple(ranks)
    asked = Asked(whole=whole, pulled=ranks, from_base=True)
    for means in MEANS_IN_ORDER:
        weights = [
            {r: weight(programme, r) for r in ranks if programme.levers[r].means == m} for m in MEANS_IN_ORDER
        ]
        least = programme.least(asked, [each for each in weights if each])
        if least is None:
            return None
        mine = {r: v for r, v in least.pulled.items() if programme.levers[r].means == means and v > LEAST}
        rounded = {r: round_up(programme.levers[r], v) for r, v in mine.items()}
        found += rounded.values()
        most = {
            r: float(rounded[r].amount) if r in rounded else LEAST
            for r in ranks
            if programme.levers[r].means == means
        }
        asked = asked.at_most(most)
    return tuple(found)


def weight(programme: Divisible, rank: int) -> float:
    """What a unit of a lever counts beside others of its means: over all of its years, homes as they cost."""
    lever = programme.levers[rank]
    each = programme.data.worth if lever.unit == "home" else 1.0
    return each * len(lever.rows)
