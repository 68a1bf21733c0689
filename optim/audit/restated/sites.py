"""How works are carried out, stated again: which sites are open in a year, and what that limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import groupby, pairwise
from math import ceil

from optim.audit.books import Books
from optim.audit.facts import LotKey
from optim.audit.restated.terms import (
    NIL,
    ONE,
    Form,
    Stated,
    Terms,
    fastest,
    launched,
    opened,
    plus,
    restated,
    started,
    times,
)
from optim.scenario.schema_sites import OpenSites, Works, WorksRules
from optim.units import GRAIN


@dataclass(frozen=True)
class SiteTerms:
    """The works rules of each lot that has some, and the lots whose sites are counted, by holder."""

    t: Terms

    @cached_property
    def ruled(self) -> dict[LotKey, WorksRules]:
        """The rules of each lot: its own, its operation's, its kind's, or every kind's; not of whole lots."""
        works, found = self.t.b.scenario.works or Works(), dict[LotKey, WorksRules]()
        for lot, row in self.t.b.lots.items():
            kind = self.t.b.operations[lot[0]].kind
            mine = works.lots.get("/".join(lot)) or works.lots.get(lot[0])
            rules = mine or works.kinds.get(kind, works.every_kind)
            if rules is not None and not row.indivisible and not row.continuous:
                found[lot] = rules
        return found

    @cached_property
    def held(self) -> dict[str, tuple[Fraction, list[LotKey]]]:
        """The most sites of each holder, and its lots."""
        works, b = self.t.b.scenario.works, self.t.b
        sites = (works.open_sites if works else None) or OpenSites()
        area = {name: epci.area for name, epci in b.scenario.epci.items()}
        found = {}
        for name, most in sites.bailleurs.items():
            found[name] = (most, [lot for lot, row in b.lots.items() if row.bailleur == name])
        for name, most in sites.maitres_ouvrage.items():
            found[name] = (most, [lot for lot, row in b.lots.items() if row.maitre_ouvrage == name])
        for name, most in sites.epci.items():
            found[name] = (most, [lot for lot in b.lots if b.operations[lot[0]].epci == name])
        for name, most in sites.areas.items():
            found[name] = (most, [lot for lot in b.lots if area.get(b.operations[lot[0]].epci) == name])
        return {name: (Fraction(most.value), lots) for name, (most, lots) in found.items()}

    @cached_property
    def open_lots(self) -> list[LotKey]:
        """The lots that are decided open or not."""
        return sorted({*self.ruled, *(lot for _most, lots in self.held.values() for lot in lots)})

    def least(self, lot: LotKey) -> Fraction:
        """What a year of works that is not the last carries at least: whole grains, one at least."""
        row, rules = self.t.b.lots[lot], self.ruled[lot]
        grain = Fraction(GRAIN[row.unit])
        share = Fraction(rules.least_a_year.value) if rules.least_a_year else NIL
        return max(1, ceil(share * fastest(self.t, lot) / grain)) * grain

    def last(self, lot: LotKey) -> int:
        """The last year that may start works of a lot: those of its written window, or of the contract."""
        tail = max(len(self.t.b.profiles.spending(line)) - 1 for line in self.t.lines_of[lot])
        written = self.t.b.lots[lot].last_year or self.t.b.years[0] - 1
        years = [year for year in self.t.b.years if year <= written or year + tail <= self.t.b.years[-1]]
        return years[-1] if years else self.t.b.years[-1]

    def runs(self, lot: LotKey) -> list[list[int]]:
        """The stretches of past years without a break in which something of a lot was started."""
        done = self.t.b.facts.started.get(lot, {})
        return [list(run) for busy, run in groupby(self.t.b.years, key=lambda y: bool(done.get(y))) if busy]

    def finish(self, lot: LotKey) -> Iterator[tuple[str, list[int], list[int]]]:
        """The spans in which what is begun is finished, their years, and those that may leave it at work."""
        rule = self.ruled[lot].begun_is_finished
        if rule == "finished_in_tranche":
            yield from ((name, list(years), []) for name, years in self.t.b.scenario.horizon.years_of.items())
        elif rule is not None:
            at_work = [self.last(lot)] if rule == "finished_or_at_work" else []
            yield "contract", list(self.t.b.years), at_work


def sites(b: Books) -> SiteTerms:
    """The works rules of the books of a run."""
    return SiteTerms(b.derived(Terms))


@restated
def works_while_open(t: Terms) -> Iterator[Stated]:
    """What a year starts is no more than the pace of an open site."""
    for lot in t.b.derived(sites).open_lots:
        for year in t.b.years:
            form: Form = {started(lot, year): ONE, opened(lot, year): -fastest(t, lot)}
            yield ("/".join(lot), year), form, "L", NIL


@restated
def open_once_launched(t: Terms) -> Iterator[Stated]:
    """A site is open in a year where it was in the year before, or where it is launched."""
    for lot in sorted(t.b.derived(sites).ruled):
        first = t.b.years[0]
        yield ("/".join(lot), first), {opened(lot, first): ONE, launched(lot, first): -ONE}, "L", NIL
        for year, after in pairwise(t.b.years):
            form: Form = {opened(lot, after): ONE, opened(lot, year): -ONE, launched(lot, after): -ONE}
            yield ("/".join(lot), after), form, "L", NIL


