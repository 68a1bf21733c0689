"""What is finished of what was started: works are late when their years are over and nobody says they ended.

What starts in a year is in works for as many years as the longest spending profile of its lot's lines has,
one where it has none. What is finished is taken to be what was started first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from optim.readings.midterm import LotKey, home_lots
from optim.run.plan import Plan
from optim.scenario.profiles import Profiles
from optim.scenario.schema import Scenario

type ByYear = Mapping[tuple[str, str], Mapping[int, Decimal]]
type Quantities = dict[LotKey, dict[int, Decimal]]
NOTHING = Decimal(0)


@dataclass(frozen=True)
class Delivery:
    """A lot by the as-of year, in its unit: started, due to be finished by then, finished, and late.

    `late` has what is late by the year in which it was started.
    """

    operation: str
    lot: str
    unit: str
    started: Decimal
    due: Decimal
    finished: Decimal
    late: dict[int, Decimal]


def deliveries(scenario: Scenario, as_of: int, started: ByYear, finished: ByYear) -> list[Delivery]:
    """Every lot that was started, in the order of the scenario."""
    found, profiles = [], Profiles(scenario)
    for lot in scenario.lots:
        key = (lot.operation, lot.lot)
        begun = {year: quantity for year, quantity in sorted(started.get(key, {}).items()) if quantity}
        if not begun:
            continue
        over = {year: q for year, q in begun.items() if year + profiles.years_in_works(key) - 1 <= as_of}
        ended = sum(finished.get(key, {}).values(), NOTHING)
        left, late = ended, {}
        for year, quantity in over.items():
            if quantity > left:
                late[year] = quantity - left
            left = max(NOTHING, left - quantity)
        whole, due = sum(begun.values(), NOTHING), sum(over.values(), NOTHING)
        found.append(Delivery(*key, lot.unit, whole, due, ended, late))
    return found


def realised_deliveries(scenario: Scenario) -> list[Delivery]:
    """The deliveries of a rerun; none where nothing is reported finished."""
    if (revision := scenario.revision) is None or not revision.realised.finished:
        return []
    started = {(row.operation, row.lot): row.quantities for row in revision.realised.works}
    finished = {(row.operation, row.lot): row.quantities for row in revision.realised.finished}
    return deliveries(scenario, revision.as_of, started, finished)


@dataclass(frozen=True)
class HomesOfYear:
    """Homes of the estates in a year: started, finished, and in works at its end, which nobody can let."""

    year: int
    started: Decimal
    finished: Decimal
    in_works: Decimal


def homes_by_year(plan: Plan) -> list[HomesOfYear]:
    """Each year of the contract, and those after it until the last homes are finished; none without homes.

    Homes are finished in the last year of their works. In a rerun that reports what is finished, its past is
    as reported, and what is late then is taken to be finished in the first year to come.
    """
    scenario, counted = plan.scenario, home_lots(plan.scenario)
    begun: Quantities = {}
    for row in plan.rows.works:
        if (row.operation, row.lot) in counted:
            begun.setdefault((row.operation, row.lot), {})[row.year] = row.quantity
    started, finished = _totals(begun), _totals(_finished(scenario, begun))
    found, in_works = [], NOTHING
    for year in range(scenario.horizon.first_year, max([*finished, *scenario.horizon.years]) + 1):
        new, over = started.get(year, NOTHING), finished.get(year, NOTHING)
        in_works += new - over
        found.append(HomesOfYear(year, new, over, in_works))
    return found if started else []


def _finished(scenario: Scenario, begun: Quantities) -> Quantities:
    """When the works of each lot end: as reported, first started being first finished, else on time."""
    revision, profiles = scenario.revision, Profiles(scenario)
    rows = revision.realised.finished if revision else []
    known = {(row.operation, row.lot): row.quantities for row in rows}
    first = revision.as_of + 1 if revision and rows else scenario.horizon.first_year
    found: Quantities = {}
    for lot, years in begun.items():
        ends = dict(known.get(lot, {}))
        left = sum(ends.values(), NOTHING)
        for year, quantity in sorted(years.items()):
            ended = min(quantity, left)
            left -= ended
            end = max(first, year + profiles.years_in_works(lot) - 1)
            ends[end] = ends.get(end, NOTHING) + quantity - ended
        found[lot] = ends
    return found


def _totals(lots: Mapping[LotKey, Mapping[int, Decimal]]) -> dict[int, Decimal]:
    """Quantities of all lots by year."""
    found: dict[int, Decimal] = {}
    for years in lots.values():
        for year, quantity in years.items():
            found[year] = found.get(year, NOTHING) + quantity
    return found
