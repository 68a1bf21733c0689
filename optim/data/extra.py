"""Capacity that the bailleurs may add at a price."""

from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import Period
from optim.scenario.schema import Scenario

type BailleurYear = tuple[str, int]


@dataclass(frozen=True)
class Extra:
    """Homes a year by bailleur, and k€ a home; only the bailleurs that may add capacity are held.

    `extra_at` names the decision of a bailleur and year, if it has one; `extra_paid` those that an envelope
    pays for.
    """

    extra_ceiling: dict[BailleurYear, float]
    extra_increase: dict[str, float]
    extra_cost: dict[str, float]
    extra_at: dict[BailleurYear, list[BailleurYear]]
    extra_paid: dict[tuple[str, Period], list[BailleurYear]]


def index(scenario: Scenario, calendar: Calendar, money: Funding) -> Extra:
    """Indexes the capacity that may be added."""
    given = {b: extra for b, row in sorted(scenario.bailleurs.items()) if (extra := row.extra_capacity)}
    return Extra(
        extra_ceiling={
            (b, y): float(extra.ceiling_homes[y].value) for b, extra in given.items() for y in calendar.years
        },
        extra_increase={b: float(extra.increase_homes.value) for b, extra in given.items()},
        extra_cost={b: float(extra.cost_keur_per_home.value) for b, extra in given.items()},
        extra_at={(b, y): [(b, y)] if b in given else [] for b in scenario.bailleurs for y in calendar.years},
        extra_paid={
            (f, p): [(b, y) for b, extra in given.items() if extra.paid_by == f for y in years]
            for f, periods in money.envelope_periods.items()
            for p, years in periods.items()
        },
    )
