"""The land that agencies hold and resell, in whole cents, once what they grant is settled.

What is resold by each year follows the optimum, rounded to the cent within what the conventions allow.
A buyer pays the price of what it has bought back so far rounded down to the cent; what a year of holding
costs an agency is rounded up. So nothing is ever sold, or held, for less than it is.
"""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from optim.data import Data
from optim.data.keys import LineKey
from optim.data.land import Holding
from optim.messages import say
from optim.model.statement import Model
from optim.settlement.schedule import ByYear
from optim.solver.session import Floats, InfeasibleError
from optim.units import CENTS_PER_KEUR


@dataclass(frozen=True)
class Parcel:
    """Land of a line bought by an agency in one year and resold in one year, or still held; cents.

    `book` is its purchase value, `price` what its buyer pays for it, or owes when it is still held.
    """

    line: str
    agency: str
    buyer: str
    bought: int
    resold: int | None
    book: int
    price: int


@dataclass(frozen=True)
class TreasuryYear:
    """A year of an agency: after = before + tax + sales − purchases − works − holding; cents.

    `held` is the purchase value of what it holds at the end of the year, and `oldest` the age in years of
    the oldest of it, 0 when it holds nothing.
    """

    agency: str
    year: int
    before: int
    tax: int
    sales: int
    purchases: int
    works: int
    holding: int
    held: int
    oldest: int

    @property
    def after(self) -> int:
        """What is left at the end of the year."""
        return self.before + self.tax + self.sales - self.purchases - self.works - self.holding


def settle_land(model: Model, values: Floats, committed: ByYear) -> tuple[list[Parcel], list[TreasuryYear]]:
    """Every parcel and every year of every agency, for what is committed.

    Raises `InfeasibleError` when a treasury falls below zero by the rounding.
    """
    sold = {key: values[v.id] * float(CENTS_PER_KEUR) for key, v in model.variables.resold.items()}
    parcels, years = land_accounts(model.data, sold, committed)
    if _active(model.data, "epf_treasury") and any(row.after < 0 for row in years):
        raise InfeasibleError(say("treasury_below_zero"))
    return parcels, years


def resold_books(data: Data, parcels: list[Parcel]) -> dict[tuple[LineKey, str, int], int]:
    """The purchase value of what each agency resells of each line each year, in cents."""
    found = {(line, agency, year): 0 for line, agency in data.buy_backs for year in data.years}
    for parcel in parcels:
        if parcel.resold is not None:
            found[parcel.line, parcel.agency, parcel.resold] += parcel.book
    return found


def land_accounts(
    data: Data, sold: dict[tuple[LineKey, str, int], float], committed: ByYear
) -> tuple[list[Parcel], list[TreasuryYear]]:
    """Every parcel and every year of every agency, for what it wants to resell each year, in cents."""
    parcels = []
    for line, agency in data.buy_backs:
        optimum = [sold[line, agency, y] for y in data.years]
        bought = {y: committed.get((line, agency, y), 0) for y in data.years}
        parcels += _parcels(data, (line, agency), bought, _resales(data, (line, agency), bought, optimum))
    return parcels, [row for agency in data.treasuries for row in _treasury(data, agency, parcels, committed)]


def _resales(data: Data, holding: Holding, bought: dict[int, int], optimum: list[float]) -> dict[int, int]:
    """What is resold each year: the running total of the optimum, rounded within the conventions.

    What past years resold is a fact, whatever the conventions; what they left overdue is not made worse.
    """
    back = data.buy_backs[holding]
    least = back.least if _active(data, "least_holding") else 0
    result, done, total, late = {}, 0, 0.0, 0
    for year, amount in zip(data.years, optimum, strict=True):
        total += amount
        most = sum(cents for y, cents in bought.items() if y <= year - least)
        due = sum(cents for y, cents in bought.items() if y <= year - back.longest)
        least_due = min(due - late, most) if _active(data, "holding_limit") else 0
        by_now = max(done, least_due, min(most, round(total)))
        if year in data.frozen_years:
            by_now = done + round(amount)
            late = max(0, due - by_now)
        result[year] = by_now - done
        done = by_now
    return result


def _active(data: Data, rule: str) -> bool:
    switch = data.scenario.rules.get(rule)
    return switch is None or switch.active


def _parcels(data: Data, holding: Holding, bought: dict[int, int], sold: dict[int, int]) -> list[Parcel]:
    """Purchases matched with sales, the oldest first; prices rounded down on their running total."""
    back = data.buy_backs[holding]
    found, left, book_so_far = [], dict(bought), 0
    for resold, due in [*sold.items(), (None, sum(bought.values()) - sum(sold.values()))]:
        for year in data.years:
            book = min(left[year], due)
            if not book:
                continue
            left[year] -= book
            due -= book
            price = floor(back.price * (book_so_far + book)) - floor(back.price * book_so_far)
            book_so_far += book
            found.append(Parcel(*holding, back.buyer, year, resold, book, price))
    return found


def _treasury(data: Data, agency: str, parcels: list[Parcel], committed: ByYear) -> list[TreasuryYear]:
    """The years of an agency, one after the other."""
    mine = [parcel for parcel in parcels if parcel.agency == agency]
    spent: dict[tuple[str, int], int] = defaultdict(int)
    for (line, funder, year), amount in committed.items():
        if funder == agency:
            counts = data.scenario.nature_counts(data.nature[line])
            spent[counts if counts in ("land", "holding") else "works", year] += amount
    rows, left, cost = [], data.opening_treasury_cents[agency], Fraction(0)
    for year in data.years:
        held = [p for p in mine if p.bought <= year and (p.resold is None or p.resold > year)]
        row = TreasuryYear(
            agency=agency,
            year=year,
            before=left,
            tax=data.tax_cents[agency, year],
            sales=sum(p.price for p in mine if p.resold == year),
            purchases=spent["land", year],
            works=spent["works", year],
            holding=spent["holding", year] + ceil(cost),
            held=sum(p.book for p in held),
            oldest=max((year - p.bought for p in held), default=0),
        )
        cost = sum((p.book * data.buy_backs[p.line, agency].holding_rate for p in held), Fraction(0))
        rows.append(row)
        left = row.after
    return rows
