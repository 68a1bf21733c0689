"""How far what is asked of a plan can be reached, the other rules being kept: each demand tried alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.solver.pursuit import HOLDS
from optim.solver.session import Floats, InfeasibleError, Sense, Session, SolverError
from optim.solver.whole import NODES, RESIDUAL, TO_THE_END, WholeNumbers

SLACK, PART = 1e-5, 1e-9
"""By how much, and by how much of itself, a demand may pass what was found and still be within reach: the
solver's rounding, below a euro."""
ALONE = 20
"""How many demands are tried alone: a scenario sets a few."""
REQUIRED = 3
"""Up to how many required lots: of more, what can be had of all of them is sought at once."""


@dataclass(frozen=True)
class Reach:
    """What a row asks, or many required lots together, and the most that is possible."""

    asked: float
    possible: float
    together: bool = False


@dataclass(frozen=True)
class _Demand:
    """What some rows ask of a sum: as much as can be, or of what is missed as little."""

    rows: list[int]
    asked: float
    costs: Floats
    sense: Sense


def asked_rows(model: Model, session: Session) -> list[int]:
    """The rows that ask for something: decisions, and limits that something is to reach."""
    lower, upper = session.stated_rows
    found = []
    for i, row in enumerate(model.rows):
        rule = RULEBOOK[row.family]
        if rule.decided or (rule.scope != "identity" and lower[i] > 0 and np.isinf(upper[i])):
            found.append(i)
    return found


def beyond_reach(
    model: Model, session: Session, rows: Sequence[int], alone: Sequence[int], whole: Sequence[int] = ()
) -> tuple[dict[int, Reach], list[int]]:
    """Of the rows that ask, those that the other rules do not allow, with how much they do; and suspects.

    Homes that many rows require together are told of the first of these. The suspects are the rows that hold
    the first demand where it is: they have a price. The rows of `alone` are let loose, and columns of `whole`
    are whole numbers.
    """
    reached: dict[int, Reach] = {}
    suspects: list[int] = []
    for demand in _demands(model, session, [i for i in rows if i not in alone]):
        begin_again(session, [*alone, *demand.rows])
        try:
            most, priced = _most(session, demand, whole)
        except (InfeasibleError, SolverError):
            continue
        possible = most if demand.sense == "max" else demand.asked - most
        if demand.asked - possible > SLACK + PART * demand.asked:
            reached[demand.rows[0]] = Reach(demand.asked, possible, len(demand.rows) > 1)
            suspects = suspects or [*demand.rows, *priced]
    return reached, ([] if len(whole) else suspects)


def begin_again(session: Session, loose: Sequence[int]) -> None:
    """The session as stated, but for the rows let loose."""
    session.restore()
    free = np.full(len(loose), np.inf)
    session.bound_rows(loose, -free, free)


def _demands(model: Model, session: Session, rows: list[int]) -> list[_Demand]:
    lower = session.stated_rows[0]
    floors = [_Demand([i], float(lower[i]), _terms(session, i), "max") for i in rows if lower[i] > 0]
    required = [i for i in rows if model.rows[i].family == "required_operation"]
    if len(required) <= REQUIRED:
        return (floors + [_required(model, session, [i], [i]) for i in required])[:ALONE]
    homes = [i for i in required if model.data.lots[model.rows[i].key[0]].unit == "home"]
    return [_required(model, session, homes or required, required), *floors][:ALONE]


def _required(model: Model, session: Session, told: list[int], loose: Sequence[int]) -> _Demand:
    """What some required lots ask together, in their unit, all that is required being let loose."""
    quantity = sum(model.data.quantity[model.rows[i].key[0]] for i in told)
    costs = np.asarray(sum(_terms(session, i) for i in told))
    return _Demand([*told, *sorted(set(loose) - set(told))], quantity, costs, "min")


def _most(session: Session, demand: _Demand, whole: Sequence[int]) -> tuple[float, Iterator[int]]:
    """The best of the sum of a row's terms, and the rows with a price there."""
    if not len(whole):
        best = session.optimise(demand.costs, demand.sense)
        return best.objective, map(int, np.flatnonzero(np.abs(best.duals) > HOLDS))
    search = WholeNumbers(session, whole, residual=RESIDUAL)
    found = search.seek(demand.costs, demand.sense, gap=TO_THE_END, nodes=NODES)
    return found.bound, iter(())


def _terms(session: Session, row: int) -> Floats:
    entries = np.flatnonzero(session.entry_row == row)
    costs = np.zeros(len(session.costs))
    costs[session.entry_column[entries]] = session.coefficients[entries]
    return costs
