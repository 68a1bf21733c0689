"""How little could lapse of a funder's money beside fixed works, with all limits or without some of them."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from optim.data import Data, Period
from optim.data.funding import share_of_cost
from optim.data.keys import Costs
from optim.data.payers import in_force
from optim.model.statement import Model, Row
from optim.model.sums import Sum, lpSum
from optim.payers.programme import coefficients, left_to_decide, with_rows
from optim.rulebook import RULEBOOK
from optim.solver.session import Floats, Session
from optim.solver.whole import NODES, RESIDUAL, TO_THE_END, WholeNumbers
from optim.units import CENTS_PER_KEUR

PAY_BY, SLICES, ROUND, UNSOUGHT = "pay_by", "least_slice", "round_sums", "order_not_sought"
"""What keeps money from use beside the rules: a right's end, small slices, round sums, no order."""
UNTOLD = "untold"
"""In the place of a limit: the solver found none, for its own reasons."""
FELT = 1e-7
"""A dual below this is noise."""
ENVELOPE, BACKED = "funder_envelope", "brought_if_backed"
"""What is left of an envelope is what is sought, and what backs nothing brings nothing by its meaning."""
CHOICES = ("backers_at_most", "contribution_floor")
"""The rules by which it is chosen who backs an operation: no dual tells of them."""


@dataclass(frozen=True)
class Wanted:
    """The money of a funder in some periods of its envelope."""

    funder: str
    periods: tuple[Period, ...]


