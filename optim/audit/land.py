"""The land that agencies hold, resell and pay for, from the files alone.

A buyer pays the price of what it has bought back of a line so far, rounded down to the cent; what a year of
holding costs an agency is rounded up to the cent. Everything else is exact.
"""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Any

from optim.audit.books import Books
from optim.audit.identity import OVER, PAST, Remark, allowed, always, broken, identity, told_as
from optim.messages import say
from optim.scenario import Finding
from optim.scenario.schema_land import Land
from optim.units import cents

type LandOfLot = tuple[str, str, str]
NEVER = 10_000


def _held_until(row: dict[str, Any]) -> int:
    """The year in which a parcel is resold, one after all others when it is still held."""
    return NEVER if row["resold_year"] is None else int(row["resold_year"])


def _terms(b: Books) -> dict[str, Land]:
    return {name: land for name, row in b.scenario.funders.items() if (land := row.land)}


def _known(b: Books) -> list[dict[str, Any]]:
    """The parcels of known agencies and lots; the others are told by `land_rows_are_known`."""
    terms = _terms(b)
    return [r for r in b.rows["land"] if r["agency"] in terms and (r["operation"], r["lot"]) in b.lots]


def _parcels(b: Books) -> dict[LandOfLot, list[dict[str, Any]]]:
    """The parcels of each agency and lot, in the order in which they are resold, then bought."""
    found: dict[LandOfLot, list[dict[str, Any]]] = defaultdict(list)
    for row in sorted(_known(b), key=lambda r: (_held_until(r), r["bought_year"])):
        found[row["agency"], row["operation"], row["lot"]].append(row)
    return found


