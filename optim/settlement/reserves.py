"""What the amounts that lots share keep aside, for the rounding to whole quantities and whole cents."""

from collections import Counter

import numpy as np

from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.solver.session import Floats, Session
from optim.units import CENTS_PER_KEUR, GRAIN


def set_aside(
    model: Model, session: Session, reserve: float, *, kept: bool = False, loose: bool = False
) -> None:
    """Takes a reserve, in k€, out of every amount that lots share, where there is something to take it from.

    What the past of a rerun has used of an amount is not taken back, and nothing is set aside where all is
    decided already. `kept` has treasuries, carried envelopes and payment credits keep the most that the
    rounding of their books may take from them. `loose` lets a lot that is counted finely lose
    a grain a year of its least share, where no plan keeps it: the audit tells it.
    """
    if loose:
        _loosen_least_shares(model, session)
    rows = np.flatnonzero(
        [RULEBOOK[row.family].scope == "shared" and RULEBOOK[row.family].unit == "keur" for row in model.rows]
    )
    lower, upper = session.row_lower[rows], session.row_upper[rows]
    asked = np.maximum(reserve, _taken_by_rounding(model)[rows] if kept else 0.0)
    spare = np.where(_decides(model, session)[rows], asked, 0.0)
    room = np.clip(upper - session.activities(model.realised)[rows], 0, None)
    taken = np.where(np.isfinite(upper), np.minimum(room, spare), 0)
    floors = np.where(np.isinf(upper), np.clip(lower, 0, spare), 0)
    session.bound_rows(rows, np.where(lower == upper, lower - taken, lower) + floors, upper - taken)
    if kept:
        _keep_in_treasuries(model, session)


def _loosen_least_shares(model: Model, session: Session) -> None:
    least = [i for i, row in enumerate(model.rows) if row.family == "least_share"]
    units = [model.data.lots[model.rows[i].key[0]].unit for i in least]
    given = [0.0 if unit == "home" else float(GRAIN[unit]) * len(model.data.years) for unit in units]
    session.bound_rows(least, session.row_lower[least] - np.array(given), session.row_upper[least])


def _taken_by_rounding(model: Model) -> Floats:
    """The most that rounding takes of each row's amount, in k€.

    Of an envelope that is brought a share of what is left, a cent: the share is rounded down; and a cent for
    each holding that it buys back, whose price is rounded down while a rerun counts it whole. Of the credits
    of a year, a cent a line: payments are rounded on the running total of each.
    """
    data, cents = model.data, np.zeros(len(model.rows))
    lines = Counter(funder for payers in data.payers.values() for funder in payers)
    for i, row in enumerate(model.rows):
        if row.family == "funder_envelope":
            cents[i] = (0 < data.carry_over[row.key[0]] < 1) + len(data.bought_back_by[row.key[0]])
        elif row.family == "payment_ceiling":
            cents[i] = lines[row.key[0]]
    return cents / CENTS_PER_KEUR


def _keep_in_treasuries(model: Model, session: Session) -> None:
    """Two cents for each holding, of what it resells and of its price, and one a year of what it holds."""
    data = model.data
    held = Counter(agency for _line, agency in data.buy_backs)
    for (agency, year), treasury in model.variables.treasury.items():
        if year not in data.frozen_years:
            least = (2 * held[agency] + len(data.years)) / CENTS_PER_KEUR
            session.bound_columns([treasury.id], np.array([least]), np.array([np.inf]))


def _decides(model: Model, session: Session) -> np.ndarray:
    """Which rows hold a decision that is not a fact; all of them where nothing is revised."""
    x = model.variables
    decided = np.zeros(len(model.columns), dtype=bool)
    for group in (x.started, x.granted, x.extra, x.resold):
        decided[[variable.id for variable in group.values()]] = True
    count = len(session.row_lower)
    facts = np.bincount(session.entry_row, weights=model.frozen[session.entry_column], minlength=count)
    open_ = (decided & ~model.frozen)[session.entry_column]
    found: np.ndarray = (np.bincount(session.entry_row, weights=open_, minlength=count) > 0) | (facts == 0)
    return found
