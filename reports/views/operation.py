"""The fiche of an operation: lots, calendar, financing plan, AP and CP, what holds it, its links."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from optim.scenario.schema_dependencies import Exclusion, Group
from optim.scenario.schema_rows import Lot, Operation
from reports import operation as said_of
from reports.limits import price_told
from reports.table import Column, Table, columns, tax_note, tranche_years, unit_of, years
from reports.views.book import Book
from reports.views.view import View
from reports.why import first
from reports.wording import label, listing, money, phrase

ALSO = (
    "moved", "missed", "decisions", "revised_costs", "land", "bilan", "crac", "running_costs",
    "after_contract",
)  # fmt: skip
"""The tables of the plan whose rows on an operation stand in its fiche."""
DEAREST = 5
"""How many limits of its own are told of an operation."""


def operation(book: Book, key: str) -> View:
    """The fiche of an operation of the scenario."""
    row = next(row for row in book.plan.scenario.operations if row.operation == key)
    subject = f"operation:{key}"
    tables = [
        *_calendar(book, key),
        *_financing(book, key),
        *book.about(["commitments_and_payments"], subject),
        *book.about(ALSO, subject),
        *_own_limits(book, key),
        *_links(book, row),
    ]
    title = f"{row.name} ({key})"
    kind = phrase("fiche_operation", book.lang)
    return View(subject, kind, title, tuple(_sentences(book, row)), tuple(tables))


def _sentences(book: Book, row: Operation) -> Iterator[str]:
    """Where it is and of what kind; when it is started or why not; what it costs and who pays most."""
    lang, names, scenario = book.lang, book.names, book.plan.scenario
    places = [names.kind(row.kind), *([names.epci(row.epci)] if row.epci else []), row.communes]
    yield listing([place for place in places if place], lang) + "."
    lots = [lot for lot in scenario.lots if lot.operation == row.operation]
    why = first(book.plan, row.operation, None, lang)
    yield from said_of.told(book.plan, row.operation, lang)
    if why:
        yield " ".join(why[: len(lots)])
    payers = _by_payer(book, row.operation)
    if payers:
        whole = sum(map(sum, payers.values()))
        largest = max(payers, key=lambda name: (sum(payers[name]), name))
        yield phrase(
            "fiche_cost", lang, cost=money(whole, lang), payer=names.funder(largest),
            largest=money(sum(payers[largest]), lang),
        )  # fmt: skip


def _calendar(book: Book, key: str) -> list[Table]:
    """Each lot: who carries it, how much of it there is, what is started each year, what is left."""
    inside = years(book.plan)
    rows = [_lot(book, lot, inside) for lot in book.plan.scenario.lots if lot.operation == key]
    if not rows:
        return []
    heads = columns(book.lang, "lot", "carried_by", "unit", ("of_programme", "quantity"))
    heads += [Column(str(year), "quantity") for year in inside]
    heads += columns(book.lang, ("started_in_all", "quantity"), ("left_over", "quantity"))
    return [Table("lots", label("table", "lots", book.lang), heads, rows)]


def _lot(book: Book, lot: Lot, inside: list[int]) -> tuple[Any, ...]:
    begun = {row.year: row.quantity for row in book.works[lot.operation] if row.lot == lot.lot}
    whole = sum(begun.values(), Decimal(0))
    owner = lot.bailleur or lot.maitre_ouvrage
    return (
        book.names.lot(lot.operation, lot.lot),
        book.names.owner(owner) if owner else "",
        unit_of(book.plan, lot.operation, lot.unit, book.lang),
        lot.quantity,
        *(begun.get(year) for year in inside),
        whole,
        lot.quantity - whole,
    )


def _by_payer(book: Book, key: str) -> dict[str, list[int]]:
    """What each funder commits to an operation in each tranche."""
    tranches = list(tranche_years(book.plan).values())
    found: dict[str, list[int]] = {}
    for (funder, year), cents in book.committed[key].items():
        amounts = found.setdefault(funder, [0] * (len(tranches) + 1))
        amounts[next((rank for rank, inside in enumerate(tranches) if year in inside), -1)] += cents
    return found


def _financing(book: Book, key: str) -> list[Table]:
    """The financing plan of an operation: each funder by tranche, in all, and its share."""
    held = _by_payer(book, key)
    whole = sum(map(sum, held.values()))
    if not whole:
        return []
    tranches = list(tranche_years(book.plan))
    later = any(amounts[-1] for amounts in held.values())
    shown = len(tranches) + (1 if later else 0)
    rows = [
        (book.names.funder(name), *amounts[:shown], sum(amounts), sum(amounts) / whole)
        for name, amounts in sorted(held.items(), key=lambda item: (-sum(item[1]), item[0]))
    ]
    after = [phrase("after", book.lang, year=years(book.plan)[-1])] if later else []
    heads = columns(book.lang, "funder")
    heads += [Column(f"{name}, €", "euros", True) for name in (*tranches, *after)]
    heads += columns(book.lang, ("committed", "euros", True), ("share", "share"))
    title = label("table", "financing_plan", book.lang)
    return [Table("financing_plan", title, heads, rows, (tax_note(book.plan, book.lang),))]


def _own_limits(book: Book, key: str) -> list[Table]:
    """The dearest limits of the operation's own, with what the next unit is worth."""
    mine = sorted(book.prices[key], key=lambda row: -abs(row.price))[:DEAREST]
    rows = [
        (
            label("rule", row.rule, book.lang),
            book.names.limit(row.rule, row.key),
            price_told(book.plan, row, book.names),
        )
        for row in mine
    ]
    heads = columns(book.lang, "rule", "key", "because")
    return [Table("own_limits", label("table", "own_limits", book.lang), heads, rows)] if rows else []


def _links(book: Book, row: Operation) -> list[Table]:
    """What an operation hangs on: its cluster, what comes before and after it, what it is chosen from."""
    rows = [(label("link", kind, book.lang), *told) for kind, told in _linked(book, row.operation)]
    heads = columns(book.lang, "link", "with_what", "because")
    return [Table("links", label("table", "links", book.lang), heads, rows)] if rows else []


def _linked(book: Book, key: str) -> Iterator[tuple[str, tuple[str, str]]]:
    scenario, names = book.plan.scenario, book.names
    for cluster in scenario.clusters.values():
        if key in cluster.operations:
            for other in cluster.operations:
                if other != key:
                    yield "cluster", (names.operation(other), cluster.name)
    for need in scenario.needs:
        if key == need.operation:
            yield "needs", (names.operation(need.needs), need.because)
        elif key == need.needs:
            yield "needed_by", (names.operation(need.operation), need.because)
    for order in scenario.precedences:
        before, after = (part.partition("/")[0] for part in (order.first, order.then))
        if key == after:
            yield "after", (names.operation(before), order.because)
        elif key == before:
            yield "before", (names.operation(after), order.because)
    choices: list[Group | Exclusion] = [*scenario.groups.values(), *scenario.excludes.values()]
    for choice in choices:
        if key in choice.operations:
            for other in choice.operations:
                if other != key:
                    yield "choice", (names.operation(other), choice.because)
