"""The proof of an answer: a whole plan of the changed scenario, solved as any other."""

import math
from dataclasses import dataclass
from decimal import Decimal

from optim.asking.changes import Change
from optim.data import LotKey
from optim.run.plan import Plan
from optim.run.tables import Rows
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError
from optim.solving.clock import Clock
from optim.solving.program import program


@dataclass(frozen=True)
class WholePlan:
    """A whole plan: its first goal, homes, cost, what it misses, and of that what another plan does not."""

    value: float
    homes: int
    cost_cents: int
    missed: list[tuple[LotKey, Decimal]]
    displaced: list[tuple[LotKey, Decimal]]


def whole_plan(
    scenario: Scenario, change: Change, beside: Plan | None, clock: Clock, time_limit: float = math.inf
) -> WholePlan | None:
    """The whole plan of a changed scenario, beside another plan; nothing where there is none.

    Raises `SolverError` when the solver stops or fails.
    """
    try:
        plan = program(change.applied(scenario), {}, clock, time_limit=time_limit)
    except InfeasibleError:
        return None
    before = {} if beside is None else _missed(beside.rows)
    more = {lot: size - before.get(lot, Decimal(0)) for lot, size in _missed(plan.rows).items()}
    total = {f"{row.operation}/{row.lot}": row.quantity for row in scenario.lots}
    lost = [(lot, size) for lot, size in more.items() if size > 0 and beside is not None]
    return WholePlan(
        value=next(iter(plan.summary["objective"].values())),
        homes=plan.summary["totals"]["homes_started"],
        cost_cents=plan.summary["totals"]["cost_cents"],
        missed=sorted(_missed(plan.rows).items()),
        displaced=sorted(lost, key=lambda item: (-item[1] / total[item[0]], item[0])),
    )


def _missed(rows: Rows) -> dict[LotKey, Decimal]:
    return {f"{row.operation}/{row.lot}": row.quantity for row in rows.missed}
