"""Over which years the works of a line are committed, once they are started."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.keys import LineKey, LotKey
from optim.data.works import Works
from optim.scenario.profiles import Profiles
from optim.scenario.schema import Scenario
from optim.scenario.unit_costs import UnitCosts


@dataclass(frozen=True)
class Spending:
    """`spending[line, y]`: the years whose starts are committed in year y, each with its share.

    A line that nothing spreads is committed whole in the year of the start. `spending_after` says the
    same of the years after the contract, `grain_cost_after` what a grain of the line costs in them, in cents.
    """

    spending: dict[tuple[LineKey, int], tuple[tuple[int, Fraction], ...]]
    never_starts: list[tuple[LotKey, int]]
    """The lots and years in which no works may start: they would go on after the contract, and the window
    that is written does not reach so far."""
    spending_after: dict[tuple[LineKey, int], tuple[tuple[int, Fraction], ...]]
    grain_cost_after: dict[tuple[LineKey, int], Fraction]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Spending:
    """Indexes the spending profiles of a scenario."""
    profiles = Profiles(scenario)
    shares = {line: profiles.spending(works.names_of(line)) for line in works.lines}
    last = calendar.years[-1]
    after = {
        (line, year): starts
        for line, parts in shares.items()
        for year in range(last + 1, last + len(parts))
        if (starts := _starts(parts, year, calendar))
    }
    costs = UnitCosts(scenario)
    return Spending(
        spending={
            (line, year): _starts(parts, year, calendar)
            for line, parts in shares.items()
            for year in calendar.years
        },
        spending_after=after,
        grain_cost_after={(line, year): costs.of_a_grain(works.names_of(line), year) for line, year in after},
        never_starts=[
            (lot, year)
            for lot, lines in works.lines_of.items()
            for year in calendar.years
            if any(year + len(shares[line]) - 1 > last for line in lines)
            and year > (works.lots[lot].last_year or calendar.years[0] - 1)
        ],
    )


def _starts(parts: tuple[Fraction, ...], year: int, calendar: Calendar) -> tuple[tuple[int, Fraction], ...]:
    """The years of the contract whose starts are in works in a year, each with its share."""
    return tuple(
        (year - delay, part) for delay, part in enumerate(parts) if part and year - delay in calendar.years
    )
