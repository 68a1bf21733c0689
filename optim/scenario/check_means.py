"""Checks of the means of the bailleurs: each figure by year is given, and leaves something to work with."""

from collections.abc import Iterator

from optim.scenario.check_money import every_year
from optim.scenario.places import Remark, Steps
from optim.scenario.register import Register


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


MEANS_CHECKS = (yearly_means_cover_the_horizon, current_programmes_fit_the_capacity)
