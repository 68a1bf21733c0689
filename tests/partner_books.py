"""The books of the partners of a plan held against its run: each by itself, and all of them together."""

from collections import Counter
from collections.abc import Iterator

from optim.readings.partners import Partner
from optim.run.plan import Plan
from reports.deliberation import deliberation, deliberation_by_funder, deliberation_detail
from reports.table import Table
from reports.views import Book
from reports.views.partner import partner_tables

LAST = 6
"""The amounts of a row of the annex from the whole AP on: CP before, of the year, of the next, rest; and what
is conditional. Before them stand AP voted, what a rerun makes firm, and the revision."""


def faults(plan: Plan) -> list[str]:
    """What the tables of a partner say otherwise than the run, and rows that do not add up, one line each."""
    book = Book(plan, "fr")
    engaged: Counter[str] = Counter()
    for made in plan.rows.commitments:
        engaged[made.funder] += made.amount_cents
    for back in plan.rows.buy_backs:
        engaged[back.payer] += back.amount_cents
    found = [line for partner in book.partners.values() for line in _of_partner(book, partner, engaged)]
    whole = plan.summary["totals"]["cost_cents"] + sum(row.amount_cents for row in plan.rows.buy_backs)
    held = {name: _table(book, book.partners[name], "books_by_funder") for name in +engaged}
    booked = sum(_opened(years, name, plan) for name, years in held.items())
    if booked != whole:
        found.append(f"all books: {booked}, {whole} in the contract")
    return [*found, *_votes(plan)]


def _of_partner(book: Book, partner: Partner, engaged: Counter[str]) -> Iterator[str]:
    """The books of one partner: its funders' money to the cent, in the annex and year by year."""
    due = sum(engaged[name] for name in partner.funders)
    annex, years = (_table(book, partner, key) for key in ("situation_by_funder", "books_by_funder"))
    for row in annex.rows if annex else ():
        opening, (total, *paid, _later) = row[2:-LAST], row[-LAST:]
        if not sum(opening) == total == sum(paid):
            yield f"{partner.key}: {row} does not add up"
    opened = sum(row[2] for row in years.rows) if years else 0
    voted_in_all = sum(row[-LAST] + row[-1] for row in annex.rows) if annex else opened
    if not opened == voted_in_all == due:
        yield f"{partner.key}: {opened} opened, {voted_in_all} voted, {due} in the run"
    for row in years.rows if years else ():
        paid_from = 3 if book.plan.buy_backs.empty else 4
        if row[2] != sum(row[paid_from:]):
            yield f"{partner.key}: {row} does not pay what it opens"


def _opened(years: Table | None, funder: str, plan: Plan) -> int:
    """What the book of a partner opens of the money of one funder, firm and conditional."""
    name = plan.scenario.funders[funder].name
    return sum(row[2] for row in years.rows if row[0] == name) if years else 0


def _table(book: Book, partner: Partner, key: str) -> Table | None:
    return next((table for table in partner_tables(book, partner) if table.key == key), None)


def _votes(plan: Plan) -> Iterator[str]:
    """The rows of the délibération of a rerun that do not add up; a first plan has none."""
    if plan.scenario.revision is None:
        return
    for make in (deliberation, deliberation_by_funder, deliberation_detail):
        table = make(plan, "fr")
        first = next(rank for rank, column in enumerate(table.columns) if column.cells == "euros")
        for row in table.rows:
            voted, affirmed, revision, total, *paid, _later = row[first:]
            if not voted + affirmed + revision == total == sum(paid):
                yield f"{table.key}: {row} does not add up"
