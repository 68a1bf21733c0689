"""What else could be done for nearly as much of the first goal: other plans, and what all of them share.

Near-best plans are those of the divisible programme whose first goal is within a share of its best, or those
with whole sites and launches within a share of the plan's. Each
alternative has as few as can be of the works that those before it start, the plan first, then the goals of
works are sought (modelling to generate alternatives: Brill, Chang and Hopkins, 1982). An operation that is in
all of them may still be left out of another: which ones no near-best plan does without is proved by seeking
the plan with least of each.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from optim.asking.divisible import Asked, Divisible, Found
from optim.asking.entire import Entire
from optim.asking.least import missed_of
from optim.data import LotKey
from optim.run.plan import Plan
from optim.solver.failures import NothingFoundError
from optim.solver.session import Floats, TimeLimitError

PLANS = 3
"""How many alternatives are sought: a committee compares no more."""
WHOLE, NOTHING = 1 - 1e-4, 1e-4
"""The shares of an operation from which on it is all there, and up to which nothing of it is."""

type Place = Literal["all", "some", "none"]
"""Whether an operation is whole in every plan found, in some or in part, or in none."""
type Shares = dict[str, float]


@dataclass(frozen=True)
class Alternative:
    """Another plan: the share of all works that it has otherwise, and which lots have more of it, or less."""

    found: Found
    moved: float
    more: list[tuple[LotKey, float]]
    less: list[tuple[LotKey, float]]


@dataclass(frozen=True)
class Alternatives:
    """Other plans within a share of the best, and the place of each operation in the plan and in these.

    `shares` are what the plan, then each of these, start of each operation. `no_regret` is the share of each
    that the plan and all of these start in the first tranche, where they do; `needed` are the operations that
    no near-best plan leaves out in part, `out` those that none begins. `stopped` says that the time given
    ended the search, `whole` that sites and launches are.
    """

    within: float
    best: float
    plans: list[Alternative]
    places: dict[str, Place]
    shares: list[Shares]
    no_regret: dict[str, float]
    needed: list[str] = field(default_factory=list)
    out: list[str] = field(default_factory=list)
    stopped: bool = False
    whole: bool = False


class Seeking:
    """The near-best plans of the scenario of a plan; of `whole` ones the plan is the best that is known."""

    def __init__(
        self, plan: Plan, within: float, time_limit: float = math.inf, *, whole: bool = False
    ) -> None:
        self.plan, self.within, self.whole = plan, within, whole
        kind = Entire if whole else Divisible
        self.programme = programme = kind(plan.scenario, missed_of(plan), time_limit)
        self.data = programme.data
        stated = next(iter(plan.summary["objective"].values()))
        self.best = float(stated) if whole else programme.best(Asked()).value
        way = 1 if programme.goal.sense == "max" else -1
        self.least = self.best - way * within * abs(self.best)
        programme.session.add_row(programme.costs(), -np.inf, np.inf)
        self.goal_row = len(programme.session.row_lower) - 1
        self.lots: dict[str, list[LotKey]] = {}
        for lot, row in self.data.lots.items():
            self.lots.setdefault(row.operation, []).append(lot)

    def found(self) -> Alternatives:
        """All that is said of near-best plans; a search that the time given ends is marked."""
        plans, stopped = list[Alternative](), False
        needed, out = list[str](), list[str]()
        try:
            for plan in self._sought():
                plans.append(plan)
            shares = self._all_shares(plans)
            needed += [name for name in self.lots if self._holds(name, shares, "all")]
            out += [name for name in self.lots if self._holds(name, shares, "none")]
        except TimeLimitError:
            stopped = True
        shares = self._all_shares(plans)
        places = {name: _place([each[name] for each in shares]) for name in self.lots}
        return Alternatives(
            self.within,
            self.best,
            plans,
            places,
            shares,
            self._no_regret(plans),
            needed,
            out,
            stopped,
            self.whole,
        )

    def _begin(self) -> None:
        session = self.programme.session
        self.programme.begin(Asked())
        lower, upper = (self.least, np.inf) if self.programme.goal.sense == "max" else (-np.inf, self.least)
        session.bound_rows([self.goal_row], np.array([lower]), np.array([upper]))

    def _sought(self) -> Iterator[Alternative]:
        """The plans found, where a search ends without another one too."""
        try:
            yield from self._plans()
        except NothingFoundError:
            return

    def _plans(self) -> Iterator[Alternative]:
        """Plans that start as little as can be of what the plan and those before them start."""
        programme, started = self.programme, self._published()
        before = [started]
        for _rank in range(PLANS):
            overlap = {
                lot: sum(each[lot] for each in before) * self.data.weight[lot] for lot in self.data.lots
            }
            self._begin()
            goals = [(self._weighted(overlap), "min"), *programme.goals_of_works()]
            found = programme.read(programme.in_order(goals)[-1])
            shares = {lot: found.share(lot, self.data.quantity[lot]) for lot in self.data.lots}
            if any(self._moved(shares, each) <= NOTHING for each in before):
                return
            before.append(shares)
            yield self._alternative(found, shares, started)

    def _alternative(self, found: Found, shares: Shares, started: Shares) -> Alternative:
        change = {lot: shares[lot] - started[lot] for lot in shares}
        order = sorted(change, key=lambda lot: (-abs(change[lot]) * self.data.weight[lot], lot))
        sizes = [(lot, change[lot] * self.data.quantity[lot]) for lot in order if abs(change[lot]) > 0.01]
        return Alternative(
            found,
            self._moved(shares, started),
            [(lot, size) for lot, size in sizes if size > 0],
            [(lot, -size) for lot, size in sizes if size < 0],
        )

    def _moved(self, one: Shares, other: Shares) -> float:
        """The share of all works that one of two plans has and the other has not."""
        weight = self.data.weight
        return sum(abs(one[lot] - other[lot]) * weight[lot] for lot in one) / (sum(weight.values()) or 1.0)

    def _published(self) -> Shares:
        data, missed = self.data, self.programme.missed
        return {lot: 1 - missed[lot] / data.quantity[lot] for lot in data.lots}

    def _all_shares(self, plans: list[Alternative]) -> list[Shares]:
        """The share of each operation in the plan and in each alternative."""
        published = self._published()
        mine = {
            name: sum(published[lot] * weight for lot, weight in self._weights(name).items())
            for name in self.lots
        }
        return [
            mine,
            *({name: self._share(name, each.found.started) for name in self.lots} for each in plans),
        ]

    def _holds(self, name: str, shares: list[Shares], place: Place) -> bool:
        """Whether no near-best plan at all has the operation otherwise than those that were found."""
        if _place([each[name] for each in shares]) != place:
            return False
        self._begin()
        costs = self._weighted(self._weights(name))
        found = self.programme.session.optimise(costs, "min" if place == "all" else "max")
        return _place([self._share(name, self.programme.read(found).started)]) == place

    def _no_regret(self, plans: list[Alternative]) -> dict[str, float]:
        """What the plan and each alternative start of an operation in the first tranche, at the least."""
        calendars = [self._calendar(), *(each.found.started for each in plans)]
        years = set(next(iter(self.data.tranches.values())))
        least = {name: min(self._share(name, each, years) for each in calendars) for name in self.lots}
        return {name: share for name, share in least.items() if share > NOTHING}

    def _calendar(self) -> dict[LotKey, dict[int, float]]:
        """What the plan starts of each lot by year."""
        found: dict[LotKey, dict[int, float]] = {lot: {} for lot in self.data.lots}
        for row in self.plan.rows.works:
            found[f"{row.operation}/{row.lot}"][row.year] = float(row.quantity)
        return found

    def _share(
        self, name: str, started: dict[LotKey, dict[int, float]], years: set[int] | None = None
    ) -> float:
        """What is started of an operation, or started of it in some years, each lot by its weight."""
        return sum(
            weight / self.data.quantity[lot] * size
            for lot, weight in self._weights(name).items()
            for year, size in started[lot].items()
            if years is None or year in years
        )

    def _weights(self, name: str) -> dict[LotKey, float]:
        """The weight of each lot as a share of its operation; all alike where none has any."""
        weights = {lot: self.data.weight[lot] for lot in self.lots[name]}
        kept = weights if any(weights.values()) else dict.fromkeys(weights, 1.0)
        return {lot: weight / sum(kept.values()) for lot, weight in kept.items()}

    def _weighted(self, weights: dict[LotKey, float]) -> Floats:
        """The cost of starting each lot: its weight for the whole of it."""
        costs = np.zeros(len(self.programme.session.column_lower))
        for (lot, _year), column in self.programme.model.variables.started.items():
            costs[column.id] = weights.get(lot, 0.0) / self.data.quantity[lot]
        return costs


def _place(shares: list[float]) -> Place:
    """The place of an operation by its share in each plan."""
    if min(shares) >= WHOLE:
        return "all"
    return "none" if max(shares) <= NOTHING else "some"
