"""The goals of a programme, pursued in strict order: each is held while the next is sought."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from optim.data import Data
from optim.model.sums import Sum, lpSum
from optim.model.variables import Variables

type Measure = Callable[[Variables, Data], Sum]


@dataclass(frozen=True)
class Goal:
    """What is sought: its name everywhere, what it counts, and whether more or less of it is better."""

    name: str
    rule: str
    unit: str
    sense: Literal["max", "min"]
    measure: Measure


GOALS: dict[str, Goal] = {}


def goal(*, unit: str, sense: Literal["max", "min"]) -> Callable[[Measure], Measure]:
    """Registers a function of the decisions and the data as a goal of the same name."""

    def register(measure: Measure) -> Measure:
        name = measure.__name__
        GOALS[name] = Goal(name, (measure.__doc__ or "").splitlines()[0], unit, sense, measure)
        return measure

    return register


@goal(unit="home equivalent", sense="max")
def cover_programme(x: Variables, d: Data) -> Sum:
    """Start as much of the programme as possible, each lot counting its weight in home equivalents."""
    return lpSum(d.weight[lot] / d.quantity[lot] * x.started[lot, y] for lot in d.lots for y in d.years)


def _drop_no_vote(x: Variables, d: Data) -> Sum:
    """Start all that can still be started of what was voted: what is dropped of it, in home equivalents."""
    return lpSum(d.weight[lot] / d.quantity[lot] * left for lot, left in x.dropped.items())


KEEP_VOTED = Goal("keep_voted", (_drop_no_vote.__doc__ or ""), "home equivalent", "min", _drop_no_vote)
"""Sought before any goal of a rerun to know what no plan can keep of the vote; then a rule holds the rest."""


@goal(unit="value", sense="max")
def serve_value(x: Variables, d: Data) -> Sum:
    """Start what is worth most: each operation's stated value, in proportion to the share started."""
    return lpSum(d.value[lot] / d.quantity[lot] * x.started[lot, y] for lot in d.lots for y in d.years)


@goal(unit="home equivalent", sense="min")
def plan_change(x: Variables, d: Data) -> Sum:
    """Depart as little as possible from the voted plan, and least of all in the years that come first.

    What a year starts less than was voted for it counts; what is started later instead, or beyond the vote,
    is no second change: else works that nobody voted would be left out to stay near.
    """
    return lpSum(d.change_weight[lot, y] * less for (lot, y), less in x.lowered.items())


@goal(unit="scored home equivalent", sense="max")
def serve_priorities_first(x: Variables, d: Data) -> Sum:
    """Start what has the highest priority score, and start it early: a year's delay loses a share of it."""
    length = len(d.years)
    return lpSum(
        d.score[lot] * d.weight[lot] / d.quantity[lot] * (length - rank) / length * x.started[lot, y]
        for lot in d.lots
        for rank, y in enumerate(d.years)
    )


@goal(unit="home equivalent × year", sense="min")
def start_early(x: Variables, d: Data) -> Sum:
    """Start each lot as early as the limits allow: the years that its home equivalents wait are counted."""
    return lpSum(
        d.weight[lot] / d.quantity[lot] * rank * x.started[lot, y]
        for lot in d.lots
        for rank, y in enumerate(d.years)
    )


@goal(unit="keur", sense="min")
def spare_own_funds(x: Variables, d: Data) -> Sum:
    """Ask as little as possible of the bailleurs' own funds."""
    own = {f for f in d.funders if d.scenario.funders[f].kind == "own_funds"}
    added = lpSum(d.extra_cost[b] * homes for (b, _y), homes in x.extra.items())
    bought = lpSum(
        d.resale_price[i, a] * land for (i, a, _y), land in x.resold.items() if d.buy_backs[i, a].buyer in own
    )
    return lpSum(g for (_line, f, _p), g in x.granted.items() if f in own) + added + bought


TIE_BREAK = "canonical_order"


@goal(unit="rank", sense="min")
def canonical_order(x: Variables, d: Data) -> Sum:
    """Between plans of equal worth, the earliest one, then a fixed order drawn from the identifiers.

    Land is resold as little and as late as that allows.

    The order is a number between 0 and 1/2 drawn from the SHA-256 of the decision's key, so that no two
    sets of decisions weigh the same and the optimum is one point, whatever the solver's path to it.
    """
    starts = [
        (d.weight[lot] / d.quantity[lot] * (rank + draw(lot, y)), x.started[lot, y])
        for lot in d.lots
        for rank, y in enumerate(d.years)
    ]
    first = d.years[0]
    grants = [
        ((d.grant_periods[f][p][0] - first + draw(line, f, p)) / 100, variable)
        for (line, f, p), variable in x.granted.items()
    ]
    last = d.years[-1]
    resales = [((last - y + 1 + draw(i, a, y)) / 100, land) for (i, a, y), land in x.resold.items()]
    return lpSum(weight * variable for weight, variable in starts + grants + resales)


def draw(*key: object) -> float:
    """A number between 0 and 1/2 drawn from a key: the same on every machine, without a pattern."""
    digest = sha256("|".join(map(str, key)).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**49
