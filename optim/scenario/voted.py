"""Which tranches a vote makes firm: the others wait for the evaluation."""

from optim.scenario.schema import Scenario


def firm_tranches(scenario: Scenario) -> list[str]:
    """The tranches that are voted now: the first, then all up to that of the next year to come in a rerun."""
    next_year = scenario.revision.as_of + 1 if scenario.revision else scenario.horizon.first_year
    return [name for name, years in scenario.horizon.years_of.items() if years[0] <= next_year]


def firm_before(scenario: Scenario) -> list[str]:
    """The tranches that the vote before a rerun had made firm; none where nothing was voted before."""
    if scenario.revision is None:
        return []
    return scenario.revision.voted.firm or [next(iter(scenario.horizon.tranches))]
