"""Round sums: what a partner brings to a line in a period is a multiple of a step; own money closes it."""

from collections import defaultdict

import numpy as np

from optim.data import Data, Period
from optim.data.keys import Costs
from optim.model.statement import Model
from optim.payers.least import least_granted
from optim.solver.session import Floats, InfeasibleError, Limits, Session, SolverError, TimeLimitError

MET = 1e-6
"""In k€: a sum this close to a multiple of the step is that multiple: a tenth of a cent."""

EXACT = 1e-8
"""In k€: a sum that the solver left this close to its multiple is fixed there."""


def rounds(data: Data) -> bool:
    """Whether the scenario asks for round sums."""
    return data.round_step > 0


def round_off(model: Model, session: Session, values: Floats, costs: Costs) -> bool:
    """Fixes in the session as many round sums as own money can make up for; whether it fixed any.

    Works are fixed in the session, and `values` are who pays for them. A sum is only rounded down, by less
    than a step: rates and envelopes hold. Where limits leave not enough own money, the step gives way for
    the sums that would take most of it, which then rise no further.
    """
    columns = _sums(model, session, values)
    step = model.data.round_step
    if not len(columns):
        return False
    now = values[columns]
    round_ = np.floor((now + MET) / step) * step
    # A hair above what was found: partners alone may close a line to the solver's noise.
    most = np.minimum(session.column_upper[columns], now + MET)
    session.bound_columns(columns, np.minimum(round_, now), most)
    odd = now - round_ > MET
    # A sum that is half rounded counts as a half.
    weights = dict(zip(columns[odd].tolist(), 1 / (now[odd] - round_[odd]), strict=True))
    try:
        left = least_granted(model, session, costs, weights)[columns[odd]]
    except TimeLimitError:
        raise
    except (InfeasibleError, SolverError):
        session.bound_columns(columns, np.zeros(len(columns)), most)
        return False
    met = np.ones(len(columns), dtype=bool)
    met[odd] = left - round_[odd] <= EXACT
    session.bound_columns(columns, np.where(met, round_, 0.0), np.where(met, round_, most))
    return bool(met.any())


def _sums(model: Model, session: Session, values: Floats) -> np.ndarray:
    """The columns that are to be round: what partners bring, where it is left to decide."""
    partners = model.data.partners
    columns = [
        variable.id for (line, f, _p), variable in model.variables.granted.items() if (line, f) in partners
    ]
    found = np.array(columns, dtype=np.int64)
    free = (session.column_lower[found] < session.column_upper[found]) & (values[found] > MET)
    return np.asarray(found[free])


def keep_own_money(model: Model, session: Session, works: Floats) -> Limits:
    """Keeps aside, of each own budget, half a step for each sum that it may have to close; the limits before.

    `works` is a plan that says which lots are begun. Nothing is kept aside where the works that are fixed in
    the session leave no plan with it, nor of a programme that may be carried out in parts, whose optimum is
    proved as it is.
    """
    before = session.limits()
    rows = [i for i, row in enumerate(model.rows) if row.family == "funder_envelope"]
    needed = _room(model, works)
    room = np.array([needed[model.rows[i].key] for i in rows])
    if not room.any() or not any(model.variables.calendar):
        return before
    lower, upper = session.row_lower[rows].copy(), session.row_upper[rows].copy()
    taken = np.minimum(room, np.clip(upper - session.activities(model.realised)[rows], 0, None))
    session.bound_rows(rows, np.where(lower == upper, lower - taken, lower), upper - taken)
    if not session.feasible(model.costs[model.first.name], model.first.sense):
        session.bound_as(before)
    return before


def _room(model: Model, works: Floats) -> dict[tuple[str, Period], float]:
    """What each own budget keeps aside in each period of its envelope, in k€."""
    begun = {lot for (lot, _year), variable in model.variables.started.items() if works[variable.id] > MET}
    found: dict[tuple[str, Period], float] = defaultdict(float)
    for line, room in model.data.round_room.items():
        if model.data.lines[line] in begun:
            for budget, amount in room.items():
                found[budget] += amount
    return found
