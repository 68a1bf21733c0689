"""What is wrong with the plan that the product publishes of a scenario, beside the best whole plan."""

from dataclasses import dataclass, replace

from whole.goals import GOALS
from whole.linear import Sense, TooLongError
from whole_programme import WholeProgramme

from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError, SolverError
from optim.solving.program import program

SHARE = 1e-3
"""What a plan may lose of the first goal, as a share of its best."""
LATER_SHARE = 1e-3
"""What a plan may lose of a later goal, as a share of the size of that goal."""
NOISE = 1e-6
"""The six decimals to which a plan tells its goals, and the solver's own arithmetic."""


@dataclass(frozen=True)
class Fault:
    """What is wrong, for which goal: what the plan reaches and what it should have.

    `allowed` where the audit allows it: told, and no failure.
    """

    what: str
    goal: str = ""
    reached: float | None = None
    right: float | None = None
    allowed: bool = False

    def line(self) -> str:
        """One line for who reads the search."""
        values = "" if self.right is None else f": {self.reached:.6f}, right {self.right:.6f}"
        return f"{self.what} {self.goal}".rstrip() + values


def faults(scenario: Scenario) -> list[Fault]:
    """Every fault of the plan of a scenario; none where it stands beside the best whole plan.

    The best plan of divisible m2, ha, km and lumps is sought first. Where the published one falls short of
    it, the best one in whole grains says whether that is a fault: a share that must be met exactly, or an
    order to be kept, may leave nothing between two grains.
    """
    stated = WholeProgramme(scenario)
    first = next(iter(stated.goals))
    best = stated.best(first, {})
    try:
        plan = program(scenario, {})
    except InfeasibleError:
        exists = best is not None and WholeProgramme(scenario, grains=True).best(first, {}) is not None
        return [Fault("no plan was found where one exists", first)] if exists else []
    except SolverError as error:
        return [Fault(f"the solver gave up: {error}", first)]
    if best is None:
        return [Fault("a plan was found where none exists", first)]
    return [
        *_divisible(stated, plan, first),
        *_above_bound(stated, plan),
        *_beyond(stated, plan, first, best.value),
        *_short(stated, plan),
    ]


def _divisible(stated: WholeProgramme, plan: Plan, first: str) -> list[Fault]:
    """The linear programmes of both sides must be the same: a difference is a fault of one of them."""
    block, right = plan.summary.get("relaxed"), stated.divisible()
    proved = block[first]["bound"] if block else plan.summary["bound"][first]
    if right is None or abs(proved - right) > 1e-5 * max(1.0, abs(right)):
        return [Fault("the linear programmes differ", first, proved, right)]
    return []


def _beyond(stated: WholeProgramme, plan: Plan, first: str, best: float) -> list[Fault]:
    """A plan beyond the best whole one: grains that the audit allows to a share or an order let it exist."""
    reached = plan.summary["objective"][first]
    room = SHARE * abs(best) + stated.grain_room(first) + NOISE
    if -_lost(first, reached, best) > room:
        return [Fault("better than the best whole plan", first, reached, best, allowed=True)]
    return []


def _above_bound(stated: WholeProgramme, plan: Plan) -> list[Fault]:
    """No goal passes its own bound, but for grains; a later one, for what the first one lost to them."""
    found = []
    for rank, (goal, bound) in enumerate(plan.summary["bound"].items()):
        reached = plan.summary["objective"][goal]
        room = stated.grain_room(goal) + NOISE * max(1.0, abs(bound))
        room += LATER_SHARE * stated.scale(goal) if rank else 0.0
        if -_lost(goal, reached, bound) > room:
            found.append(Fault("above its bound", goal, reached, bound))
    return found


def _short(stated: WholeProgramme, plan: Plan) -> list[Fault]:
    """Each goal is the best that what the plan reaches of those before it allows, within a share.

    Where the grains that the audit allows put a goal beyond its best, it is its best that is kept.
    """
    found: list[Fault] = []
    kept: dict[str, float] = {}
    for goal, reached in plan.summary["objective"].items():
        best = stated.best(goal, kept)
        if best is None:
            return [*found, Fault("no whole plan is as good for the goals before", goal)]
        share = LATER_SHARE * stated.scale(goal) if kept else SHARE * abs(best.value)
        if _lost(goal, reached, best.value) > share + stated.grain_room(goal) + NOISE:
            what = "a later goal falls short" if kept else "below the best whole plan"
            found += _in_grains(Fault(what, goal, reached, best.value), stated.scenario, kept, share)
        kept[goal] = best.value if _lost(goal, reached, best.value) < 0 else reached
    return found


def _in_grains(fault: Fault, scenario: Scenario, kept: dict[str, float], share: float) -> list[Fault]:
    """The fault with the best value in whole grains, if it is one there too; told where that is unknown."""
    unknown = [replace(fault, what=f"{fault.what}, not confirmed in grains", allowed=True)]
    try:
        best = WholeProgramme(scenario, grains=True).best(fault.goal, kept)
    except TooLongError:
        return unknown
    if best is None:
        return []
    if _lost(fault.goal, fault.reached or 0.0, best.value) > share + NOISE:
        return [replace(fault, right=best.value)]
    return [] if best.ended else unknown


def _lost(goal: str, reached: float, right: float) -> float:
    """By how much what is reached is worse than what is right."""
    return right - reached if _sense(goal) == "max" else reached - right


def _sense(goal: str) -> Sense:
    return GOALS[goal].sense
