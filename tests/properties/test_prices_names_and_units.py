"""Prices are what a new solve confirms; names and the size of the currency change nothing; rounding ties."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import worlds

from optim.data import build
from optim.explain.binding import binding
from optim.explain.prices import Price, PricedFace, prices
from optim.explain.reasons import period
from optim.messages import rendered
from optim.model.statement import Model, state
from optim.scenario.schema import Scenario
from optim.settlement.schedule import _in_proportion
from optim.solver.pursuit import pursue
from optim.solver.session import InfeasibleError, Session
from optim.solving.program import program
from optim.units import running_cents

FEW = settings(max_examples=12) if settings().derandomize else settings()
CLOSE, NOISE = 1e-4, 1e-6
"""By which share of it, and by how much, a gain and a price may differ: the solver's own noise."""
ODD_CENTS = 20
"""What the rounding of a funder's lines may move, in all."""


def bounds(scenario: Scenario) -> dict[str, float]:
    """The best of each goal under the linear programme, the earlier ones being held; not the tie-break."""
    model = state(build(scenario))
    best = pursue(model, Session(model.problem)).best
    return {goal.name: best[goal.name] for goal in model.goals[:-1]}


def close(one: float, other: float, within: float) -> bool:
    """Whether two figures differ by no more than a share of the larger one, or of 1."""
    return abs(one - other) <= within * max(1.0, abs(one), abs(other))


def _best(model: Model, row: int, shift: float) -> float:
    """The best of the first goal, one limit being moved."""
    return _gain(model, 0.0, {row: shift})


def _gain(model: Model, best: float, shifts: dict[int, float]) -> float:
    """What the first goal gains over its best, some limits being moved."""
    session = Session(model.problem)
    at, by = np.array(list(shifts)), np.array(list(shifts.values()))
    session.bound_rows(at, session.row_lower[at] + by, session.row_upper[at] + by)
    goal = model.goals[0]
    return session.optimise(model.costs[goal.name], goal.sense).objective - best


def _priced(scenario: Scenario) -> tuple[Model, float, list[Price]]:
    model = state(build(scenario))
    face = _face(model)
    return model, face.first.objective, prices(model, face)


def _face(model: Model) -> PricedFace:
    session, goal = Session(model.problem), model.goals[0]
    return PricedFace(model, session, session.optimise(model.costs[goal.name], goal.sense))


def told(price: Price) -> str:
    """What a price says of itself."""
    return rendered(price.sentence, "en")


@FEW
@given(worlds())
def test_a_price_is_the_gain_of_each_unit_between_its_ends(scenario: Scenario) -> None:
    """Proves: from the limit to either end of its range, the first goal gains or loses the price a unit.
    Without it: a price could hold for a hair of a unit, or be any of the many duals of a degenerate optimum.
    By hand: a new solve at each end; a one-sided price has the limit itself for an end.
    """
    model, best, found = _priced(scenario)
    lower, upper = Session(model.problem).stated_rows
    for price in [price for price in found if not price.worth.at_most][:6]:
        worth, i = price.worth, price.index
        limit = float(upper[i] if np.isfinite(upper[i]) else lower[i])
        steps = [float(end) - limit for end in (worth.low, worth.high)]
        for step in steps:
            step *= 1 - NOISE  # a hair inside: beyond an end there may be no plan
            gain = _best(model, i, step) - best
            assert abs(gain - worth.price * step) <= CLOSE * max(abs(gain), abs(step)) + NOISE, told(price)
        ahead, back = (steps[1], -steps[0]) if worth.more("max") else (-steps[0], steps[1])
        assert ahead > 0
        assert (abs(back) <= NOISE) == (worth.one_sided == "yes")


@FEW
@given(worlds())
def test_what_a_limit_costs_is_what_a_new_solve_gains(scenario: Scenario) -> None:
    """Proves: the round step that is told of a limit, and the limit doubled or let go, gain what is told.
    Without it: what costs most could be a guess.
    By hand: each limit of the rule and holder moved in a new session; a step of money in even parts.
    """
    model, best, found = _priced(scenario)
    face = _face(model)
    for row in binding(model, face.ranges.moving, found)[:4]:
        mine = [
            p.index for p in found if (p.worth.rule, model.rows[p.index].holder) == (row.rule, row.holder)
        ]
        if row.step:
            moved = [i for i in mine if row.unit != "keur" or period(model.rows[i], model.data) in row.period]
            each = float(row.step) / (len(moved) if row.unit == "keur" else 1)
            assert close(_gain(model, best, dict.fromkeys(moved, each)), float(row.gain), CLOSE)
        else:
            assert row.gain == row.whole
        assert row.whole >= row.gain > 0


