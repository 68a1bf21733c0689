"""What the mid-term evaluation releases of a later tranche."""

from collections.abc import Iterator
from typing import Any

from optim.model.rules.family import Row, family
from optim.sums import lpSum


@family(
    statement="unspent[f, last p of t] + Σ_{p ∈ t, not last} (1 − carry_over[f]) · unspent[f, p]"
    " ≥ (1 − released) · Σ_{p ∈ t} envelope[f, p]      ∀ gated funder f, t the gated tranche",
    unit="keur",
    source="mid_term_gate of the scenario, and the evaluation",
    remedy="have the partners release more of the tranche, or meet the criterion that holds it back",
    scope="shared",
    amount=True,
)
def mid_term_gate(x: Any, d: Any) -> Iterator[Row]:
    """Of a gated tranche a funder spends what the evaluation releases, and what it carried over."""
    for f, periods in d.gated.items():
        lapsed = lpSum((1 - d.carry_over[f]) * x.unspent[f, p] for p in periods[:-1])
        yield (f,), lapsed + x.unspent[f, periods[-1]] >= d.withheld[f]
