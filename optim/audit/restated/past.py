"""How the rows of a rerun read what is realised: which are left out, and which limits the past moves.

A row that holds facts alone limits nothing. A limit that the past passes by itself, and that nothing to come
can make up for, stands where the past is. A limit on shares can be made up for by the years to come, unless
the run reads the past otherwise: `to_the_cent` lets odd cents of past shares go, `lenient` leaves past shares
to themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from optim.audit.facts import Cell
from optim.audit.past import over, paid_for_past
from optim.audit.restated.cofunding import backers_of, backing
from optim.audit.restated.phasing import waited_for, whole_by
from optim.audit.restated.sites import sites
from optim.audit.restated.terms import (
    NIL,
    ONE,
    Form,
    Stated,
    Terms,
    backed,
    backs,
    finished,
    granted,
    keyed,
    launched,
    opened,
    started,
)
from optim.rulebook import RULEBOOK
from optim.units import CENTS_PER_KEUR, GRAIN, running_cents

READINGS = ("strict", "to_the_cent", "lenient")
OF_THE_PAST = {
    "realised_is_frozen", "realised_is_counted", "signed_is_kept", "voted_is_kept", "change_is_counted",
}  # fmt: skip
"""The rules that say themselves what is realised and voted."""
PASSED = Fraction(1, 10**9)
"""A limit passed by less, relative to its size, is kept."""
CENT = Fraction(1, CENTS_PER_KEUR)
"""In k€."""
NOISE = Fraction(1, 10**12)
"""What sums of doubles, in another order, may differ by, relative to the sizes of their terms."""

type Fact = tuple[tuple[object, ...], str, Fraction]
"""The key of a fact, its column, and how much of it is realised."""


@dataclass
class Past:
    """The facts of a rerun by kind; amounts in k€, quantities in the unit of their lot."""

    started: list[Fact] = field(default_factory=list)
    sites: list[Fact] = field(default_factory=list)
    granted: list[Fact] = field(default_factory=list)
    in_progress: list[Fact] = field(default_factory=list)
    added: list[Fact] = field(default_factory=list)
    resold: list[Fact] = field(default_factory=list)
    paid: dict[str, Fraction] = field(default_factory=dict)
    """What past commitments cost each year, also those to come."""
    paid_before: set[str] = field(default_factory=set)
    delegated: set[str] = field(default_factory=set)
    delegable: set[str] = field(default_factory=set)

    @cached_property
    def known(self) -> dict[str, Fraction]:
        """The columns of which nothing is left to decide."""
        facts = (*self.started, *self.sites, *self.granted, *self.added, *self.resold)
        return {
            **{column: amount for _key, column, amount in facts},
            **{column: self.paid[column] for column in self.paid_before},
            **dict.fromkeys(self.delegated, NIL),
        }

    @cached_property
    def part(self) -> dict[str, Fraction]:
        """What of each column is a fact, of those in progress too."""
        begun = {column: amount for _key, column, amount in self.in_progress}
        return {**self.paid, **begun, **self.known}


def of_past(t: Terms) -> Past:
    """The facts of the books; none where nothing is revised."""
    past = Past()
    if t.b.scenario.revision is None:
        return past
    for lot, row in t.b.lots.items():
        done, grain = t.b.facts.started.get(lot, {}), Fraction(GRAIN[row.unit])
        for year in t.b.past:
            quantity = Fraction(done.get(year, Fraction(0)) * grain)
            past.started.append((("/".join(lot), year), started(lot, year), quantity))
    _sites(t, past)
    for lot in waited_for(t):
        for year in t.b.past:
            told = whole_by(t, t.b.facts.started.get(lot, {}), lot, year)
            past.sites.append((("finished", "/".join(lot), year), finished(lot, year), Fraction(told)))
    _backers(t, past)
    _grants(t, past)
    _bailleurs_and_land(t, past)
    _payments(t, past)
    agency = t.b.scenario.shared_agency
    for name in agency.members if agency else ():
        for year in t.b.years:
            kind = past.delegated if year in t.b.past else past.delegable
            kind.add(keyed("delegated", name, year))
    return past


def _backers(t: Terms, past: Past) -> None:
    made = {(cell[3], cell[0]) for cell, years in t.b.facts.committed.items() if any(years.values())}
    done = {lot[0] for lot, years in t.b.facts.started.items() if any(years.get(y) for y in t.b.past)}
    for funder, operation in backing(t):
        if (funder, operation) in made:
            past.sites.append((("backs", funder, operation), backs(funder, operation), ONE))
    for name, row, operation in backers_of(t):
        if row.least is not None and operation in done:
            past.sites.append((("backed", name, operation), backed(name, operation), ONE))


def _sites(t: Terms, past: Past) -> None:
    terms = t.b.derived(sites)
    for lot in terms.open_lots:
        done, name = t.b.facts.started.get(lot, {}), "/".join(lot)
        for year in t.b.past:
            busy, before = bool(done.get(year)), bool(done.get(year - 1))
            past.sites.append((("open", name, year), opened(lot, year), Fraction(busy)))
            if lot in terms.ruled:
                told = Fraction(busy and not before)
                past.sites.append((("launched", name, year), launched(lot, year), told))


def _grants(t: Terms, past: Past) -> None:
    for line, payers in t.payers.items():
        for funder in payers:
            made = t.b.facts.committed.get((*line, funder), {})
            for period, years in t.periods[funder].items():
                amount = Fraction(
                    sum(made.get(year, 0) for year in years if year in t.b.past), CENTS_PER_KEUR
                )
                fact = (("/".join(line), funder, period), granted(line, funder, period), amount)
                if over(t.b, years):
                    past.granted.append(fact)
                elif amount:
                    past.in_progress.append(fact)


def _bailleurs_and_land(t: Terms, past: Past) -> None:
    voted = t.b.scenario.revision.voted.extra_homes if t.b.scenario.revision else {}
    for name, row in t.b.scenario.bailleurs.items():
        for year in t.b.past if row.extra_capacity else ():
            homes = Fraction(voted.get(name, {}).get(year, 0))
            past.added.append(((name, year), keyed("extra", name, year), homes))
    for line, agency in t.holdings:
        sold, place = t.b.facts.resold.get((*line, agency), {}), "/".join(line)
        for year in t.b.past:
            land = Fraction(Fraction(sold.get(year, 0)) / CENTS_PER_KEUR)
            column = keyed("resold", f"{place},{agency}", year)
            past.resold.append((("resold", place, agency, year), column, land))


def _payments(t: Terms, past: Past) -> None:
    due = paid_of_past(t)
    for funder, row in t.b.scenario.funders.items():
        for year in t.b.years if row.payment_ceiling_keur else ():
            column = keyed("paid", funder, year)
            past.paid[column] = Fraction(Fraction(due.get((funder, year), 0)) / CENTS_PER_KEUR)
            if year in t.b.past:
                past.paid_before.add(column)


def paid_of_past(t: Terms) -> dict[tuple[str, int], int]:
    """What each funder pays each year, past and to come, of what past years committed: cents."""
    total: dict[tuple[str, int], int] = {}
    for cell in t.b.facts.committed:
        for year, amount in paid_of_cell(t, cell).items():
            total[cell[3], year] = total.get((cell[3], year), 0) + amount
    return total


def paid_of_cell(t: Terms, cell: Cell) -> dict[int, int]:
    """What a funder pays each year, past and to come, of what past years committed to a line: cents."""
    due, paid = paid_for_past(t.b, cell), t.b.facts.paid.get(cell, {})
    return {**paid, **running_cents({y: amount for y, amount in due.items() if y not in t.b.past})}


def as_read(t: Terms, facts: Past, family: str, rows: Iterator[Stated]) -> Iterator[tuple[Stated, Fraction]]:
    """The rows of a family as the run reads the past, each with what its limit may be off by."""
    for key, form, kind, limit in rows:
        if not facts.known or family in OF_THE_PAST:
            yield (key, form, kind, limit), NIL
            continue
        columns = {column for column, entry in form.items() if entry}
        if columns <= facts.known.keys() and not (kind == "E" and columns & facts.paid.keys()):
            continue
        moved, off = limit, NIL
        if kind != "E" and not columns & facts.delegable:
            moved, off = _limit(t, facts, form, kind, limit, let=_is_let(t, family, kind, limit))
        if family == "rate_ceiling" and (odd := _odd_cents(t, str(key[-1]))):
            moved = max(moved, limit + odd)
        yield (key, form, kind, moved), off


def _is_let(t: Terms, family: str, kind: str, limit: Fraction) -> bool:
    """Whether a lenient reading leaves the past of a row to itself: not of works still to be finished."""
    rule = RULEBOOK[family]
    works = rule.topic == "sites" and not rule.on_shares
    return t.reading == "lenient" and not works and (limit == 0 or kind == "L")


def _limit(
    t: Terms, facts: Past, form: Form, kind: str, limit: Fraction, *, let: bool
) -> tuple[Fraction, Fraction]:
    """The limit as the past leaves it, and what it may be off by for the noise of sums."""
    sense = 1 if kind == "G" else -1
    amounts = [entry * facts.part[column] for column, entry in form.items() if entry and column in facts.part]
    made, noise = sum(amounts, NIL), NOISE * (sum(map(abs, amounts), abs(limit)))
    beyond = (limit - made) * sense
    mends = any(entry * sense > 0 for column, entry in form.items() if column not in facts.known)
    cents = CENT * len(amounts) if t.reading != "strict" and limit == 0 else NIL
    passed = beyond > PASSED * max(ONE, abs(limit))
    unclear = min(abs(beyond - PASSED * max(ONE, abs(limit))), abs(beyond - cents)) <= noise
    held = passed and (not mends or let or beyond <= cents)
    return made if held else limit, noise + (abs(beyond) if unclear else NIL)


def _odd_cents(t: Terms, period: str) -> Fraction:
    """A cent for each past year of a tranche in progress, where the past is not read strictly: k€."""
    years = set(t.spans[period])
    past = years & set(t.b.past)
    return CENT * len(past) if t.reading != "strict" and past != years else NIL
