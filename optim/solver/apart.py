"""The programme of a session in a solver of its own, to be changed while the session stays as it is."""

from typing import TYPE_CHECKING, Any

import highspy
import numpy as np

from optim.solver.highs import silent
from optim.solver.optimum import Floats

if TYPE_CHECKING:
    from optim.solver.session import Session


def apart(session: "Session", residual: float | None = None) -> Any:
    """The columns, costs, rows and limits of a session as they are now, in the time that it has left.

    `residual` is how far a row or a column may pass its limit, in its own unit.
    """
    highs = silent(session.time_left)
    highs.passModel(session.highs.getLp())
    if residual is not None:
        highs.setOptionValue("primal_feasibility_tolerance", residual)
    return highs


def limit_rows(highs: Any, lower: Floats, upper: Floats) -> None:
    """Gives each row its limits."""
    highs.changeRowsBounds(len(lower), np.arange(len(lower), dtype=np.int32), lower, upper)


def lay_goal_aside(highs: Any) -> None:
    """Nothing is sought but a plan; what is added with a cost is kept small."""
    count = highs.getNumCol()
    highs.changeColsCost(count, np.arange(count, dtype=np.int32), np.zeros(count))
    highs.changeObjectiveSense(highspy.ObjSense.kMinimize)


def make_whole(highs: Any, columns: Any, residual: float) -> None:
    """Asks for whole numbers in some columns, by a search to its end, in one thread and with one seed."""
    for option, value in {
        "random_seed": 0,
        "parallel": "off",
        "mip_feasibility_tolerance": residual,
        "mip_rel_gap": 0.0,
    }.items():
        highs.setOptionValue(option, value)
    index = np.asarray(columns, dtype=np.int32)
    highs.changeColsIntegrality(len(index), index, np.full(len(index), highspy.HighsVarType.kInteger))
