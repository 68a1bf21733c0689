"""What is drawn at random is what an officer could write: the properties speak of nothing else."""

from hypothesis import given
from scarce_worlds import scarce_worlds
from worlds import worlds

from optim.scenario.checks import examine
from optim.scenario.schema import Scenario


def refusals(scenario: Scenario) -> list[str]:
    """What the checks refuse of it."""
    return [str(remark) for remark in examine(scenario) if remark.level == "error"]


@given(worlds())
def test_every_random_world_is_accepted(scenario: Scenario) -> None:
    """Proves: no random scenario is one that the checks refuse.
    Without it: a property could hold, or fail, on what no command would ever solve.
    By hand: no refusal.
    """
    assert refusals(scenario) == []


@given(scarce_worlds())
def test_every_scarce_world_is_accepted(scenario: Scenario) -> None:
    """Proves: no scarce world is one that the checks refuse.
    Without it: the best whole plan could be sought of what no command would ever solve.
    By hand: no refusal.
    """
    assert refusals(scenario) == []
