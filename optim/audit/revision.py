"""What was realised of a voted plan, what was signed, and what is told to have moved."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from optim.audit.books import Books
from optim.audit.facts import Cell, LotKey
from optim.audit.identity import GRAINS, Remark, broken, identity, judged, told_as
from optim.messages import Message, say
from optim.scenario import Finding
from optim.units import GRAIN


@identity
def realised_is_frozen(b: Books) -> Iterator[Finding]:
    """Years up to the as-of year hold what was started, committed, paid, resold and added then, no more."""
    tables: tuple[tuple[str, dict[Any, dict[int, Any]], dict[Any, dict[int, Any]]], ...] = (
        ("works.csv", b.started, b.facts.started),
        ("commitments.csv", b.committed, b.facts.committed),
        ("payments.csv", b.paid, b.facts.paid),
        ("land.csv", _resold(b), b.facts.resold),
    )
    for file, held, realised in tables:
        for key in sorted(held.keys() | realised.keys()):
            for year in b.past:
                found, due = held.get(key, {}).get(year, 0), realised.get(key, {}).get(year, 0)
                if found != due:
                    what = say("realised_otherwise", found=told_as(found), due=told_as(due))
                    yield broken(file, (*key, year), what, "realised_is_frozen")
    voted = b.scenario.revision.voted.extra_homes if b.scenario.revision else {}
    for name in b.scenario.bailleurs:
        for year in b.past:
            homes, due = b.added(name, year)[0], voted.get(name, {}).get(year, 0)
            if homes != due:
                what = say("homes_added_otherwise", homes=homes, due=due)
                yield broken("extra_capacity.csv", (name, year), what, "realised_is_frozen")


def _resold(b: Books) -> dict[Cell, dict[int, int]]:
    """What agencies resell of the land of each lot, at its purchase value: cents."""
    found: dict[Cell, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for row in b.rows["land"]:
        if row["resold_year"] is not None:
            found[row["operation"], row["lot"], b.scenario.land_nature, row["agency"]][
                row["resold_year"]
            ] += row["book_cents"]
    return found


@identity
def signed_is_kept(b: Books) -> Iterator[Remark]:
    """Of a signed operation no lot starts less than was voted; fine quantities, to a grain a year to come."""
    signed = set(b.scenario.revision.signed) if b.scenario.revision else set()
    for key, years in b.facts.voted.items():
        if key[0] in signed:
            due = sum(years.values(), Fraction(0))
            yield from _started(b, key, due, "started_of_what_is_signed", "signed_is_kept")


@identity
def voted_is_kept(b: Books) -> Iterator[Remark]:
    """A lot starts what is kept of its vote; fine quantities, to a grain a year to come."""
    for key, due in b.facts.kept.items():
        yield from _started(b, key, due, "started_of_what_is_kept", "voted_is_kept")


def _started(b: Books, key: LotKey, due: Fraction, told: str, rule: str) -> Iterator[Remark]:
    """What a lot starts, judged by what is due of it in grains."""
    room = 0 if key not in b.lots or b.lots[key].unit == "home" else len(b.years) - len(b.past)
    begun = sum(b.started.get(key, {}).values(), Fraction(0))
    found = broken("works.csv", key, say(told, begun=told_as(begun), due=told_as(due)), rule)
    yield from judged(found, due - begun, room, GRAINS, "grain")


@identity
def change_is_counted(b: Books) -> Iterator[Finding]:
    """The table of what moved holds each difference with the voted plan once, with a reason."""
    expected = {}
    for key in b.started.keys() | b.facts.voted.keys() if b.scenario.revision else ():
        grain = GRAIN[b.lots[key].unit] if key in b.lots else Decimal(1)
        for year in b.years:
            new = b.started.get(key, {}).get(year, Fraction(0)) * Fraction(grain)
            voted = b.facts.voted.get(key, {}).get(year, Fraction(0)) * Fraction(grain)
            if new != voted:
                expected[*key, year] = (voted, new, new - voted)
    found = {
        (row["operation"], row["lot"], row["year"]): tuple(
            Fraction(row[name]) for name in ("voted", "new", "difference")
        )
        for row in b.rows["moved"]
    }
    for place in sorted(expected.keys() | found.keys()):
        if expected.get(place) != found.get(place):
            what = say("move_told_as", told=_told(found.get(place)), due=_told(expected.get(place)))
            yield broken("moved.csv", place, what, "change_is_counted")
    if len(found) != len(b.rows["moved"]):
        yield broken("moved.csv", ("rows",), say("a_move_is_told_twice"), "change_is_counted")
    for row in b.rows["moved"]:
        if not row["because"]:
            place = (row["operation"], row["lot"], row["year"])
            yield broken("moved.csv", place, say("no_reason_is_given"), "change_is_counted")


def _told(move: tuple[Fraction, ...] | None) -> Message:
    return say("no_move") if move is None else say("a_move", voted=told_as(move[0]), new=told_as(move[1]))