class Freed:
    """The programme of the payers of fixed works, in which as little of some money lapses as may be.

    Money that comes before it in the order, or with it, is used no less in all than by the plan; no more
    lapses of the funder's other periods, and land is bought back as the plan has it.
    """

    def __init__(self, model: Model, session: Session, plan: Floats, costs: Costs, wanted: Wanted) -> None:
        self.model, self.data, self.wanted, self.costs = model, model.data, wanted, costs
        self._hold_the_rest(session, plan)
        self.money = left_to_decide(model, session, costs)
        self._hold_the_order(plan)
        lapsing = self._lapsing()
        self.money.problem.setObjective(lapsing)
        self.found = with_rows(self.money, session)
        self.limits = self.found.limits()
        self.first = len(self.found.row_lower) - len(self.money.rows)
        self.decided = float(lapsing.constant)
        self.lost = coefficients(lapsing, len(self.found.column_lower))
        backs = [variable.id for variable in model.variables.backs.values()]
        self.whole = np.flatnonzero(np.isin(self.money.free, backs))
        self.felt: list[str] = []

    def least(self, without: Iterable[str] = ()) -> float:
        """The least that lapses, in k€; `felt` are then the limits that are felt.

        Raises `InfeasibleError` and `SolverError` as a session does.
        """
        self.found.bound_as(self.limits)
        self._loosen(set(without))
        if not len(self.lost):
            return self.decided
        optimum = self.found.optimise(self.lost, "min")
        self.felt = self._felt(optimum.duals)
        if not len(self.whole):
            return self.decided + float(self.lost @ optimum.values)
        search = WholeNumbers(self.found, self.whole, residual=RESIDUAL)
        return self.decided + float(search.seek(self.lost, "min", gap=TO_THE_END, nodes=NODES).objective)

    def _hold_the_rest(self, session: Session, plan: Floats) -> None:
        """Land bought back and what lapses otherwise stay as they are, to the cent; who backs is open."""
        hold_land(self.model, session, plan)
        x, funder = self.model.variables, self.wanted.funder
        others = [v.id for (f, p), v in x.unspent.items() if f == funder and p not in self.wanted.periods]
        room = len(self.data.payers) / CENTS_PER_KEUR
        session.bound_columns(others, session.column_lower[others], plan[others] + room)
        backs = np.array([v.id for v in x.backs.values()], dtype=np.int64)
        session.bound_columns(backs, np.zeros(len(backs)), np.ones(len(backs)))

    def _hold_the_order(self, plan: Floats) -> None:
        """Money of its rank and of those before is used no less in all; that of its own works no more."""
        granted, ranks = self.model.variables.granted, self.data.money_rank
        rank = rank_of(self.data, self.wanted.funder)
        mine = [key for key in granted if key[1] == self.wanted.funder]
        own = [key for key in mine if ranks[key[0], key[1]] != rank]
        before = [key for key in granted if key[1] != self.wanted.funder and ranks[key[0], key[1]] <= rank]
        for keys, way in ((before, 1), (own, -1)):
            room = len(keys) / CENTS_PER_KEUR
            now = sum(plan[granted[key].id] for key in keys)
            used = lpSum(way * self.money.granted[key] for key in keys)
            self.money.hold(used >= way * now - room)

    def _lapsing(self) -> Sum:
        """What lapses of the money, in k€."""
        funder = self.wanted.funder
        last = list(self.data.envelope_periods[funder])[-1]
        kept = self.data.carry_over[funder]
        return lpSum(
            (1 if p == last else 1 - kept) * self.money.unspent[funder, p] for p in self.wanted.periods
        )

    def _felt(self, duals: Floats) -> list[str]:
        """The limits of the money that have a dual, each once."""
        found = [name for name in CHOICES if len(self.whole)]
        for row, dual in zip(self._rows(), duals[self.first :], strict=True):
            if abs(dual) > FELT and self._is_a_limit(row):
                found.append(row.family)
                if row.family == "rate_ceiling" and self._ends_too_early(row):
                    found.append(PAY_BY)
        return list(dict.fromkeys(found))

    def _rows(self) -> list[Row]:
        return [self.model.rows[i] for i in self.money.rows]

    def _is_a_limit(self, row: Row) -> bool:
        """Whether a row limits the money, and is not what is left of it."""
        rule = RULEBOOK[row.family]
        mine = "funder" not in rule.key or row.key[rule.key.index("funder")] == self.wanted.funder
        return mine and row.family != ENVELOPE and is_of_money(row)

    def _ends_too_early(self, row: Row) -> bool:
        return self._ceiling(row, {PAY_BY}) > self._ceiling(row, set())

    def _ceiling(self, row: Row, without: set[str]) -> float:
        """What a rate lets the funder bring to a line in a period, in k€, some limits of it apart."""
        line, funder, period = row.key
        most = 0.0
        for year in self.data.grant_periods[funder][period]:
            rate = share_of_cost(in_force(self.data.payers[line][funder], year))
            if rate:
                in_time = self.data.rate_limits[line, funder][year] / rate
                share = (1 if "rate_ceiling" in without else rate) * (1 if PAY_BY in without else in_time)
                most += share * self.costs[line, year] / CENTS_PER_KEUR
        return most

    def _loosen(self, without: set[str]) -> None:
        """Lets the rows of some limits go."""
        for place, row in enumerate(self._rows(), start=self.first):
            if not self._is_a_limit(row):
                continue
            if row.family == "rate_ceiling":
                upper = max(self._ceiling(row, without), float(self.limits[3][place]))
                self.found.bound_rows([place], self.limits[2][[place]], np.array([upper]))
            elif row.family in without:
                self.found.bound_rows([place], np.array([-np.inf]), np.array([np.inf]))


def is_of_money(row: Row) -> bool:
    """Whether a row limits who pays, by a rule that could be another: no fact, meaning or sum."""
    rule = RULEBOOK[row.family]
    if rule.topic == "revision" or rule.on_costs or row.family == BACKED:
        return False
    return rule.scope != "identity" or row.family == "parity"


def hold_land(model: Model, session: Session, plan: Floats) -> None:
    """Land is bought back as the plan has it, to the cent."""
    bought = np.array([v.id for v in model.variables.resold.values()], dtype=np.int64)
    cents = np.full(len(bought), 2 / CENTS_PER_KEUR)
    lower = np.maximum(session.column_lower[bought], plan[bought] - cents)
    session.bound_columns(bought, lower, np.maximum(lower, plan[bought] + cents))


def rank_of(data: Data, funder: str) -> int:
    """The place of a funder's money in the order, but for works of its own; the last where it has none."""
    ranks = [rank for (_line, f), rank in data.money_rank.items() if f == funder]
    return min(ranks, default=data.money_ranks - 1)
