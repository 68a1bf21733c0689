"""Why a lot is held back: the limits with a dual that starting more of it would strain.

Everything is read from the rows of the model. A lot's own decisions (its starts, the money and the land of
its lines) strain a row when they move it towards the side on which its dual says that it is held. Rows that
pass the strain on are followed: what a funder pays follows what it commits, what a member delegates weighs on
the shared agency, what is drawn from an envelope or a treasury is missing from the next period.
"""

from collections import defaultdict, deque
from collections.abc import Iterable
from decimal import Decimal
from math import fsum
from typing import Any

import numpy as np

from optim.data import Data
from optim.explain.prices import Price
from optim.model.statement import Model, Row
from optim.rulebook import RULEBOOK
from optim.scenario.schema import Scenario
from optim.sentences import EXCLUDED, Reason, spans
from optim.solver.session import Floats, Sense, Session

STOCKS = ("unspent", "treasury")
"""What is kept for later: a lot may draw on it, where it cannot take from what another lot uses."""

type Loads = dict[int, float]
"""By how much a lot weighs on each row that it strains, in the unit of the row."""


def missed_reasons(
    model: Model, session: Session, found: list[Price], parities: dict[int, float]
) -> dict[str, list[Reason]]:
    """For each lot, the limits that hold it back, what counts most first; a decision comes alone.

    `found` are the limits with a price, `parities` the duals of those that hold works back.
    """
    duals = np.zeros(len(model.rows))
    for price in found:
        duals[price.index] = price.worth.price
    for i, dual in parities.items():
        duals[i] = dual
    held = Strain(model, session, duals, model.goals[0].sense).reasons()
    return held | excluded(model)


def excluded(model: Model) -> dict[str, list[Reason]]:
    """The lots of which a decision of the scenario starts nothing."""
    active = any(row.family == EXCLUDED for row in model.rows)
    data = model.data
    lots = data.excluded_lots if active else []
    return {lot: [Reason(EXCLUDED, data.lots[lot].operation)] for lot in lots}


def decided(scenario: Scenario) -> dict[str, str]:
    """The words of the decision on each operation, as they are written."""
    return {name: decision.because for name, decision in scenario.decisions.items()}


