"""What the maîtres d'ouvrage can carry."""

from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.keys import LineKey
from optim.data.works import Works
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Delivery:
    """Works engaged in k€ by maître d'ouvrage and year, and the lines of each.

    `delegations` names what a member of the shared agency may delegate in a year; others have none.
    """

    delivery_capacity: dict[tuple[str, int], float]
    lines_delivered_by: dict[str, list[LineKey]]
    delegations: dict[tuple[str, int], list[tuple[str, int]]]
    agency_members: list[str]
    agency_capacity: dict[int, float]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Delivery:
    """Indexes the maîtres d'ouvrage; one without a stated capacity is not limited."""
    owners = dict(sorted(scenario.maitres_ouvrage.items()))
    agency = scenario.shared_agency
    members = sorted(agency.members) if agency else []
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
        delegations={(m, y): [(m, y)] if m in members else [] for m in owners for y in calendar.years},
        agency_members=members,
        agency_capacity={y: float(agency.capacity_keur[y].value) for y in calendar.years} if agency else {},
    )
