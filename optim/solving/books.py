"""The books that each payer votes: every cent that it commits, buys back, pays or gets, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import floor

from optim.data import Data
from optim.run.tables import Rows
from optim.run.tables.rows import BookEntry, Funding, Receipt
from optim.scenario.voted import firm_tranches
from optim.units import GRAIN, HALF, running_cents

LAND = ("acquisition", "holding")
"""The natures of cost that are land."""

type Due = dict[str, dict[int, Fraction]]
"""What falls due each year of what each tranche opens, in cents, not rounded; tranches in order."""
type Entry = tuple[str, str, str, str, int]
"""A payer, an operation, a kind, a tranche and a year."""


def books(data: Data, rows: Rows) -> tuple[BookEntry, ...]:
    """One row a payer, operation, kind, tranche and year in which something is opened, paid or received."""
    of = {year: name for name, years in data.tranches.items() for year in years}
    opened: dict[Entry, int] = defaultdict(int)
    paid: dict[Entry, int] = defaultdict(int)
    for c in rows.commitments:
        opened[c.funder, c.operation, _kind(c.nature), of[c.year], c.year] += c.amount_cents
    for b in rows.buy_backs:
        for side in (opened, paid):
            side[b.payer, b.operation, "buy_back", of[b.year], b.year] += b.amount_cents
    for key, years, due in (*_payments(data, rows, of), *_receipts(data, rows, of)):
        for (tranche, year), cents in apportioned(years, due).items():
            paid[*key, tranche, year] += cents
    firm = firm_tranches(data.scenario)
    return tuple(
        BookEntry(*key[:4], "firm" if key[3] in firm else "conditional", key[4], opened[key], paid[key])
        for key in sorted(opened.keys() | paid.keys())
        if opened[key] or paid[key]
    )


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


def _payments(
    data: Data, rows: Rows, of: dict[int, str]
) -> Iterator[tuple[tuple[str, str, str], dict[int, int], Due]]:
    """What each payer pays of each line, and when what it commits to it falls due by its profile.

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
        operation, _lot, nature = line.split("/")
        yield (funder, operation, _kind(nature)), years, ahead


def _receipts(
    data: Data, rows: Rows, of: dict[int, str]
) -> Iterator[tuple[tuple[str, str, str], dict[int, int], Due]]:
    """What each lot brings in of each nature, and how much of it the works of each tranche bring in."""
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
        whose = data.lots[lot]
        yield (whose.owner, whose.operation, "receipt"), {r.year: r.amount_cents for r in held}, due


def _by_cell(rows: Iterable[Funding]) -> dict[tuple[str, str], dict[int, int]]:
    """Amounts by line and funder, then by year."""
    found: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for row in rows:
        found[f"{row.operation}/{row.lot}/{row.nature}", row.funder][row.year] = row.amount_cents
    return found


def _empty(data: Data) -> Due:
    """Nothing due in any tranche."""
    return {name: defaultdict(Fraction) for name in data.tranches}


def _kind(nature: str) -> str:
    return "land" if nature in LAND else "works"