class Strain:
    """The rows that the lots of a model strain, for the duals of one goal (each row's natural sign).

    `way` is 1 for what more of a lot strains, -1 for what less of it does.
    """

    def __init__(self, model: Model, session: Session, duals: Floats, sense: Sense, way: int = 1) -> None:
        self.model, self.session, self.way = model, session, way
        self.duals = np.zeros(len(session.row_lower))
        self.duals[: len(duals)] = duals
        self.side = np.sign(self.duals) * (1 if sense == "max" else -1)
        scopes = [RULEBOOK[row.family].scope for row in model.rows]
        self.passes = np.array([scope == "identity" for scope in scopes] + [False] * self._added)
        self.own = np.array([scope == "own" for scope in scopes] + [False] * self._added)
        self.owner, self.size = _own_columns(model)
        theirs = _every_column(model)
        self.free_of_row: dict[int, list[tuple[int, float]]] = defaultdict(list)
        self.rows_of_free: dict[int, list[tuple[int, float]]] = defaultdict(list)
        free = np.array([j not in theirs for j in range(len(model.columns))])
        for e in np.flatnonzero(free[session.entry_column]):
            i, j, weight = int(session.entry_row[e]), int(session.entry_column[e]), session.coefficients[e]
            self.free_of_row[i].append((j, float(weight)))
            self.rows_of_free[j].append((i, float(weight)))

    @property
    def _added(self) -> int:
        """How many rows hold a goal that was reached."""
        return len(self.duals) - len(self.model.rows)

    def reasons(self) -> dict[str, list[Reason]]:
        """For each lot that strains a row, its reasons."""
        direct, eased = self._direct()
        found = {}
        for lot, pushed in direct.items():
            loads = self._followed(pushed)
            kept = {i: load for i, load in loads.items() if self._family(i) not in eased[lot]}
            if loads:
                found[lot] = self._grouped(kept or loads)
        return found

    def _direct(self) -> tuple[dict[str, Loads], dict[str, set[str]]]:
        """How each lot moves the rows of its own decisions, signed; and the rules of its own that these ease.

        A limit of one lot that some of its decisions ease and others strain is a proportion within the lot:
        more of it in the same proportions strains nothing.
        """
        s = self.session
        mine = np.array([j in self.owner for j in range(len(self.model.columns))])
        told = (self.side != 0) | self._hubs()
        entries = np.flatnonzero(mine[s.entry_column] & told[s.entry_row])
        pushed: dict[str, Loads] = defaultdict(dict)
        eased: dict[str, set[str]] = defaultdict(set)
        for e in entries:
            i, j = int(s.entry_row[e]), int(s.entry_column[e])
            lot, change = self.owner[j], self.way * float(s.coefficients[e]) * self.size[j]
            if self.side[i] * change < 0:
                eased[lot] |= {self._family(i)} if self.own[i] else set()
            elif abs(change) > abs(pushed[lot].get(i, 0.0)):
                pushed[lot][i] = change
        return pushed, eased

    def _hubs(self) -> Any:
        """The identities that pass a strain on to a decision of no lot."""
        held = np.zeros(len(self.duals), dtype=bool)
        held[[i for i in self.free_of_row if i < len(held)]] = True
        return held & self.passes

    def _followed(self, pushed: Loads) -> Loads:
        """The rows that a lot strains, its own first, then those that they pass the strain on to."""
        reached, waiting = dict(pushed), deque(pushed.items())
        while waiting:
            i, change = waiting.popleft()
            for j, weight in self.free_of_row.get(i, []):
                step = -change / weight
                if step * self.way < 0 and not self.model.columns[j].startswith(STOCKS):
                    continue
                for k, coefficient in self.rows_of_free[j]:
                    moved = coefficient * step
                    strains = self.side[k] * moved > 0 or self.passes[k]
                    if k != i and strains and k not in reached:
                        reached[k] = moved
                        waiting.append((k, moved))
        return {i: abs(change) for i, change in reached.items() if self.side[i] * change > 0}

    def _grouped(self, loads: Loads) -> list[Reason]:
        """The rows of each rule and holder as one reason, what costs the lot most first."""
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for i in sorted(loads):
            groups[self._rule(i)].append(i)
        cost = {
            key: max(float(f"{abs(self.duals[i]) * loads[i]:.6g}") for i in rows)
            for key, rows in groups.items()
        }
        order = sorted(groups, key=lambda key: (-cost[key], groups[key][0]))
        return [self._reason(key, groups[key]) for key in order]

    def _family(self, i: int) -> str:
        return self.model.rows[i].family if i < len(self.model.rows) else ""

    def _rule(self, i: int) -> tuple[str, str]:
        if i >= len(self.model.rows):
            return self.model.goals[0].name, ""
        row = self.model.rows[i]
        return row.limit

    def _reason(self, key: tuple[str, str], rows: list[int]) -> Reason:
        if rows[0] >= len(self.model.rows):
            return Reason(*key)
        named = [self.model.rows[i] for i in rows]
        when = spans([period(row, self.model.data) for row in named])
        return Reason(*key, when, amount(self.session, rows) if RULEBOOK[key[0]].amount else "")


def period(row: Row, data: Data) -> str:
    """The year, tranche or period of a row; nothing where it holds for the whole contract."""
    if row.family == "mid_term_gate" and data.scenario.mid_term_gate is not None:
        return data.scenario.mid_term_gate.tranche
    return str(row.key[-1]) if RULEBOOK[row.family].dated else ""


def amount(session: Session, rows: Iterable[int]) -> str:
    """The limits of some rows together, to a hundredth of a cent."""
    lower, upper = session.stated_rows
    limits = [upper[i] if np.isfinite(upper[i]) else lower[i] for i in rows]
    return printed(fsum(limits))


def printed(number: float) -> str:
    """A number to a hundredth of a cent, without needless zeros."""
    return f"{Decimal(repr(round(number, 4))).normalize() + 0:f}"


def _own_columns(model: Model) -> tuple[dict[int, str], dict[int, float]]:
    """The lot of each column that grows with it, and by how much for the whole of the lot."""
    x, data = model.variables, model.data
    owner: dict[int, str] = {}
    size: dict[int, float] = {}
    for (lot, _y), started in x.started.items():
        owner[started.id], size[started.id] = lot, data.quantity[lot]
    first = data.years[0]
    for group in (x.granted, x.resold, x.held):
        for (line, *_rest), money in group.items():
            lot = data.lines[line]
            owner[money.id], size[money.id] = lot, data.cost[line, first] * data.quantity[lot]
    return owner, size


def _every_column(model: Model) -> set[int]:
    """The columns that belong to one lot, whatever becomes of it."""
    x = model.variables
    groups: tuple[dict[Any, Any], ...] = (
        x.started, x.missed, x.granted, x.held, x.resold, *x.calendar, x.raised, x.lowered,
    )  # fmt: skip
    return {variable.id for group in groups for variable in group.values()}
