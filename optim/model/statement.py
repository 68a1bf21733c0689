"""The table of contents of the model: decisions, rules and goals, stated as one PuLP problem."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from pulp import LpAffineExpression, LpMaximize, LpProblem

from optim.data import Data
from optim.model.goals import GOALS, KEEP_VOTED, TIE_BREAK, Goal
from optim.model.past import PastColumns, Reading, holds
from optim.model.rules import REGISTRY
from optim.model.variables import IN_KEUR, Variables, declare
from optim.rulebook import RULEBOOK

type Bools = np.ndarray[Any, np.dtype[np.bool_]]
type Floats = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Row:
    """The name of one row: its family and its key."""

    family: str
    key: tuple[Any, ...]

    @property
    def name(self) -> str:
        """The row as written in files: ``family[key,…]``."""
        return f"{self.family}[{','.join(map(str, self.key))}]"

    @property
    def holder(self) -> str:
        """Whom or what it holds: its key without the period, as in ``prices.csv``."""
        parts = self.key[:-1] if RULEBOOK[self.family].dated else self.key
        return ", ".join(map(str, parts))

    @property
    def limit(self) -> tuple[str, str]:
        """The limit that it is a period of: its rule and whom it holds."""
        return self.family, self.holder


class Problem(LpProblem):
    """A PuLP problem in which every decision is a column, also one that no active rule reads."""

    def exported_variables(self) -> list[Any]:
        """The columns, in the order in which they were declared."""
        return list(self.variables())


@dataclass(frozen=True)
class Model:
    """A stated problem; `rows[i]` and `columns[j]` name row i and column j, `goals` are in strict order."""

    data: Data
    problem: LpProblem
    variables: Variables
    rows: list[Row]
    columns: list[str]
    goals: list[Goal]
    tolerances: dict[str, float]
    costs: dict[str, Floats]
    """The coefficient of each column in each goal."""
    row_step: Floats
    """What is a step of each row to the eye: for money what a home equivalent costs, in k€, else a unit."""
    column_step: Floats
    """The same of each column."""
    goal_step: dict[str, float]
    """The same of each goal."""
    realised: Floats
    """What of each column is a fact of a rerun."""
    frozen: Bools
    """The columns that are facts whole: nothing of them is decided."""

    @property
    def first(self) -> Goal:
        """The first goal of the scenario: what is kept of a vote is sought before it."""
        return next(goal for goal in self.goals if goal is not KEEP_VOTED)


def state(data: Data, reading: Reading = "strict", *, vote_yields: bool = False) -> Model:
    """Writes every active rule of the scenario, in the order of the registry.

    See `PastColumns` for `reading`. Where the vote of a rerun yields, what is dropped of it is decided, and
    is the first goal.

    A row in which nothing is decided is left out where it is true, and stated all the same where it is false:
    a floor under what cannot be started has no plan.
    """
    problem = Problem("phasage", LpMaximize)
    variables, columns = declare(problem, data, vote_yields=vote_yields)
    switched_off = {name for name, rule in data.scenario.rules.items() if not rule.active}
    rows: list[Row] = []
    past = PastColumns(variables, data, reading)
    for name, family in REGISTRY.items():
        if name in switched_off:
            continue
        for key, constraint in family.rows(variables, data):
            if constraint.isNumericalConstant() and holds(constraint):
                continue
            if not past.states(family, key, constraint):
                continue
            added = problem.addConstraint(constraint, f"r{len(rows)}")
            if (limit := past.limit(family, key, constraint)) is not None:
                added.changeRHS(limit)
            rows.append(Row(name, key))
    tolerances = {g.name: float(g.tolerance.value) for g in data.scenario.goals if not isinstance(g, str)}
    names = data.scenario.goal_names
    goals = [KEEP_VOTED] if vote_yields else []
    goals += [GOALS[name] for name in [*names, TIE_BREAK]]
    measures = [goal.measure(variables, data) for goal in goals]
    problem.setObjective(measures[0])
    costs = {
        goal.name: _coefficients(measure, len(columns)) for goal, measure in zip(goals, measures, strict=True)
    }
    realised = np.array([past.part.get(j, 0.0) for j in range(len(columns))])
    frozen = np.array([j in past.known for j in range(len(columns))], dtype=bool)
    money = np.array([RULEBOOK[row.family].unit == "keur" for row in rows], dtype=bool)
    amounts = np.array([name.partition("[")[0] in IN_KEUR for name in columns], dtype=bool)
    return Model(
        data, problem, variables, rows, columns, goals, tolerances, costs,
        row_step=np.where(money, data.worth, 1.0),
        column_step=np.where(amounts, data.worth, 1.0),
        goal_step={goal.name: data.worth if goal.unit == "keur" else 1.0 for goal in goals},
        realised=realised, frozen=frozen,
    )  # fmt: skip


def _coefficients(measure: LpAffineExpression, count: int) -> Floats:
    costs = np.zeros(count)
    for variable, weight in measure.items():
        costs[variable.id] += weight
    return costs
