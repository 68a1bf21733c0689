"""What to ask for, so that an aim is reached and nobody loses: several ways, each proved by solving again.

The programme is the divisible one; the limits that can be asked for are raised in it as little as possible.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from optim.asking.aims import Aim
from optim.asking.changes import ROUNDING, Change, Raise
from optim.asking.divisible import Asked, Divisible, Found
from optim.asking.least import least_raises, weight
from optim.asking.longer import MOST_YEARS, longer
from optim.data import LotKey
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError, TimeLimitError
from optim.solving.clock import Clock

type Kind = Literal["mix", "one_payer", "payer_first", "one_owner", "time"]
KINDS: tuple[Kind, ...] = ("mix", "one_payer", "payer_first", "one_owner", "time")


@dataclass(frozen=True)
class Way:
    """One way to reach an aim: the limits raised, or years added; who is asked, and the plan it gives.

    A mix that raises nothing says that works in parts reach the aim as it is: rules on works alone miss it.
    """

    kind: Kind
    who: str
    raises: tuple[Raise, ...]
    years: int
    proof: Found


def needless(found: "Answer", payer: str) -> tuple[Kind, ...]:
    """The kinds that the ways found leave nothing to say of: no payer is sought where no money is asked."""
    mix = next((way for way in found.ways if way.kind == "mix"), None)
    if mix is not None and all(each.lever.means == "teams" for each in mix.raises):
        return ("one_payer", "payer_first")
    return ("payer_first",) if found.has("one_payer") and not payer else ()


@dataclass(frozen=True)
class Answer:
    """The ways that reach an aim, the recommended one first; what stays impossible, whatever is asked.

    `now` is the divisible plan without any change. `cannot` are the kinds of ways that do not reach it;
    `impossible` what is missed of each lot of the aim when every limit is raised without end. `stopped` says
    that the time given ended the search: these are the ways found so far.
    """

    aim: Aim
    now: Found
    holds: bool
    ways: list[Way]
    cannot: list[Kind]
    impossible: dict[LotKey, float]
    stopped: bool

    def has(self, kind: Kind) -> bool:
        """Whether a way of this kind was found."""
        return any(way.kind == kind for way in self.ways)


class Asking:
    """An aim of a scenario, from what a plan of it misses; nothing is taken from what that plan starts.

    Without a plan, what the best divisible one misses; `payer` is who is asked first, where that is said.
    """

    def __init__(
        self,
        scenario: Scenario,
        aim: Aim,
        missed: dict[LotKey, float] | None,
        payer: str = "",
        time_limit: float = math.inf,
    ) -> None:
        self.scenario, self.aim, self.payer, self.time_limit = scenario, aim, payer, time_limit
        self.programme = Divisible(scenario, missed, time_limit)
        if missed is None:
            self.programme.missed = self._missed_at_best()
        self.every = range(len(self.programme.levers))

    def answer(self, clock: Clock | None = None) -> Answer:
        """Every kind of way in turn, each a step of the clock."""
        programme, aim = self.programme, self.aim
        now = programme.nearest(Asked())
        holds = all(programme.missed[lot] <= ROUNDING for lot in aim.lots)
        found = Answer(aim, now, holds, [], [], {}, stopped=False)
        if holds:
            return found
        clock = clock or Clock()
        seeks: dict[Kind, Callable[[], Way | None]] = {
            "mix": lambda: clock.run("mix", self.mix),
            "one_payer": lambda: clock.run("one_payer", self.one_payer),
            "payer_first": lambda: clock.run("payer_first", self.payer_first),
            "one_owner": lambda: clock.run("one_owner", self.one_owner),
            "time": lambda: clock.run("time", self.time),
        }
        try:
            for kind, seek in seeks.items():
                if kind in (*needless(found, self.payer), *self._out_of_place):
                    continue
                way = seek()
                if way is not None:
                    found.ways.append(way)
                    if not way.raises and not way.years:
                        break
                elif kind == "mix":
                    found.impossible.update(self.impossible())
                    break
                else:
                    found.cannot.append(kind)
        except TimeLimitError:
            return Answer(aim, now, holds, found.ways, found.cannot, found.impossible, stopped=True)
        return found

    def mix(self) -> Way | None:
        """As few teams as can be, then the least money of all, then the least credits."""
        return self._way("mix", "", least_raises(self.programme, self.aim.lots, self.every))

    def one_owner(self) -> Way | None:
        """The teams of one owner alone, without any money; the fewest."""
        owners = {self.programme.levers[r].holder for r in self.every if self._means(r) == "teams"}
        return self._alone(
            "one_owner", sorted(owners), lambda who: [r for r in self._teams if self._holder(r) == who]
        )

    def one_payer(self) -> Way | None:
        """The money and credits of one payer alone, with the teams that it takes; the least money."""
        return self._alone("one_payer", self._payers, lambda who: [*self._teams, *self._of_payer(who)])

    def payer_first(self) -> Way | None:
        """One payer first, others as little as can be: the one that is named, or who leaves them least."""
        teams = {r: weight(self.programme, r) for r in self._teams}
        asked: list[tuple[float, str]] = []
        for who in [self.payer] if self.payer else self._payers:
            others = {r: weight(self.programme, r) for r in self._money_of_others(who)}
            least = self._least([each for each in (teams, others) if each])
            asked.append((sum(least.pulled.get(r, 0.0) for r in others), who))
        if not asked:
            return None
        who = min(asked)[1]
        first = frozenset(self._of_payer(who))
        return self._way("payer_first", who, least_raises(self.programme, self.aim.lots, self.every, first))

    def time(self) -> Way | None:
        """The fewest years more, at the same yearly pace; nothing where ten do not do."""
        if (found := self._longer(MOST_YEARS)) is None:
            return None
        low, high = 0, MOST_YEARS
        while high - low > 1:
            middle = (low + high) // 2
            if (sooner := self._longer(middle)) is None:
                low = middle
            else:
                high, found = middle, sooner
        return Way("time", "", (), high, found)

    def proved(self, change: Change) -> Found | None:
        """The plan of the changed scenario, solved anew, that reaches the aim and takes from nobody."""
        return self._reached(Divisible(change.applied(self.scenario), self.programme.missed, self.time_limit))

    def impossible(self) -> dict[LotKey, float]:
        """What is missed of each lot of the aim at least, whatever limits are raised."""
        programme = self.programme
        programme.begin(Asked(pulled=tuple(self.every), from_base=True))
        missed = programme.costs() * 0.0
        for lot in self.aim.lots:
            missed[programme.model.variables.missed[lot].id] = (
                programme.data.weight[lot] / programme.data.quantity[lot] or 1.0
            )
        values = programme.in_order([(missed, "min")])[-1].values
        left = {lot: float(values[programme.model.variables.missed[lot].id]) for lot in sorted(self.aim.lots)}
        return {lot: size for lot, size in left.items() if size > 1e-6 * programme.data.quantity[lot]}

    def _alone(self, kind: Kind, names: Iterable[str], of: Callable[[str], list[int]]) -> Way | None:
        """The way of one name alone that asks for least, among those that reach the aim without others."""
        found: list[tuple[float, str, tuple[Raise, ...]]] = []
        for who in names:
            ranks = of(who)
            # What others bring at least is soon found; that no plan does without them takes minutes.
            others = {r: weight(self.programme, r) for r in self.every if r not in ranks}
            least = self._least([others])
            if sum(least.pulled.get(r, 0.0) for r in others) <= ROUNDING:
                raises = least_raises(self.programme, self.aim.lots, ranks)
                if raises:
                    found.append((float(sum(each.total for each in raises)), who, raises))
        for _size, who, raises in sorted(found, key=lambda each: each[:2]):
            if way := self._way(kind, who, raises):
                return way
        return None

    def _least(self, weights: list[dict[int, float]]) -> Found:
        """What is asked at least by these weights, any lever being pulled: the mix says that it can be."""
        asked = Asked(whole=self.aim.lots, pulled=tuple(self.every), from_base=True)
        found = self.programme.least(asked, weights)
        if found is None:
            raise ValueError("an aim that a mix reaches is reached")
        return found

    def _way(self, kind: Kind, who: str, raises: tuple[Raise, ...] | None) -> Way | None:
        """A way that solving the changed scenario proves; nothing for one that it does not."""
        proof = None if raises is None else self.proved(Change(raises))
        return None if proof is None or raises is None else Way(kind, who, raises, 0, proof)

    def _longer(self, years: int) -> Found | None:
        return self._reached(Divisible(longer(self.scenario, years), self.programme.missed, self.time_limit))

    def _reached(self, programme: Divisible) -> Found | None:
        try:
            return programme.nearest(Asked(whole=self.aim.lots, from_base=True))
        except InfeasibleError:
            return None

    def _missed_at_best(self) -> dict[LotKey, float]:
        """What the best divisible plan of a scenario misses, where no plan of it is given."""
        data = self.programme.data
        found = self.programme.nearest(Asked())
        return {lot: data.quantity[lot] - sum(found.started[lot].values()) for lot in data.lots}

    @property
    def _out_of_place(self) -> tuple[Kind, ...]:
        """The kinds that make no sense here: teams that nobody has, years of a contract under way."""
        teams: tuple[Kind, ...] = () if self._teams else ("one_owner",)
        return teams if self.scenario.revision is None else (*teams, "time")

    @property
    def _teams(self) -> list[int]:
        return [r for r in self.every if self._means(r) == "teams"]

    @property
    def _payers(self) -> list[str]:
        """Who can be asked for money: whose money is public, or anyone where nobody's is."""
        money = [self.programme.levers[r] for r in self.every if self._means(r) == "money"]
        funders = self.scenario.funders
        public = [lever for lever in money if lever.holder in funders and funders[lever.holder].public_aid]
        return sorted({lever.of_payer(self.scenario) for lever in public or money})

    def _of_payer(self, who: str) -> list[int]:
        return [
            r
            for r in self.every
            if r not in self._teams and self.programme.levers[r].of_payer(self.scenario) == who
        ]

    def _money_of_others(self, who: str) -> list[int]:
        mine = self._of_payer(who)
        return [r for r in self.every if self._means(r) == "money" and r not in mine]

    def _means(self, rank: int) -> str:
        return self.programme.levers[rank].means

    def _holder(self, rank: int) -> str:
        return self.programme.levers[rank].holder
