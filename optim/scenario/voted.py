"""What a vote makes firm, and whether a scenario stays near the plan that was voted."""

from optim.scenario.schema import Scenario
from optim.scenario.schema_revision import GivenUp

STABILITY = "plan_change"
"""The goal of who stays near the vote."""


def stays_near_the_vote(scenario: Scenario) -> bool:
    """Whether a scenario reruns a voted plan and is to stay near it."""
    return scenario.revision is not None and STABILITY in scenario.goal_names


def free_of_the_vote(scenario: Scenario) -> Scenario:
    """The same scenario, that is not to stay near its vote."""
    pairs = zip(scenario.goals, scenario.goal_names, strict=True)
    goals = [goal for goal, name in pairs if name != STABILITY]
    return scenario.model_copy(update={"goals": goals})


def giving_up(scenario: Scenario, rows: list[GivenUp]) -> Scenario:
    """The same rerun, in which this is what no plan can keep of the vote."""
    if scenario.revision is None:
        return scenario
    return scenario.model_copy(update={"revision": scenario.revision.model_copy(update={"given_up": rows})})


def firm_tranches(scenario: Scenario) -> list[str]:
    """The tranches that are voted now: the first, then all up to that of the next year to come in a rerun."""
    next_year = scenario.revision.as_of + 1 if scenario.revision else scenario.horizon.first_year
    return [name for name, years in scenario.horizon.years_of.items() if years[0] <= next_year]


def firm_before(scenario: Scenario) -> list[str]:
    """The tranches that the vote before a rerun had made firm; none where nothing was voted before."""
    if scenario.revision is None:
        return []
    return scenario.revision.voted.firm or [next(iter(scenario.horizon.tranches))]