@restated
def launched_is_open(t: Terms) -> Iterator[Stated]:
    """A site is open in the year of its launch."""
    for lot in sorted(t.b.derived(sites).ruled):
        for year in t.b.years:
            yield ("/".join(lot), year), {launched(lot, year): ONE, opened(lot, year): -ONE}, "L", NIL


@restated
def launched_when_closed(t: Terms) -> Iterator[Stated]:
    """No site is launched that was open in the year before."""
    for lot in sorted(t.b.derived(sites).ruled):
        for year, after in pairwise(t.b.years):
            yield ("/".join(lot), after), {launched(lot, after): ONE, opened(lot, year): ONE}, "L", ONE


@restated
def unbroken_works(t: Terms) -> Iterator[Stated]:
    """One launch a lot; where the past broke its works, those of the past and one to take them up again."""
    terms = t.b.derived(sites)
    for lot, rules in sorted(terms.ruled.items()):
        if rules.unbroken:
            runs, done = terms.runs(lot), t.b.facts.started.get(lot, {})
            whole = Fraction(t.b.lots[lot].quantity) / Fraction(GRAIN[t.b.lots[lot].unit])
            stopped = bool(runs) and runs[-1][-1] != max(t.b.past) and sum(done.values()) < whole
            form = {launched(lot, year): ONE for year in t.b.years}
            yield ("/".join(lot),), form, "L", Fraction(max(1, len(runs) + stopped))


@restated
def least_works_a_year(t: Terms) -> Iterator[Stated]:
    """A year after which works go on carries the least of the lot."""
    terms = t.b.derived(sites)
    for lot in sorted(terms.ruled):
        least = terms.least(lot)
        for year, after in pairwise(t.b.years):
            if year not in t.b.past:
                form = {started(lot, year): ONE, opened(lot, after): -least, launched(lot, after): least}
                yield ("/".join(lot), year), form, "G", NIL


@restated
def least_works_at_the_end(t: Terms) -> Iterator[Stated]:
    """A site that is open in the last year of the contract carries the least of the lot in it."""
    terms = t.b.derived(sites)
    for lot, rules in sorted(terms.ruled.items()):
        last = terms.last(lot)
        if rules.begun_is_finished == "finished_or_at_work" and last not in t.b.past:
            form: Form = {started(lot, last): ONE, opened(lot, last): -terms.least(lot)}
            yield ("/".join(lot), last), form, "G", NIL


@restated
def longest_works(t: Terms) -> Iterator[Stated]:
    """A site is open no longer than the least years of its lot and those that are granted beyond.

    Works that the past made late may last until what is left is done, at the pace of the lot.
    """
    for lot, rules in sorted(t.b.derived(sites).ruled.items()):
        if rules.years_beyond_least:
            row, grain = t.b.lots[lot], Fraction(GRAIN[t.b.lots[lot].unit])
            done = [n for year, n in t.b.facts.started.get(lot, {}).items() if n and year in t.b.past]
            late = len(done) + ceil((Fraction(row.quantity) - sum(done, NIL) * grain) / fastest(t, lot))
            stated = row.least_years + Fraction(rules.years_beyond_least.value)
            most = max(stated, Fraction(late)) if done else stated
            yield ("/".join(lot),), {opened(lot, year): ONE for year in t.b.years}, "L", most


@restated
def begun_is_finished(t: Terms) -> Iterator[Stated]:
    """What is launched in a span is whole in it, unless it may still be at work."""
    terms = t.b.derived(sites)
    for lot in sorted(terms.ruled):
        quantity = Fraction(t.b.lots[lot].quantity)
        again = Fraction(max(0, len(terms.runs(lot)) - 1))
        for span, years, at_work in terms.finish(lot):
            form = plus(
                {started(lot, year): ONE for year in years},
                times(-quantity, {launched(lot, year): ONE for year in years}),
                times(quantity, {opened(lot, year): ONE for year in at_work}),
            )
            yield ("/".join(lot), span), form, "G", -quantity * again


@restated
def open_sites(t: Terms) -> Iterator[Stated]:
    """No more sites are open in a year than their holder can follow."""
    for holder, (most, lots) in t.b.derived(sites).held.items():
        for year in t.b.years:
            yield (holder, year), {opened(lot, year): ONE for lot in lots}, "L", most


@restated
def most_a_year(t: Terms) -> Iterator[Stated]:
    """No year engages more than its share of its tranche."""
    works = t.b.scenario.works
    if works is None or works.most_a_year is None:
        return
    share = Fraction(works.most_a_year.value)
    spent = {year: plus(*(t.in_works(line, [year]) for line in t.b.lines)) for year in t.b.years}
    for years in t.b.tranches.values():
        whole = times(-share, plus(*(spent[year] for year in years)))
        for year in years:
            yield (year,), plus(spent[year], whole), "L", NIL
