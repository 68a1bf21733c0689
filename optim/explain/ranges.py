"""Over how much of a unit a price holds: confirmed by solving again, one limit being moved.

The best of the first goal is concave in each limit, so that a price that is right at its end is right all
along. What is found hangs on the limits alone, never on the solver's path.
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Context, Decimal

import highspy
import numpy as np

from optim.messages import Message, say
from optim.solver.failures import SolverError, TimeLimitError, ended, while_seeking
from optim.solver.highs import silent
from optim.solver.session import Optimum, Session

SAME = 1e-6
"""Slopes this close, as a share of the price, are one; it is also the least part of a unit that counts."""
NOISE = 1e-11
"""What two solves of one programme may differ by, as a share of its best."""
SHORT = Context(prec=4, rounding=ROUND_DOWN)
"""How finely the part of a unit is told: never beyond where the price holds."""
TRIES = 12
"""How many times the end of a range is sought: each try comes nearer to it."""
LOST = (highspy.HighsModelStatus.kUnknown, highspy.HighsModelStatus.kSolveError)
"""Where the simplex gives up."""


class LostError(SolverError):
    """The simplex gave up on the way to a moved limit."""


@dataclass(frozen=True)
class Range:
    """Where a price holds: by how much the limit may move as it frees, and whether a unit back too."""

    limit: Decimal
    step: Decimal
    """At most 1; below it where the next part of the unit is worth less."""
    both_sides: bool

    def ends(self, more: bool) -> tuple[Decimal, Decimal]:
        """The least and the largest limit between which the price holds; `more` frees by raising it."""
        back = Decimal(1) if self.both_sides else Decimal(0)
        up, down = (self.step, back) if more else (back, self.step)
        return self.limit - down, self.limit + up


class Ranges:
    """The programme of the first goal at its optimum, in a solver of its own."""

    def __init__(self, session: Session, first: Optimum) -> None:
        self.first = first
        self.highs = silent(session.time_left)
        self.highs.setOptionValue("presolve", "off")
        self.highs.setOptionValue("solver", "simplex")
        for tolerance in ("primal_feasibility_tolerance", "dual_feasibility_tolerance"):
            self.highs.setOptionValue(tolerance, session.highs.getOptionValue(tolerance)[1])
        self.highs.passModel(session.highs.getLp())
        self.basis = session.highs.getBasis()
        self.lower, self.upper = session.row_lower.copy(), session.row_upper.copy()
        self.known: dict[int, tuple[float, float, float]] | None = None

    def of(self, row: int, price: float, more: bool) -> Range | None:
        """Where the price of a row holds; `more` says that raising its limit frees.

        Nothing where the simplex gives up: the price then is no more than a bound.
        """
        way = 1.0 if more else -1.0
        at = self.upper[row] if np.isfinite(self.upper[row]) else self.lower[row]
        try:
            step, back = self._reach(row, price, way), self._holds(row, price, -way)
        except LostError:
            self.highs.changeRowBounds(row, float(self.lower[row]), float(self.upper[row]))
            return None
        limit = Decimal(repr(round(float(at), 6)))
        return Range(limit, SHORT.plus(Decimal(step * (1 + SAME))), back)

    def _reach(self, row: int, price: float, way: float) -> float:
        """How much of a unit the price holds for, from the limit on."""
        step = 1.0
        for _ in range(TRIES):
            if self._covered(row, price, way * step):
                return step
            found = self._moved(row, way * step)
            if found is None:  # no plan goes so far
                step /= 2
                continue
            gain, slope = found[0], max(0.0, found[1] * np.sign(price))
            short = abs(price) * step - gain
            if short <= self._noise(price, step) or abs(price) - slope <= SAME * abs(price):
                return step
            # Where the slope at the limit and the slope found here meet.
            meet = (gain - slope * step) / (abs(price) - slope)
            step = min(step * (1 - SAME), meet)
            if step <= SAME:
                return 0.0
        return 0.0

    def _holds(self, row: int, price: float, way: float) -> bool:
        """Whether a whole unit the other way costs the price."""
        if self._covered(row, price, way):
            return True
        found = self._moved(row, way)
        return found is not None and abs(found[0] + abs(price)) <= self._noise(price, 1.0)

    def _noise(self, price: float, step: float) -> float:
        return SAME * abs(price) * step + NOISE * (100.0 + abs(self.first.objective))

    def _covered(self, row: int, price: float, step: float) -> bool:
        """Whether the basis of the optimum stays optimal at the moved limit, with this very price."""
        if self.known is None:
            self.known = self._ranging()
        dual, low, high = self.known.get(row, (0.0, 0.0, 0.0))
        at = self.upper[row] if np.isfinite(self.upper[row]) else self.lower[row]
        same = abs(dual - price) <= SAME * abs(price)
        return same and low - SAME <= at + step <= high + SAME

    def _ranging(self) -> dict[int, tuple[float, float, float]]:
        """Each row with a dual: the limits between which the basis of the optimum stays optimal."""
        self._run(say("sought_the_optimum"))
        status, found = self.highs.getRanging()
        if status != highspy.HighsStatus.kOk:
            return {}
        low, high = np.array(found.row_bound_dn.value_), np.array(found.row_bound_up.value_)
        duals = np.array(self.highs.getSolution().row_dual)
        return {
            int(i): (float(duals[i]), float(low[i]), float(high[i])) for i in np.flatnonzero(np.abs(duals))
        }

    def _moved(self, row: int, step: float) -> tuple[float, float] | None:
        """What the first goal gains and the row's dual, its limit moved; nothing where no plan is left."""
        lower, upper = float(self.lower[row]), float(self.upper[row])
        self.highs.changeRowBounds(row, lower + step, upper + step)
        solved = self._run(say("sought_the_price", row=row))
        maximised = self.highs.getLp().sense_ == highspy.ObjSense.kMaximize
        change = self.highs.getObjectiveValue() - self.first.objective
        found = (change if maximised else -change, float(self.highs.getSolution().row_dual[row]))
        self.highs.changeRowBounds(row, lower, upper)
        return found if solved else None

    def _run(self, sought: Message) -> bool:
        """Solves from the basis of the optimum; whether there is a plan."""
        self.highs.setBasis(self.basis)
        self.highs.run()
        status = self.highs.getModelStatus()
        if status in LOST:  # on the way from the basis: again, from nothing
            self.highs.clearSolver()
            self.highs.setOptionValue("presolve", "on")
            self.highs.run()
            self.highs.setOptionValue("presolve", "off")
            status = self.highs.getModelStatus()
        if status == highspy.HighsModelStatus.kTimeLimit:
            raise TimeLimitError(while_seeking(say("time_is_up"), sought))
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return False
        if status in LOST:
            raise LostError(say("seeking_ended_at", sought=sought, status=ended(status)))
        if status != highspy.HighsModelStatus.kOptimal:
            raise SolverError(say("seeking_ended_at", sought=sought, status=ended(status)))
        return True
