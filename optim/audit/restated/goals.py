"""What each goal counts: one exact coefficient a decision."""

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from optim.audit.facts import LotKey
from optim.audit.restated.revision import slipped
from optim.audit.restated.terms import Terms, granted, keyed, lowered, started
from optim.scenario.criteria import priorities

type Exact = dict[str, Fraction]
type Sense = Literal["max", "min"]

MEASURES: dict[str, tuple[Sense, Callable[[Terms], Exact]]] = {}


def measure(sense: Sense) -> Callable[[Callable[[Terms], Exact]], Callable[[Terms], Exact]]:
    """Registers what the goal of the same name counts, and whether more or less of it is better."""

    def register(count: Callable[[Terms], Exact]) -> Callable[[Terms], Exact]:
        MEASURES[count.__name__] = (sense, count)
        return count

    return register


def _counted(t: Terms, worth: Callable[[LotKey, int], Fraction]) -> Exact:
    """A goal that counts what is started: the worth of a whole lot, by the rank of the year."""
    return {
        started(lot, year): worth(lot, rank) / Fraction(row.quantity)
        for lot, row in t.b.lots.items()
        for rank, year in enumerate(t.b.years)
    }


@measure("max")
def cover_programme(t: Terms) -> Exact:
    """Home equivalents started."""
    return _counted(t, lambda lot, rank: t.weights[lot])


@measure("max")
def serve_value(t: Terms) -> Exact:
    """The value of each operation, shared between its lots by their weight."""
    whole: dict[str, Fraction] = {}
    for (operation, _lot), weight in t.weights.items():
        whole[operation] = whole.get(operation, Fraction(0)) + weight
    value = {
        name: Fraction(row.value or 0) / (whole[name] or 1)
        for name, row in t.b.operations.items()
        if name in whole
    }
    return _counted(t, lambda lot, rank: value[lot[0]] * t.weights[lot])


@measure("max")
def serve_priorities_first(t: Terms) -> Exact:
    """Scored home equivalents; a year's delay loses a share of the horizon."""
    score, length = priorities(t.b.scenario), len(t.b.years)
    return _counted(t, lambda lot, rank: score[lot[0]] * t.weights[lot] * (length - rank) / length)


@measure("min")
def plan_change(t: Terms) -> Exact:
    """What the years to come start less than the slipped vote, the first years counting most."""
    return {
        lowered(lot, year): t.weights[lot]
        / Fraction(t.b.lots[lot].quantity)
        * (len(years) - rank)
        / len(years)
        for lot, years in slipped(t).items()
        for rank, year in enumerate(years)
    }


@measure("min")
def start_early(t: Terms) -> Exact:
    """The years that home equivalents wait."""
    return _counted(t, lambda lot, rank: t.weights[lot] * rank)


@measure("min")
def spare_own_funds(t: Terms) -> Exact:
    """Own funds granted, what added capacity costs, and what land costs to buy back."""
    own = {name for name, funder in t.b.scenario.funders.items() if funder.kind == "own_funds"}
    grants = {
        granted(line, funder, period): Fraction(1)
        for line, payers in t.payers.items()
        for funder in payers
        if funder in own
        for period in t.periods[funder]
    }
    added = {
        keyed("extra", name, year): Fraction(row.extra_capacity.cost_keur_per_home.value)
        for name, row in t.b.scenario.bailleurs.items()
        if row.extra_capacity
        for year in t.b.years
    }
    bought = {
        keyed("resold", f"{'/'.join(line)},{agency}", year): 1 - land.discount
        for (line, agency), land in t.holdings.items()
        if land.buyer in own
        for year in t.b.years
    }
    return grants | added | bought
