"""What the maîtres d'ouvrage can carry."""

from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.works import LineKey, Works
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Delivery:
    """Works engaged in k€ by maître d'ouvrage and year, and the lines of each."""

    delivery_capacity: dict[tuple[str, int], float]
    lines_delivered_by: dict[str, list[LineKey]]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Delivery:
    """Indexes the maîtres d'ouvrage; one without a stated capacity is not limited."""
    owners = dict(sorted(scenario.maitres_ouvrage.items()))
    return Delivery(
        delivery_capacity={
            (m, y): float(owner.delivery_capacity_keur[y].value)
            for m, owner in owners.items()
            if owner.delivery_capacity_keur
            for y in calendar.years
        },
        lines_delivered_by={
            m: [i for i, lot in works.lines.items() if works.lots[lot].maitre_ouvrage == m] for m in owners
        },
    )
