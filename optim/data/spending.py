"""Over which years the works of a line are committed, once they are started."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.keys import LineKey, LotKey
from optim.data.works import Works
from optim.scenario.schema import Scenario

AT_ONCE = (Fraction(1),)


@dataclass(frozen=True)
class Spending:
    """`spending[line, y]`: the years whose starts are committed in year y, each with its share.

    A nature without a spending profile is committed whole in the year of the start.
    """

    spending: dict[tuple[LineKey, int], tuple[tuple[int, Fraction], ...]]
    never_starts: list[tuple[LotKey, int]]
    """The lots and years in which no works may start: they would be committed after the contract."""


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Spending:
    """Indexes the spending profiles of a scenario."""
    profiles = {n: tuple(map(Fraction, p.shares)) for n, p in scenario.spending_profiles.items()}
    shares = {line: profiles.get(nature, AT_ONCE) for line, nature in works.nature.items()}  # type: ignore[call-overload]
    return Spending(
        spending={
            (line, year): tuple(
                (year - delay, part)
                for delay, part in enumerate(parts)
                if part and year - delay in calendar.years
            )
            for line, parts in shares.items()
            for year in calendar.years
        },
        never_starts=[
            (lot, year)
            for lot, lines in works.lines_of.items()
            for year in calendar.years
            if any(year + len(shares[line]) - 1 > calendar.years[-1] for line in lines)
        ],
    )
