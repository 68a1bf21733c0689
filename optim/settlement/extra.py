"""The capacity added, in whole homes: the least that the settled quantities need."""

from dataclasses import dataclass

from optim.data import Data
from optim.settlement.quantities import Grains
from optim.units import cents

type Added = dict[tuple[str, int], int]


@dataclass(frozen=True)
class Addition:
    """The homes that a bailleur adds to its capacity of a year, and what they cost in cents."""

    bailleur: str
    year: int
    homes: int
    cost: int


def least_extra(data: Data, started: Grains) -> Added:
    """Homes added by bailleur and year.

    A year adds what its starts need above the capacity, and enough for the years after it to grow from.
    Capacities, starts and increases are whole, so the least is whole too.
    """
    active = {name: data.scenario.rules.get(name) for name in ("bailleur_capacity", "extra_capacity_ramp_up")}
    limited, ramped = (rule is None or rule.active for rule in active.values())
    added: Added = {}
    for b, increase in data.extra_increase.items():
        after = 0
        for y in reversed(data.years):
            above = sum(started[lot, y] for lot in data.homes_of[b]) - int(data.capacity[b, y])
            needed = above if limited else 0
            least = max(0, needed, after - int(increase) if ramped else 0)
            added[b, y] = data.realised_extra.get((b, y), least)
            after = added[b, y]
    return dict(sorted(added.items()))


def additions(data: Data, added: Added) -> list[Addition]:
    """What is added, with its cost; years without any are left out."""
    return [
        Addition(b, y, homes, cents(homes * extra.cost_keur_per_home.value))
        for (b, y), homes in added.items()
        if homes and (extra := data.scenario.bailleurs[b].extra_capacity)
    ]