@FEW
@given(worlds())
def test_what_a_price_says_at_most_is_never_passed(scenario: Scenario) -> None:
    """Proves: a unit more of a limit of one lot or line adds no more than its price.
    Without it: a reader would count on "at most" and find more.
    By hand: the gain of a new solve, one unit further, is below the price.
    """
    model, best, found = _priced(scenario)
    for price in [price for price in found if price.worth.at_most][:6]:
        assert " at most " in told(price)
        step = 1 if price.worth.more("max") else -1
        try:
            gain = _best(model, price.index, step) - best
        except InfeasibleError:  # no plan goes so far: nothing is gained
            continue
        assert gain <= abs(price.worth.price) * (1 + CLOSE) + NOISE, told(price)


def renamed(value: Any, names: dict[str, str]) -> Any:
    """The same blocks with some identifiers replaced everywhere."""
    if isinstance(value, dict):
        return {names.get(str(key), key): renamed(item, names) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [renamed(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def other_names(scenario: Scenario) -> dict[str, str]:
    """Another name for each operation, lot, funder, owner, EPCI and cluster, in the reverse order."""
    known = {
        *(row.operation for row in scenario.operations),
        *(row.lot for row in scenario.lots),
        *(name for part in ("funders", "bailleurs", "maitres_ouvrage", "epci", "clusters", "excludes")
          for name in getattr(scenario, part)),
    }  # fmt: skip
    return {name: f"z{len(known) - rank:03}" for rank, name in enumerate(sorted(known))}


@FEW
@given(worlds())
def test_names_change_nothing(scenario: Scenario) -> None:
    """Proves: called otherwise, in another order of names, operations, lots, funders, places reach the same.
    Without it: who comes first in the alphabet would get more.
    By hand: the bounds are equal, goal by goal.
    """
    other = Scenario.model_validate(renamed(scenario.model_dump(), other_names(scenario)))
    held, found = bounds(scenario), bounds(other)
    assert {goal: found[goal] for goal in held if not close(held[goal], found[goal], 1e-6)} == {}


@FEW
@given(worlds())
def test_names_move_no_money_between_funders(scenario: Scenario) -> None:
    """Proves: for the same works, funders of other names commit the same in all.
    Without it: payers would be drawn by lot.
    By hand: what each funder commits, under both names; where equals swap works, nothing is compared.
    """
    names = other_names(scenario)
    other = Scenario.model_validate(renamed(scenario.model_dump(), names))
    try:
        held, found = program(scenario, {}), program(other, {})
    except InfeasibleError:
        return
    works = {(names[r.operation], names[r.lot], r.year, r.quantity) for r in held.rows.works}
    if works == {(r.operation, r.lot, r.year, r.quantity) for r in found.rows.works}:
        mine = held.commitments.groupby("funder").amount_cents.sum().to_dict()
        theirs = found.commitments.groupby("funder").amount_cents.sum().to_dict()
        far = {
            f: (cents, theirs.get(names[f], 0))
            for f, cents in mine.items()
            if abs(cents - theirs.get(names[f], 0)) > ODD_CENTS
        }
        assert far == {}


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


IN_MONEY = ("spare_own_funds",)
"""The goals whose unit is k€."""


@FEW
@given(worlds())
def test_the_size_of_the_currency_changes_nothing(scenario: Scenario) -> None:
    """Proves: a thousand times the amounts reach the same in every goal, or as much more in money.
    Without it: the answer would hang on the unit in which an officer writes.
    By hand: equal bounds, but for own funds, multiplied.
    """
    other = Scenario.model_validate(dearer(scenario.model_dump(), Decimal(1000)))
    held = {goal: best * (1000 if goal in IN_MONEY else 1) for goal, best in bounds(scenario).items()}
    found = bounds(other)
    assert {goal: found[goal] for goal in held if not close(held[goal], found[goal], 1e-6)} == {}


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


@given(st.dictionaries(st.integers(2017, 2030), st.fractions(0, 10**7), min_size=1))
def test_a_running_total_in_cents_stays_within_a_cent_of_the_exact_one(amounts: dict[int, Fraction]) -> None:
    """Proves: over any years in a row, whole cents differ from the exact amounts by one at most.
    Without it: rounding each year apart would lose or make up to half a cent a year.
    By hand: the running total is rounded, half a cent at most, so that two of them differ by one at most.
    """
    found, years = running_cents(amounts), sorted(amounts)
    for first in range(len(years)):
        for last in range(first, len(years)):
            span = years[first : last + 1]
            assert abs(sum(found[y] for y in span) - sum(amounts[y] for y in span)) <= 1
    assert abs(sum(found.values()) - sum(amounts.values())) <= Fraction(1, 2)
