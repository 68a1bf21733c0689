"""Checks of the means of the bailleurs: each figure by year is given, and leaves something to work with."""

from collections.abc import Iterator

from optim.scenario.check_money import every_year
from optim.scenario.places import Remark, Steps
from optim.scenario.register import Register
from optim.units import CENTS_PER_KEUR


def yearly_means_cover_the_horizon(r: Register) -> Iterator[Remark]:
    """A means of a bailleur given by year is given for each year of the horizon and for no other."""
    for name, bailleur in r.scenario.bailleurs.items():
        steps: Steps = ("bailleurs", name)
        for field in ("current_programme_homes", "own_funds_ceiling_keur"):
            if (given := getattr(bailleur, field)) is not None:
                yield from every_year((*steps, field), given, r)
        if bailleur.decant is not None:
            yield from every_year((*steps, "decant", "homes"), bailleur.decant.homes, r)


def current_programmes_fit_the_capacity(r: Register) -> Iterator[Remark]:
    """A bailleur's current programme is no larger than its capacity, any year."""
    for name, bailleur in r.scenario.bailleurs.items():
        for year, carried in (bailleur.current_programme_homes or {}).items():
            capacity = bailleur.capacity_homes.get(year)
            if capacity is not None and carried.value > capacity.value:
                what = f"is more than the capacity of that year, {capacity.value:f}"
                steps: Steps = ("bailleurs", name, "current_programme_homes", year)
                yield Remark(steps, what, remedy="Lower it, or raise capacity_homes to all that it carries")


def added_capacity_can_be_paid(r: Register) -> Iterator[Remark]:
    """Added capacity costs whole cents, paid by one of the bailleur's own funders, from an envelope alone."""
    for name, bailleur in r.scenario.bailleurs.items():
        if (extra := bailleur.extra_capacity) is None:
            continue
        steps: Steps = ("bailleurs", name, "extra_capacity")
        yield from every_year((*steps, "ceiling_homes"), extra.ceiling_homes, r)
        if extra.paid_by not in bailleur.own_funders:
            remedy = f"Name one of its own_funders: {', '.join(bailleur.own_funders)}"
            yield Remark((*steps, "paid_by"), "is not the bailleur's own money", remedy=remedy)
        payer = r.scenario.funders.get(extra.paid_by)
        if payer is not None and payer.payment_ceiling_keur is not None:
            what = "has a payment ceiling, which does not count added capacity"
            yield Remark((*steps, "paid_by"), what, remedy="Let a funder without payment_ceiling_keur pay")
        if extra.cost_keur_per_home.value * CENTS_PER_KEUR % 1:
            yield Remark((*steps, "cost_keur_per_home"), "is finer than a cent", remedy="Round it")


MEANS_CHECKS = (
    yearly_means_cover_the_horizon,
    current_programmes_fit_the_capacity,
    added_capacity_can_be_paid,
)
