"""A whole-number programme written in words: named columns, rows that add up terms, solved by HiGHS alone."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

import highspy
import numpy as np

type Key = tuple[Hashable, ...]
type Sense = Literal["max", "min"]

HELD = highspy.HighsModelStatus

GAP = 1e-9
"""How close to its bound a search must come to be called solved to the end, as a share of it."""
SECONDS = 60.0
"""How long one search may last before the world is told as too long, never as having no plan."""
BRIEF_SECONDS = 10.0
"""How long a brief one may."""
OPTIONS = {
    "output_flag": False, "time_limit": SECONDS, "mip_rel_gap": GAP, "mip_abs_gap": 0.0,
    "mip_feasibility_tolerance": 1e-9, "primal_feasibility_tolerance": 1e-9,
}  # fmt: skip
ROUNDING = 1e-5
"""How far the value of a search may lie from that of its whole numbers rounded, as a share."""


class TooLongError(Exception):
    """The search was not ended in its time: nothing is known of the best plan."""


class Sum(dict[Key, float]):
    """A sum of columns, each with its coefficient."""

    def __add__(self, other: Sum) -> Sum:
        return total((self, other))

    def __sub__(self, other: Sum) -> Sum:
        return total((self, -1 * other))

    def __rmul__(self, factor: float) -> Sum:
        return Sum({key: factor * coefficient for key, coefficient in self.items()})


def total(sums: Iterable[Sum]) -> Sum:
    """The sum of some sums."""
    found = Sum()
    for terms in sums:
        for key, coefficient in terms.items():
            found[key] = found.get(key, 0.0) + coefficient
    return found


@dataclass(frozen=True)
class Best:
    """The best value of a goal, and the plan that reaches it; not `ended` where the search stopped early."""

    value: float
    plan: dict[Key, float]
    ended: bool = True


@dataclass
class Programme:
    """Columns, never below zero, and rows; `whole` says which columns are whole numbers.

    A `brief` search stops early, and the best plan that it has found will do.
    """

    most: dict[Key, float] = field(default_factory=dict)
    whole: set[Key] = field(default_factory=set)
    rows: list[tuple[str, Sum, float, float]] = field(default_factory=list)
    brief: bool = False

    def column(self, *key: Hashable, most: float = math.inf, whole: bool = False) -> None:
        """Adds a decision."""
        self.most[key] = most
        if whole:
            self.whole.add(key)

    def value(self, *key: Hashable) -> Sum:
        """A decision, alone in its sum; none where it was not declared."""
        return Sum({key: 1.0}) if key in self.most else Sum()

    def row(self, rule: str, terms: Sum, *, least: float = -math.inf, most: float = math.inf) -> None:
        """Adds a rule: the sum lies between `least` and `most`."""
        self.rows.append((rule, terms, least, most))

    def best(self, goal: Sum, sense: Sense) -> Best | None:
        """The best plan, or nothing where no plan obeys every row. Raises `TooLongError`."""
        found = self._solved(goal, sense, {})
        if found is None or not self.whole:
            return found
        rounded = {key: float(round(found.plan[key])) for key in self.whole}
        exact = self._solved(goal, sense, rounded)
        if exact is None or abs(exact.value - found.value) > ROUNDING * max(1.0, abs(found.value)):
            raise ArithmeticError(f"whole numbers rounded give {exact and exact.value}, not {found.value}")
        return replace(exact, ended=found.ended)

    def relaxed(self, goal: Sum, sense: Sense) -> Best | None:
        """The best plan where homes and launches may be had in part."""
        return replace(self, whole=set()).best(goal, sense)

    def _solved(self, goal: Sum, sense: Sense, fixed: dict[Key, float]) -> Best | None:
        """Solves with some columns fixed; "no plan" is asked a second time without presolve."""
        solver, order = self._handed_over(goal, sense, fixed)
        status = _run(solver)
        if status in (HELD.kInfeasible, HELD.kUnboundedOrInfeasible):
            solver.setOptionValue("presolve", "off")
            solver.clearSolver()
            status = _run(solver)
        if status == HELD.kInfeasible:
            return None
        stopped = self.brief and status == HELD.kTimeLimit and _holds_a_plan(solver)
        if status != HELD.kOptimal and not stopped:
            raise TooLongError(str(status))
        plan = dict(zip(order, solver.getSolution().col_value, strict=True))
        return Best(sum(coefficient * plan[key] for key, coefficient in goal.items()), plan, not stopped)

    def _handed_over(
        self, goal: Sum, sense: Sense, fixed: dict[Key, float]
    ) -> tuple[highspy.Highs, list[Key]]:
        """A HiGHS object that holds the programme, and the order of its columns."""
        order = list(self.most)
        place = {key: rank for rank, key in enumerate(order)}
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(order), len(self.rows)
        lp.sense_ = highspy.ObjSense.kMaximize if sense == "max" else highspy.ObjSense.kMinimize
        lp.col_cost_ = np.array([goal.get(key, 0.0) for key in order])
        lp.col_lower_ = np.array([fixed.get(key, 0.0) for key in order])
        lp.col_upper_ = np.array([fixed.get(key, self.most[key]) for key in order])
        lp.row_lower_ = np.array([least for _rule, _terms, least, _most in self.rows])
        lp.row_upper_ = np.array([most for _rule, _terms, _least, most in self.rows])
        lengths = [len(terms) for _rule, terms, _least, _most in self.rows]
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0, *lengths])
        lp.a_matrix_.index_ = np.array([place[key] for _r, terms, _l, _m in self.rows for key in terms])
        lp.a_matrix_.value_ = np.array([held for _r, terms, _l, _m in self.rows for held in terms.values()])
        if not fixed:
            kinds = {True: highspy.HighsVarType.kInteger, False: highspy.HighsVarType.kContinuous}
            lp.integrality_ = [kinds[key in self.whole] for key in order]
        solver = highspy.Highs()
        for option, value in OPTIONS.items():
            solver.setOptionValue(option, value)
        if self.brief:
            solver.setOptionValue("time_limit", BRIEF_SECONDS)
        if solver.passModel(lp) == highspy.HighsStatus.kError:
            raise ArithmeticError("HiGHS refused the programme")
        return solver, order


def _run(solver: highspy.Highs) -> highspy.HighsModelStatus:
    if solver.run() == highspy.HighsStatus.kError:
        raise ArithmeticError("HiGHS failed")
    return solver.getModelStatus()


def _holds_a_plan(solver: highspy.Highs) -> bool:
    """Whether a search that was stopped has found a plan."""
    return bool(solver.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible)