def _where(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["agency"], row["operation"], row["lot"], row["bought_year"]


@always
def land_rows_are_known(b: Books) -> Iterator[Finding]:
    """Parcels are those of an agency, a lot and its buyer; each agency has one row a year."""
    for row in b.rows["land"]:
        lot = b.lots.get((row["operation"], row["lot"]))
        owner = b.scenario.maitres_ouvrage.get(lot.maitre_ouvrage) if lot else None
        if row["agency"] not in _terms(b) or owner is None or owner.buys_back_with != row["buyer"]:
            what = say("no_such_agency_lot_or_buyer")
            yield broken("land.csv", _where(row), what, "land_rows_are_known")
        elif row["book_cents"] <= 0 or not {row["bought_year"], row["resold_year"]} <= {*b.years, None}:
            what = say("resold_in", cents=row["book_cents"], year=told_as(row["resold_year"]))
            yield broken("land.csv", _where(row), what, "land_rows_are_known")
    printed = [(row["agency"], row["year"]) for row in b.rows["treasury"]]
    expected = [(agency, year) for agency in sorted(_terms(b)) for year in b.years]
    if printed != expected:
        what = say("one_row_an_agency_and_year", rows=len(printed), due=len(expected))
        yield broken("treasury.csv", ("rows",), what, "land_rows_are_known")


@always
def buy_backs_are_resales(b: Books) -> Iterator[Finding]:
    """What a payer pays for land in a year is the price of all that was resold to it then, lot by lot."""
    due: dict[tuple[Any, ...], int] = defaultdict(int)
    for row in b.rows["land"]:
        if row["resold_year"] is not None:
            due[row["buyer"], row["operation"], row["lot"], row["agency"], row["resold_year"]] += row[
                "price_cents"
            ]
    paid = {
        (row["payer"], row["operation"], row["lot"], row["agency"], row["year"]): row["amount_cents"]
        for row in b.rows["buy_backs"]
    }
    for key in sorted(due.keys() | paid.keys(), key=str):
        if due.get(key, 0) != paid.get(key, 0):
            what = say("paid_for_what_is_resold", paid=paid.get(key, 0), due=due.get(key, 0))
            yield broken("buy_backs.csv", key, what, "buy_backs_are_resales")


@identity
def stock_is_followed(b: Books) -> Iterator[Finding]:
    """What is bought is held or resold, the oldest first, at its price on the running total."""
    parcels = _parcels(b)
    for agency, land in _terms(b).items():
        for cell, amounts in b.committed.items():
            if cell[3] != agency or b.counts_as(cell[2]) != "land":
                continue
            rows = parcels[agency, cell[0], cell[1]]
            for year in b.years:
                book = sum(row["book_cents"] for row in rows if row["bought_year"] == year)
                if book != amounts.get(year, 0):
                    what = say("held_or_resold", cents=book, bought=amounts.get(year, 0))
                    yield broken("land.csv", (agency, *cell[:2], year), what, "stock_is_followed")
            yield from _in_turn(rows, 1 - Fraction(land.discount[b.operations[cell[0]].kind].value))
    bought = {(cell[3], *cell[:2]) for cell in b.committed if b.counts_as(cell[2]) == "land"}
    for holding in parcels.keys() - bought:
        if parcels[holding]:
            yield broken("land.csv", holding, say("nothing_was_bought_there"), "stock_is_followed")


def _in_turn(rows: list[dict[str, Any]], share: Fraction) -> Iterator[Finding]:
    """Parcels of one agency and lot leave in the order in which they came, each at its price."""
    so_far, newest = 0, 0
    for row in rows:
        price = floor(share * (so_far + row["book_cents"])) - floor(share * so_far)
        so_far += row["book_cents"]
        if row["bought_year"] < newest:
            what = say("resold_after_later_land")
            yield broken("land.csv", _where(row), what, "stock_is_followed")
        if (row["price_cents"], row["discount_cents"]) != (price, row["book_cents"] - price):
            what = say("the_price_is", price=row["price_cents"], discount=row["discount_cents"], due=price)
            yield broken("land.csv", _where(row), what, "stock_is_followed")
        newest = max(newest, row["bought_year"])


@identity
def holding_limit(b: Books) -> Iterator[Remark]:
    """No parcel is held past its convention, but for no more than past years left overdue."""
    for (agency, operation, _lot), rows in _parcels(b).items():
        longest = _terms(b)[agency].longest(b.operations[operation].kind, operation)
        left = _overdue(rows, longest, b.past[-1]) if b.past else 0
        for row in rows:
            last = row["bought_year"] + longest
            late = [y for y in b.years if last <= y < _held_until(row)]
            what = say("held_after", last=last, years=longest)
            found = broken("land.csv", _where(row), what, "holding_limit")
            if any(_overdue(rows, longest, y) > left for y in late if y not in b.past):
                yield found
            elif late:
                yield allowed(found, PAST)


def _overdue(rows: list[dict[str, Any]], longest: int, year: int) -> int:
    """What is held at the end of a year and should have been resold by then, in cents."""
    return sum(row["book_cents"] for row in rows if row["bought_year"] + longest <= year < _held_until(row))


@identity
def least_holding(b: Books) -> Iterator[Remark]:
    """No parcel is resold before it is cleared; what past years resold is a fact."""
    terms = _terms(b)
    for row in _known(b):
        least = int(terms[row["agency"]].least_holding_years.value)
        if _held_until(row) < row["bought_year"] + least:
            what = say("resold_too_early", year=row["resold_year"], earliest=row["bought_year"] + least)
            found = broken("land.csv", _where(row), what, "least_holding")
            yield allowed(found, OVER) if row["resold_year"] in b.past else found


@identity
def epf_treasury(b: Books) -> Iterator[Finding]:
    """Each year chains from the one before, is what the tables say, and is not below zero."""
    printed = {
        (row["agency"], row["year"]): {k: v for k, v in row.items() if k not in ("agency", "year")}
        for row in b.rows["treasury"]
    }
    for agency, land in _terms(b).items():
        before = cents(land.opening_treasury_keur.value)
        for year in b.years:
            expected = _year(b, agency, land, year, before)
            before = expected["after_cents"]
            if printed.get((agency, year)) != expected:
                held = printed.get((agency, year))
                what = say("the_tables_say", said=told_as(held), due=told_as(expected))
                yield broken("treasury.csv", (agency, year), what, "epf_treasury")
            if before < 0:
                what = say("left_at_the_end_of_the_year", cents=before)
                yield broken("treasury.csv", (agency, year), what, "epf_treasury")


def _year(b: Books, agency: str, land: Land, year: int, before: int) -> dict[str, int]:
    """A year of an agency as commitments and parcels make it, in cents."""
    mine = [row for row in _known(b) if row["agency"] == agency]
    held = [row for row in mine if row["bought_year"] <= year < _held_until(row)]
    carried = [row for row in mine if row["bought_year"] < year <= _held_until(row)]
    rates = {kind: Fraction(rate.value) for kind, rate in land.holding_rate.items()}
    spent: dict[str | None, int] = defaultdict(int)
    for cell, amounts in b.committed.items():
        if cell[3] == agency:
            spent[b.counts_as(cell[2])] += amounts.get(year, 0)
    cost = sum(
        (row["book_cents"] * rates.get(b.operations[row["operation"]].kind, Fraction(0)) for row in carried),
        Fraction(0),
    )
    sales = sum(row["price_cents"] for row in mine if row["resold_year"] == year)
    holding = spent["holding"] + ceil(cost)
    works = sum(spent.values()) - spent["land"] - spent["holding"]
    tax = b.tax(agency)[year]
    return {
        "before_cents": before,
        "tax_cents": tax,
        "sales_cents": sales,
        "purchases_cents": spent["land"],
        "works_cents": works,
        "holding_cents": holding,
        "after_cents": before + tax + sales - spent["land"] - works - holding,
        "held_cents": sum(row["book_cents"] for row in held),
        "oldest_years": max((year - row["bought_year"] for row in held), default=0),
    }
