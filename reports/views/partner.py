"""The fiche of a partner: what it votes and pays to the cent, its operations, its place or its means."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from optim.readings.advancement import Advancement
from optim.readings.books import years_to_come
from optim.readings.partners import Partner
from optim.run.plan import Plan
from reports.avenant import avenant_of
from reports.books import by_year_table, situation_table
from reports.table import Table, columns, tax_note
from reports.views.book import Book
from reports.views.view import View, of_one
from reports.wording import counted, euros, label, number, phrase, signed

type Role = Literal["epci", "bailleur", "owner", "funder"]
MEANS = ("envelopes", "credits", "lapses")
"""The tables of the plan whose rows on a funder stand in its fiche."""
OWNED = ("capacity", "bailleurs", "works", "delivery")
"""The tables of the plan whose rows on an owner stand in its fiche."""


def partner(book: Book, key: str) -> View:
    """The fiche of a partner of the plan; money of others stands there as a total alone."""
    held = book.partners[key]
    role = role_of(book.plan, key)
    return View(
        key=f"partner:{key}",
        kind=phrase(f"fiche_{role}", book.lang),
        title=held.name,
        sentences=(*sentences_to_vote(book, held), *_advances(book, key), *_owns(book, key)),
        blocks=(
            *(of_one(table, "funder", book.lang) for table in partner_tables(book, held)),
            *_waiting(book, key),
            *_of_owner(book, held),
            *_of_funder(book, held),
        ),
        to_the_cent=True,
    )


def role_of(plan: Plan, key: str) -> Role:
    """What a partner is first of all: an EPCI, a bailleur, another maître d'ouvrage or a funder."""
    scenario = plan.scenario
    roles: tuple[tuple[Role, object], ...] = (
        ("epci", scenario.epci),
        ("bailleur", scenario.bailleurs),
        ("owner", scenario.maitres_ouvrage),
    )
    return next((role for role, block in roles if key in block), "funder")  # type: ignore[operator]


def partner_tables(book: Book, held: Partner) -> list[Table]:
    """What a partner votes again, its annex, its years, and its operations, in reading order."""
    plan, own = book.plan, [row for row in book.situations if row.payer in held.funders]
    paid = [row for row in book.by_payer if row.payer in held.funders]
    annex = [situation_table(plan, own, book.lang)] if own and not _given(plan, held) else []
    years = [by_year_table(plan, paid, book.lang)] if own else []
    again = annex and plan.scenario.revision
    revised = [avenant_of(plan, book.avenant, held.funders, book.lang)] if again else []
    return [*revised, *annex, *years, _operations(book, held)]


def sentences_to_vote(book: Book, held: Partner) -> list[str]:
    """What the partner is asked to decide: what it opens, pays and keeps for the conditional tranche."""
    plan, lang = book.plan, book.lang
    own = [row for row in book.situations if row.payer in held.funders]
    if not own:
        return [phrase("partner_votes_nothing", lang, name=held.name)]
    year = years_to_come(plan)[0]
    opened, later = sum(row.total for row in own), sum(row.conditional for row in own)
    now = sum(row.ahead.get(year, 0) for row in own)
    amounts = {"opened": euros(opened, lang), "now": euros(now, lang), "later": euros(later, lang)}
    if _given(plan, held):
        return [phrase("partner_is_given", lang, name=held.name, all=euros(opened + later, lang))]
    if plan.scenario.revision is not None:
        amounts |= {
            "voted": euros(sum(row.voted for row in own), lang),
            "affirmed": euros(sum(row.affirmed for row in own), lang),
            "revision": signed(sum(row.revision for row in own), lambda cents: euros(cents, lang)),
        }
    name = "partner_votes_again" if plan.scenario.revision else "partner_votes"
    asked = phrase(name, lang, name=held.name, year=year, **amounts)
    return [asked, *([phrase("partner_conditional", lang, **amounts)] if later else [])]


def _given(plan: Plan, held: Partner) -> bool:
    """Whether nobody votes what it pays: FCTVA, or what operations bring in on the account of nobody."""
    funder = plan.scenario.funders.get(held.key)
    return funder is not None and funder.kind in ("receipts", "fctva")


def _operations(book: Book, held: Partner) -> Table:
    """Each operation of the partner: when its works are, what it costs, and to whom."""
    rows = []
    for operation in held.operations:
        years = [row.year for row in book.works[operation]]
        committed = Counter[str]()
        for (funder, _year), cents in book.committed[operation].items():
            committed[funder] += cents
        cost, mine = committed.total(), sum(committed[name] for name in held.funders)
        first, last = (min(years), max(years)) if years else (None, None)
        rows.append((book.names.operation(operation), first, last, cost, mine, cost - mine))
    heads = columns(
        book.lang, "name", ("first_start", "year"), ("last_start", "year"),
        ("cost_of_operation", "euros", True), ("of_which_partner", "euros", True),
        ("of_which_others", "euros", True),
    )  # fmt: skip
    notes = (phrase("partner_operations", book.lang), tax_note(book.plan, book.lang))
    return Table("partner_operations", label("table", "partner_operations", book.lang), heads, rows, notes)


def _advances(book: Book, key: str) -> Iterator[str]:
    """How far the operations of an EPCI are."""
    for row in book.places:
        if row.key == key:
            yield phrase("place_advances", book.lang, **_told(row, book.lang))


def _told(row: Advancement, lang: str) -> dict[str, str]:
    return {
        "begun": number(row.begun, lang),
        "operations": counted(row.operations, "operation", lang),
        "homes": number(row.homes_started, lang),
        "programme": counted(row.homes, "home", lang),
        "cost": euros(row.committed, lang),
    }


def _owns(book: Book, key: str) -> Iterator[str]:
    """How many of its homes a bailleur starts."""
    if key not in book.plan.summary["capacity"]:
        return
    summary = book.plan.summary
    whole, left = summary["capacity"][key]["homes_programme"], summary["missed_by_bailleur"].get(key, 0)
    told = {"started": number(whole - left, book.lang), "programme": counted(whole, "home", book.lang)}
    yield phrase("owner_starts", book.lang, **told, left=number(left, book.lang))


def _waiting(book: Book, key: str) -> list[Table]:
    """What is missed of the lots in the place of a partner, or that it carries, and why."""
    scenario, table = book.plan.scenario, book.tables.get("missed")
    if table is None:
        return []
    places = {row.operation: row.epci for row in scenario.operations}
    carried = {(row.operation, row.lot) for row in scenario.lots if key in (row.bailleur, row.maitre_ouvrage)}
    rows = [
        cells
        for cells, row in zip(table.rows, book.plan.rows.missed, strict=True)
        if places[row.operation] == key or (row.operation, row.lot) in carried
    ]
    return [replace(table, rows=rows)] if rows else []


def _of_owner(book: Book, held: Partner) -> list[Table]:
    """The years of an owner: what it starts against what it can, what it owes, lot by lot."""
    owners = {*book.plan.scenario.bailleurs, *book.plan.scenario.maitres_ouvrage}
    return book.about(OWNED, f"partner:{held.key}") if held.key in owners else []


def _of_funder(book: Book, held: Partner) -> list[Table]:
    """The envelopes of what a partner pays from, what falls due, and what it loses."""
    return book.about(MEANS, *(f"partner:{name}" for name in held.funders))
