"""What the bailleurs can start."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.restated.terms import ONE, Stated, Terms, plus, restated, times


@restated
def bailleur_capacity(t: Terms) -> Iterator[Stated]:
    """Homes begun, less what is added, within the capacity less the current programme."""
    for name, row in t.b.scenario.bailleurs.items():
        for year in t.b.years:
            carried = row.current_programme_homes
            most = row.capacity_homes[year].value - (carried[year].value if carried else 0)
            yield (name, year), plus(t.begun(name, year), t.added(name, year, -ONE)), "L", Fraction(most)


@restated
def capacity_ramp_up(t: Terms) -> Iterator[Stated]:
    """Output grows by no more than the stated increase."""
    for name, row in t.b.scenario.bailleurs.items():
        for year in t.b.years if row.ramp_up else []:
            if row.ramp_up and year == t.b.years[0]:
                most = row.ramp_up.from_homes.value + row.ramp_up.increase_homes.value
                yield (name, year), t.begun(name, year), "L", Fraction(most)
            elif row.ramp_up:
                growth = plus(t.begun(name, year), times(-ONE, t.begun(name, year - 1)))
                yield (name, year), growth, "L", Fraction(row.ramp_up.increase_homes.value)
