"""Small slices: a file for less than the least one costs more than it brings."""

import numpy as np

from optim.data.keys import Costs
from optim.model.statement import Model
from optim.payers.least import least_granted
from optim.solver.session import Floats, InfeasibleError, Session, SolverError, TimeLimitError

CENT = 1e-5
"""In k€."""
GONE = 1e-8
"""In k€: what the solver's noise leaves of a slice that is closed."""

type Slice = list[int]
"""The columns of what a funder grants a line in a tranche."""


def close_small_slices(model: Model, session: Session, values: Floats, costs: Costs, least: float) -> bool:
    """Closes in the session as many small slices as a financing is left without; whether it closed any.

    Works are fixed in the session, and `values` are who pays for them. A slice half given up counts as
    a half.
    """
    slices = small_slices(model, session, values, least)
    weights = {column: 1 / values[columns].sum() for columns in slices for column in columns}
    if not weights:
        return False
    try:
        left = least_granted(model, session, costs, weights)
    except TimeLimitError:
        raise
    except (InfeasibleError, SolverError):
        return False
    closed = [column for columns in slices if left[columns].sum() <= GONE for column in columns]
    session.bound_columns(closed, np.zeros(len(closed)), np.zeros(len(closed)))
    return bool(closed)


def small_slices(model: Model, session: Session, values: Floats, least: float) -> list[Slice]:
    """What funders grant lines in a tranche, where it is less than the least slice and left to decide.

    Own money, which closes its lines, has no small slice.
    """
    data, found = model.data, list[Slice]()
    for line, payers in data.payers.items():
        for f in payers:
            for tranche in data.tranches:
                columns = [model.variables.granted[line, f, p].id for p in data.grants_in[f, tranche]]
                free = (session.column_lower[columns] == 0).all() and session.column_upper[columns].any()
                if f not in data.own_payers[line] and free and CENT / 2 < values[columns].sum() < least:
                    found.append(columns)
    return found
