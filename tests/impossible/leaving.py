"""Whether the change of a limit that a diagnosis tells leaves a plan, and less of it does not."""

import numpy as np

from optim.explain.diagnosis import Conflict
from optim.explain.repairs import PARTS, Repair
from optim.solver.choosing import calendar_of, homes_of
from optim.solver.failures import InfeasibleError
from optim.solver.session import Session
from optim.solver.whole import NODES, RESIDUAL, WholeNumbers


def enough(found: Conflict, repair: Repair) -> bool:
    """Whether what a repair says leaves a plan: its amount in all, or letting its limit go."""
    return _leaves(found, repair, float(abs(repair.by)) if repair.by else np.inf)


def enough_with_less(found: Conflict, repair: Repair) -> bool:
    """Whether one per cent less of it does, a part less where parts are whole, or keeping what is let go."""
    size, part = float(abs(repair.by)), float(PARTS.get(repair.unit, 1))
    return _leaves(found, repair, max(0.0, min(0.99 * size, size - part)))


def _leaves(found: Conflict, repair: Repair, most: float) -> bool:
    """Whether a plan exists where the limits of a repair move by so much in all."""
    model, session = found.model, Session(found.model.problem)
    mine = [i for i, row in enumerate(model.rows) if row.limit == (repair.rule, repair.holder)]
    moves = session.add_columns([{i: way} for i in mine for way in (1.0, -1.0)])
    total = np.zeros(len(session.column_lower))
    total[moves] = 1.0
    session.add_row(total, -np.inf, most)
    whole = [] if repair.unit in PARTS else moves
    if found.whole:
        whole += [*calendar_of(model), *homes_of(model)]
    try:
        WholeNumbers(session, whole, residual=RESIDUAL).seek(0 * total, "max", gap=1.0, nodes=NODES)
    except InfeasibleError:
        return False
    return True
