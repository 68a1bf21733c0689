"""From the optimum of the linear programme to a plan of whole homes and whole cents that keeps every rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product

import numpy as np

from optim.model.statement import Model
from optim.payers import shared_out
from optim.rulebook import RULEBOOK
from optim.settlement.accounts import Account, accounts
from optim.settlement.costs import line_costs
from optim.settlement.delegated import Delegated, delegations
from optim.settlement.extra import Addition, additions, least_extra
from optim.settlement.land import Parcel, TreasuryYear, resold_books, settle_land
from optim.settlement.money import close_on_cents, settle_cents
from optim.settlement.quantities import Grains, allow_grains, settle_at_once, settle_quantities
from optim.settlement.schedule import ByYear, Payments, payments, yearly_commitments
from optim.solver.session import PRIMAL_TOLERANCE as PRIMAL
from optim.solver.session import Floats, InfeasibleError, Session
from optim.units import CENTS_PER_KEUR, GRAIN, grains

RESERVE_KEUR = (0.0, 0.001, 0.1)
"""What each envelope and ceiling sets aside for rounding: nothing, then a little, only if it must."""

ROOM_KEUR = (0.0, 0.00001, 0.001, 0.1)
"""The same while cents are settled, a cent first."""

REACHES = (3.0, np.inf)
"""How many grains around the optimum are searched at once when rounding one by one finds no plan."""

type Way = Callable[[Model, Session, Floats], tuple[Grains, Floats]]


@dataclass(frozen=True)
class Settled:
    """Whole quantities, whole cents year by year, envelopes, and the value of every column."""

    started: Grains
    committed: ByYear
    paid: Payments
    envelopes: list[Account]
    added: list[Addition]
    delegated: Delegated
    parcels: list[Parcel]
    treasuries: list[TreasuryYear]
    values: Floats


def settlements(
    model: Model, session: Session, optimum: Floats, whole: Floats | None = None
) -> Iterator[Settled]:
    """The whole plans next to the optimum, the nearest first, each with a little more room for its roundings.

    `whole` is a plan with whole homes, where one is known. The next one is for a plan that an exact check
    refuses. Raises `InfeasibleError` when there is none.
    """
    ways: list[Way] = [] if whole is None else [partial(settle_quantities, whole=whole)]
    ways += [settle_quantities, partial(settle_quantities, room=True)]
    ways += [partial(settle_at_once, reach=reach) for reach in REACHES]
    found = False
    for loose, way, reserve in product((False, True), ways, RESERVE_KEUR):
        if loose and (found or not model.data.least):
            break
        session.restore()
        set_aside(model, session, reserve, loose=loose)
        try:
            started, values = way(model, session, optimum)
        except InfeasibleError:
            continue
        for more in ROOM_KEUR:
            try:
                settled = _settle_money(model, session, started, values, reserve + more, loose)
            except InfeasibleError:
                continue
            found = True
            yield settled
    if not found:
        raise InfeasibleError("no plan of whole quantities and whole cents was found next to the optimum")


def _settle_money(
    model: Model, session: Session, started: Grains, values: Floats, reserve: float, loose: bool
) -> Settled:
    """Who grants how many cents for these quantities, each year, and who pays when."""
    session.restore()
    session.accept(PRIMAL)
    set_aside(model, session, reserve, loose=loose)
    allow_grains(model, session)
    columns = np.array([v.id for v in model.variables.started.values()])
    session.bound_columns(columns, values[columns], values[columns])
    extra = least_extra(model.data, started)
    columns = np.array([model.variables.extra[key].id for key in extra], dtype=np.int64)
    homes = np.array(list(extra.values()), dtype=float)
    session.bound_columns(columns, homes, homes)
    added = additions(model.data, extra)
    costs = line_costs(model.data, started)
    close_on_cents(model, session, values, costs)
    money = shared_out(model, session, costs)
    granted = settle_cents(model, session, money, costs)
    committed = yearly_commitments(model.data, costs, granted)
    parcels, treasuries = settle_land(model, money, committed)
    envelopes = accounts(model.data, committed, added, parcels)
    if any(account.overdrawn for account in envelopes):
        raise InfeasibleError("an envelope is overdrawn by the rounding of what it carries over")
    settled = money.copy()
    for (lot, year), count in started.items():
        settled[model.variables.started[lot, year].id] = count * float(GRAIN[model.data.lots[lot].unit])
    for lot, missed in model.variables.missed.items():
        begun = sum(started[lot, year] for year in model.data.years)
        row = model.data.lots[lot]
        settled[missed.id] = (grains(row.unit, row.quantity) - begun) * float(GRAIN[row.unit])
    for key, variable in model.variables.granted.items():
        settled[variable.id] = granted.get(key, 0) / CENTS_PER_KEUR
    for land, book in resold_books(model.data, parcels).items():
        settled[model.variables.resold[land].id] = book / CENTS_PER_KEUR
    paid = payments(model.data, committed)
    delegated = delegations(model.data, started)
    return Settled(started, committed, paid, envelopes, added, delegated, parcels, treasuries, settled)


def set_aside(model: Model, session: Session, reserve: float, *, loose: bool = False) -> None:
    """Takes a reserve out of every amount that lots share, where there is something to take it from.

    What the past of a rerun has used of an amount is not taken back, and nothing is set aside where all is
    decided already. `loose` lets a lot that is counted finely lose a grain a year of its least share, where
    no plan keeps it: the audit tells it.
    """
    if loose:
        least = [i for i, row in enumerate(model.rows) if row.family == "least_share"]
        units = [model.data.lots[model.rows[i].key[0]].unit for i in least]
        given = [0.0 if unit == "home" else float(GRAIN[unit]) * len(model.data.years) for unit in units]
        session.bound_rows(least, session.row_lower[least] - np.array(given), session.row_upper[least])
    shared = [
        RULEBOOK[row.family].scope == "shared" and RULEBOOK[row.family].unit == "keur" for row in model.rows
    ]
    rows = np.flatnonzero(shared)
    lower, upper = session.row_lower[rows], session.row_upper[rows]
    spare = np.where(_decides(model, session)[rows], reserve, 0.0)
    room = np.clip(upper - session.activities(model.realised)[rows], 0, None)
    taken = np.where(np.isfinite(upper), np.minimum(room, spare), 0)
    floors = np.where(np.isinf(upper), np.clip(lower, 0, spare), 0)
    session.bound_rows(rows, np.where(lower == upper, lower - taken, lower) + floors, upper - taken)


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
