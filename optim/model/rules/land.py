"""The revolving treasury of a land agency: it buys, holds, pays for what it holds, and resells."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "held[i, a, y] = held[i, a, y − 1] + granted[i, a, y] − resold[i, a, y]"
    "      ∀ land line i of agency a, year y",
)
def stock_is_followed(x: Variables, d: Data) -> Rows:
    """What an agency holds at its purchase value is what it held, plus what it buys, less what it resells."""
    for i, a in d.buy_backs:
        for y in d.years:
            before = lpSum(x.held[i, a, u] for u in d.years if u == y - 1)
            yield (i, a, y), x.held[i, a, y] - before - x.granted[i, a, str(y)] + x.resold[i, a, y] == 0


@states(
    "treasury[a, y] = treasury[a, y − 1] + tax[a, y] + Σ_i resale_price[i, a] · resold[i, a, y]"
    " − Σ_i granted[i, a, y] − Σ_i holding_rate[i, a] · held[i, a, y − 1],  treasury ≥ 0"
    "      ∀ agency a, year y",
)
def epf_treasury(x: Variables, d: Data) -> Rows:
    """An agency spends no more than its tax and its sales: its treasury is never below zero."""
    for a in d.treasuries:
        mine = [holding for holding in d.buy_backs if holding[1] == a]
        opening = {d.years[0]: d.opening_treasury[a]}
        for y in d.years:
            before = lpSum(x.treasury[a, u] for u in d.years if u == y - 1)
            sales = lpSum(d.resale_price[h] * x.resold[*h, y] for h in mine)
            spent = lpSum(x.granted[i, a, str(y)] for i in d.lines_paid_by[a])
            holding = lpSum(d.holding_rate[h] * x.held[*h, u] for h in mine for u in d.years if u == y - 1)
            brought = d.tax[a, y] + opening.get(y, 0)
            yield (a, y), x.treasury[a, y] - before - sales + spent + holding == brought


@states(
    "Σ_{u ≤ y} resold[i, a, u] ≥ Σ_{u ≤ y − longest[i, a]} granted[i, a, u]"
    "      ∀ land line i of agency a, year y",
)
def holding_limit(x: Variables, d: Data) -> Rows:
    """What an agency bought is resold at the latest when its convention ends, the oldest first."""
    for (i, a), back in d.buy_backs.items():
        for y in d.years[back.longest :]:
            resold = lpSum(x.resold[i, a, u] for u in d.years if u <= y)
            due = lpSum(x.granted[i, a, str(u)] for u in d.years if u <= y - back.longest)
            yield (i, a, y), resold - due >= 0


@states(
    "Σ_{u ≤ y} resold[i, a, u] ≤ Σ_{u ≤ y − least[i, a]} granted[i, a, u]"
    "      ∀ land line i of agency a, year y",
)
def least_holding(x: Variables, d: Data) -> Rows:
    """What an agency bought is not resold before it is cleared."""
    for (i, a), back in d.buy_backs.items():
        for y in d.years:
            resold = lpSum(x.resold[i, a, u] for u in d.years if u <= y)
            cleared = lpSum(x.granted[i, a, str(u)] for u in d.years if u <= y - back.least)
            yield (i, a, y), resold - cleared <= 0
