"""The one maker of HiGHS objects: whatever the project solves is solved by an object made here.

HiGHS prints a banner when its first object is made, before any option can be set. A command keeps standard
output for its answer (`optim.command.standard_streams`); who uses Phasage as a library sees that banner.
"""

import math
from typing import Any

import highspy
from pulp import HiGHS, LpProblem


def silent(seconds: float = math.inf) -> Any:
    """An empty HiGHS object that logs nothing and may solve for so many seconds."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("time_limit", max(0.0, seconds))
    return highs


def holding(problem: LpProblem) -> Any:
    """A HiGHS object that logs nothing and holds a problem, in PuLP's order of rows and columns."""
    adapter = HiGHS(msg=False)
    adapter.createAndConfigureSolver(problem)
    adapter.buildSolverModel(problem)
    return problem.solverModel
