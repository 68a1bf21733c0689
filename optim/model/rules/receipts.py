"""What an operation's receipts repay, and how its deficit is shared."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "Σ_{i ∈ l, f receipts, u ≤ t} granted[i, f, u] + Σ_{land i ∈ l, u ≤ t} resale_price[i, a]"
    " · granted[i, a, u] ≤ Σ_{y ≤ t} receipts[l, y] · started[l, y]"
    "      ∀ lot l that receipts may pay for, end of tranche t",
)
def operation_balance(x: Variables, d: Data) -> Rows:
    """What an operation's receipts repay, or owe for its land, is no more than its works bring in."""
    for lot, pairs in d.advances.items():
        for tranche, so_far in d.tranches_to.items():
            repaid = lpSum(
                x.granted[line, f, p] for line, f in pairs for t in so_far for p in d.grants_in[f, t]
            )
            owed = lpSum(
                price * x.granted[line, a, p]
                for line, a, price in d.land_owed[lot]
                for t in so_far
                for p in d.grants_in[a, t]
            )
            receipts = lpSum(d.receipt[lot, y] * x.started[lot, y] for t in so_far for y in d.tranches[t])
            yield (lot, tranche), repaid + owed <= receipts


@states(
    "Σ_{i ∈ l} granted[i, f, p] ≤ Σ_{y ∈ p} deficit_rate[l, f, y] · Σ_a deficit[l, a, y]"
    " · started[l, a]      ∀ lot l, funder f with a rate on its deficit, period p",
)
def deficit_rate_ceiling(x: Variables, d: Data) -> Rows:
    """A funder brings no more than its rate of a lot's deficit: its cost less its receipts."""
    for (lot, f, p), lines in d.deficit_lines.items():
        rates = d.deficit_rate[lot, f]
        brought = lpSum(x.granted[line, f, p] for line in lines)
        most = lpSum(
            rates[y] * keur * x.started[lot, a]
            for y in d.grant_periods[f][p]
            for a, keur in d.deficit[lot, y]
        )
        yield (lot, f, p), brought <= most
