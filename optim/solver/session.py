"""A HiGHS session: one model kept in memory, solved again and again, with an honest status.

HiGHS calls raise nothing, so every returned status is tested here; every optimum is certified by
recomputing residuals and the duality gap, and solved again from scratch when the certificate fails.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import highspy
import numpy as np
from pulp import LpProblem

from optim.messages import Message, say
from optim.solver.failures import InfeasibleError, SolverError, TimeLimitError, ended, out_of_time
from optim.solver.highs import holding
from optim.solver.optimum import Floats, Optimum, dual_bound, excess

__all__ = [
    "Floats", "InfeasibleError", "Opening", "Optimum", "Sense", "Session", "SolverError", "TimeLimitError",
]  # fmt: skip

type Mask = np.ndarray[Any, np.dtype[np.bool_]]
type Basis = tuple[list[highspy.HighsBasisStatus], list[highspy.HighsBasisStatus]]
type Limits = tuple[Floats, Floats, Floats, Floats]
type Sense = Literal["max", "min"]

FEASIBILITY = 1e-6
"""The largest residual, relative to the row's or column's own scale, that the certificate accepts."""
PRIMAL_TOLERANCE = 1e-9
"""How far a row or a column may pass its limit, where nothing else is asked for."""
DUAL, PRIMAL = 1, 4
NONE = (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible)


class Session:
    """One problem loaded in HiGHS; bounds and costs change between solves, the basis is kept."""

    def __init__(
        self, problem: LpProblem, *, seed: int = 0, method: str = "choose", time_limit: float = math.inf
    ) -> None:
        self.highs = holding(problem)
        self._set("random_seed", seed)
        self.seek_by(method)
        self.accept(PRIMAL_TOLERANCE)
        self._set("dual_feasibility_tolerance", 1e-9)
        self.time_limit, self.spent = time_limit, 0.0
        self._set("time_limit", time_limit)
        lp: Any = self.highs.getLp()
        self.column_lower, self.column_upper = np.array(lp.col_lower_), np.array(lp.col_upper_)
        self.row_lower, self.row_upper = np.array(lp.row_lower_), np.array(lp.row_upper_)
        self.costs = np.array(lp.col_cost_)
        self.sense: Sense = "max" if lp.sense_ == highspy.ObjSense.kMaximize else "min"
        self._read_matrix(lp)
        self.stated_columns = (self.column_lower.copy(), self.column_upper.copy())
        self.stated_rows = (self.row_lower.copy(), self.row_upper.copy())

    @property
    def time_left(self) -> float:
        """The seconds that the solver may still take, over every run of the session and of its searches."""
        return self.time_limit - self.spent - float(self.highs.getRunTime())

    def seek_by(self, method: str) -> None:
        """How a programme is sought from now on: HiGHS's `choose`, `simplex` or `ipm`."""
        self.method = method
        self._set("solver", method)

    def accept(self, residual: float) -> None:
        """How far a row or a column may pass its limit, in its own unit."""
        self._set("primal_feasibility_tolerance", residual)

    def restore(self) -> None:
        """Gives every column and row the bounds it was stated with; rows added since are let loose."""
        self.bound_as((*self.stated_columns, *self.stated_rows))

    def limits(self) -> Limits:
        """The bounds of the columns and rows as they are now: lower and upper of each."""
        lower, upper = self.column_lower.copy(), self.column_upper.copy()
        return lower, upper, self.row_lower.copy(), self.row_upper.copy()

    def bound_as(self, limits: Limits) -> None:
        """Gives every column and row the bounds that it had; rows added since are let loose."""
        column_lower, column_upper, row_lower, row_upper = limits
        self.bound_columns(np.arange(len(self.column_lower)), column_lower, column_upper)
        added = np.full(len(self.row_lower) - len(row_lower), np.inf)
        self.bound_rows(
            np.arange(len(self.row_lower)),
            np.concatenate([row_lower, -added]),
            np.concatenate([row_upper, added]),
        )

    def basis(self) -> Basis:
        """Where the last solve ended, for another to start from."""
        found = self.highs.getBasis()
        return list(found.col_status), list(found.row_status)

    def start_from(self, basis: Basis) -> None:
        """Starts the next solve where an earlier one ended; rows added since are idle."""
        columns, rows = basis
        start = highspy.HighsBasis()
        start.col_status = columns
        start.row_status = rows + [highspy.HighsBasisStatus.kBasic] * (len(self.row_lower) - len(rows))
        start.valid = True
        self._done(self.highs.setBasis(start), say("act_start_from"))

    def optimise(self, costs: Floats, sense: Sense, *, from_plan: bool = False) -> Optimum:
        """The best plan for these column costs under the current bounds.

        `from_plan` says that the last plan found still obeys every bound: the primal simplex goes on from it.
        Raises `InfeasibleError` when no plan exists, `SolverError` when the solver cannot tell.
        """
        self._cost(costs)
        kind = highspy.ObjSense.kMaximize if sense == "max" else highspy.ObjSense.kMinimize
        self._done(self.highs.changeObjectiveSense(kind), say("act_sense"))
        self.costs, self.sense = costs, sense
        self._set("simplex_strategy", PRIMAL if from_plan else DUAL)
        if np.isfinite(self.time_limit):  # HiGHS's own limit holds for each run
            self._set("time_limit", max(0.0, self.time_left))
        defect = math.inf
        for method in (None, self.method, "ipm"):
            if method is not None:
                self._done(self.highs.clearSolver(), say("act_start_again"))
                self._set("solver", method)
            self._done(self.highs.run(), say("act_solve"))
            self._confirm_infeasible()
            status = ended(self.highs.getModelStatus())
            # The last plan obeys every bound but for the solver's noise: where it is lost, it is sought anew.
            optimum = self._answer(known=from_plan and method != "ipm")
            self._set("solver", self.method)
            if optimum is not None and (defect := self.defect(optimum)) <= FEASIBILITY:
                return optimum
        if math.isfinite(defect):
            raise SolverError(say("optimum_is_off", off=float(f"{defect:.1e}"), status=status))
        raise SolverError(say("solver_stopped_at", status=status))

    def _confirm_infeasible(self) -> None:
        """Solves again without presolve when presolve alone says that no plan exists: it can be wrong.

        By the primal simplex: the dual one may wander for long where there is no plan to find.
        """
        infeasible = self.highs.getModelStatus() == highspy.HighsModelStatus.kInfeasible
        if infeasible and self.highs.getInfo().simplex_iteration_count <= 0:
            self._set("presolve", "off")
            strategy = self.highs.getOptionValue("simplex_strategy")[1]
            self._set("simplex_strategy", PRIMAL)
            self._done(self.highs.run(), say("act_solve_plainly"))
            self._set("presolve", "choose")
            self._set("simplex_strategy", strategy)

    def feasible(self, costs: Floats, sense: Sense) -> bool:
        """Whether any plan exists under the current bounds; the costs only lead the search."""
        try:
            self.optimise(costs, sense)
        except InfeasibleError:
            return False
        return True

    def contradictory_rows(self) -> Any:
        """Rows by which the solver proves that no plan exists; nothing when one does.

        Presolve is off: it may announce a contradiction that is not there. Costs are laid aside.
        """
        self._cost(np.zeros(len(self.costs)))
        self._set("presolve", "off")
        try:
            self._done(self.highs.run(), say("act_solve_plainly"))
        finally:
            self._set("presolve", "choose")
        status = self.highs.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return None
        if status == highspy.HighsModelStatus.kTimeLimit:
            raise out_of_time(self.time_limit)
        if status != highspy.HighsModelStatus.kInfeasible:
            raise SolverError(say("solver_stopped_at", status=ended(status)))
        _status, proved, proof = self.highs.getDualRay()
        return np.flatnonzero(proof) if proved else np.arange(len(self.row_lower))

    def bound_columns(self, columns: Any, lower: Floats, upper: Floats) -> None:
        """Changes the bounds of some columns (indices, then one lower and one upper bound each)."""
        index = np.asarray(columns, dtype=np.int32)
        if not len(index):
            return
        self.column_lower[index], self.column_upper[index] = lower, upper
        self._done(self.highs.changeColsBounds(len(index), index, lower, upper), say("act_bound_columns"))

    def bound_rows(self, rows: Any, lower: Floats, upper: Floats) -> None:
        """Changes the limits of some rows (indices, then one lower and one upper limit each)."""
        index = np.asarray(rows, dtype=np.int32)
        if not len(index):
            return
        self.row_lower[index], self.row_upper[index] = lower, upper
        self._done(self.highs.changeRowsBounds(len(index), index, lower, upper), say("act_bound_rows"))

    def add_row(self, costs: Floats, lower: float, upper: float) -> None:
        """Adds a row over the columns whose coefficient is not zero."""
        index = np.flatnonzero(costs)
        self.add_rows(np.array([lower]), np.array([upper]), [0], index, costs[index])

    def add_rows(self, lower: Floats, upper: Floats, starts: Any, columns: Any, coefficients: Floats) -> None:
        """Adds rows, each from its start among the columns and coefficients to the next row's."""
        counts = len(lower), len(columns)
        index = (np.asarray(starts, dtype=np.int32), np.asarray(columns, dtype=np.int32))
        status = self.highs.addRows(counts[0], lower, upper, counts[1], *index, coefficients)
        self._done(status, say("act_add_rows"))
        self.row_lower, self.row_upper = np.append(self.row_lower, lower), np.append(self.row_upper, upper)
        self._read_matrix(self.highs.getLp())

    def add_columns(self, columns: Sequence[Mapping[int, float]], upper: float = math.inf) -> list[int]:
        """Adds columns from zero on, each with its coefficient in some rows; returns their indices."""
        none, most = np.zeros(len(columns)), np.full(len(columns), upper)
        starts = np.cumsum([0, *map(len, columns[:-1])], dtype=np.int32)[: len(columns)]
        rows = np.array([i for column in columns for i in column], dtype=np.int32)
        weights = np.array([w for column in columns for w in column.values()], dtype=float)
        added = self.highs.addCols(len(columns), none, none, most, len(rows), starts, rows, weights)
        self._done(added, say("act_add_columns"))
        lower, uppers = self.stated_columns
        self.stated_columns = np.append(lower, none), np.append(uppers, most)
        self.column_lower = np.append(self.column_lower, none)
        self.column_upper = np.append(self.column_upper, most)
        self._read_matrix(self.highs.getLp())
        return list(range(len(self.column_lower))[-len(columns) :]) if columns else []

    def activities(self, values: Floats) -> Floats:
        """The activity of every row at these column values."""
        products = self.coefficients * values[self.entry_column]
        return np.bincount(self.entry_row, weights=products, minlength=len(self.row_lower))

    def defect(self, optimum: Optimum) -> float:
        """The largest relative residual of an optimum: primal, dual, and the duality gap."""
        x, rows = optimum.values, self.activities(optimum.values)
        primal = max(
            excess(x, self.column_lower, self.column_upper), excess(rows, self.row_lower, self.row_upper)
        )
        sign = 1.0 if self.sense == "max" else -1.0
        priced = np.bincount(
            self.entry_column,
            weights=self.coefficients * optimum.duals[self.entry_row],
            minlength=len(self.column_lower),
        )
        reduced = self.costs - priced
        dual, bound = dual_bound(
            sign * np.concatenate([optimum.duals, reduced]),
            np.concatenate([self.row_lower, self.column_lower]),
            np.concatenate([self.row_upper, self.column_upper]),
        )
        scale = max(1.0, float(np.abs(self.costs).max(initial=0)))
        value = float(self.costs @ x)
        gap = abs(sign * bound - value) / max(1.0, abs(value))
        return max(primal, dual / scale, gap)

    def _read_matrix(self, lp: Any) -> None:
        matrix = lp.a_matrix_
        starts, index = np.array(matrix.start_), np.array(matrix.index_)
        repeated = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        pair: tuple[Any, Any] = (index, repeated)
        by_column = matrix.format_ == highspy.MatrixFormat.kColwise
        self.entry_row, self.entry_column = pair if by_column else pair[::-1]
        self.coefficients = np.array(matrix.value_)

    def _answer(self, *, known: bool) -> Optimum | None:
        """The optimum just found; nothing when the solver cannot tell, or loses a plan that is known."""
        status = self.highs.getModelStatus()
        if not known and status in NONE:
            raise InfeasibleError(say("no_plan_obeys_every_rule"))
        if status == highspy.HighsModelStatus.kTimeLimit:
            raise out_of_time(self.time_limit)
        if status != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self.highs.getSolution()
        return Optimum(
            objective=self.highs.getObjectiveValue(),
            values=np.array(solution.col_value),
            reduced_costs=np.array(solution.col_dual),
            activities=np.array(solution.row_value),
            duals=np.array(solution.row_dual),
        )

    def _cost(self, costs: Floats) -> None:
        every = np.arange(len(costs), dtype=np.int32)
        self._done(self.highs.changeColsCost(len(costs), every, costs), say("act_costs"))

    def _set(self, option: str, value: object) -> None:
        self._done(self.highs.setOptionValue(option, value), say("act_set", option=option))

    @staticmethod
    def _done(status: highspy.HighsStatus, act: Message) -> None:
        if status == highspy.HighsStatus.kError:
            raise SolverError(say("highs_refused", act=act))


type Opening = Callable[[LpProblem], Session]
"""Opens a session on a programme."""
