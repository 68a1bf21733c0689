"""What each funder has to give, and what of it survives a period."""

from itertools import pairwise

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "Σ_i granted[i, f, p] + Σ_b extra_cost[b] · extra[b, p]"
    " + Σ_{i, a bought back by f; y ∈ p} resale_price[i, a] · resold[i, a, y] + unspent[f, p]"
    " = envelope[f, p] + carry_over[f] · unspent[f, p − 1]"
    "      ∀ funder f, period p",
)
def funder_envelope(x: Variables, d: Data) -> Rows:
    """A funder commits no more than its envelope and what it carried over from the period before."""
    lines = {f: [line for line, payers in d.payers.items() if f in payers] for f in d.envelope_periods}
    for f in d.envelope_periods:
        before = {later: earlier for earlier, later in pairwise(d.envelope_periods[f])}
        for p, years in d.envelope_periods[f].items():
            used = lpSum(x.granted[line, f, q] for line in lines[f] for q in d.grants_in[f, p])
            brought = d.carry_over[f] * x.unspent[f, before[p]] if p in before else 0
            added = lpSum(d.extra_cost[b] * x.extra[b, y] for b, y in d.extra_paid[f, p])
            bought = lpSum(d.resale_price[h] * x.resold[*h, y] for h in d.bought_back_by[f] for y in years)
            yield (f, p), used + added + bought + x.unspent[f, p] - brought == d.envelope[f, p]
