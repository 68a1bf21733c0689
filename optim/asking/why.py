"""Why an operation is not started, or not then: what forcing it costs, what it lacks, what would admit it.

Everything is found by solving the divisible programme of the scenario again, from what a plan misses.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from optim.asking.changes import ROUNDING, Change, Raise
from optim.asking.divisible import FELT, Asked, Divisible, Found
from optim.asking.least import least_raises, missed_of, weight
from optim.asking.own import OwnChange, own_changes
from optim.data import LotKey
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.solver.session import Floats, InfeasibleError

SEEN = 5e-3
"""The share of a lot, or the half of a home, under which it is not said to be displaced."""

type Uses = dict[tuple[str, str], float]
"""What lots take of each shared limit, by rule and holder, for each unit of the first goal."""


@dataclass(frozen=True)
class Forced:
    """What it costs to force some lots in, beside the divisible plan nearest to the one that is explained.

    `cover` is in the unit of the first goal, `cost` in k€; `displaced` what other lots have less, the largest
    loss first, and `later` by how many years those wait that are put off. `rival` is the lot that loses most,
    and `better` on what it is better: a limit, what a unit of the first goal takes of it there, and here.
    """

    cover: float
    homes: float
    cost: float
    displaced: list[tuple[LotKey, float]]
    later: list[tuple[LotKey, float]]
    rival: LotKey | None = None
    better: tuple[tuple[str, str, float, float], ...] = ()


class Question:
    """An operation of a plan, or a lot of it, that is asked about."""

    def __init__(
        self, plan: Plan, operation: str, lot: str | None = None, time_limit: float = math.inf
    ) -> None:
        self.plan, self.operation, self.time_limit = plan, operation, time_limit
        self.lots = frozenset(
            f"{row.operation}/{row.lot}"
            for row in plan.scenario.lots
            if row.operation == operation and lot in (None, row.lot)
        )
        self.missed = missed_of(plan)

    @property
    def whole(self) -> bool:
        """Whether the plan has all of it."""
        return all(not self.missed[lot] for lot in self.lots)

    @property
    def first_year(self) -> int | None:
        """The year in which the plan begins it."""
        years = [row.year for row in self.plan.rows.works if f"{row.operation}/{row.lot}" in self.lots]
        return min(years, default=None)

    @cached_property
    def programme(self) -> Divisible:
        return Divisible(self.plan.scenario, self.missed, self.time_limit)

    @cached_property
    def unforced(self) -> tuple[Found, Found]:
        """The best divisible plan, and the one nearest to the plan."""
        return self.programme.best(Asked()), self.programme.nearest(Asked())

    def forced(self, year: int | None = None) -> Forced | None:
        """What it costs to have it whole, or opened in a year; nothing where no plan has it so."""
        asked = Asked(whole=self.lots) if year is None else Asked(opening=dict.fromkeys(self.lots, year))
        best, near = self.unforced
        try:
            most, found = self.programme.best(asked), self.programme.nearest(asked)
        except InfeasibleError:
            return None
        displaced = self._displaced(found)
        rival = displaced[0][0] if displaced else None
        sense = 1 if self.programme.goal.sense == "max" else -1
        return Forced(
            cover=sense * (best.value - most.value),
            homes=found.homes - near.homes,
            cost=found.cost - near.cost,
            displaced=displaced,
            later=[] if displaced else self._later(near, found),
            rival=rival,
            better=() if rival is None else self._better(rival, best, near, found),
        )

    @cached_property
    def lacks(self) -> tuple[Raise, ...] | None:
        """What it lacks to be whole beside all that the plan starts; none where no limit gives it all."""
        return least_raises(self.programme, self.lots, range(len(self.programme.levers)))

    @property
    def lacking(self) -> list[int]:
        """The levers that it lacks."""
        lacked = {each.lever for each in self.lacks or ()}
        return [rank for rank, lever in enumerate(self.programme.levers) if lever in lacked]

    def needed(self) -> list[tuple[str, str]]:
        """Limits, by rule and holder, without which no other suffices; two of them end the search."""
        found: list[tuple[str, str]] = []
        lacked = set(self.lacking)
        for kind, ranks in self._kinds(range(len(self.programme.levers))).items():
            if lacked & set(ranks) and self._asked_at_least(ranks) > ROUNDING:
                found.append(kind)
            if len(found) == 2:
                break
        return found

    def alone(self, needed: list[tuple[str, str]]) -> Iterator[tuple[Raise, ...]]:
        """Each limit that admits it when it alone is raised, with nothing taken from the others; proved."""
        if len(needed) > 1:
            return
        for kind, ranks in self._kinds(self._holding()).items():
            if not needed or kind in needed:
                raises = self._of(ranks)
                if raises and self.proves(Change(raises)) is not None:
                    yield raises

    def _of(self, ranks: list[int]) -> tuple[Raise, ...] | None:
        """What it asks of some levers, where nothing need be asked of any other."""
        others = [rank for rank in range(len(self.programme.levers)) if rank not in ranks]
        enough = self._asked_at_least(others) <= ROUNDING
        return least_raises(self.programme, self.lots, ranks) if enough else None

    def _asked_at_least(self, ranks: list[int]) -> float:
        """What it asks of some levers at least, whatever is asked of all others."""
        programme = self.programme
        every = Asked(whole=self.lots, pulled=tuple(range(len(programme.levers))), from_base=True)
        found = programme.least(every, [{rank: weight(programme, rank) for rank in ranks}])
        return math.inf if found is None else sum(found.pulled.get(rank, 0.0) for rank in ranks)

    def _kinds(self, ranks: Iterable[int]) -> dict[tuple[str, str], list[int]]:
        """Levers by rule and holder."""
        kinds: dict[tuple[str, str], list[int]] = {}
        for rank in ranks:
            lever = self.programme.levers[rank]
            kinds.setdefault((lever.rule, lever.holder), []).append(rank)
        return kinds

    def proves(self, change: Change) -> Found | None:
        """The changed scenario solved anew, with it whole and nothing taken from others, where it can be."""
        again = Divisible(change.applied(self.plan.scenario), self.missed, self.time_limit)
        try:
            return again.nearest(Asked(whole=self.lots, from_base=True))
        except InfeasibleError:
            return None

    def own(self, forced: Forced | None) -> list[OwnChange]:
        """The least change of each datum of its own with which the optimum has it whole."""
        beaten = forced is None or forced.cover > FELT * max(1.0, abs(self.unforced[0].value))
        return own_changes(self.plan.scenario, self.lots, self.time_limit, beaten=beaten)

    def _holding(self) -> list[int]:
        """The levers that hold it: those that it lacks, and those that its reasons name."""
        named = {
            (reason.rule, reason.holder)
            for row in self.plan.rows.missed
            if f"{row.operation}/{row.lot}" in self.lots
            for reason in row.reasons
        }
        kinds = self._kinds(range(len(self.programme.levers)))
        lacked = set(self.lacking)
        return [r for kind, ranks in kinds.items() if kind in named or lacked & set(ranks) for r in ranks]

    def _displaced(self, found: Found) -> list[tuple[LotKey, float]]:
        """What other lots lose, those that lose most home equivalents first; what no one would see apart."""
        data = self.programme.data
        lost = {lot: data.weight[lot] * size / data.quantity[lot] for lot, size in found.lost.items()}
        seen = [
            lot
            for lot, size in found.lost.items()
            if size >= _visible(data.lots[lot].unit, data.quantity[lot])
        ]
        return [(lot, found.lost[lot]) for lot in sorted(seen, key=lambda lot: (-lost[lot], lot))]

    def _later(self, near: Found, found: Found) -> list[tuple[LotKey, float]]:
        """By how many years on average other lots wait longer, those of most home equivalents first."""
        data, waits = self.programme.data, dict[LotKey, float]()
        for lot in data.lots:
            before, after = _mean_year(near.started[lot]), _mean_year(found.started[lot])
            if lot not in self.lots and before is not None and after is not None and after - before > 0.25:
                waits[lot] = after - before
        return sorted(waits.items(), key=lambda item: (-item[1] * data.weight[item[0]], item[0]))

    def _better(
        self, rival: LotKey, best: Found, near: Found, found: Found
    ) -> tuple[tuple[str, str, float, float], ...]:
        """The scarce means of which the rival takes less for what it is worth, what costs most first."""
        programme = self.programme
        prices = self._prices(best.duals)
        lots = {lot for lot in programme.data.lots if lot.partition("/")[0] == rival.partition("/")[0]}
        theirs = self._uses(lots, near)
        mine = self._uses(set(self.lots), found)
        gain = {
            key: prices[key] * (mine.get(key, 0.0) - theirs.get(key, 0.0))
            for key in prices
            if mine.get(key, 0.0) > theirs.get(key, 0.0) * 1.02
        }
        order = sorted(gain, key=lambda key: (-gain[key], key))
        return tuple((*key, theirs.get(key, 0.0), mine[key]) for key in order if gain[key] > ROUNDING)[:2]

    def _prices(self, duals: Floats) -> dict[tuple[str, str], float]:
        found: dict[tuple[str, str], float] = {}
        for i, row in enumerate(self.programme.model.rows):
            if RULEBOOK[row.family].scope == "shared" and RULEBOOK[row.family].amount:
                key = row.limit
                found[key] = max(found.get(key, 0.0), abs(float(duals[i])))
        return found

    def _uses(self, lots: set[LotKey], found: Found) -> Uses:
        """What some lots take of each shared limit in a plan, for each unit that they bring to the goal."""
        programme, data = self.programme, self.programme.data
        uses: Uses = {}
        x, session = programme.model.variables, programme.session
        owned = {v.id for (lot, _y), v in x.started.items() if lot in lots}
        owned |= {v.id for (line, _f, _p), v in x.granted.items() if data.lines[line] in lots}
        goal = programme.costs()
        worth = sum(
            float(goal[v.id] * found.values[v.id]) for (lot, _y), v in x.started.items() if lot in lots
        )
        for e in np.flatnonzero(np.isin(session.entry_column, list(owned))):
            i, j = int(session.entry_row[e]), int(session.entry_column[e])
            if i < len(programme.model.rows) and worth:
                row = programme.model.rows[i]
                key = row.limit
                uses[key] = uses.get(key, 0.0) + float(session.coefficients[e]) * found.values[j] / worth
        return uses


def _visible(unit: str, quantity: float) -> float:
    return 0.5 if unit == "home" else SEEN * quantity


def _mean_year(started: dict[int, float]) -> float | None:
    size = sum(started.values())
    return sum(year * part for year, part in started.items()) / size if size else None


@dataclass(frozen=True)
class Solved:
    """What is found of a question by solving again; `opened` is the year that was asked for, and its cost.

    `lacks` is nothing where the plan has all of it, where works in parts have it beside the others, and where
    no limit gives it all; `proof` is the plan with them, and none in the last case. `needed` are limits
    without which no other suffices, `alone` those that suffice each by itself.
    """

    forced: Forced | None
    opened: tuple[int, Forced | None] | None
    lacks: tuple[Raise, ...]
    proof: Found | None
    needed: list[tuple[str, str]]
    alone: list[tuple[Raise, ...]]
    own: list[OwnChange]


def solved(question: Question, year: int | None) -> Solved:
    """All that solving again says of an operation. Raises `SolverError` when the solver fails."""
    wanted = year if year is not None or not question.whole else _a_year_earlier(question)
    opened = None if wanted is None else (wanted, question.forced(wanted))
    if question.whole:
        return Solved(None, opened, (), None, [], [], [])
    forced, lacks = question.forced(), question.lacks
    needed = question.needed()
    return Solved(
        forced=forced,
        opened=opened,
        lacks=lacks or (),
        proof=None if lacks is None else question.proves(Change(lacks)),
        needed=needed,
        alone=list(question.alone(needed)),
        own=question.own(forced),
    )


def _a_year_earlier(question: Question) -> int | None:
    first = question.first_year
    return None if first is None or first == question.plan.scenario.horizon.first_year else first - 1
