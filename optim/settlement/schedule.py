"""Year by year: the commitments of each year that close on its cost, and the payments that follow them."""

from collections import defaultdict
from fractions import Fraction
from itertools import accumulate
from math import floor

from optim.data import Data
from optim.data.keys import Costs
from optim.messages import say
from optim.scenario.credits import brought_over, credits_of
from optim.settlement.money import Cents
from optim.solver.session import InfeasibleError
from optim.units import HALF, running_cents

type ByYear = dict[tuple[str, str, int], int]
type Payments = dict[tuple[str, str, int, int], int]
type Due = dict[tuple[str, int], list[Fraction]]
"""By line and year committed: the exact cents due within 0, 1, 2… years."""


def yearly_commitments(data: Data, costs: Costs, granted: Cents) -> ByYear:
    """Commitments in cents by line, funder and year.

    Past years are what is realised. What a funder grants by tranche keeps one share of each year's cost,
    and the own money of whoever carries the line closes the year. Where that is not enough, all of them are
    spread in proportion to what their yearly partners leave open.
    """
    result: ByYear = defaultdict(int, data.realised_cents)
    by_tranche: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for (line, funder, period), amount in granted.items():
        if period in data.tranches:
            done = [data.realised_cents.get((line, funder, y), 0) for y in data.tranches[period]]
            by_tranche[line, period][funder] = amount - sum(done)
        else:
            result[line, funder, int(period)] = amount
    for (line, tranche), left in by_tranche.items():
        open_cents = {
            year: costs[line, year] - sum(result.get((line, f, year), 0) for f in data.payers[line])
            for year in data.tranches[tranche]
            if year not in data.frozen_years
        }
        steady = _steady(left, open_cents, {y: costs[line, y] for y in open_cents}, data.own_payers[line])
        for year, due in open_cents.items():
            for funder, amount in steady[year].items() if steady else _in_proportion(left, due).items():
                left[funder] -= amount
                if amount:
                    result[line, funder, year] += amount
    return dict(sorted(result.items()))


def _steady(
    left: dict[str, int], due: dict[int, int], cost: dict[int, int], own: tuple[str, ...]
) -> dict[int, dict[str, int]]:
    """One share of each year's cost for all funders but the line's own, which close it.

    Nothing where they cannot: their money of some year is not enough.
    """
    whole = sum(cost.values())
    closing = [f for f in left if f in own]
    if not closing or not whole:
        return {}
    steady: dict[int, dict[str, int]] = {year: {} for year in due}
    for funder, amount in left.items():
        if funder not in own:
            parts = running_cents({y: Fraction(amount * cost[y], whole) for y in due})
            for year, cents in parts.items():
                steady[year][funder] = cents
    rest = {year: due[year] - sum(steady[year].values()) for year in due}
    if min(rest.values()) < 0:
        return {}
    remains = {f: left[f] for f in closing}
    for year in due:
        for funder, amount in _in_proportion(remains, rest[year]).items():
            remains[funder] -= amount
            steady[year][funder] = amount
    return steady


def _in_proportion(left: dict[str, int], due: int) -> dict[str, int]:
    """`due` cents taken from what is left of each funder in proportion, by largest remainder."""
    total = sum(left.values())
    if not total:
        return {}
    share = {f: amount * due // total for f, amount in left.items()}
    remainder = {f: amount * due % total for f, amount in left.items()}
    odd = due - sum(share.values())
    for f in sorted(remainder, key=lambda f: (-remainder[f], f))[:odd]:
        share[f] += 1
    return share


def payments(data: Data, commitments: ByYear) -> Payments:
    """Payments in cents by line, funder, year committed and year paid, past the horizon included.

    Each commitment is paid by the cumulated shares of its profile, rounded on the running total of its line
    and funder; a funder whose payment ceiling would be passed by the roundings has them all rounded together.
    Raises `InfeasibleError` where
    even so a ceiling is passed by more than the past alone passes it.
    """
    past = max(data.frozen_years, default=0)
    result: Payments = {(line, f, past, y): paid for (line, f, y), paid in data.paid_for_past.items()}
    due: dict[str, Due] = defaultdict(dict)
    for (line, funder, year), amount in commitments.items():
        if year not in data.frozen_years:
            shares = accumulate(map(Fraction, data.shares[line, funder, year]))
            due[funder][line, year] = [amount * share for share in shares]
    for funder, mine in sorted(due.items()):
        facts = {key: cents for key, cents in result.items() if key[1] == funder}
        paid: Payments = {}
        for line in sorted({line for line, _year in mine}):
            paid |= _rounded(funder, {key: exact for key, exact in mine.items() if key[0] == line}, HALF)
        if _passed(data, funder, facts | paid):
            paid = _rounded(funder, mine, Fraction(0))
            if years := _passed(data, funder, facts | paid):
                raise InfeasibleError(say("no_room_for_whole_cents", funder=funder, year=years[0]))
        result |= paid
    return {key: amount for key, amount in sorted(result.items()) if amount}


def _passed(data: Data, funder: str, paid: Payments) -> list[int]:
    """The years to come in which a funder pays more than its credits, and more than it owes of the past."""
    row = data.scenario.funders[funder]
    switch = data.scenario.rules.get("payment_ceiling")
    if row.payment_ceiling_keur is None or (switch is not None and not switch.active):
        return []
    total: dict[int, int] = defaultdict(int)
    owed: dict[int, int] = defaultdict(int)
    for (_line, _funder, committed, year), amount in paid.items():
        total[year] += amount
        owed[year] += amount if committed in data.frozen_years else 0
    years = [y for f, y in data.paying if f == funder]
    brought = brought_over(row, years, total)
    return [
        y
        for y in years
        if y not in data.frozen_years and total[y] > max(credits_of(row, y) + brought[y], owed[y])
    ]


def _rounded(funder: str, due: Due, up: Fraction) -> Payments:
    """The payments of some commitments of a funder, rounded on their running total: up from 1 - `up` cent on.

    With `up` at 0 a year pays its exact sum rounded down or up: credits in whole cents that the exact sum
    keeps are kept. The odd cents of a year go to the commitments that have had theirs already, then to the
    largest fractions.
    """
    result: Payments = {}
    had = dict.fromkeys(due, 0)
    for now in sorted({year + delay for (_line, year), exact in due.items() for delay in range(len(exact))}):
        by_now = {k: exact[min(now - k[1], len(exact) - 1)] for k, exact in due.items() if k[1] <= now}
        odd = floor(sum(by_now.values(), up)) - sum(map(floor, by_now.values()))
        order = sorted(by_now, key=lambda k: (floor(by_now[k]) >= had[k], floor(by_now[k]) - by_now[k], k))
        for rank, (line, year) in enumerate(order):
            key = line, year
            cents_by_now = max(had[key], floor(by_now[key]) + (rank < odd))
            result[line, funder, year, now] = cents_by_now - had[key]
            had[key] = cents_by_now
    return result
