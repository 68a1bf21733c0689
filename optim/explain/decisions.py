"""What each forced decision costs: the same programme sought again without it, the others kept.

Where whole numbers are chosen, everything is chosen again without the decision, and both sides are whole
plans; else both are bounds of the linear programme, before whole homes and cents.
"""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from optim.data import LotKey
from optim.explain.figures import alike, eight_figures
from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.solver.choosing import Chosen, calendar_of, choose
from optim.solver.pursuit import Pursuit, pursue
from optim.solver.session import Floats, Session
from optim.units import GRAIN

PRECISE = 1e-9
"""The residual of rows and columns with which goals are compared."""
LINEAR = "bound of the linear programme"
CHOSEN = "all works chosen again"


@dataclass(frozen=True)
class DecisionCost:
    """The first goal and the k€ committed, with a decision and without it; `loss` is what it takes away.

    The true loss is from `loss_least` to `loss_most`: a search may stop short of its bound on either side.
    `displaced` holds the lots of which the two programmes start unlike quantities, with it and without it.
    """

    operation: str
    decision: str
    because: str
    goal: str
    unit: str
    value: Decimal
    value_without: Decimal
    loss: Decimal
    loss_least: Decimal
    loss_most: Decimal
    cost_keur: Decimal
    cost_keur_without: Decimal
    basis: str
    displaced: dict[LotKey, tuple[Decimal, Decimal]]


def decision_costs(
    model: Model, session: Session, pursuit: Pursuit, chosen: Chosen | None
) -> list[DecisionCost]:
    """The cost of each decision in force, by operation; leaves the session as it was stated.

    `pursuit` is the programme with all of its decisions, and `chosen` its whole numbers.
    """
    rows: dict[str, list[int]] = {name: [] for name in _in_force(model)}
    for i, row in enumerate(model.rows):
        if RULEBOOK[row.family].decided and (name := model.data.lots[row.key[0]].operation) in rows:
            rows[name].append(i)
    session.accept(PRECISE)
    found = [_cost(model, session, pursuit, chosen, name, freed) for name, freed in sorted(rows.items())]
    session.restore()
    return found


def _in_force(model: Model) -> list[str]:
    """The operations with a decision whose rule is active; one that the past has settled has no row left."""
    scenario, programme = model.data.scenario, {lot.operation for lot in model.data.lots.values()}
    found = []
    for name, decision in scenario.decisions.items():
        rule = "required_operation" if decision.required else "excluded_operation"
        switch = scenario.rules.get(rule if decision.year is None else "fixed_year")
        if name in programme and (switch is None or switch.active):
            found.append(name)
    return found


def _cost(
    model: Model, session: Session, pursuit: Pursuit, chosen: Chosen | None, name: str, rows: list[int]
) -> DecisionCost:
    goal, decision = model.goals[0], model.data.scenario.decisions[name]
    without, again = _sought_without(model, session, pursuit, chosen, rows)
    whole = chosen is not None and again is not None
    value = chosen.reached if chosen and chosen.homes is not None else pursuit.best[goal.name]
    best = again.reached if again and again.homes is not None else without.best[goal.name]
    if alike(value, best):
        best = value
    with_it, without_it = eight_figures(value), eight_figures(best)
    sign = 1 if goal.sense == "max" else -1
    loss = sign * (without_it - with_it)
    short, short_without = _left_to_find(chosen, value), _left_to_find(again, best)
    kind = "required" if decision.required else "excluded"
    return DecisionCost(
        operation=name,
        decision=kind if decision.year is None else str(decision.year),
        because=decision.because,
        goal=goal.name,
        unit=goal.unit,
        value=with_it,
        value_without=without_it,
        loss=loss,
        loss_least=max(Decimal(0), loss - short),
        loss_most=loss + short_without,
        cost_keur=eight_figures(_committed(model, pursuit.last.values)),
        cost_keur_without=eight_figures(_committed(model, without.last.values)),
        basis=CHOSEN if whole else LINEAR,
        displaced=_displaced(model, _works(pursuit, chosen), _works(without, again)),
    )


def _left_to_find(chosen: Chosen | None, reached: float) -> Decimal:
    """By how much the best programme may pass what a search has reached of the first goal."""
    return Decimal(0) if chosen is None else eight_figures(abs(chosen.bound - reached))


def _works(pursuit: Pursuit, chosen: Chosen | None) -> Floats:
    """The works of a programme: with whole homes where they were sought to the end."""
    return pursuit.last.values if chosen is None or chosen.homes is None else chosen.homes


def _displaced(model: Model, with_it: Floats, without: Floats) -> dict[LotKey, tuple[Decimal, Decimal]]:
    """What is started of each lot with a decision and without it, where these differ by a grain."""
    found = {}
    for lot, row in model.data.lots.items():
        columns = [model.variables.started[lot, year].id for year in model.data.years]
        grain = GRAIN[row.unit]
        sums = (values[columns].sum() / float(grain) for values in (with_it, without))
        started, left = (Decimal(round(count)) * grain for count in sums)
        if started != left:
            found[lot] = (started, left)
    return found


def _sought_without(
    model: Model, session: Session, pursuit: Pursuit, chosen: Chosen | None, rows: list[int]
) -> tuple[Pursuit, Chosen | None]:
    """Every goal sought again with the rows of one decision let loose.

    The plan with the decision obeys what is left: the search goes on from it, not from nothing.
    """
    session.restore()
    if not rows:  # what was decided is done: to withdraw it changes nothing
        return pursuit, chosen
    everywhere = np.full(len(rows), np.inf)
    session.bound_rows(rows, -everywhere, everywhere)
    if chosen is None:
        return pursue(model, session, start=pursuit.start), None
    columns = calendar_of(model)
    kept = [bounds[columns].copy() for bounds in session.stated_columns]
    session.bound_columns(columns, np.zeros(len(columns)), np.ones(len(columns)))
    again = choose(model, session, pursuit.last.values if chosen.homes is None else chosen.homes)
    found = pursue(model, session)
    for bounds, values in zip(session.stated_columns, kept, strict=True):
        bounds[columns] = values
    return found, again


def _committed(model: Model, values: Floats) -> float:
    """What is committed in all, in k€."""
    return float(sum(values[variable.id] for variable in model.variables.granted.values()))
