"""Who may pay for each line of cost, and over which periods its financing must close."""

from optim.data.calendar import Calendar
from optim.data.keys import LineKey, Period
from optim.data.works import Works
from optim.scenario.eligible import may_pay
from optim.scenario.schema import Scenario
from optim.scenario.schema_funders import Rate

type Periods = dict[str, dict[Period, tuple[int, ...]]]


def payers(scenario: Scenario, works: Works, line: LineKey) -> dict[str, list[Rate]]:
    """The funders that a rate admits to a line, that serve its place and its owner, with their rates."""
    lot, operation = works.lots[works.lines[line]], works.operation[works.lines[line]]
    found: dict[str, list[Rate]] = {}
    for rate in scenario.rates:
        if (
            operation.kind in rate.kinds
            and works.nature[line] in rate.natures
            and (rate.operations is None or operation.operation in rate.operations)
            and may_pay(scenario, rate.funder, lot, operation)
            and rate.max_rate.value > 0
        ):
            found.setdefault(rate.funder, []).append(rate)
    return dict(sorted(found.items()))


def in_force(rates: list[Rate], year: int) -> Rate | None:
    """The rate of a year, among those of one funder for one line; none where no rate is in force."""
    return next((rate for rate in rates if rate.in_force(year)), None)


def closings(
    rates: dict[LineKey, dict[str, list[Rate]]], grant_periods: Periods, calendar: Calendar
) -> dict[tuple[LineKey, Period], tuple[int, ...]]:
    """Where a line's financing must close: each tranche if a payer grants by tranche, else each year."""
    result: dict[tuple[LineKey, Period], tuple[int, ...]] = {}
    for line, by_funder in rates.items():
        by_tranche = any(grant_periods[f] == calendar.tranches for f in by_funder)
        for name, years in calendar.tranches.items():
            if by_tranche:
                result[line, name] = years
            else:
                result.update({(line, str(year)): (year,) for year in years})
    return result


def yearly_payers(
    rates: dict[LineKey, dict[str, list[Rate]]], grant_periods: Periods, calendar: Calendar
) -> dict[tuple[LineKey, int], list[str]]:
    """The yearly payers of each line that payers by tranche share with them."""
    result = {}
    for line, by_funder in rates.items():
        yearly = [f for f in by_funder if grant_periods[f] != calendar.tranches]
        if yearly and len(yearly) < len(by_funder):
            result.update({(line, year): yearly for year in calendar.years})
    return result
