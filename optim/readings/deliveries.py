"""What is finished of what was started: works are late when their years are over and nobody says they ended.

What starts in a year is in works for as many years as the longest spending profile of its lot's lines has,
one where it has none. What is finished is taken to be what was started first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from optim.scenario.profiles import Profiles
from optim.scenario.schema import Scenario

type ByYear = Mapping[tuple[str, str], Mapping[int, Decimal]]
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
