"""The programme of a scenario whose works may be taken in parts, kept in memory and solved again.

What is asked of it: that some lots be whole, that one open in a year, that some limits be raised, that the
works of a plan stay. Lots are then taken in parts and rules on works are left out, so that an answer takes
seconds: it is said of each answer that it is one of the divisible programme.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from optim.asking.levers import Lever, levers
from optim.data import LotKey, build
from optim.model.statement import Model, state
from optim.scenario.schema import Scenario
from optim.scenario.voted import free_of_the_vote
from optim.solver.pursuit import HOLDS, hold_face
from optim.solver.session import Floats, InfeasibleError, Optimum, Sense, Session
from optim.solving.summary import programme_homes

FELT = 1e-6
"""The share of a lot below which it is not touched: the solver's rounding, and that of whole homes."""


@dataclass(frozen=True)
class Asked:
    """What is asked: lots that are whole, the year in which a lot opens, and the levers that may be pulled.

    `from_base` says that no other lot has less than in the plan that it is compared with; `most` is by how
    much a lever may be pulled, where that is limited.
    """

    whole: frozenset[LotKey] = frozenset()
    opening: Mapping[LotKey, int] = field(default_factory=dict)
    pulled: tuple[int, ...] = ()
    from_base: bool = False
    most: Mapping[int, float] = field(default_factory=dict)

    def at_most(self, most: Mapping[int, float]) -> "Asked":
        """The same, some levers being pulled by no more than this."""
        return replace(self, most={**self.most, **most})


@dataclass(frozen=True)
class Found:
    """A plan of the divisible programme: its first goal, homes, k€ committed, and works of each lot by year.

    `lost` is what each lot has less than in the plan that it is compared with, `pulled` what is asked of each
    lever.
    """

    value: float
    homes: float
    cost: float
    started: dict[LotKey, dict[int, float]]
    lost: dict[LotKey, float]
    pulled: dict[int, float]
    values: Floats
    duals: Floats

    def share(self, lot: LotKey, quantity: float) -> float:
        """What of a lot is started, between 0 and 1."""
        return sum(self.started[lot].values()) / quantity


