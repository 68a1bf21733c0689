"""What the mid-term evaluation releases of a later tranche."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "unspent[f, last p of t] + Σ_{p ∈ t, not last} (1 − carry_over[f]) · unspent[f, p]"
    " ≥ (1 − released) · Σ_{p ∈ t} envelope[f, p]      ∀ gated funder f, t the gated tranche",
)
def mid_term_gate(x: Variables, d: Data) -> Rows:
    """Of a gated tranche a funder spends what the evaluation releases, and what it carried over."""
    for f, periods in d.gated.items():
        lapsed = lpSum((1 - d.carry_over[f]) * x.unspent[f, p] for p in periods[:-1])
        yield (f,), lapsed + x.unspent[f, periods[-1]] >= d.withheld[f]
