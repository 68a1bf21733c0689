"""Shadow prices: what one more unit of each limit would add to the first goal.

At a degenerate optimum the duals are not unique, and the solver reports any of them. The price given here
is the one that a new solve would confirm: the smallest dual of a ceiling over all optimal duals (the gain
of one more unit), the largest for a floor. It does not depend on the solver's path.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import highspy
import numpy as np

from optim import sentences
from optim.explain.moving import Moving
from optim.explain.ranges import Range, Ranges
from optim.messages import Message, say
from optim.model.goals import draw
from optim.model.statement import Model, Row
from optim.rulebook import RULEBOOK
from optim.scenario.printed import Printed
from optim.sentences import Worth
from optim.solver.failures import SolverError, TimeLimitError, ended, while_seeking
from optim.solver.highs import silent
from optim.solver.session import Floats, Optimum, Session

ACTIVE = 1e-6
"""A row this close to its limit, relative to its size, stands on it."""
NIL = 1e-8


@dataclass(frozen=True)
class Price:
    """What one more unit of the limit of a row of the model adds to the first goal."""

    index: int
    worth: Worth
    sentence: Message


def prices(model: Model, face: "PricedFace") -> list[Price]:
    """The limits with a price, in the order of the model's rows.

    Limits that several lots share are priced one by one: the price is what each unit more gains, between the
    limits over which it holds. The many limits of one lot or line take the most cautious of the optimal
    duals: the next unit gains no more. A limit of the past has no price: nobody can raise it.
    """
    cautious = face.cautious_duals()
    names = Printed(model.data.scenario)
    found = []
    for i in map(int, np.flatnonzero(np.abs(cautious) > NIL)):
        scope = RULEBOOK[model.rows[i].family].scope
        if scope == "identity" or is_past(model, model.rows[i]):
            continue
        exact = scope == "shared"
        value = float(face.price(i) if exact else cautious[i])
        if abs(value) <= NIL:
            continue
        held = face.ranges.of(i, value, unit_of(model, i)) if exact else None
        if held is not None or not exact:
            found.append(_price(model, i, float(f"{value:.6g}"), held, names))
    return found


def parities(model: Model, face: "PricedFace") -> dict[int, float]:
    """The parities that hold works back, with what a k€ of difference would bring, the way that frees.

    Nobody can grant a unit of difference, so that they have no price; but they are reasons.
    """
    rows = [i for i, row in enumerate(model.rows) if row.family == "parity" and not is_past(model, row)]
    return {i: dual for i in rows if abs(dual := face.either_side(i)) > NIL}


def is_past(model: Model, row: Row) -> bool:
    """Whether all that a row holds is over in a rerun."""
    years = model.data.spans().get(str(row.key[-1]), ())
    return bool(years) and model.data.frozen_years.issuperset(years)


def unit_of(model: Model, index: int) -> str:
    """The unit of the limit of a row: that of its lot where each lot has its own."""
    row = model.rows[index]
    unit = RULEBOOK[row.family].unit
    lot = model.data.lots.get(row.key[0]) if unit == "quantity" else None
    return unit if lot is None else lot.unit


def _price(model: Model, index: int, value: float, held: Range | None, names: Printed) -> Price:
    row, goal = model.rows[index], model.goals[0]
    unit = unit_of(model, index)
    low, high, one_sided = "", "", ""
    if held is not None:
        low, high, one_sided = _plain(held.low), _plain(held.high), "yes" if held.one_sided else "no"
    key = ", ".join(map(str, row.key))
    worth = Worth(row.family, key, unit, value, f"{goal.unit} per {unit}", low, high, one_sided)
    kept = any(model.variables.calendar)
    return Price(index, worth, sentences.price(worth, goal.name, goal.sense, kept, names))


def _plain(value: Decimal) -> str:
    """A decimal without an exponent or needless zeros."""
    return f"{value.normalize() + 0:f}"


class Face:
    """The set of all optimal duals of the first goal, as a linear programme of its own."""

    def __init__(self, model: Model, session: Session, first: Optimum) -> None:
        self.first = first
        lower, upper = session.stated_rows
        activity = first.activities[: len(lower)]
        room = ACTIVE * np.maximum(1.0, np.abs(activity))
        self.sign = 1 if model.goals[0].sense == "max" else -1
        duals = self.sign * first.duals[: len(lower)]
        at_lower = (activity <= lower + room) | (duals < -NIL)
        at_upper = (activity >= upper - room) | (duals > NIL)
        self.rows = np.flatnonzero(at_lower | at_upper)
        self.floor = (at_lower & ~at_upper)[self.rows]
        self.limit = np.array([RULEBOOK[model.rows[i].family].scope != "identity" for i in self.rows])
        self.draws = 1 + np.array([draw(model.rows[i].name) for i in self.rows])
        self.position = np.full(len(lower), -1)
        self.position[self.rows] = np.arange(len(self.rows))
        self.highs = silent(session.time_left)
        self.highs.setOptionValue("simplex_strategy", 4)
        costs = self.sign * model.costs[model.goals[0].name]
        self.highs.passModel(self._programme(session, first, costs, at_lower, at_upper))

    def _programme(
        self, session: Session, first: Optimum, costs: Floats, at_lower: Any, at_upper: Any
    ) -> highspy.HighsLp:
        entry = np.flatnonzero(session.entry_row < len(self.position))
        entry = entry[self.position[session.entry_row[entry]] >= 0]
        column_lower, column_upper = session.stated_columns
        room = ACTIVE * np.maximum(1.0, np.abs(first.values))
        reduced = self.sign * first.reduced_costs
        low = (first.values <= column_lower + room) | (reduced < -NIL)
        high = (first.values >= column_upper - room) | (reduced > NIL)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.rows), len(costs)
        lp.col_cost_ = np.zeros(len(self.rows))
        lp.col_lower_ = np.where(at_lower[self.rows], -np.inf, 0.0)
        lp.col_upper_ = np.where(at_upper[self.rows], np.inf, 0.0)
        lp.row_lower_ = np.where(high, -np.inf, costs)
        lp.row_upper_ = np.where(low, np.inf, costs)
        order = np.argsort(session.entry_column[entry], kind="stable")
        counts = np.bincount(session.entry_column[entry], minlength=len(costs))
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(counts)])
        lp.a_matrix_.index_ = self.position[session.entry_row[entry]][order]
        lp.a_matrix_.value_ = session.coefficients[entry][order]
        return lp

    def cautious_duals(self) -> Floats:
        """The optimal duals of all rows whose sum over the limits is the smallest: one point of the face."""
        costs = np.where(self.limit, np.where(self.floor, -1.0, 1.0) * self.draws, 0.0)
        everything = np.arange(len(costs), dtype=np.int32)
        self.highs.changeColsCost(len(costs), everything, costs)
        self._solve(say("sought_the_duals"))
        duals = np.zeros(len(self.position))
        duals[self.rows] = self.sign * np.array(self.highs.getSolution().col_value)
        self.highs.changeColsCost(len(costs), everything, np.zeros(len(costs)))
        return duals

    def price(self, row: Any) -> float:
        """The dual of a row that one more unit of its limit, in the direction that frees, would confirm."""
        return self._extreme(row, -1.0 if self.floor[self.position[row]] else 1.0)

    def either_side(self, row: Any) -> float:
        """The dual of an equality in the direction that frees, whichever it is; 0 where neither does."""
        more, less = self._extreme(row, 1.0), self._extreme(row, -1.0)
        return more if more * self.sign > 0 else less if less * self.sign < 0 else 0.0

    def _extreme(self, row: Any, direction: float) -> float:
        """The smallest optimal dual of a row (1) or the largest (-1); infinite where no plan goes there.

        Where the solver finds no extreme, an optimal dual: one more unit of the limit gains no more.
        """
        column = int(self.position[row])
        self.highs.changeColCost(column, direction)
        try:
            bounded = self._solve(say("sought_the_price", row=int(row)))
            found = direction * (float(self.highs.getObjectiveValue()) if bounded else -np.inf)
        except TimeLimitError:
            raise
        except SolverError:  # a face too thin for the solver: the dual that is known is a point of it
            found = self.sign * float(self.first.duals[row])
        self.highs.changeColCost(column, 0.0)
        return self.sign * found

    def _solve(self, sought: Message) -> bool:
        """Solves, and says whether there is an end to it.

        Presolve may find a thin face empty that is not, and the dual simplex lose its way on it: a failure is
        tried again without the one, then by interior points.
        """
        for presolve, solver in (("choose", "choose"), ("off", "choose"), ("choose", "ipm")):
            self.highs.setOptionValue("presolve", presolve)
            self.highs.setOptionValue("solver", solver)
            self.highs.run()
            if self.highs.getModelStatus() == highspy.HighsModelStatus.kOptimal:
                return True
            if self.highs.getModelStatus() == highspy.HighsModelStatus.kTimeLimit:
                raise TimeLimitError(while_seeking(say("time_is_up"), sought))
            status = self.highs.getModelStatus()
            self.highs.clearSolver()
        if status == highspy.HighsModelStatus.kUnbounded:
            return False
        raise SolverError(say("seeking_ended_at", sought=sought, status=ended(status)))


class PricedFace(Face):
    """The face on which prices are sought: no start counts whose works would end after the contract.

    `ranges` solves the first goal again with one limit moved, at each end; `released` does so with works in
    parts, where they are whole.
    """

    def __init__(self, model: Model, session: Session, first: Optimum) -> None:
        super().__init__(model, session, first)
        self.ranges = Ranges(Moving(session))
        calendar = [v for group in model.variables.calendar for v in group.values()]
        started = list(model.variables.started.values())
        # Without works rules the programme is another one, at its best already.
        alone = calendar and model.data.scenario.works is None
        self.released = Moving(session, released=[*calendar, *started]) if alone else None
        for key in model.data.never_starts:
            self.highs.changeRowBounds(model.variables.started[key].id, -np.inf, np.inf)
