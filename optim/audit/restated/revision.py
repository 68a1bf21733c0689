"""What is realised and what is kept of a voted plan, as a rerun states it."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from optim.audit.facts import LotKey
from optim.audit.restated.past import of_past
from optim.audit.restated.terms import ONE, Stated, Terms, lowered, raised, restated, started
from optim.units import GRAIN

NONE = Fraction(0)


@restated
def realised_is_frozen(t: Terms) -> Iterator[Stated]:
    """Years that are over hold what was started, granted, added and resold in them."""
    facts = of_past(t)
    for key, column, amount in (*facts.started, *facts.sites, *facts.granted, *facts.added, *facts.resold):
        yield key, {column: ONE}, "E", amount


@restated
def realised_is_counted(t: Terms) -> Iterator[Stated]:
    """A tranche in progress holds no less than what is granted of it already."""
    for key, column, amount in of_past(t).in_progress:
        yield key, {column: ONE}, "G", amount


@restated
def signed_is_kept(t: Terms) -> Iterator[Stated]:
    """Of a signed operation, no less is started than was voted."""
    signed = set(t.b.scenario.revision.signed) if t.b.scenario.revision else set()
    for lot in t.b.lots:
        if lot[0] in signed:
            voted = sum((_voted(t, lot, year) for year in t.b.years), NONE)
            whole = {started(lot, year): ONE for year in t.b.years}
            yield ("/".join(lot),), whole, "G", Fraction(voted * Fraction(GRAIN[t.b.lots[lot].unit]))


@restated
def voted_is_kept(t: Terms) -> Iterator[Stated]:
    """A lot starts what was voted of it and it still holds, but for what is told to be given up."""
    for lot, grains in t.b.facts.kept.items():
        whole = {started(lot, year): ONE for year in t.b.years}
        yield ("/".join(lot),), whole, "G", Fraction(grains * Fraction(GRAIN[t.b.lots[lot].unit]))


@restated
def change_is_counted(t: Terms) -> Iterator[Stated]:
    """What a year to come starts, less what is raised, plus what is lowered, is the slipped vote."""
    for lot, years in slipped(t).items():
        for year, quantity in years.items():
            form = {started(lot, year): ONE, raised(lot, year): -ONE, lowered(lot, year): ONE}
            yield ("/".join(lot), year), form, "E", Fraction(quantity)


def slipped(t: Terms) -> dict[LotKey, dict[int, Fraction]]:
    """The vote for the years to come, in units of the lot; what is late comes in the first that have room.

    A year has room up to the pace of the lot, or to what was voted for it where that is more; what was
    started ahead of the vote is taken off in the same way.
    """
    if t.b.scenario.revision is None:
        return {}
    found: dict[LotKey, dict[int, Fraction]] = {}
    for lot, row in t.b.lots.items():
        grain, done = Fraction(GRAIN[row.unit]), t.b.facts.started.get(lot, {})
        pace = Fraction(ceil(Fraction(row.quantity) / grain / row.least_years))
        late = sum((_voted(t, lot, year) - done.get(year, NONE) for year in t.b.past), NONE)
        found[lot] = {}
        for year in t.b.years[len(t.b.past) :]:
            voted = _voted(t, lot, year)
            late += voted
            step = max(NONE, min(max(pace, voted), late))
            late -= step
            found[lot][year] = step * grain
    return found


def _voted(t: Terms, lot: LotKey, year: int) -> Fraction:
    """In grains."""
    return t.b.facts.voted.get(lot, {}).get(year, NONE)
