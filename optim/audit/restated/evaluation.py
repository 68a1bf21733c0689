"""What of a gated tranche stays unspent."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.evaluation import released_share
from optim.audit.restated.terms import Form, Stated, Terms, keyed, restated


@restated
def mid_term_gate(t: Terms) -> Iterator[Stated]:
    """What is not released of the envelopes of the tranche is left at its end, or lapses on the way."""
    if (gate := t.b.scenario.mid_term_gate) is None:
        return
    years = {gate.tranche, *map(str, t.b.tranches[gate.tranche])}
    for funder in sorted(gate.funders):
        carried = t.b.scenario.funders[funder].carry_over
        granted = {p: amount for p, amount in t.b.granted(funder).items() if p in years}
        kept: Form = {
            keyed("unspent", funder, p): 1.0 - float(carried.value if carried else 0) for p in granted
        }
        kept[keyed("unspent", funder, list(granted)[-1])] = 1.0
        withheld = (1 - released_share(t.b)) * Fraction(sum(granted.values()), 100_000)
        yield (funder,), kept, "G", float(withheld)
