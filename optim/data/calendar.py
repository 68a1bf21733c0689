"""The years of the contract and its tranches."""

from dataclasses import dataclass

from optim.data.keys import Period
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Calendar:
    """The years in order, and the years of each tranche."""

    years: tuple[int, ...]
    tranches: dict[str, tuple[int, ...]]

    def spans(self) -> dict[Period, tuple[int, ...]]:
        """The years of every tranche and of every single year, by its name."""
        return {**self.tranches, **{str(year): (year,) for year in self.years}}


def index(scenario: Scenario) -> Calendar:
    """The calendar of a scenario."""
    horizon = scenario.horizon
    return Calendar(tuple(horizon.years), {name: tuple(years) for name, years in horizon.years_of.items()})
