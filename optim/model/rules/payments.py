"""When commitments are paid (AP and CP)."""

from collections.abc import Iterator
from typing import Any

from optim.model.rules.family import Row, family
from optim.sums import lpSum


@family(
    statement="paid[f, y] = Σ_i Σ_{a ≤ y} profile[i, f, y − a] · granted[i, f, a] + arrears[f, y]"
    "      ∀ funder f with a ceiling, year y",
    unit="keur",
    source="payment profile of each nature of cost, or yearly slices of the participation",
    remedy="revise the payment profile",
    scope="identity",
)
def payments_follow_commitments(x: Any, d: Any) -> Iterator[Row]:
    """A commitment is paid over the years by the profile of its nature, or by the funder's slices."""
    for f, y in d.payment_ceiling:
        due = lpSum(
            d.profile[line, f][y - a] * x.granted[line, f, str(a)]
            for line, payers in d.payers.items()
            if f in payers
            for a in d.years
            if 0 <= y - a < len(d.profile[line, f])
        )
        yield (f, y), x.paid[f, y] == due + d.arrears[f, y]


@family(
    statement="paid[f, y] ≤ payment_ceiling[f, y]      ∀ funder f with a ceiling, year y",
    unit="keur",
    source="payment credits of the funder",
    remedy="raise the funder's payment credits that year",
    scope="shared",
    amount=True,
)
def payment_ceiling(x: Any, d: Any) -> Iterator[Row]:
    """A funder pays no more in a year than its payment credits."""
    for f, y in d.payment_ceiling:
        yield (f, y), x.paid[f, y] <= d.payment_ceiling[f, y]
