"""The goals of who pays: each is an amount in k€, or several in strict order, the less the better."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from optim.data import LineKey, Period
from optim.model.goals import draw
from optim.model.sums import Sum, lpSum
from optim.payers.programme import Money
from optim.payers.vote import keep_voted_payers
from optim.scenario.schema_payers import MoneyGoal

type Wish = Callable[[Money], Iterator[Sum]]


def use_money_in_order(x: Money) -> Iterator[Sum]:
    """Money that would lapse is used first, then money by its rank in the order, own money last."""
    d = x.model.data
    lapses = {f: 1 - d.carry_over.get(f, 0.0) for f in d.envelope_periods}
    first = {f for (_line, f), rank in d.money_rank.items() if rank == 0}
    yield lpSum(lapses[f] * left for (f, _p), left in x.unspent.items() if f in first)
    for rank in range(d.money_ranks - 1):
        yield -lpSum(g for (line, f, _p), g in x.granted.items() if d.money_rank[line, f] == rank)


def treat_alike(x: Money) -> Iterator[Sum]:
    """Lines that are alike get one rate of a funder in a tranche, as nearly as limits allow.

    The largest difference between two of them weighs as much as all the distances to the common rate.
    """
    d = x.model.data
    spread = []
    for (f, likeness), lines in d.alike.items():
        for tranche in d.tranches:
            worked = [line for line in lines if x.cost_of(line, tranche) > 0]
            if len(worked) > 1:
                spread.append(_apart(x, (f, likeness, tranche), worked))
    yield lpSum(spread)


def _apart(x: Money, name: tuple[str, str, Period], lines: list[LineKey]) -> Sum:
    """How far from one rate a funder treats some lines in a tranche, in k€."""
    f, _likeness, tranche = name
    rate, lowest, highest = (x.decide(kind, *name) for kind in ("rate", "lowest", "highest"))
    distances = []
    for line in lines:
        cost, brought = x.cost_of(line, tranche), x.brought(line, f, tranche)
        above, below = x.decide("above", *name, line), x.decide("below", *name, line)
        x.hold(brought - cost * rate - above + below == 0)
        x.hold(brought - cost * lowest >= 0)
        x.hold(brought - cost * highest <= 0)
        distances += [above, below]
    whole = sum(x.cost_of(line, tranche) for line in lines)
    return whole * highest - whole * lowest + lpSum(distances)


def one_financing_plan(x: Money) -> Iterator[Sum]:
    """The share of a funder that grants by year is the same in every year of a tranche, line by line."""
    d = x.model.data
    apart = []
    for line, payers in d.payers.items():
        for f in payers:
            for tranche, years in d.tranches.items():
                worked = [y for y in years if x.cost[line, y] > 0]
                if d.grant_periods[f] == d.tranches or len(worked) < 2:
                    continue
                share = x.decide("share", line, f, tranche)
                for y in worked:
                    above, below = x.decide("above", line, f, y), x.decide("below", line, f, y)
                    x.hold(x.brought(line, f, str(y)) - x.cost[line, y] * share - above + below == 0)
                    apart += [above, below]
    yield lpSum(apart)


def even_profile(x: Money) -> Iterator[Sum]:
    """What a funder that grants by year commits moves as little as possible from one year to the next."""
    d = x.model.data
    moves = []
    for f in d.funders:
        lines = [line for line, payers in d.payers.items() if f in payers]
        if d.grant_periods[f] == d.tranches or not lines:
            continue
        by_year = {y: lpSum(x.granted[line, f, str(y)] for line in lines) for y in d.years}
        for before, after in pairwise(d.years):
            rise, fall = x.decide("rise", f, after), x.decide("fall", f, after)
            x.hold(by_year[after] - by_year[before] - rise + fall == 0)
            moves += [rise, fall]
    yield lpSum(moves)


def settled_order(x: Money) -> Iterator[Sum]:
    """Between payers of equal worth, the earliest money, then a fixed order that no name enters."""
    d = x.model.data
    first, seen = d.years[0], dict[str, int]()
    weighed = []
    for (line, f, p), amount in sorted(x.granted.items(), key=lambda item: item[0]):
        same = f"{d.sameness[line, f]}|{p}"
        seen[same] = seen.get(same, -1) + 1
        weighed.append((d.grant_periods[f][p][0] - first + draw(same, seen[same])) * amount)
    yield lpSum(weighed)


WISHES: dict[MoneyGoal, Wish] = {
    "keep_voted_payers": keep_voted_payers,
    "use_money_in_order": use_money_in_order,
    "treat_alike": treat_alike,
    "one_financing_plan": one_financing_plan,
    "even_profile": even_profile,
}
