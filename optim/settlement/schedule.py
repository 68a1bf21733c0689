"""Year by year: the commitments of each year that close on its cost, and the payments that follow them."""

from collections import defaultdict
from fractions import Fraction
from itertools import accumulate

from optim.data import Data
from optim.settlement.costs import Costs
from optim.settlement.money import Cents
from optim.units import cents

type ByYear = dict[tuple[str, str, int], int]
type Payments = dict[tuple[str, str, int, int], int]


def yearly_commitments(data: Data, costs: Costs, granted: Cents) -> ByYear:
    """Commitments in cents by line, funder and year.

    Past years are what is realised. What a funder grants by tranche is spread over the years in
    proportion to what its yearly partners leave open, so that each year closes on its cost to the cent.
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
        for year, due in open_cents.items():
            for funder, amount in _in_proportion(left, due).items():
                left[funder] -= amount
                if amount:
                    result[line, funder, year] += amount
    return dict(sorted(result.items()))


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

    Each commitment is paid by the cumulated shares of its profile, rounded to the cent; where
    the odd cents would pass a payment ceiling, some are paid a year later.
    """
    past = max(data.frozen_years, default=0)
    result: Payments = {(line, f, past, y): paid for (line, f, y), paid in data.paid_for_past.items()}
    due_by = {pair: list(accumulate(map(Fraction, parts))) for pair, parts in data.shares.items()}
    for (line, funder, year), amount in commitments.items():
        if year in data.frozen_years:
            continue
        done = 0
        for delay, share in enumerate(due_by[line, funder]):
            due = round(amount * share)
            result[line, funder, year, year + delay] = due - done
            done = due
    for funder, year in data.payment_ceiling:
        if year not in data.frozen_years:
            _keep_under(data, result, funder, year)
    return {key: amount for key, amount in sorted(result.items()) if amount}


def _keep_under(data: Data, paid: Payments, funder: str, year: int) -> None:
    """Pays odd cents of a year in the next one, while the funder's ceiling is passed."""
    credits = data.scenario.funders[funder].payment_ceiling_keur
    if credits is None:
        return
    cells = [key for key, amount in paid.items() if key[1] == funder and key[3] == year and amount > 0]
    excess = sum(paid[key] for key in cells) - cents(credits[year].value)
    for line, f, committed, _paid in sorted(cells):
        later = (line, f, committed, year + 1)
        if excess > 0 and later in paid:
            paid[line, f, committed, year] -= 1
            paid[later] += 1
            excess -= 1
