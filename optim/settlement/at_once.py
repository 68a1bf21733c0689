"""Whole quantities all at once: a small programme in whole grains, for the rare plans that tight rules hide.

Rounding one by one forgets that two roundings may need one another: a least share, a share that follows
another's. Here every quantity is a whole number of grains, every row of the model is kept, and what is worth
most is kept of the optimum.
"""

from typing import Any

import highspy
import numpy as np

from optim.messages import say
from optim.solver.highs import silent
from optim.solver.session import Floats, InfeasibleError, Session

NODES = 2000
"""How far the search goes: counted, not timed, so that it ends at the same plan on any machine."""
EXACT = 1e-9
"""The residual of a row."""


def whole_at_once(
    session: Session,
    costs: Floats,
    columns: Any,
    grain: Floats,
    near: Floats,
    reach: float,
    gap: float = EXACT,
    nodes: int = NODES,
) -> Floats:
    """The counts of `columns`, in whole grains and worth most, within `reach` grains of those of `near`.

    Every row and bound of the session is kept. Raises `InfeasibleError` when none was found.
    """
    highs = silent()
    highs.setOptionValue("random_seed", 0)
    highs.setOptionValue("mip_max_nodes", nodes)
    highs.setOptionValue("mip_rel_gap", gap)
    highs.setOptionValue("mip_abs_gap", EXACT)
    highs.setOptionValue("mip_feasibility_tolerance", EXACT)
    highs.setOptionValue("primal_feasibility_tolerance", EXACT)
    highs.passModel(_programme(session, costs, columns, grain, near, reach))
    whole = np.full(len(columns), highspy.HighsVarType.kInteger)
    highs.changeColsIntegrality(len(columns), np.asarray(columns, dtype=np.int32), whole)
    highs.run()
    if highs.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        raise InfeasibleError(say("no_whole_quantities_near"))
    found: Floats = np.rint(np.array(highs.getSolution().col_value)[columns])
    return found


def _programme(
    session: Session, costs: Floats, columns: Any, grain: Floats, near: Floats, reach: float
) -> highspy.HighsLp:
    """The session's own programme, with `columns` counted in grains."""
    scale = np.ones(len(costs))
    scale[columns] = grain
    lower, upper = session.column_lower / scale, session.column_upper / scale
    lower[columns] = np.maximum(np.rint(lower[columns]), np.floor(near) - reach)
    upper[columns] = np.minimum(upper[columns], np.ceil(near) + reach)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(costs), len(session.row_lower)
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = costs * scale
    lp.col_lower_, lp.col_upper_ = lower, upper
    lp.row_lower_, lp.row_upper_ = session.row_lower, session.row_upper
    order = np.argsort(session.entry_row, kind="stable")
    counts = np.bincount(session.entry_row, minlength=len(session.row_lower))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(counts)])
    lp.a_matrix_.index_ = session.entry_column[order]
    lp.a_matrix_.value_ = (session.coefficients * scale[session.entry_column])[order]
    return lp
