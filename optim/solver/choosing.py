"""Whole numbers, only when asked: which lots are launched whole, and when, or begun to a least share.

The launches are chosen for the first goal by branch and bound, then, among the plans as good for it, for
the second. They are then kept: what follows is a linear programme, with prices.
"""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np

from optim.model.statement import Model
from optim.solver.session import InfeasibleError, Session

GAP = 1e-6
"""How close to its bound the search stops, as a share of it."""
SECONDS = 25.0
"""How long the search for one goal may last."""
SLACK = 1e-7
"""What of the first goal may be lost while the second is sought, as a share: the solver's own noise."""


@dataclass(frozen=True)
class Launches:
    """How many launches were decided, and how far the solver says that the first goal is from its best."""

    decided: int
    bound: float
    gap: float


def choose_launches(model: Model, session: Session, some: Any = None) -> Launches | None:
    """Fixes every launch at 0 or 1 in the session; nothing when the scenario asks for no whole numbers.

    Only the launches of `some` columns are decided when they are given.

    Raises `InfeasibleError` when no plan obeys every rule, `SolverError` when none was found in time.
    """
    decided = [*model.variables.launched.values(), *model.variables.begun.values()]
    columns = np.array([v.id for v in decided], dtype=np.int64) if some is None else some
    if not len(columns):
        return None
    first, *others = model.goals
    costs = model.costs[first.name]
    chosen = best = session.choose(columns, costs, first.sense, gap=GAP, seconds=SECONDS)
    if others:
        slack = SLACK * max(1.0, abs(best.objective))
        limits = (
            (best.objective - slack, np.inf) if first.sense == "max" else (-np.inf, best.objective + slack)
        )
        session.add_row(costs, *limits)
        second = others[0]
        # The solver's noise may put the first goal's best just out of reach: the first choice then stands.
        with suppress(InfeasibleError):
            chosen = session.choose(columns, model.costs[second.name], second.sense, gap=GAP, seconds=SECONDS)
        session.bound_rows([len(session.row_lower) - 1], np.array([-np.inf]), np.array([np.inf]))
    whole = np.rint(chosen.values[columns])
    session.bound_columns(columns, whole, whole)
    for bounds in session.stated_columns:
        bounds[columns] = whole
    return Launches(len(columns), best.bound, best.gap)
