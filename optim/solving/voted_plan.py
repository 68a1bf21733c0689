"""A voted plan that still stands: where nothing forces a change, it is kept as it is, to the cent."""

from collections.abc import Iterator
from itertools import chain

import numpy as np

from optim.audit.auditing import examined
from optim.audit.books import books_of
from optim.explain.moved import grains_of
from optim.model.statement import Model
from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.scenario.schema_revision import LineYears
from optim.sentences import Reason, reasons
from optim.settlement import Settled
from optim.settlement.accounts import accounts
from optim.settlement.delegated import delegations
from optim.settlement.extra import additions
from optim.settlement.land import settle_land
from optim.settlement.schedule import ByYear, Payments
from optim.solver.session import InfeasibleError
from optim.units import CENTS_PER_KEUR, GRAIN


def voted_plan(model: Model) -> Settled | None:
    """The voted plan as it was settled; none where it is not asked for, or the past departs from it."""
    data, revision = model.data, model.data.scenario.revision
    if revision is None or "plan_change" not in {goal.name for goal in model.goals}:
        return None
    started = grains_of(data, revision.voted.works)
    done = grains_of(data, revision.realised.works)
    if any(started[key] != done[key] for key in data.realised):
        return None
    committed = _amounts(revision.voted.commitments)
    paid: Payments = {(line, f, 0, y): a for (line, f, y), a in _amounts(revision.voted.payments).items()}
    extra = {
        (b, y): revision.voted.extra_homes.get(b, {}).get(y, 0)
        for b in data.extra_increase
        for y in data.years
    }
    added = additions(data, extra)
    known = data.lines.keys()
    if any(line not in known or f not in data.payers[line] for line, f, _y in committed):
        return None
    values = _values(model, started, committed, extra)
    try:
        parcels, treasuries = settle_land(model, values, committed)
    except InfeasibleError:
        return None
    return Settled(
        started=started,
        committed=committed,
        paid=paid,
        envelopes=accounts(data, committed, added, parcels),
        added=added,
        delegated=delegations(data, started),
        parcels=parcels,
        treasuries=treasuries,
        values=values,
    )


def obeys(plan: Plan) -> bool:
    """Whether a plan obeys every rule of its scenario, in exact arithmetic."""
    return not examined(books_of(plan)).findings


def first_kept(plans: Iterator[tuple[Plan, Settled]]) -> tuple[Plan, Settled]:
    """The first plan that keeps every rule exactly, of some settled with more room each than the one before.

    Where none does it is the first of all, and its audit says what it breaks. Certificates and what files
    repeat are left to the audit.
    """
    first = next(plans)
    kept = (p for p in chain([first], plans) if not examined(books_of(p[0]), always=False).findings)
    return next(kept, first)


def as_good(model: Model, worth: float, best: float) -> bool:
    """Whether a worth of the first goal is the best, within the tolerance stated or the gap of the vote."""
    goal = model.goals[0]
    short = best - worth if goal.sense == "max" else worth - best
    revision = model.data.scenario.revision
    share = max(model.tolerances.get(goal.name, 0.0), float(revision.voted.gap) if revision else 0.0)
    return short <= share * max(1.0, abs(best)) + 1e-6


def voted_reasons(scenario: Scenario) -> dict[str, list[Reason]]:
    """Why each lot was missed in the voted plan."""
    rows = scenario.revision.voted.missed if scenario.revision else []
    return {
        f"{row.operation}/{row.lot}": reasons(row.rule, row.holder, row.period, row.amount) for row in rows
    }


def _amounts(rows: list[LineYears]) -> ByYear:
    found = {
        (f"{row.operation}/{row.lot}/{row.nature}", row.funder, y): amount
        for row in rows
        for y, amount in row.cents.items()
        if amount
    }
    return dict(sorted(found.items()))


def _values(
    model: Model, started: dict[tuple[str, int], int], committed: ByYear, extra: dict[tuple[str, int], int]
) -> np.ndarray:
    """The decisions that the goals count, by column; the others stay at nothing."""
    data, x = model.data, model.variables
    values = np.zeros(len(model.columns))
    for (lot, y), variable in x.started.items():
        values[variable.id] = started[lot, y] * float(GRAIN[data.lots[lot].unit])
    for (line, f, p), variable in x.granted.items():
        years = data.grant_periods[f][p]
        values[variable.id] = sum(committed.get((line, f, y), 0) for y in years) / CENTS_PER_KEUR
    for key, variable in x.extra.items():
        values[variable.id] = extra.get(key, 0)
    revision = data.scenario.revision
    sold = _amounts(revision.voted.resales) if revision else {}
    for (line, a, y), variable in x.resold.items():
        values[variable.id] = float(sold.get((line, a, y), 0) / CENTS_PER_KEUR)
    return values
