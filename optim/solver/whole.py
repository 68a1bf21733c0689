"""A programme in which some columns are whole numbers, searched by branch and bound.

Searches stop by their gap and by a count of nodes, never by the clock, in one thread and with one seed: the
same programme and solver give the same plan on a busy machine too. The time left to the session ends a
search at the best plan found so far.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

from optim.messages import Message, say
from optim.solver.apart import apart, limit_rows, make_whole
from optim.solver.failures import (
    InfeasibleError,
    NoneFoundError,
    NothingFoundError,
    TimeLimitError,
    ended,
    out_of_time,
    while_seeking,
)
from optim.solver.optimum import Choice, Floats
from optim.solver.session import Sense, Session
from optim.solver.watching import Watch

ENDED = (
    highspy.HighsModelStatus.kOptimal,
    highspy.HighsModelStatus.kSolutionLimit,
    highspy.HighsModelStatus.kTimeLimit,
)

TO_THE_END = 1e-7
"""The gap at which a search has gone to its end, as a share."""
NODES = 20_000
"""How far such a search goes."""
RESIDUAL = 1e-9
"""How far a row may pass its limit in such a search."""
TOLD = 1e-6
"""How far the value that a search tells may be from that of its plan, as a share."""
SLACK = 1e-8
"""What of an aim may be lost while the next one is sought, as a share: the solver's own noise."""


@dataclass(frozen=True)
class Aim:
    """What is sought: its name, its column costs, its sense, and the share of it that may be given up."""

    name: Message
    costs: Floats
    sense: Sense
    given: float = 0.0


class WholeNumbers:
    """The rows and bounds of a session as they stand now, with whole numbers in some columns."""

    def __init__(
        self, session: Session, columns: Any, *, residual: float, watch: Watch | None = None
    ) -> None:
        self.session, self.columns = session, np.asarray(columns, dtype=np.int32)
        self.highs = apart(session, residual)
        if watch is not None:
            self.highs.cbMipImprovingSolution.subscribe(
                lambda event: watch.better(
                    np.array(event.data_out.mip_solution), event.data_out.mip_dual_bound
                )
            )
        make_whole(self.highs, self.columns, residual)

    def seek(
        self, costs: Floats, sense: Sense, *, gap: float, nodes: int, start: Floats | None = None
    ) -> Choice:
        """The best plan found within `gap` of its bound or `nodes`; `start` is a plan that obeys every row.

        Raises `NoneFoundError` where the search says that no plan exists, which noise can make it say,
        `TimeLimitError` when none was found in time and `NothingFoundError` when none was in so many nodes.
        """
        count = len(costs)
        self.highs.changeColsCost(count, np.arange(count, dtype=np.int32), costs)
        kind = highspy.ObjSense.kMaximize if sense == "max" else highspy.ObjSense.kMinimize
        self.highs.changeObjectiveSense(kind)
        self.highs.clearSolver()
        self.highs.setOptionValue("time_limit", max(0.0, self.session.time_left))
        self.highs.setOptionValue("mip_rel_gap", gap)
        self.highs.setOptionValue("mip_max_nodes", nodes)
        if start is not None:
            seed = highspy.HighsSolution()
            seed.col_value = start.tolist()
            self.highs.setSolution(seed)
        self._run()
        if not self._tells_its_plan(costs):
            self.highs.clearSolver()
            self._run(presolve="off")
        return self._found(costs)

    def seek_in_order(self, aims: Iterable[Aim]) -> list[Choice]:
        """The best plan for each aim in turn, among those that are as good for the aims before it.

        Each is sought to the end, and held but for the share of it that may be given up while the next one
        is. The last one is the plan of all that were reached. Raises as `seek` does.
        """
        found: list[Choice] = []
        for aim in aims:
            start = found[-1].values if found else None
            try:
                plan = self.seek(aim.costs, aim.sense, gap=TO_THE_END, nodes=NODES, start=start)
            except TimeLimitError as error:
                raise TimeLimitError(while_seeking(error.said, aim.name)) from error
            except InfeasibleError:
                # The solver's noise may put the best of the aims before just out of reach: their plan stands.
                if not found:
                    raise
                break
            found.append(plan)
            given = max(aim.given, SLACK) * max(1.0, abs(plan.objective))
            if aim.sense == "max":
                self.hold(aim.costs, plan.objective - given, np.inf)
            else:
                self.hold(aim.costs, -np.inf, plan.objective + given)
        if not found:
            raise ValueError("no aim to pursue")
        return found

    def limit_rows(self, lower: Floats, upper: Floats) -> None:
        """Gives each row its limits, from now on."""
        limit_rows(self.highs, lower, upper)

    def keep(self, columns: Any, values: Floats) -> None:
        """Holds some columns where they are."""
        index = np.asarray(columns, dtype=np.int32)
        self.highs.changeColsBounds(len(index), index, values, values)

    def free(self, columns: Any) -> None:
        """Gives some columns the bounds of the session again."""
        index = np.asarray(columns, dtype=np.int32)
        lower, upper = self.session.column_lower[index], self.session.column_upper[index]
        self.highs.changeColsBounds(len(index), index, lower, upper)

    def hold(self, costs: Floats, lower: float, upper: float) -> None:
        """Adds a row that keeps a goal between two values."""
        index = np.flatnonzero(costs).astype(np.int32)
        self.highs.addRow(lower, upper, len(index), index, costs[index])

    def _tells_its_plan(self, costs: Floats) -> bool:
        """Whether the value that is told is that of the plan, where there is one.

        A search that is given a plan may tell the bound as its value and give that very plan back.
        """
        info = self.highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return True
        worth = float(costs @ np.array(self.highs.getSolution().col_value))
        told = float(info.objective_function_value)
        return abs(worth - told) <= TOLD * max(1.0, abs(told))

    def _run(self, presolve: str = "choose") -> None:
        before = float(self.highs.getRunTime())
        self.highs.setOptionValue("presolve", presolve)
        self.highs.run()
        if self.highs.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
            # Presolve alone can announce a contradiction that is not there.
            self.highs.setOptionValue("presolve", "off")
            self.highs.run()
        self.highs.setOptionValue("presolve", "choose")
        self.session.spent += float(self.highs.getRunTime()) - before

    def _found(self, costs: Floats) -> Choice:
        status, info = self.highs.getModelStatus(), self.highs.getInfo()
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            raise NoneFoundError(say("no_plan_obeys_every_rule"))
        found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        if not found and status == highspy.HighsModelStatus.kTimeLimit:
            raise out_of_time(self.session.time_limit)
        if not found or status not in ENDED:
            raise NothingFoundError(say("no_whole_plan_found", status=ended(status)))
        values = np.array(self.highs.getSolution().col_value)
        values[self.columns] = np.rint(values[self.columns])
        bound, reached = info.mip_dual_bound, float(costs @ values)
        return Choice(reached, values, bound, abs(bound - reached) / max(1.0, abs(bound)))
