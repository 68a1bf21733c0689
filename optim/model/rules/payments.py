"""When commitments are paid (AP and CP)."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "paid[f, y] = Σ_i Σ_{a ≤ y} profile[i, f, a, y − a] · granted[i, f, a] + arrears[f, y]"
    "      ∀ funder f with a ceiling, year y",
)
def payments_follow_commitments(x: Variables, d: Data) -> Rows:
    """A commitment is paid over the years by the profile of its nature, or by the funder's slices."""
    for f, y in d.paying:
        due = lpSum(
            d.profile[line, f, a][y - a] * x.granted[line, f, str(a)]
            for line, payers in d.payers.items()
            if f in payers
            for a in d.years
            if 0 <= y - a < len(d.profile[line, f, a])
        )
        yield (f, y), x.paid[f, y] == due + d.arrears[f, y]


@states(
    "paid[f, y] + credits_left[f, y] ≤ credits[f, y] + payment_carry_over[f] · credits_left[f, y − 1]"
    "      ∀ funder f with a ceiling, year y",
)
def payment_ceiling(x: Variables, d: Data) -> Rows:
    """A funder pays no more in a year than its payment credits."""
    for (f, y), most in d.credits.items():
        left = lpSum(x.credits_left[key] for key in d.credits_kept[f, y])
        brought = lpSum(share * x.credits_left[key] for key, share in d.credits_brought[f, y])
        yield (f, y), x.paid[f, y] + left - brought <= most
