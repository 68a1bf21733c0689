"""What the bailleurs' works draw on: decant homes, own funds by year."""

from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.keys import LineKey
from optim.data.works import Works
from optim.scenario.loans import lenders_by_year
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Means:
    """Homes a year that tenants can be moved for, and own funds in k€, by bailleur and year."""

    decant: dict[tuple[str, int], float]
    own_funds_ceiling: dict[tuple[str, int], float]
    own_funders_of: dict[str, tuple[str, ...]]
    lines_of_bailleur: dict[str, list[LineKey]]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Means:
    """Indexes the means of the bailleurs; a means that is not given limits nothing."""
    bailleurs = dict(sorted(scenario.bailleurs.items()))
    return Means(
        decant={
            (b, y): float(owner.decant.homes[y].value * owner.decant.turns_a_year.value)
            for b, owner in bailleurs.items()
            if owner.decant
            for y in calendar.years
        },
        own_funds_ceiling={
            (b, y): float(owner.own_funds_ceiling_keur[y].value)
            for b, owner in bailleurs.items()
            if owner.own_funds_ceiling_keur
            for y in calendar.years
        },
        own_funders_of={b: tuple(sorted(set(owner.own_funders))) for b, owner in bailleurs.items()},
        lines_of_bailleur={
            b: [line for line, lot in works.lines.items() if works.lots[lot].bailleur == b] for b in bailleurs
        },
    )


def yearly_funders(scenario: Scenario) -> set[str]:
    """The funders that decide by year because an owner, that of its money or of its debt, counts by year."""
    owners = scenario.bailleurs.values()
    own = {f for owner in owners if owner.own_funds_ceiling_keur for f in owner.own_funders}
    return own | lenders_by_year(scenario)
