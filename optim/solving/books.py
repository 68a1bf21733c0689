"""The books that each payer votes: every cent that it commits, buys back, pays, repays or gets, once.

An agreement commits its signatory to buy land back from the day the agency buys it: the authorisation is
opened then, in the tranche of the purchase, and paid in the year of the resale.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import floor

from optim.data import Data
from optim.run.tables import Rows
from optim.run.tables.rows import BookEntry, Funding, Receipt
from optim.scenario.loans import serviced_share
from optim.scenario.voted import firm_tranches
from optim.units import GRAIN, HALF, running_cents

LAND = ("land", "holding")
"""What natures of cost that are land count as."""

type Due = dict[str, dict[int, Fraction]]
"""What falls due each year of what each tranche opens, in cents, not rounded; tranches in order."""
type Entry = tuple[str, str, str, str, int]
"""A payer, an operation, a kind, a tranche and a year."""
type Paid = Iterator[tuple[tuple[str, str], dict[tuple[str, int], int]]]
"""What is paid of a line by a payer, or received of a lot by nature, each year of each tranche."""


def books(data: Data, rows: Rows) -> tuple[BookEntry, ...]:
    """One row a payer, operation, kind, tranche and year in which something is opened, paid or received."""
    of = data.scenario.horizon.tranche_of
    opened: dict[Entry, int] = defaultdict(int)
    paid: dict[Entry, int] = defaultdict(int)
    loans = _Loans(data)
    for c in rows.commitments:
        opened[c.funder, c.operation, _kind(data, c.funder, c.nature), of[c.year], c.year] += c.amount_cents
        loans.draw("as_committed", c.funder, f"{c.operation}/{c.lot}", of[c.year], c.year, c.amount_cents)
    for parcel in rows.land:
        if parcel.resold_year is not None:
            whose = parcel.buyer, parcel.operation, "buy_back", of[parcel.bought_year]
            opened[*whose, parcel.bought_year] += parcel.price_cents
            paid[*whose, parcel.resold_year] += parcel.price_cents
    for (line, funder), amounts in _payments(data, rows, of):
        operation, lot, nature = line.split("/")
        for (tranche, year), cents in amounts.items():
            paid[funder, operation, _kind(data, funder, nature), tranche, year] += cents
            loans.draw("as_paid", funder, f"{operation}/{lot}", tranche, year, cents)
    for (lot, _nature), amounts in _receipts(data, rows, of):
        owner, operation = data.lots[lot].owner, data.lots[lot].operation
        for (tranche, year), cents in amounts.items():
            paid[owner, operation, "receipt", tranche, year] += cents
    for entry, cents in loans.serviced():
        paid[entry] += cents
    firm = firm_tranches(data.scenario)
    return tuple(
        BookEntry(*key[:4], "firm" if key[3] in firm else "conditional", key[4], opened[key], paid[key])
        for key in sorted(opened.keys() | paid.keys())
        if opened[key] or paid[key]
    )


class _Loans:
    """The loans whose terms are given, as the works of each tranche draw them, and what is paid of them."""

    def __init__(self, data: Data) -> None:
        self._terms, self._lots = data.scenario.loans, data.lots
        self._drawn: dict[tuple[str, str, str, str], dict[int, int]] = defaultdict(lambda: defaultdict(int))

    def draw(self, way: str, lender: str, lot: str, tranche: str, year: int, cents: int) -> None:
        """Draws a loan for a lot in a year, if its lender lends so: as it is committed, or as it is paid."""
        if (terms := self._terms.get(lender)) and terms.drawn == way and cents:
            row = self._lots[lot]
            self._drawn[row.owner, row.operation, tranche, lender][year] += cents

    def serviced(self) -> Iterator[tuple[Entry, int]]:
        """What the owner of the lots pays each year, interest and capital, until all is repaid."""
        for (owner, operation, tranche, lender), drawn in self._drawn.items():
            terms = self._terms[lender]
            shares = [serviced_share(terms, age) for age in range(terms.length_years + 1)]
            due: dict[int, Fraction] = defaultdict(Fraction)
            for year, cents in drawn.items():
                for age, share in enumerate(shares):
                    due[year + age] += cents * share
            for year, cents in running_cents(due).items():
                yield (owner, operation, "loan_service", tranche, year), cents


def apportioned(paid: dict[int, int], due: Due) -> dict[tuple[str, int], int]:
    """What is paid each year, by tranche: what is due by then of each, the oldest first.

    What is paid sooner than it is due is of the oldest tranche that is not yet paid whole.
    """
    found: dict[tuple[str, int], int] = {}
    owed = dict.fromkeys(due, 0)
    open_ = {tranche: floor(sum(years.values(), HALF)) for tranche, years in due.items()}
    falling = {tranche: running_cents(years) for tranche, years in due.items()}
    for year in sorted({*paid, *(y for years in due.values() for y in years)}):
        left = paid.get(year, 0)
        for tranche in due:
            owed[tranche] += falling[tranche].get(year, 0)
        for due_now in (owed, open_):
            for tranche in due:
                part = min(left, max(0, due_now[tranche]))
                owed[tranche] -= part
                open_[tranche] -= part
                left -= part
                found[tranche, year] = found.get((tranche, year), 0) + part
        found[next(reversed(due)), year] += left
    return found


def _payments(data: Data, rows: Rows, of: dict[int, str]) -> Paid:
    """What each payer pays of each line, in the tranches of which what it commits falls due by its profile.

    What past years committed falls due as it was paid, and then as the rest of it is.
    """
    made, paid = _by_cell(rows.commitments), _by_cell(rows.payments)
    facts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for (line, funder, year), cents in data.paid_for_past.items():
        facts[line, funder][year] = cents
    for (line, funder), years in paid.items():
        before, ahead = _empty(data), _empty(data)
        for year, amount in made[line, funder].items():
            side = before if year in data.frozen_years else ahead
            for delay, share in enumerate(data.shares[line, funder, year]):
                side[of[year]][year + delay] += amount * share
        for (tranche, year), cents in apportioned(facts[line, funder], before).items():
            ahead[tranche][year] += cents
        yield (line, funder), apportioned(years, ahead)


def _receipts(data: Data, rows: Rows, of: dict[int, str]) -> Paid:
    """What each lot brings in of each nature, in the tranches whose works bring it in."""
    started: dict[str, dict[int, Fraction]] = defaultdict(dict)
    for w in rows.works:
        started[f"{w.operation}/{w.lot}"][w.year] = Fraction(w.quantity) / Fraction(GRAIN[w.unit])
    got: dict[tuple[str, str], list[Receipt]] = defaultdict(list)
    for row in rows.receipts:
        got[f"{row.operation}/{row.lot}", row.nature].append(row)
    for (lot, nature), held in got.items():
        due = _empty(data)
        for year, count in started[lot].items():
            for delay, share in enumerate(data.receipts_shares[nature]):
                due[of[year]][year + delay] += count * data.grain_receipt[lot, nature, year] * share
        yield (lot, nature), apportioned({row.year: row.amount_cents for row in held}, due)


def _by_cell(rows: Iterable[Funding]) -> dict[tuple[str, str], dict[int, int]]:
    """Amounts by line and funder, then by year."""
    found: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for row in rows:
        found[f"{row.operation}/{row.lot}/{row.nature}", row.funder][row.year] = row.amount_cents
    return found


def _empty(data: Data) -> Due:
    """Nothing due in any tranche."""
    return {name: defaultdict(Fraction) for name in data.tranches}


def _kind(data: Data, funder: str, nature: str) -> str:
    """The kind of what a funder pays for; what is given back of the tax is a kind of its own."""
    if data.scenario.funders[funder].kind == "fctva":
        return "fctva"
    return "land" if data.scenario.nature_counts(nature) in LAND else "works"
