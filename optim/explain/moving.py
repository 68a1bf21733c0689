"""The programme of the first goal at its best, of which limits are moved and which is solved again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import highspy
import numpy as np
from pulp import LpVariable

from optim.messages import Message, say
from optim.solver.failures import SolverError, TimeLimitError, ended, while_seeking
from optim.solver.highs import silent
from optim.solver.session import Floats, Session

ROWS_AN_ITERATION, LEAST, UNLIMITED = 5, 2_000, 2**31 - 1
"""How many iterations the simplex may take from the basis, by the rows of the programme, and at the least:
further on, interior points are nearer. Counted, so that the same programme is sought the same way."""

LOST = (highspy.HighsModelStatus.kUnknown, highspy.HighsModelStatus.kSolveError)
"""Where the simplex gives up."""
NONE_LEFT = (
    highspy.HighsModelStatus.kInfeasible,
    highspy.HighsModelStatus.kUnboundedOrInfeasible,
    highspy.HighsModelStatus.kUnbounded,
)
"""Where there is no plan, or no best one."""


class LostError(SolverError):
    """The simplex gave up on the way to a moved limit."""


class NoPlanError(SolverError):
    """No plan is left where a limit was moved to, or none is the best."""


type Shifts = Mapping[int, float]
"""By how much the limit of each of some rows is moved: up where above zero."""


@dataclass(frozen=True)
class Moved:
    """What the first goal gains by moved limits, and the duals there, each as the gain of a unit more."""

    gain: float
    duals: Floats

    def slope(self, way: Shifts) -> float:
        """What it gains from there on, limits being moved further the same way."""
        return sum(float(self.duals[row]) * shift for row, shift in way.items())


class Moving:
    """A programme in a solver of its own, that starts each time from the basis of its optimum.

    The optimum is found anew, so that what is told hangs on the programme alone, not on the session's path.

    `released` lets columns that the session holds go again from nothing to their bound in the model, so that
    works are taken in parts and begin when they may, whatever was chosen of a calendar.
    """

    def __init__(self, session: Session, released: Sequence[LpVariable] = ()) -> None:
        self.highs = silent(session.time_left)
        for tolerance in ("primal_feasibility_tolerance", "dual_feasibility_tolerance"):
            self.highs.setOptionValue(tolerance, session.highs.getOptionValue(tolerance)[1])
        lp = session.highs.getLp()
        self.highs.passModel(lp)
        self.most = max(LEAST, lp.num_row_ // ROWS_AN_ITERATION)
        self.lower, self.upper = session.row_lower.copy(), session.row_upper.copy()
        self.way = 1.0 if lp.sense_ == highspy.ObjSense.kMaximize else -1.0
        self.basis: highspy.HighsBasis | None = None
        self.method = session.method
        if released:
            columns = np.array([v.id for v in released], dtype=np.int32)
            most = np.array([np.inf if v.upBound is None else v.upBound for v in released])
            self.highs.changeColsBounds(len(columns), columns, np.zeros(len(columns)), most)

    @cached_property
    def best(self) -> float:
        """The best of the first goal, no limit being moved."""
        if self.basis is None:
            self.highs.setOptionValue("solver", self.method)
            self._run(say("sought_the_optimum"))
            self.basis = self.highs.getBasis()
        self.highs.setOptionValue("presolve", "off")
        self.highs.setOptionValue("solver", "simplex")
        self.highs.setOptionValue("simplex_iteration_limit", self.most)
        return self._solved(say("sought_the_optimum"))

    def limit(self, row: int) -> float:
        """The limit of a row, its upper one if it has two."""
        return float(self.upper[row] if np.isfinite(self.upper[row]) else self.lower[row])

    def duals(self) -> Floats:
        """What a unit more of each row's limit gains of the first goal, no limit being moved."""
        self._at_best()
        return self._gains()

    def _at_best(self) -> float:
        """The best as it is stated, at which the solver is left."""
        return self._solved(say("sought_the_optimum")) if "best" in vars(self) else self.best

    def _gains(self) -> Floats:
        return self.way * np.array(self.highs.getSolution().row_dual)

    def moved(self, shifts: Shifts) -> Moved | None:
        """What the first goal gains, limits being moved; nothing where no plan is left."""
        return self._with({row: (self.lower[row] + by, self.upper[row] + by) for row, by in shifts.items()})

    def loosed(self, rows: list[int]) -> Moved | None:
        """What the first goal gains without some rows; nothing where it has no end."""
        return self._with(dict.fromkeys(rows, (-np.inf, np.inf)))

    def ranging(self) -> dict[int, tuple[float, float, float]]:
        """Each row with a dual: that, and the limits between which the basis of the optimum stays optimal."""
        self._at_best()
        status, found = self.highs.getRanging()
        if status != highspy.HighsStatus.kOk:
            return {}
        low, high = np.array(found.row_bound_dn.value_), np.array(found.row_bound_up.value_)
        duals = np.array(self.highs.getSolution().row_dual)
        return {
            int(i): (float(duals[i]), float(low[i]), float(high[i])) for i in np.flatnonzero(np.abs(duals))
        }

    def _with(self, bounds: dict[int, tuple[float, float]]) -> Moved | None:
        stated = self.best
        for row, (lower, upper) in bounds.items():
            self.highs.changeRowBounds(row, float(lower), float(upper))
        try:
            best = self._solved(say("sought_the_price", row=next(iter(bounds))))
            return Moved(self.way * (best - stated), self._gains())
        except NoPlanError:
            return None
        finally:
            for row in bounds:
                self.highs.changeRowBounds(row, float(self.lower[row]), float(self.upper[row]))

    def _solved(self, sought: Message) -> float:
        """The best, found from the basis of the optimum. Raises `NoPlanError` where there is no plan."""
        self.highs.setBasis(self.basis)
        self._run(sought)
        return float(self.highs.getObjectiveValue())

    def _run(self, sought: Message) -> None:
        self.highs.run()
        status = self.highs.getModelStatus()
        if status == highspy.HighsModelStatus.kIterationLimit:
            status = self._from_nothing("ipm")
        if status in LOST:  # on the way from the basis
            status = self._from_nothing("simplex")
        if status == highspy.HighsModelStatus.kTimeLimit:
            raise TimeLimitError(while_seeking(say("time_is_up"), sought))
        if status in NONE_LEFT:
            raise NoPlanError(say("seeking_ended_at", sought=sought, status=ended(status)))
        if status == highspy.HighsModelStatus.kOptimal:
            return
        lost = LostError if status in LOST else SolverError
        raise lost(say("seeking_ended_at", sought=sought, status=ended(status)))

    def _from_nothing(self, method: str) -> highspy.HighsModelStatus:
        """How it ends where the way from the basis leads nowhere, or too far: with presolve, and no limit."""
        self.highs.clearSolver()
        for option, value in (("presolve", "on"), ("solver", method), ("simplex_iteration_limit", UNLIMITED)):
            self.highs.setOptionValue(option, value)
        self.highs.run()
        for option, value in (
            ("presolve", "off"),
            ("solver", "simplex"),
            ("simplex_iteration_limit", self.most),
        ):
            self.highs.setOptionValue(option, value)
        status: highspy.HighsModelStatus = self.highs.getModelStatus()
        return status
