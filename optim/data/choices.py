"""The lots that are launched or not: whole in one year, or at an even pace without a break."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from optim.data.calendar import Calendar
from optim.data.keys import LotKey
from optim.data.works import Works
from optim.units import GRAIN, grains


@dataclass(frozen=True)
class Choices:
    """`steps[l]`: what a continuous lot starts in the year of its launch and in each of the next ones.

    `launches[l]`: the years in which a lot may be launched, those that leave it the time to be done.
    `least[l]`: the smallest quantity that may be started of a lot, if any is; whole homes.
    """

    indivisible_lots: tuple[LotKey, ...]
    steps: dict[LotKey, tuple[float, ...]]
    launches: dict[LotKey, tuple[int, ...]]
    least: dict[LotKey, float]


def index(calendar: Calendar, works: Works) -> Choices:
    """Indexes the lots that cannot be started in part."""
    closed = set(works.closed_years)
    indivisible = tuple(lot for lot, row in works.lots.items() if row.indivisible)
    steps = {
        lot: even_steps(row.unit, grains(row.unit, row.quantity), row.least_years)
        for lot, row in works.lots.items()
        if row.continuous
    }
    length = {**dict.fromkeys(indivisible, 1), **{lot: len(parts) for lot, parts in steps.items()}}
    return Choices(
        indivisible_lots=indivisible,
        steps=steps,
        launches={
            lot: tuple(
                year
                for year in calendar.years
                if all(y in calendar.years and (lot, y) not in closed for y in range(year, year + count))
            )
            for lot, count in length.items()
        },
        least={
            lot: float(
                ceil(Fraction(row.quantity * row.least_begun) / Fraction(GRAIN[row.unit])) * GRAIN[row.unit]
            )
            for lot, row in works.lots.items()
            if row.least_begun is not None
        },
    )


def even_steps(unit: str, whole: int, years: int) -> tuple[float, ...]:
    """A number of grains spread evenly over some years, the odd ones first."""
    each, odd = divmod(whole, years)
    return tuple(float((each + (rank < odd)) * Fraction(GRAIN[unit])) for rank in range(years))
