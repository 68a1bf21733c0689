"""What a rerun moves of the voted plan, and the rule that forces each move.

A move is forced by the facts of its lot, by what was decided of its operation, or by the limits that the
least change stands on: those whose dual is not zero and that the lot, or the money of its lines, enters.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from optim.data import Data
from optim.plan import COLUMNS
from optim.rules import REGISTRY
from optim.scenario.schema_revision import LotYears
from optim.tidy import spans
from optim.units import GRAIN, grains

if TYPE_CHECKING:  # who reads a plan loads no solver
    from optim.model import Model
    from optim.settlement.quantities import Grains
    from optim.solver import Optimum, Session

FELT = 1e-7
"""A dual of the change below this is noise."""
SHOWN = 5
"""How many limits a reason names at most."""
SETTLED = "whole_units"
SEVERAL = "several limits at once: no single one, raised by one unit, would move less of it"


def moved(model: Model, session: Session, started: Grains, least: Optimum | None) -> pd.DataFrame:
    """One row a lot and year that differs from the voted plan; `least` is the optimum of the change."""
    data = model.data
    if (revision := data.scenario.revision) is None:
        return pd.DataFrame([], columns=COLUMNS["moved"])
    voted = grains_of(data, revision.voted.works)
    limits = {} if least is None else _limits(model, session, least)
    rows = []
    for lot, row in data.lots.items():
        grain = GRAIN[row.unit]
        changes = {y: started[lot, y] - voted[lot, y] for y in data.years if started[lot, y] != voted[lot, y]}
        if not changes:
            continue
        off = [str(y) for y in changes if y in data.frozen_years]
        because = "; ".join(_reasons(model, lot, off, limits.get(lot, []), least)) or SEVERAL
        for y, change in changes.items():
            then, now = voted[lot, y] * grain, started[lot, y] * grain
            rows.append((row.operation, row.lot, row.unit, y, then, now, change * grain, because))
    return pd.DataFrame(rows, columns=COLUMNS["moved"])


def grains_of(data: Data, rows: list[LotYears]) -> Grains:
    """The quantities of every lot and year that some rows tell, in grains."""
    held = {
        (f"{row.operation}/{row.lot}", y): quantity for row in rows for y, quantity in row.quantities.items()
    }
    return {
        (lot, y): grains(row.unit, held[lot, y]) if (lot, y) in held else 0
        for lot, row in data.lots.items()
        for y in data.years
    }


def _reasons(model: Model, lot: str, off: list[str], limits: list[str], least: Optimum | None) -> list[str]:
    """Facts first, then what was decided of the operation, then the limits; else the settling."""
    data = model.data
    operation = data.lots[lot].operation
    found = [f"realised_is_frozen of {lot} ({spans(off)})"] if off else []
    decision = data.scenario.decisions.get(operation)
    if decision is not None and decision.excluded:
        found.append(f"excluded_operation of {operation} ({decision.because})")
    found += limits[:SHOWN]
    if not found and least is not None:
        change = sum(
            least.values[variables[lot, y].id]
            for variables in (model.variables.raised, model.variables.lowered)
            for y in data.years
            if (lot, y) in variables
        )
        if change <= 1e-6 * max(1.0, data.quantity[lot]):
            found.append(SETTLED)
    return found


def _limits(model: Model, session: Session, least: Optimum) -> dict[str, list[str]]:
    """For each lot, the limits with a dual that its starts or the money of its lines enter."""
    owner: dict[int, str] = {v.id: lot for (lot, _y), v in model.variables.started.items()}
    owner |= {v.id: model.data.lines[line] for (line, _f, _p), v in model.variables.granted.items()}
    owner |= {v.id: model.data.lines[line] for (line, _a, _y), v in model.variables.resold.items()}
    felt = np.zeros(len(session.row_lower), dtype=bool)
    felt[: len(least.duals)] = np.abs(least.duals) > FELT
    met: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for i, j in zip(session.entry_row, session.entry_column, strict=True):
        if felt[i] and j in owner:
            name, when = _named(model, int(i))
            if name and when not in met[owner[j]][name]:
                met[owner[j]][name].append(when)
    for i in np.flatnonzero(felt[: len(model.rows)]):
        if model.rows[i].family == "mid_term_gate":  # of what is unspent: no decision on a lot enters it
            name, when = _named(model, int(i))
            for lot in _paid_by(model, model.rows[i].key[0]):
                met[lot][name].append(when)
    return {
        lot: [
            f"{name} ({spans(whens)})" if whens != [""] else name
            for name, whens in sorted(names.items(), key=_first_the_gate)
        ]
        for lot, names in met.items()
    }


def _first_the_gate(named: tuple[str, list[str]]) -> tuple[bool, str]:
    """What the partners have just decided comes before the limits that were known."""
    return not named[0].startswith("mid_term_gate"), named[0]


def _paid_by(model: Model, funder: str) -> set[str]:
    """The lots to which a funder may bring money."""
    return {model.data.lines[line] for line, payers in model.data.payers.items() if funder in payers}


def _named(model: Model, i: int) -> tuple[str, str]:
    """A row as ``rule of holder`` and its period; the row that holds the first goal by the goal's name."""
    if i >= len(model.rows):
        return model.goals[0].name, ""
    row = model.rows[i]
    if row.family == "payments_follow_commitments":
        return f"payment_ceiling of {row.key[0]}", str(row.key[-1])
    if REGISTRY[row.family].scope == "identity":
        return "", ""
    when = row.key[-1] if len(row.key) > 1 else f"{model.data.years[0]}-{model.data.years[-1]}"
    return f"{row.family} of {row.key[0]}", str(when)
