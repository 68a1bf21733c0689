"""Random worlds around a scenario: a few of its figures changed, and what is reported of a first plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import assume
from hypothesis import strategies as st

from optim.face.scenario import Scenario
from optim.scenario import ScenarioRefusedError
from optim.testing.facts import Facts, facts
from optim.testing.figures import Ranges, Varied, varied_figures

MOST_CHANGES = 6
"""How many figures differ at most from the scenario's own: a person reads them at once."""
BECAUSE = "a random world around the scenario"


@dataclass(frozen=True)
class Change:
    """A figure that differs: its path, what the scenario says, what the world says."""

    path: str
    former: Decimal
    value: Decimal

    def __str__(self) -> str:
        return f"{self.path}: {self.value.normalize():f}  # {self.former.normalize():f}"


@dataclass(frozen=True)
class World:
    """A few changes to a scenario and, where its plan is revised, what was realised of it."""

    changes: tuple[Change, ...] = ()
    facts: Facts | None = None

    def of(self, scenario: Scenario) -> Scenario:
        """The scenario so changed, read and checked as a variant. Raises `ScenarioRefusedError`."""
        return scenario.varied(self.values, because=BECAUSE) if self.changes else scenario

    @property
    def values(self) -> Mapping[str, Decimal | int]:
        """The changes as a variant writes them."""
        return {one.path: int(v) if (v := one.value) == v.to_integral_value() else v for one in self.changes}


def worlds(
    scenario: Scenario, ranges: Ranges | None = None, *, reruns: bool = True
) -> st.SearchStrategy[World]:
    """Worlds around a scenario; the scenario itself is the smallest, one change of a percent the next.

    With `reruns`, some also report what was started of their plan, where there is a year to come.
    """
    figures = varied_figures(scenario.schema, ranges or Ranges())
    changed = st.lists(_changes(figures), max_size=MOST_CHANGES, unique_by=lambda one: one.path)
    last = len(scenario.schema.horizon.years) - 1
    done = st.one_of(st.none(), facts(scenario)) if reruns and last else st.none()
    return st.builds(World, changed.map(tuple) if figures else st.just(()), done)


@st.composite
def scenarios(draw: st.DrawFn, scenario: Scenario, ranges: Ranges | None = None) -> Scenario:
    """Scenarios with a few figures changed within some ranges, that pass every check."""
    try:
        return draw(worlds(scenario, ranges, reruns=False)).of(scenario)
    except ScenarioRefusedError:
        assume(False)
        raise


@st.composite
def _changes(draw: st.DrawFn, figures: list[Varied]) -> Change:
    """One figure changed, by as little as can be where it is shrunk."""
    figure = draw(st.sampled_from(figures))
    least, most = figure.percents
    value = figure.at(100 + draw(st.integers(least - 100, most - 100)))
    assume(value != figure.value)
    return Change(figure.path, figure.value, value)
