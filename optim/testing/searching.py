"""The search for a world whose plan breaks an invariant, and the smallest one that still does."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from hypothesis import HealthCheck, find, settings
from hypothesis.errors import NoSuchExample

from optim.face.plan import Plan
from optim.face.scenario import Scenario
from optim.scenario import ScenarioRefusedError
from optim.solver.session import InfeasibleError
from optim.solving.program import program
from optim.testing.facts import rerun_on
from optim.testing.figures import Ranges
from optim.testing.invariants import Broken, broken
from optim.testing.worlds import World, worlds

MOST_SHRINKS = 300
"""How many worlds are tried at most to make a broken one smaller: counted, so that a seed says the same."""


@dataclass
class Search:
    """What a search found: the smallest world that breaks an invariant, what it breaks, and what was tried.

    `tried` counts worlds by what became of them: `planned`, `rerun`, `refused` by the checks, `no_plan`.
    `actuals` is what the world reports of its plan, as a file of actuals.
    """

    tried: Counter[str] = field(default_factory=Counter)
    world: World | None = None
    broken: Broken = field(default_factory=dict)
    actuals: str = ""

    @property
    def count(self) -> int:
        """How many worlds were tried, before one was found that breaks an invariant."""
        return self.tried.total()


def search(
    scenario: Scenario,
    *,
    examples: int,
    seed: int = 0,
    ranges: Ranges | None = None,
    tell: Callable[[int], None] = lambda tried: None,
) -> Search:
    """Tries so many worlds around a scenario; `tell` is told how many as each begins.

    The same scenario, seed and number of worlds give the same answer. Raises `SolverError` where the solver
    fails in a world.
    """
    trial = _Trial(scenario, Search(), tell)
    asked = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=False,
        suppress_health_check=list(HealthCheck),
    )
    try:
        world = find(worlds(scenario, ranges), trial.breaks, settings=asked, random=Random(seed))  # noqa: S311
    except NoSuchExample:
        return trial.done
    trial.done.world = world
    trial.done.broken, trial.done.actuals = trial.found[world]
    return trial.done


@dataclass
class _Trial:
    """The worlds tried so far, and how many since one was found; each is solved once, however often it comes.

    Of a world whose plan breaks an invariant by itself, what is reported of that plan changes nothing.
    """

    scenario: Scenario
    done: Search
    tell: Callable[[int], None]
    smaller: int = 0
    seen: dict[World, bool] = field(default_factory=dict)
    found: dict[World, tuple[Broken, str]] = field(default_factory=dict)

    def breaks(self, world: World) -> bool:
        """Whether the plan of a world, or its rerun, breaks an invariant."""
        alone = replace(world, facts=None)
        if alone in self.found:
            self.found[world] = self.found[alone]
            return True
        if world not in self.seen:
            if self.smaller >= MOST_SHRINKS:
                return False
            self.smaller += bool(self.found)
            self.tell(self.done.count + 1)
            became = self._tried(world)
            self.done.tried[became] += not self.smaller
            self.seen[world] = world in self.found
        return self.seen[world]

    def _tried(self, world: World) -> str:
        """What became of a world; what it breaks is kept."""
        try:
            varied = world.of(self.scenario)
            plan = Plan(program(varied.schema, varied.inputs))
            alone = replace(world, facts=None)
            if alone not in self.seen and self._kept(alone, broken(plan), ""):
                self.found[world] = self.found[alone]
            elif world.facts is not None:
                again = rerun_on(plan, world.facts)
                self._kept(world, broken(again), world.facts.written(plan))
                return "rerun"
        except ScenarioRefusedError:
            return "refused"
        except InfeasibleError:
            return "no_plan"
        return "planned"

    def _kept(self, world: World, found: Broken, actuals: str) -> bool:
        """Keeps what a world breaks, if anything."""
        if found:
            self.found[world] = found, actuals
        return bool(found)
