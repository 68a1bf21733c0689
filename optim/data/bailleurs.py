"""The bailleurs: their lots of homes, their capacity and how fast it may grow."""

from dataclasses import dataclass
from decimal import Decimal

from optim.data.calendar import Calendar
from optim.data.keys import LotKey
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.scenario.schema_means import Bailleur


@dataclass(frozen=True)
class Bailleurs:
    """Homes a year by bailleur, its current programme taken off its capacity.

    `own_share_lots` gives a lot's least own share and who brings it.
    """

    bailleurs: tuple[str, ...]
    homes_of: dict[str, list[LotKey]]
    capacity: dict[tuple[str, int], float]
    ramp_up: dict[tuple[str, int], float]
    ramp_up_from: dict[str, float]
    own_share_lots: dict[LotKey, tuple[float, tuple[str, ...]]]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Bailleurs:
    """Indexes the bailleurs of a scenario."""
    names = tuple(sorted(scenario.bailleurs))
    ramped = {b: ramp for b in names if (ramp := scenario.bailleurs[b].ramp_up)}
    return Bailleurs(
        bailleurs=names,
        homes_of={
            b: [lot for lot, row in works.lots.items() if row.bailleur == b and row.unit == "home"]
            for b in names
        },
        capacity={
            (b, y): float(_net_capacity(scenario.bailleurs[b], y)) for b in names for y in calendar.years
        },
        ramp_up={
            (b, y): float(ramp.increase_homes.value) for b, ramp in ramped.items() for y in calendar.years
        },
        ramp_up_from={b: float(ramp.from_homes.value) for b, ramp in ramped.items()},
        own_share_lots={
            lot: (float(owner.own_share_floor.value), tuple(owner.own_funders))
            for lot, row in works.lots.items()
            if row.bailleur and (owner := scenario.bailleurs[row.bailleur]).own_share_floor.value > 0
        },
    )


def _net_capacity(owner: Bailleur, year: int) -> Decimal:
    """What a bailleur can start for the contract: its capacity less its current programme."""
    carried = owner.current_programme_homes
    return owner.capacity_homes[year].value - (carried[year].value if carried else 0)
