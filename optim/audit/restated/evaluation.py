"""What of a gated tranche stays unspent; where it is in progress, no more than the past leaves of it."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.evaluation import released_share
from optim.audit.restated.terms import ONE, Form, Stated, Terms, keyed, restated
from optim.units import CENTS_PER_KEUR


@restated
def mid_term_gate(t: Terms) -> Iterator[Stated]:
    """What is not released of the envelopes of the tranche is left at its end, or lapses on the way."""
    if (gate := t.b.scenario.mid_term_gate) is None:
        return
    years = {gate.tranche, *map(str, t.b.tranches[gate.tranche])}
    for funder in sorted(gate.funders):
        carried = t.b.scenario.funders[funder].kept
        granted = {p: amount for p, amount in t.b.granted(funder).items() if p in years}
        kept: Form = {keyed("unspent", funder, p): ONE - Fraction(carried or 0) for p in granted}
        kept[keyed("unspent", funder, list(granted)[-1])] = ONE
        withheld = (1 - released_share(t.b)) * Fraction(sum(granted.values()), CENTS_PER_KEUR)
        if set(t.b.tranches[gate.tranche]) & set(t.b.past):
            withheld = min(withheld, _left(t, funder, list(granted)))
        yield (funder,), kept, "G", Fraction(withheld)


def _left(t: Terms, funder: str, gated: list[str]) -> Fraction:
    """What the past leaves of the envelopes of some periods and of what was brought to the first: k€."""
    carried = Fraction(t.b.scenario.funders[funder].kept or 0)
    left = brought = Fraction(0)
    for period, amount in t.envelopes(funder).items():
        rest = Fraction(amount) - _used(t, funder, [y for y in t.spans[period] if y in t.b.past])
        if period in gated:
            left += rest + (brought if period == gated[0] else 0)
        brought = carried * (brought + rest)
    return max(Fraction(0), left)


def _used(t: Terms, funder: str, years: list[int]) -> Fraction:
    """What a funder used in some past years: grants, capacity that it added, land that it bought back: k€."""
    cents = sum(
        made.get(year, 0) for cell, made in t.b.facts.committed.items() if cell[3] == funder for year in years
    )
    total = Fraction(cents, CENTS_PER_KEUR)
    voted = t.b.scenario.revision.voted.extra_homes if t.b.scenario.revision else {}
    for name, row in t.b.scenario.bailleurs.items():
        if row.extra_capacity and row.extra_capacity.paid_by == funder:
            each = Fraction(row.extra_capacity.cost_keur_per_home.value)
            total += sum(each * voted.get(name, {}).get(year, 0) for year in years)
    for (line, agency), land in t.holdings.items():
        if land.buyer == funder:
            sold = t.b.facts.resold.get((*line, agency), {})
            total += sum((1 - land.discount) * sold.get(year, 0) / CENTS_PER_KEUR for year in years)
    return total
