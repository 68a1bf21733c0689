"""Who was to pay for what was voted: a rerun replaces a payer only where a limit forces it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pulp import LpVariable

from optim.data import LineKey
from optim.model.sums import Sum, lpSum
from optim.payers.programme import Money
from optim.units import CENTS_PER_KEUR

NIL = 1 / CENTS_PER_KEUR
"""What of a vote counts for nothing, in k€."""


def keep_voted_payers(x: Money) -> Iterator[Sum]:
    """What each funder brings to an operation, then its share of it, then its years, are those of the vote.

    A dearer operation has all its voted money, then more of each payer in proportion, as limits allow.
    """
    d = x.model.data
    lines: dict[str, list[LineKey]] = defaultdict(list)
    voted: dict[tuple[str, str], float] = defaultdict(float)
    for (line, f, _p), amount in d.voted_grants.items():
        operation, _lot, _nature = d.names_of(line)
        voted[operation, f] += amount
        if line not in lines[operation]:
            lines[operation].append(line)
    whole = {o: sum(amount for (of, _f), amount in voted.items() if of == o) for o in lines}
    known = [(o, f) for o, f in voted if whole[o] > NIL]
    yield _apart(x, ((brought(x, lines[o], f), voted[o, f]) for o, f in known))
    now = {o: sum(x.cost[line, y] for line in lines[o] for y in d.years) for o in lines}
    yield _apart(x, ((brought(x, lines[o], f), voted[o, f] / whole[o] * now[o]) for o, f in known))
    yield _apart(x, ((x.granted[key], amount) for key, amount in d.voted_grants.items()))


def brought(x: Money, lines: list[LineKey], funder: str) -> Sum:
    """What a funder brings to some lines in all."""
    d = x.model.data
    periods = d.grant_periods[funder]
    return lpSum(x.granted[i, funder, p] for i in lines if funder in d.payers[i] for p in periods)


def _apart(x: Money, pairs: Iterable[tuple[Sum | LpVariable | float, float]]) -> Sum:
    """How far some amounts are from others, in k€."""
    distances = []
    for rank, (amount, wanted) in enumerate(pairs):
        above, below = x.decide("more_than_voted", rank), x.decide("less_than_voted", rank)
        x.hold(amount - above + below == wanted)
        distances += [above, below]
    return lpSum(distances)
