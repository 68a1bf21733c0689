"""Prices are what a new solve confirms; names and the size of the currency change nothing; rounding ties."""

from decimal import Decimal
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import worlds

from optim.data import build
from optim.model import Model, state
from optim.prices import Face, prices
from optim.rules import REGISTRY
from optim.scenario.schema import Scenario
from optim.settlement.schedule import _in_proportion
from optim.solver import Session

FEW = settings(max_examples=12) if settings().derandomize else settings()
STEP = 1e-4
"""How far a limit is moved: small enough to stay on one face, large enough to be seen."""
CLOSE = 1e-3


def first_bound(scenario: Scenario) -> float:
    """The best of the first goal under the linear programme."""
    return _best(state(build(scenario)))


def _best(model: Model, row: int = -1, shift: float = 0.0) -> float:
    """The best of the first goal, one limit being moved."""
    session = Session(model.problem)
    if row >= 0:
        at = np.array([row])
        session.bound_rows(at, session.row_lower[at] + shift, session.row_upper[at] + shift)
    goal = model.goals[0]
    return session.optimise(model.costs[goal.name], goal.sense).objective


@FEW
@given(worlds())
def test_a_price_is_the_gain_of_the_next_unit(scenario: Scenario) -> None:
    """Proves: the price of a limit that lots share is the finite difference of a new solve.
    Without it: at a degenerate optimum a price could be any of many duals.
    By hand: the first goal gains the price times the step when the limit moves by a step.
    """
    model = state(build(scenario))
    session, goal = Session(model.problem), model.goals[0]
    first = session.optimise(model.costs[goal.name], goal.sense)
    names = [row.name for row in model.rows]
    shared = [
        price
        for price in prices(model, Face(model, session, first))
        if REGISTRY[price.row.family].scope == "shared"
    ]
    for price in shared[:6]:
        step = STEP if price.price > 0 else -STEP
        gain = (_best(model, names.index(price.row.name), step) - first.objective) / step
        assert abs(gain - price.price) <= CLOSE * max(1.0, abs(price.price)), price.sentence


def renamed(value: Any, names: dict[str, str]) -> Any:
    """The same blocks with some identifiers replaced everywhere."""
    if isinstance(value, dict):
        return {names.get(str(key), key): renamed(item, names) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [renamed(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


@FEW
@given(worlds())
def test_names_change_nothing(scenario: Scenario) -> None:
    """Proves: operations called otherwise, in another order of names, give the same first goal.
    Without it: who comes first in the alphabet would get more.
    By hand: the bounds are equal.
    """
    names = {row.operation: f"z{9 - rank}" for rank, row in enumerate(scenario.operations)}
    other = Scenario.model_validate(renamed(scenario.model_dump(), names))
    bound = first_bound(scenario)
    assert abs(first_bound(other) - bound) <= 1e-6 * max(1.0, abs(bound))


def dearer(value: Any, times: Decimal, money: bool = False) -> Any:
    """The same blocks with every amount in k€ multiplied; shares, years and quantities as they are."""
    if isinstance(value, dict):
        return {
            key: dearer(item, times, money or "keur" in str(key)) if key not in ("source", "status") else item
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [dearer(item, times, money) for item in value]
    return value * times if money and isinstance(value, Decimal) else value


@FEW
@given(worlds())
def test_the_size_of_the_currency_changes_nothing(scenario: Scenario) -> None:
    """Proves: costs, envelopes and ceilings ten times as large give the same first goal.
    Without it: the answer would hang on the unit in which an officer writes.
    By hand: the bounds are equal, for what is started is not money.
    """
    other = Scenario.model_validate(dearer(scenario.model_dump(), Decimal(10)))
    bound = first_bound(scenario)
    assert abs(first_bound(other) - bound) <= 1e-5 * max(1.0, abs(bound))


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 10**9), min_size=1), st.integers(0, 10**10))
def test_rounding_ties_and_moves_no_cell_by_more_than_a_cent(left: dict[str, int], due: int) -> None:
    """Proves: cents shared out in proportion add up to what is due, each within a cent of its exact part.
    Without it: a year would not close, or one funder would pay for the rounding of all.
    By hand: largest remainders.
    """
    total = sum(left.values())
    due = min(due, total)
    share = _in_proportion(left, due)
    assert sum(share.values()) == (due if total else 0)
    assert all(abs(Decimal(share[f]) - Decimal(left[f] * due) / total) < 1 for f in share)