class Divisible:
    """The divisible programme of a scenario, compared with what a plan misses of each lot."""

    def __init__(
        self, scenario: Scenario, missed: Mapping[LotKey, float] | None = None, time_limit: float = math.inf
    ) -> None:
        free = free_of_the_vote(self.taken(scenario))
        self.model: Model = state(build(free), "strict" if scenario.revision is None else "lenient")
        self.data, self.goal = self.model.data, self.model.first
        self.session = Session(self.model.problem, time_limit=time_limit)
        self.levers: list[Lever] = levers(self.model)
        self.lever = self.session.add_columns([dict.fromkeys(each.rows, -1.0) for each in self.levers], 0.0)
        self._count_losses()
        self.missed = dict.fromkeys(self.data.lots, 0.0) if missed is None else dict(missed)

    @staticmethod
    def taken(scenario: Scenario) -> Scenario:
        """What of a scenario is stated: rules on works are left out."""
        return scenario.model_copy(update={"works": None})

    def _count_losses(self) -> None:
        """One row a lot: what is missed of it, less what is lost, is no more than the plan misses."""
        x, count = self.model.variables, len(self.data.lots)
        self.first_loss_row = len(self.session.row_lower)
        missed = np.array([x.missed[lot].id for lot in self.data.lots])
        free = np.full(count, np.inf)
        self.session.add_rows(-free, free, np.arange(count), missed, np.ones(count))
        self.loss = self.session.add_columns([{self.first_loss_row + rank: -1.0} for rank in range(count)])

    def goals_of_works(self) -> list[tuple[Floats, Sense]]:
        """The goals that count works, in order, with their sense."""
        works = [v.id for v in self.model.variables.started.values()]
        given = [(self.costs(goal.name), goal.sense) for goal in self.model.goals[:-1]]
        return [(costs, sense) for costs, sense in given if costs[works].any()]

    def costs(self, goal: str = "") -> Floats:
        """The coefficients of a goal of the scenario, its first one unless another is named."""
        found = np.zeros(len(self.session.column_lower))
        stated = self.model.costs[goal or self.goal.name]
        found[: len(stated)] = stated
        return found

    def losses(self) -> Floats:
        """What the lots lose, each home equivalent once."""
        found = np.zeros(len(self.session.column_lower))
        found[self.loss] = [self.data.weight[lot] / self.data.quantity[lot] or FELT for lot in self.data.lots]
        return found

    def spent(self) -> Floats:
        """What is committed, in k€."""
        found = np.zeros(len(self.session.column_lower))
        found[[v.id for v in self.model.variables.granted.values()]] = 1.0
        return found

    def pulling(self, weights: Mapping[int, float]) -> Floats:
        """What is asked of the levers, each unit by its weight."""
        found = np.zeros(len(self.session.column_lower))
        for rank, weight in weights.items():
            found[self.lever[rank]] = weight
        return found

    def begin(self, asked: Asked) -> None:
        """States what is asked, in the place of what was."""
        session, x = self.session, self.model.variables
        session.restore()
        pulled = np.array(self.lever)[list(asked.pulled)] if asked.pulled else np.zeros(0, dtype=int)
        most_pulled = np.array([asked.most.get(rank, np.inf) for rank in asked.pulled])
        session.bound_columns(pulled, np.zeros(len(pulled)), most_pulled)
        lots = list(self.data.lots)
        most = np.array([self.missed[lot] + FELT * self.data.quantity[lot] for lot in lots])
        rows = np.arange(self.first_loss_row, self.first_loss_row + len(lots))
        session.bound_rows(rows, np.full(len(lots), -np.inf), most)
        if asked.from_base:
            session.bound_columns(self.loss, np.zeros(len(lots)), np.zeros(len(lots)))
        whole = [x.missed[lot].id for lot in asked.whole]
        session.bound_columns(whole, np.zeros(len(whole)), np.zeros(len(whole)))
        for lot, year in asked.opening.items():
            for y in self.data.years:
                first = min(self.data.pace[lot], self.data.quantity[lot]) if y == year else 0.0
                most_of_it = math.inf if y > year else first
                column = x.started[lot, y].id
                session.bound_columns([column], np.array([first]), np.array([most_of_it]))

    def in_order(self, goals: Iterable[tuple[Floats, Sense]]) -> list[Optimum]:
        """The best of each goal in turn, those before it held. Raises `InfeasibleError` where no plan is."""
        found: list[Optimum] = []
        for costs, sense in goals:
            if found:
                hold_face(self.session, found[-1], HOLDS)
            found.append(self.session.optimise(costs, sense, from_plan=bool(found)))
        return found

    def best(self, asked: Asked) -> Found:
        """The plan that reaches most of the first goal."""
        self.begin(asked)
        return self.read(self.in_order([(self.costs(), self.goal.sense)])[-1])

    def nearest(self, asked: Asked) -> Found:
        """The plan that takes least from the lots of the one it is compared with, then the best by goals."""
        self.begin(asked)
        last = self.model.goals[-1]
        goals = [*self.goals_of_works(), (self.costs(last.name), last.sense)]
        return self.read(self.in_order([(self.losses(), "min"), *goals])[-1])

    def reaches(self, asked: Asked) -> bool:
        """Whether any plan does what is asked."""
        self.begin(asked)
        return self.session.feasible(self.losses(), "min")

    def least(self, asked: Asked, weights: Iterable[Mapping[int, float]]) -> Found | None:
        """What is asked of levers at least, by each set of weights in turn; none where no plan does it."""
        self.begin(asked)
        try:
            return self.read(self.in_order([(self.pulling(each), "min") for each in weights])[-1])
        except InfeasibleError:
            return None

    def read(self, optimum: Optimum) -> Found:
        """What a plan is, in the words of the scenario."""
        values, x = optimum.values, self.model.variables
        started: dict[LotKey, dict[int, float]] = {lot: {} for lot in self.data.lots}
        for (lot, year), v in x.started.items():
            if values[v.id] > FELT * self.data.quantity[lot]:
                started[lot][year] = float(values[v.id])
        homes = programme_homes(self.data)
        lost = {lot: float(values[column]) for lot, column in zip(self.data.lots, self.loss, strict=True)}
        return Found(
            value=float(self.costs() @ values),
            homes=sum(sum(started[lot].values()) for lot in homes),
            cost=float(self.spent() @ values),
            started=started,
            lost={lot: size for lot, size in lost.items() if size > FELT * self.data.quantity[lot]},
            pulled={
                rank: float(values[column]) for rank, column in enumerate(self.lever) if values[column] > 0
            },
            values=values,
            duals=optimum.duals,
        )
