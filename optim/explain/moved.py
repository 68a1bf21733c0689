"""What a rerun moves of the voted plan, and the rule that forces each move.

A move is forced by the facts of its lot, by what was decided of its operation, or by the limits that the
least change stands on: those that what the lot starts less strains, or that need what it starts more.
"""

import numpy as np

from optim import sentences
from optim.data import Data
from optim.explain.reasons import Strain, decided, period
from optim.messages import Lang
from optim.model.statement import Model, Row
from optim.rulebook import RULEBOOK
from optim.run.tables.rows import MovedLot
from optim.scenario.printed import Printed
from optim.scenario.schema_revision import LotYears
from optim.sentences import EXCLUDED, SETTLED, Reason, spans
from optim.settlement.quantities import Grains
from optim.solver.session import Optimum, Session
from optim.units import GRAIN, grains

FELT = 1e-7
"""A dual of the change below this is noise."""
SHOWN = 5
"""How many limits a reason names at most."""
GATE = "mid_term_gate"


def moved(
    model: Model, session: Session, started: Grains, least: Optimum | None, lang: Lang
) -> tuple[MovedLot, ...]:
    """One row a lot and year that differs from the voted plan; `least` is the optimum of the change.

    `lang` is the language of the sentences.
    """
    data = model.data
    if (revision := data.scenario.revision) is None:
        return ()
    voted = grains_of(data, revision.voted.works)
    changes = {key: started[key] - voted[key] for key in voted if started[key] != voted[key]}
    limits = {} if least is None else _limits(model, session, least)
    words, names = decided(data.scenario), Printed(data.scenario)
    rows = []
    for lot, row in data.lots.items():
        grain = GRAIN[row.unit]
        mine = {y: changes[lot, y] for y in data.years if (lot, y) in changes}
        if not mine:
            continue
        found = _reasons(model, lot, list(mine), limits.get(lot, []), least)
        because = (*sentences.cells(found), sentences.moved(found, words, names, lang))
        for y, change in mine.items():
            then, now = voted[lot, y] * grain, started[lot, y] * grain
            rows.append(MovedLot(row.operation, row.lot, row.unit, y, then, now, change * grain, *because))
    return tuple(rows)


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


def _reasons(
    model: Model, lot: str, years: list[int], limits: list[Reason], least: Optimum | None
) -> list[Reason]:
    """Facts first, then what was decided of the operation, then the limits; else the settling."""
    data = model.data
    operation = data.lots[lot].operation
    past = [str(y) for y in years if y in data.frozen_years]
    found = [Reason("realised_is_frozen", lot, spans(past))] if past else []
    decision = data.scenario.decisions.get(operation)
    if decision is not None and decision.excluded:
        found.append(Reason(EXCLUDED, operation))
    found += [reason for reason in limits if reason.rule != EXCLUDED][:SHOWN]
    if not found and least is not None:
        change = sum(
            least.values[variables[lot, y].id]
            for variables in (model.variables.raised, model.variables.lowered)
            for y in data.years
            if (lot, y) in variables
        )
        if change <= 1e-6 * max(1.0, data.quantity[lot]):
            found.append(Reason(SETTLED))
    return found


def _limits(model: Model, session: Session, least: Optimum) -> dict[str, list[Reason]]:
    """For each lot, the limits felt by the least change: those that more of it strains, then less of it.

    What the partners have just decided comes before the limits that were known. A limit of years that are
    over holds nothing any more.
    """
    told = np.array([_is_told(row, model.data) for row in model.rows])
    duals = np.where(np.abs(least.duals) > FELT, least.duals, 0.0)
    duals[: len(told)] *= told
    found: dict[str, list[Reason]] = {}
    for way in (1, -1):
        for lot, reasons in Strain(model, session, duals, "min", way).reasons().items():
            known = found.setdefault(lot, [])
            told_of = {(reason.rule, reason.holder) for reason in known}
            known += [reason for reason in reasons if (reason.rule, reason.holder) not in told_of]
    return {lot: sorted(reasons, key=lambda reason: reason.rule != GATE) for lot, reasons in found.items()}


def _is_told(row: Row, data: Data) -> bool:
    """Whether a row may be a reason: a limit, of which some year is still to come."""
    if RULEBOOK[row.family].scope == "identity" and row.family != "parity":
        return False
    when = period(row, data)
    years = data.spans().get(when, data.years)
    return not data.frozen_years.issuperset(years)
