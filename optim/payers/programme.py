"""The programme of the money that is left to decide: the model's own rows, its works being fixed."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from pulp import LpMinimize, LpVariable

from optim.data import LineKey, Period
from optim.data.keys import Costs
from optim.messages import say
from optim.model.statement import Model, Problem
from optim.model.sums import Sum, lpSum
from optim.solver.optimum import excess
from optim.solver.session import Floats, InfeasibleError, Session
from optim.units import CENTS_PER_KEUR

FITS = 1e-6
"""By how much, relative to its own scale, a row in which nothing is left to decide may pass its limits."""
HAIR = 1e-8
"""In k€, a thousandth of a cent: what the noise of floats leaves of a row, and would refuse a plan."""


@dataclass
class Money:
    """The money that is left to decide, in k€, and what the goals count with it.

    A decision that is settled already is a number.
    """

    model: Model
    problem: Problem
    free: Any
    """The model's columns that are left to decide, in the order of this programme's first columns."""
    granted: dict[tuple[LineKey, str, Period], LpVariable | float]
    unspent: dict[tuple[str, Period], LpVariable | float]
    cost: dict[tuple[LineKey, int], float]
    names: list[tuple[Hashable, ...]] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    """The model's rows in which something is left to decide: the last rows of the programme, in order."""

    def decide(self, *name: Hashable) -> LpVariable:
        """One more decision, that a goal counts with: zero or more."""
        self.names.append(name)
        return self.problem.add_variable(f"d{len(self.names)}", lowBound=0)

    def hold(self, constraint: Any) -> None:
        """One more row, that a goal counts with."""
        if not constraint.isNumericalConstant():
            self.problem.addConstraint(constraint)

    def brought(self, line: LineKey, funder: str, span: Period) -> Sum:
        """What a funder grants a line over a tranche or a year, where it grants as finely."""
        return lpSum(self.granted[line, funder, p] for p in self.model.data.grants_in[funder, span])

    def cost_of(self, line: LineKey, span: Period) -> float:
        """What the works of a line cost over a tranche or a year."""
        return sum(self.cost[line, year] for year in self.model.data.spans()[span])


def left_to_decide(model: Model, session: Session, costs: Costs) -> Money:
    """The columns that the session leaves free, as the first decisions of a programme without rows yet."""
    lower, upper = session.column_lower[: len(model.columns)], session.column_upper[: len(model.columns)]
    free = np.flatnonzero(lower < upper)
    problem = Problem("payers", LpMinimize)
    decided = {
        int(j): problem.add_variable(f"x{j}", lowBound=_bound(lower[j]), upBound=_bound(upper[j]))
        for j in free
    }

    def now(variable: LpVariable) -> LpVariable | float:
        return decided.get(variable.id, float(lower[variable.id]))

    x = model.variables
    return Money(
        model,
        problem,
        free,
        granted={key: now(variable) for key, variable in x.granted.items()},
        unspent={key: now(variable) for key, variable in x.unspent.items()},
        cost={key: cents / CENTS_PER_KEUR for key, cents in costs.items()},
    )


def coefficients(wish: Sum, size: int) -> Floats:
    """What each decision counts in a sum of them, as a programme of that size takes it."""
    costs = np.zeros(size)
    for variable, weight in wish.items():
        costs[variable.id] += weight
    return costs


def _bound(limit: float) -> float | None:
    return float(limit) if np.isfinite(limit) else None


def _without_hairs(limits: Floats) -> Floats:
    return np.where(np.abs(limits) < HAIR, 0.0, limits)


def with_rows(money: Money, session: Session) -> Session:
    """A session of the programme, with the rows that the goals count with and the model's own.

    Raises `InfeasibleError` where a row in which nothing is left to decide is not kept.
    """
    lower = session.column_lower.copy()
    lower[money.free] = 0.0
    fixed = session.activities(lower)
    position = np.full(len(lower), -1)
    position[money.free] = np.arange(len(money.free))
    entry = np.flatnonzero(position[session.entry_column] >= 0)
    rows, entry_row = np.unique(session.entry_row[entry], return_inverse=True)
    decided = np.ones(len(fixed), dtype=bool)
    decided[rows] = False
    if excess(fixed[decided], session.row_lower[decided], session.row_upper[decided]) > FITS:
        raise InfeasibleError(say("works_leave_payers_no_plan"))
    order = np.argsort(entry_row, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(entry_row, minlength=len(rows)))])
    money.rows = [int(i) for i in rows]
    found = Session(money.problem, time_limit=session.time_left)
    found.add_rows(
        _without_hairs(session.row_lower[rows] - fixed[rows]),
        _without_hairs(session.row_upper[rows] - fixed[rows]),
        starts,
        position[session.entry_column[entry]][order],
        session.coefficients[entry][order],
    )
    return found
