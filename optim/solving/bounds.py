"""What plan.json says of the bounds of the goals: which are proved, and which are the solver's word."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from optim.certificate import Proved
from optim.model.statement import Model
from optim.run.summary import BOUND_BY, LATER, SOLVER_PROVED, Choice, Divisible
from optim.solver.choosing import Launches
from optim.solver.pursuit import Pursuit
from optim.solver.session import Floats, Sense


@dataclass(frozen=True)
class Goals:
    """Each goal by name: its value, its bound, the share by which it falls short of it, and whose word it is.

    `divisible` has, with whole lots, the proved bound of the first goal where lots may be taken in parts.
    """

    objective: dict[str, float]
    bound: dict[str, float]
    gap: dict[str, float]
    proved: dict[str, bool]
    divisible: dict[str, Divisible] | None = None


def goals(model: Model, pursuit: Pursuit, values: Floats, launches: Launches | None, proof: Proved) -> Goals:
    """The goals of a settled plan, but for the last, which only breaks ties.

    The first goal's bound is the one that is proved. With whole lots the solver says what it proves of it,
    and the proved bound is that of their relaxation; the bounds of the others are always the solver's.
    """
    sought = model.goals[:-1]
    reached = {goal.name: float(np.dot(model.costs[goal.name], values)) for goal in sought}
    found = Goals(
        objective={name: round(value, 6) for name, value in reached.items()},
        bound={name: round(float(pursuit.best[name]), 6) for name in reached},
        gap={goal.name: _gap(reached[goal.name], pursuit.best[goal.name], goal.sense) for goal in sought},
        proved=dict.fromkeys(reached, False),
    )
    if launches is None:
        return _proved(found, proof)
    first, value = next(iter(found.objective.items()))
    gap = abs(launches.bound - value) / max(1.0, abs(launches.bound))
    return Goals(
        objective=found.objective,
        bound={**found.bound, first: round(launches.bound, 6)},
        gap={**found.gap, first: round(gap, 9)},
        proved=found.proved,
        divisible={} if proof.bound is None else {first: _divisible(value, proof.bound, proof.sense)},
    )


def _proved(found: Goals, proof: Proved) -> Goals:
    """The same with the proved bound of the first goal, where there is one."""
    if proof.bound is None:
        return found
    first, value = next(iter(found.objective.items()))
    held = _divisible(value, proof.bound, proof.sense)
    return Goals(
        objective=found.objective,
        bound={**found.bound, first: held.bound},
        gap={**found.gap, first: held.gap},
        proved={**found.proved, first: True},
    )


def _divisible(value: float, bound: float, sense: Sense) -> Divisible:
    """A proved bound, and by which share of it a value falls short, in exact decimals."""
    exact = Decimal(repr(bound))
    loss = (exact - Decimal(repr(value))) * (1 if sense == "max" else -1)
    gap = float(round(max(Decimal(0), loss) / max(Decimal(1), abs(exact)), 9))
    return Divisible(bound=bound, gap=gap)


def choice(launches: Launches) -> Choice:
    """The whole numbers of a plan, as the solver tells them."""
    return Choice(
        decided=launches.decided,
        solver_bound=round(launches.bound, 6),
        solver_gap=round(launches.gap, 9),
        bound_by=BOUND_BY,
        later_goals_and_prices=LATER,
    )


def is_optimal(launches: Launches | None) -> bool:
    """Whether the solver leaves nothing to find."""
    return launches is None or launches.gap <= SOLVER_PROVED


def _gap(objective: float, bound: float, sense: Sense) -> float:
    """By which share the settled plan falls short of the bound; 0 where it does not."""
    loss = bound - objective if sense == "max" else objective - bound
    return float(round(max(0.0, loss) / max(1.0, abs(bound)), 9))
