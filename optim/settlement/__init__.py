"""From the optimum of the linear programme to a plan of whole homes and whole cents that keeps every rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product

import numpy as np

from optim.data.keys import Costs
from optim.messages import say
from optim.model.statement import Model
from optim.payers import keep_own_money, shared_out
from optim.settlement.accounts import Account, accounts
from optim.settlement.costs import line_costs
from optim.settlement.delegated import Delegated, delegations
from optim.settlement.extra import Addition, additions, least_extra
from optim.settlement.land import Parcel, TreasuryYear, resold_books, settle_land
from optim.settlement.money import close_on_cents, give_odd_cents, settle_cents
from optim.settlement.quantities import Grains, allow_grains, settle_at_once, settle_quantities
from optim.settlement.reserves import set_aside
from optim.settlement.schedule import ByYear, Payments, payments, yearly_commitments
from optim.solver.failures import NoneFoundError
from optim.solver.session import PRIMAL_TOLERANCE as PRIMAL
from optim.solver.session import Floats, InfeasibleError, Session
from optim.units import CENTS_PER_KEUR, GRAIN, grains

RESERVES = ((0.0, True), (0.0, False), (0.001, True), (0.1, True))
"""What each envelope and ceiling sets aside for rounding, in k€: nothing, then a little, only if it must;
and whether treasuries, carried envelopes and payment credits keep what the rounding of books may take."""

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
    refuses. Raises `NoneFoundError` when none was found.
    """
    ways: list[Way] = [] if whole is None else [partial(settle_quantities, whole=whole)]
    ways += [settle_quantities, partial(settle_quantities, room=True)]
    ways += [partial(settle_at_once, reach=reach) for reach in REACHES]
    found = False
    for loose, way, (reserve, kept) in product((False, True), ways, RESERVES):
        if loose and (found or not model.data.least):
            break
        session.restore()
        set_aside(model, session, reserve, kept=kept, loose=loose)
        keep_own_money(model, session, optimum)
        try:
            started, values = way(model, session, optimum)
        except InfeasibleError:
            continue
        for more in ROOM_KEUR:
            try:
                settled = _settle_money(model, session, started, values, reserve + more, kept, loose)
            except InfeasibleError:
                continue
            found = True
            yield settled
    if not found:
        raise NoneFoundError(say("no_plan_of_whole_cents"))


def hold_works(model: Model, session: Session, started: Grains, values: Floats) -> Costs:
    """Fixes works and the capacity that they need in a session; the cents that each line costs each year."""
    allow_grains(model, session)
    begun = model.variables.started
    columns = np.array([variable.id for variable in begun.values()])
    exact = np.array([started[key] * float(GRAIN[model.data.lots[key[0]].unit]) for key in begun])
    session.bound_columns(columns, exact, exact)
    extra = least_extra(model.data, started)
    columns = np.array([model.variables.extra[key].id for key in extra], dtype=np.int64)
    homes = np.array(list(extra.values()), dtype=float)
    session.bound_columns(columns, homes, homes)
    costs = line_costs(model.data, started)
    close_on_cents(model, session, values, costs)
    return costs


def _settle_money(
    model: Model, session: Session, started: Grains, values: Floats, reserve: float, kept: bool, loose: bool
) -> Settled:
    """Who grants how many cents for these quantities, each year, and who pays when."""
    session.restore()
    session.accept(PRIMAL)
    set_aside(model, session, reserve, kept=kept, loose=loose)
    costs = hold_works(model, session, started, values)
    added = additions(model.data, least_extra(model.data, started))
    try:
        money = shared_out(model, session, costs)
    except InfeasibleError:
        give_odd_cents(model, session)
        money = shared_out(model, session, costs)
    granted = settle_cents(model, session, money, costs)
    committed = yearly_commitments(model.data, costs, granted)
    parcels, treasuries = settle_land(model, money, committed)
    envelopes = accounts(model.data, committed, added, parcels)
    if any(account.overdrawn for account in envelopes):
        raise InfeasibleError(say("envelope_overdrawn"))
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
