"""The books that each payer votes, told again from the other tables, cent by cent.

What is paid has no tranche of its own: it is of the tranche whose commitments are due by then, by their
profiles, the oldest first, and of the oldest that is not paid whole where it comes sooner than it is due.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from math import floor

from optim.audit.books import Books
from optim.audit.facts import Cell, Line, LotKey
from optim.audit.identity import always, broken
from optim.audit.past import paid_for_past
from optim.audit.receipts import receipts_of_a_grain
from optim.messages import Said, say
from optim.scenario import Finding
from optim.scenario.loans import serviced_share
from optim.units import running_cents

type Key = tuple[str, str, str, str, int]
type Due = dict[str, dict[int, Fraction]]
"""What falls due of each tranche, in their order, each year: cents."""


@always
def books_hold_every_cent(b: Books) -> Iterator[Finding]:
    """Each cent committed, paid, bought back and received stands once in the books, in its tranche."""
    due, held = _told_again(b), {}
    for row in b.rows["books"]:
        key = (row["payer"], row["operation"], row["kind"], row["tranche"], row["year"])
        held[key] = (row["standing"], row["ap_cents"], row["cp_cents"])
    for key in sorted(due.keys() | held.keys()):
        if held.get(key) != due.get(key):
            what = say("the_tables_say", said=_said(held.get(key)), due=_said(due.get(key)))
            yield broken("books.csv", key, what, "books_hold_every_cent")


def _said(entry: tuple[str, int, int] | None) -> Said:
    """What an entry holds, as it is told."""
    return (
        say("nothing_there")
        if entry is None
        else say("book_entry", standing=entry[0], ap=entry[1], cp=entry[2])
    )


def _told_again(b: Books) -> dict[Key, tuple[str, int, int]]:
    """What each row of the books says, by its key, as the other tables make it."""
    opened: Counter[Key] = Counter()
    paid: Counter[Key] = Counter()
    drawn: dict[tuple[str, str, str, str], Counter[int]] = defaultdict(Counter)
    for cell, years in b.committed.items():
        for year, amount in years.items():
            opened[cell[3], cell[0], _kind(b, cell), _tranche(b, year), year] += amount
            if _draws(b, cell) == "as_committed":
                drawn[_owner(b, cell[:2]), cell[0], _tranche(b, year), cell[3]][year] += amount
    for row in b.rows["land"]:
        if row["resold_year"] is not None:
            whose = row["buyer"], row["operation"], "buy_back", _tranche(b, row["bought_year"])
            opened[*whose, row["bought_year"]] += row["price_cents"]
            paid[*whose, row["resold_year"]] += row["price_cents"]
    for cell, years in b.paid.items():
        for tranche, year, amount in _shared(years, _due(b, cell)):
            paid[cell[3], cell[0], _kind(b, cell), tranche, year] += amount
            if _draws(b, cell) == "as_paid":
                drawn[_owner(b, cell[:2]), cell[0], tranche, cell[3]][year] += amount
    for line, years in b.receipts.items():
        for tranche, year, amount in _shared(years, _brought_in(b, line)):
            paid[_owner(b, line[:2]), line[0], "receipt", tranche, year] += amount
    for (owner, operation, tranche, lender), amounts in drawn.items():
        for year, cents in _repaid(b, lender, amounts).items():
            paid[owner, operation, "loan_service", tranche, year] += cents
    firm = _firm(b)
    return {
        key: ("firm" if key[3] in firm else "conditional", opened[key], paid[key])
        for key in opened.keys() | paid.keys()
        if opened[key] or paid[key]
    }


def _draws(b: Books, cell: Cell) -> str | None:
    """How a lender's loan is drawn; nothing of a funder that lends nothing, or whose terms nobody states."""
    terms = b.scenario.loans.get(cell[3])
    return terms.drawn if terms else None


def _repaid(b: Books, lender: str, drawn: Counter[int]) -> dict[int, int]:
    """What is paid each year of what was drawn of a loan, on the running total, to the end of its terms."""
    terms = b.scenario.loans[lender]
    due: dict[int, Fraction] = defaultdict(Fraction)
    for when, cents in drawn.items():
        for age in range(terms.length_years + 1):
            due[when + age] += cents * serviced_share(terms, age)
    return running_cents(due)


def _due(b: Books, cell: Cell) -> Due:
    """What a payer owes a line each year by the profiles of its commitments, those of the past as they stand.

    The past was paid as it was, and the rest of it is due as the audit of payments says; which of its
    tranches that was of follows the same rule.
    """
    past, found = _none_due(b), _none_due(b)
    for made, amount in b.committed.get(cell, {}).items():
        side = past if made in b.past else found
        for delay, share in enumerate(b.profiles.paid(cell[:3], cell[3], made)):
            side[_tranche(b, made)][made + delay] += amount * share
    for tranche, year, cents in _shared(running_cents(paid_for_past(b, cell)), past):
        found[tranche][year] += cents
    return found


def _brought_in(b: Books, line: Line) -> Due:
    """What the works of each tranche bring in of a nature of receipts."""
    found = _none_due(b)
    shares = [p.shares for name, p in b.scenario.receipts_profiles.items() if name == line[2]]
    for start, count in b.started.get(line[:2], {}).items() if line[:2] in b.lots else ():
        for delay, share in enumerate(shares[0] if shares else ()):
            brought = count * receipts_of_a_grain(b, line[:2], line[2], start) * Fraction(share)
            found[_tranche(b, start)][start + delay] += brought
    return found


def _shared(paid: dict[int, int], due: Due) -> Iterator[tuple[str, int, int]]:
    """The tranche, the year and the amount of each part of what is paid."""
    so_far, given = dict.fromkeys(due, Fraction(0)), dict.fromkeys(due, 0)
    whole = {name: _half_up(sum(years.values(), Fraction(0))) for name, years in due.items()}
    for year in sorted({*paid, *(y for years in due.values() for y in years)}):
        left = paid.get(year, 0)
        so_far = {name: owed + due[name].get(year, 0) for name, owed in so_far.items()}
        reached = {name: _half_up(owed) for name, owed in so_far.items()}
        for most in (reached, whole):
            for name in due:
                part = max(0, min(left, most[name] - given[name]))
                given[name] += part
                left -= part
                yield name, year, part
        yield next(reversed(due)), year, left


def _half_up(cents: Fraction) -> int:
    return floor(cents + Fraction(1, 2))


def _none_due(b: Books) -> Due:
    return {name: defaultdict(Fraction) for name in b.tranches}


def _tranche(b: Books, year: int) -> str:
    """The tranche of a year, the last for a year outside the contract, which is told elsewhere."""
    return next((name for name, years in b.tranches.items() if year in years), next(reversed(b.tranches)))


def _firm(b: Books) -> set[str]:
    """The tranches that are voted: the first, and those that began by the first year to come of a rerun."""
    first = next(iter(b.tranches))
    return {name for name, years in b.tranches.items() if name == first or years[0] - 1 in b.past}


def _kind(b: Books, cell: Cell) -> str:
    funder = b.scenario.funders.get(cell[3])
    if funder and funder.kind == "fctva":
        return "fctva"
    return "land" if b.counts_as(cell[2]) in ("land", "holding") else "works"


def _owner(b: Books, key: LotKey) -> str:
    """Who gets what a lot brings in, and repays its loans: its owner, or else the operation."""
    lot = b.lots.get(key)
    return lot.owner if lot else key[0]
