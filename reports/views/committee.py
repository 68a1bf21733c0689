"""Two pages for a committee: the answer, who gets what, who pays, what holds it back, what is decided."""

from collections.abc import Iterator
from dataclasses import replace

from optim.readings.books import Situation, years_to_come
from optim.readings.comparison import started_shares
from reports import answer
from reports.books import cp_head
from reports.charts import charts
from reports.financing import by_group
from reports.limits import told
from reports.table import Column, Table, columns, tax_note, tranche_years
from reports.views.book import Book
from reports.views.view import Block, View, kept, topped
from reports.wording import counted, label, money, phrase

MOST = 16
"""How many rows a table of the committee has at most: two pages hold no more."""
LIMITS = 6
"""How many of the limits that cost most are told."""


def committee(book: Book) -> View:
    """The answer to a plan on two pages."""
    blocks: list[Block] = [
        *_places(book),
        *_payers(book),
        *(chart for chart in charts(book.plan, book.lang) if chart.key == "who_pays"),
        *_held(book),
        *_left(book),
        _asked(book),
        _decided(book),
        *_forced(book),
    ]
    title = book.plan.scenario.title
    return View("committee", phrase("fiche_committee", book.lang), title, tuple(_sentences(book)), (*blocks,))


def _sentences(book: Book) -> Iterator[str]:
    """How much is started and missed; what it costs; what is asked of those who vote."""
    plan, lang = book.plan, book.lang
    yield answer.opening(plan, lang)[0]
    yield answer.cost(plan, lang)
    year, held = years_to_come(plan)[0], book.situations
    opened, later = sum(row.total for row in held), sum(row.conditional for row in held)
    now = sum(row.ahead.get(year, 0) for row in held)
    told = {"opened": money(opened, lang), "now": money(now, lang), "later": money(later, lang)}
    yield phrase("committee_asks", lang, year=year, **told)


def _places(book: Book) -> Iterator[Table]:
    """Who gets what, by EPCI."""
    if "territories" in book.tables:
        keys = "name", "homes_programme", "homes", "committed", "started_share"
        yield topped(kept(book.tables["territories"], book.lang, *keys), MOST, book.lang)


def _payers(book: Book) -> Iterator[Table]:
    """Who pays, the largest first."""
    held = by_group(book.tables["financing"])
    rows = sorted(held.rows, key=lambda row: (-row[-2], row[0]))
    yield topped(replace(held, rows=rows), MOST, book.lang)


def _held(book: Book) -> Iterator[Table]:
    """What holds the plan back, in words and in the units of people, the dearest first."""
    held = kept(book.tables["binding"], book.lang, "costs")
    if held.rows:
        yield replace(held, rows=held.rows[:LIMITS])


def _left(book: Book) -> Iterator[Table]:
    """The operations that lose most of their homes, and what holds them back most."""
    plan, lang = book.plan, book.lang
    epci = {row.operation: row.epci for row in plan.scenario.operations}
    missed = [
        row for row in plan.rows.missed if row.unit == "home" and row.operation in plan.scenario.housing
    ]
    missed.sort(key=lambda row: (-row.quantity, row.operation, row.lot))
    rows = [
        (
            book.names.operation(row.operation),
            book.names.epci(epci[row.operation]) if epci[row.operation] else "",
            int(row.quantity),
            told(book.names, [row.reasons[0]]) if row.reasons else "",
        )
        for row in missed[:LIMITS]
    ]
    if rows:
        heads = columns(lang, "name", "epci", ("homes_left", "count"), "because")
        left = counted(len(missed) - LIMITS, "other_operation", lang)
        notes = (phrase("others_in_report", lang, others=left),) if len(missed) > LIMITS else ()
        yield Table("left", label("table", "left", lang), heads, rows, notes)


def _asked(book: Book) -> Table:
    """What each payer, or group of them, is asked to open now, to pay first, and to keep for later."""
    plan, lang = book.plan, book.lang
    year, held = years_to_come(plan)[0], dict[str, list[Situation]]()
    for row in book.situations:
        name = book.names.group_of(row.payer) if row.payer in plan.scenario.funders else row.payer
        held.setdefault(name, []).append(row)
    rows = [
        (
            name,
            sum(row.total for row in mine),
            sum(row.ahead.get(year, 0) for row in mine),
            sum(row.conditional for row in mine),
        )
        for name, mine in held.items()
    ]
    rows.sort(key=lambda row: (-row[1], row[0]))
    heads = [
        *columns(lang, "funder", ("ap_total", "euros", True)),
        cp_head(plan, year, lang),
        *columns(lang, ("ap_conditional", "euros", True)),
    ]
    land = () if plan.buy_backs.empty else (phrase("land_twice", lang),)
    title = label("table", "asked_of_payers", lang)
    table = Table("asked_of_payers", title, heads, rows, (*land, tax_note(plan, lang)))
    return topped(table, MOST, lang)


def _decided(book: Book) -> Table:
    """What is decided of the operations of each kind: in which tranche they begin, or that they do not."""
    plan, lang = book.plan, book.lang
    tranches, shares = tranche_years(plan), started_shares(plan)
    found: dict[str, list[int]] = {}
    for row in plan.scenario.operations:
        if plan.scenario.programmes(row):
            begun = min(shares.get(row.operation, {}), default=None)
            rank = next((i for i, inside in enumerate(tranches.values()) if begun in inside), len(tranches))
            counts = found.setdefault(book.names.kind(row.kind), [0] * (len(tranches) + 1))
            counts[rank] += 1
    rows = [(kind, *counts, sum(counts)) for kind, counts in found.items()]
    heads = columns(lang, "kind")
    heads += [Column(phrase("begins_in_tranche", lang, tranche=name), "count", True) for name in tranches]
    heads += columns(lang, ("not_begun", "count", True), ("operations", "count", True))
    return topped(Table("decided", label("table", "decided", lang), heads, rows), MOST, lang)


def _forced(book: Book) -> Iterator[Table]:
    """The decisions that the scenario imposes, and what each costs."""
    if "decisions" in book.tables:
        held = kept(book.tables["decisions"], book.lang, "name", "decision", "because", "loss", "unit")
        others = counted(len(held.rows) - LIMITS, "other", book.lang)
        note = phrase("others_in_report", book.lang, others=others)
        notes = (note,) if len(held.rows) > LIMITS else ()
        yield replace(held, rows=held.rows[:LIMITS], notes=notes)
