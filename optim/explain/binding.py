"""What each limit that binds costs, in round figures: the divisible programme solved again, limits moved.

The limits of one rule and holder are moved together. A round step is what a person would ask for, no larger
than the limit itself, and as small as it takes for its units to be worth about their price. What a limit
costs in all ranks it: a ceiling is doubled, and a floor, or a limit that is no amount, is let go.
"""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from optim.explain.moving import Gained, LostError, Moving
from optim.explain.prices import NIL, Price, is_past, unit_of
from optim.explain.reasons import period
from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.run.tables.rows_binding import BindingLimit
from optim.sentences import spans
from optim.units import round_steps

ALIKE = 1e-4
"""By which share of it a price may pass another one that is told with it."""
FAIR = 0.8
"""What part of its price each unit of a step is worth at least, in the mean."""

type Binding = tuple[BindingLimit, ...]
type Gains = dict[int, float]
"""What a unit of the limit of each row gains of the first goal, the way that frees: up where above zero."""


def binding(model: Model, moving: Moving, priced: list[Price] | None = None) -> Binding:
    """One row a rule and holder.

    `moving` holds the divisible programme of the first goal. The limits that bind are those with a price, as
    far as they are `priced` in the same programme; else those with a dual that gain something.
    """
    groups: dict[tuple[str, str], Gains] = {}
    for row, worth in sorted(_felt(model, moving, priced).items()):
        groups.setdefault(model.rows[row].limit, {})[row] = worth
    found = [_Limit(model, moving, key, worths).told() for key, worths in groups.items()]
    kept = [each for each in found if each.gain or priced is not None]
    return tuple(sorted(kept, key=lambda each: (-each.whole, each.rule, each.holder)))


def _felt(model: Model, moving: Moving, priced: list[Price] | None) -> Gains:
    """The limits that lots share and that bind, with what a unit of each gains."""
    if priced is not None:
        worths = {price.index: moving.way * price.worth.price for price in priced}
    else:
        duals = moving.duals()[: len(model.rows)]
        worths = {int(i): float(duals[i]) for i in np.flatnonzero(np.abs(duals) > NIL)}
    shared = [i for i in worths if RULEBOOK[model.rows[i].family].scope == "shared"]
    return {i: worths[i] for i in shared if not is_past(model, model.rows[i])}


@dataclass(frozen=True)
class _Limit:
    """The limits of one rule and holder."""

    model: Model
    moving: Moving
    key: tuple[str, str]
    worths: Gains

    def told(self) -> BindingLimit:
        """The round step and what it gains, and what is gained in all."""
        rule, rows = RULEBOOK[self.key[0]], list(self.worths)
        unit, goal = unit_of(self.model, rows[0]), self.model.goals[0].unit
        if not rule.amount:
            whole = _six(_gain(self._sought(rows)))
            return BindingLimit(*self.key, self._when(rows), unit, Decimal(0), whole, whole, goal)
        step, gain = self._step(unit)
        found = self._sought(self._doubled(float(step)) if step > 0 else rows)
        whole = _six(max(_gain(found), gain))
        when = self._when(self._moved(unit))
        return BindingLimit(*self.key, when, unit, step, _six(gain), whole, goal)

    def _when(self, rows: list[int]) -> str:
        return spans([period(self.model.rows[row], self.model.data) for row in rows])

    def _moved(self, unit: str) -> list[int]:
        """The limits that a step moves: money goes where it is worth most, the rest to each period."""
        most = max(map(abs, self.worths.values()))
        far = 1 - ALIKE if unit == "keur" else 0.0
        return [row for row, worth in self.worths.items() if abs(worth) >= far * most]

    def _step(self, unit: str) -> tuple[Decimal, float]:
        """The largest round step whose units are worth about their price, else the least; what it gains."""
        rows = self._moved(unit)
        heights = [abs(self.moving.limit(row)) for row in rows]
        whole = sum(heights) if unit == "keur" else min(filter(None, heights), default=0.0)
        gain, step = 0.0, Decimal(1)
        for step in round_steps(unit, whole):
            each = float(step) / (len(rows) if unit == "keur" else 1)
            shifts = {row: each if self.worths[row] > 0 else -each for row in rows}
            gain = _gain(self._sought(shifts))
            if gain >= FAIR * sum(self.worths[row] * by for row, by in shifts.items()):
                break
        return step if self.worths[rows[0]] > 0 else -step, gain

    def _doubled(self, step: float) -> dict[int, float]:
        """Each limit as high again, or moved by the step where all are nothing."""
        shifts = {row: abs(self.moving.limit(row)) for row in self.worths}
        return shifts if any(shifts.values()) else dict.fromkeys(shifts, step)

    def _sought(self, limits: dict[int, float] | list[int]) -> Gained | None:
        """The programme with limits moved, or let go; nothing where no plan or no end is found."""
        try:
            return self.moving.loosed(limits) if isinstance(limits, list) else self.moving.moved(limits)
        except LostError:
            return None


def _gain(moved: Gained | None) -> float:
    return max(0.0, moved.gain) if moved is not None else 0.0


def _six(gain: float) -> Decimal:
    """A gain to six figures; what is no more than the solver's noise is nothing."""
    return Decimal(f"{Decimal(f'{gain if gain > NIL else 0.0:.6g}').normalize() + 0:f}")
