"""The account of each envelope, period after period, in whole cents."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from optim.data import Data
from optim.settlement.extra import Addition
from optim.settlement.land import Parcel
from optim.settlement.schedule import ByYear


@dataclass(frozen=True)
class Account:
    """One envelope in one period: granted + brought = used + carried + lapsed."""

    funder: str
    period: str
    granted: int
    brought: int
    used: int
    carried: int
    lapsed: int

    @property
    def overdrawn(self) -> bool:
        """Whether more was used than there was."""
        return self.used > self.granted + self.brought


def accounts(data: Data, committed: ByYear, added: list[Addition], parcels: list[Parcel]) -> list[Account]:
    """Every envelope; what is not carried over, or not used at the end, lapses.

    A bailleur's own envelope also pays for the capacity that it adds, a buyer's for the land it buys back.
    """
    used: dict[tuple[str, int], int] = {}
    for (_line, funder, year), amount in committed.items():
        used[funder, year] = used.get((funder, year), 0) + amount
    for addition in added:
        if extra := data.scenario.bailleurs[addition.bailleur].extra_capacity:
            key = extra.paid_by, addition.year
            used[key] = used.get(key, 0) + addition.cost
    for parcel in parcels:
        if parcel.resold is not None:
            bought = parcel.buyer, parcel.resold
            used[bought] = used.get(bought, 0) + parcel.price
    found = []
    for funder, row in sorted(data.scenario.funders.items()):
        if row.kept is None or funder not in data.envelope_periods:  # receipts and treasuries have none
            continue
        periods = data.envelope_periods[funder]
        following = dict(pairwise(periods))
        share = Fraction(row.kept)
        brought = 0
        for period, years in periods.items():
            granted = data.envelope_cents[funder, period]
            taken = sum(used.get((funder, year), 0) for year in years)
            left = granted + brought - taken
            carried = int(left * share) if period in following else 0
            found.append(Account(funder, period, granted, brought, taken, carried, left - carried))
            brought = carried
    return found
