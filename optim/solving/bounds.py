"""What plan.json says of the bounds of the goals: which are proved, and which are the solver's word."""

from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from optim.certificate import Proved
from optim.model.statement import Model
from optim.run.summary import BOUND_BY, LATER, OPTIMAL_WITHIN, Choice, DivisibleBound, Relaxed
from optim.solver.choosing import Chosen
from optim.solver.pursuit import Pursuit
from optim.solver.session import Floats, Sense

TIGHTER = 1e-6
"""By which share a bound must be closer than the proved one to say more than it."""


@dataclass(frozen=True)
class Goals:
    """Each goal by name: its value, its bound, the share by which it falls short of it, and whose word it is.

    `relaxed` has, with whole lots, the proved bound of the first goal where lots may be taken in parts;
    `divisible`, with works rules, that of the same programme without them.
    """

    objective: dict[str, float]
    bound: dict[str, float]
    gap: dict[str, float]
    proved: dict[str, bool]
    relaxed: dict[str, Relaxed] | None = None
    divisible: dict[str, DivisibleBound] | None = None


def goals(model: Model, pursuit: Pursuit, values: Floats, chosen: Chosen | None, proof: Proved) -> Goals:
    """The goals of a settled plan, but for the last, which only breaks ties.

    The first goal's bound is the one that is proved, of the programme in which whole numbers may be taken in
    parts. Where a search found that no whole plan comes so far, its own bound is said, and the proved one
    beside it. The bounds of the other goals are always the solver's, and none is beyond what was reached.
    """
    sought = model.goals[:-1]
    reached = {goal.name: round(float(np.dot(model.costs[goal.name], values)), 6) for goal in sought}
    best = {goal.name: _no_less(reached[goal.name], pursuit.best[goal.name], goal.sense) for goal in sought}
    found = Goals(
        objective=reached,
        bound=best,
        gap={goal.name: _gap(reached[goal.name], best[goal.name], goal.sense) for goal in sought},
        proved=dict.fromkeys(reached, False),
    )
    first = sought[0]
    found = replace(found, divisible=_without_works(reached[first.name], first.name, proof))
    if chosen is None or not (chosen.calendar or _is_tighter(chosen.bound, proof, first.sense)):
        return _proved(found, proof)
    bound = _no_less(reached[first.name], chosen.bound, first.sense)
    held = None if proof.bound is None else _relaxed(reached[first.name], proof.bound, proof.sense)
    return Goals(
        objective=found.objective,
        bound={**found.bound, first.name: bound},
        gap={**found.gap, first.name: _gap(reached[first.name], bound, first.sense)},
        proved=found.proved,
        relaxed={} if held is None else {first.name: held},
        divisible=found.divisible,
    )


def _no_less(reached: float, bound: float, sense: Sense) -> float:
    """A bound as it is written: never beyond what was reached."""
    rounded = round(float(bound), 6)
    return max(rounded, reached) if sense == "max" else min(rounded, reached)


def _is_tighter(bound: float, proof: Proved, sense: Sense) -> bool:
    """Whether the bound of the search says more than the proved one."""
    if proof.bound is None:
        return True
    closer = proof.bound - bound if sense == "max" else bound - proof.bound
    return closer > TIGHTER * max(1.0, abs(proof.bound))


def _proved(found: Goals, proof: Proved) -> Goals:
    """The same with the proved bound of the first goal, where there is one."""
    if proof.bound is None:
        return found
    first, value = next(iter(found.objective.items()))
    held = _relaxed(value, proof.bound, proof.sense)
    return replace(
        found,
        bound={**found.bound, first: held.bound},
        gap={**found.gap, first: held.gap},
        proved={**found.proved, first: True},
    )


def _relaxed(value: float, bound: float, sense: Sense) -> Relaxed:
    """A proved bound, and by which share of it a value falls short, in exact decimals."""
    exact = Decimal(repr(bound))
    loss = (exact - Decimal(repr(value))) * (1 if sense == "max" else -1)
    gap = float(round(max(Decimal(0), loss) / max(Decimal(1), abs(exact)), 9))
    return Relaxed(bound=bound, gap=gap)


def _without_works(value: float, first: str, proof: Proved) -> dict[str, DivisibleBound] | None:
    """What the first goal could reach without works rules, where there are some and it has a limit."""
    if proof.divisible is None:
        return None
    held = _relaxed(value, proof.divisible, proof.sense)
    return {first: DivisibleBound(bound=held.bound, gap=held.gap, homes_started=proof.divisible_homes)}


def choice(chosen: Chosen) -> Choice:
    """The whole numbers of a plan, as the solver tells them."""
    return Choice(
        decided=chosen.decided,
        solver_bound=round(chosen.bound, 6),
        solver_gap=round(chosen.gap, 9),
        bound_by=BOUND_BY,
        later_goals_and_prices=LATER,
    )


def is_optimal(found: Goals) -> bool:
    """Whether the plan is within a thousandth of the bound of the first goal."""
    return next(iter(found.gap.values()), 0.0) <= OPTIMAL_WITHIN


def _gap(objective: float, bound: float, sense: Sense) -> float:
    """By which share the settled plan falls short of the bound; 0 where it does not."""
    loss = bound - objective if sense == "max" else objective - bound
    return float(round(max(0.0, loss) / max(1.0, abs(bound)), 9))
