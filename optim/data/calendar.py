"""The years of the contract and its tranches."""

from dataclasses import dataclass

from optim.data.keys import Period
from optim.scenario.rights import windows
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Calendar:
    """The years in order, and the years of each tranche and of each right with dates."""

    years: tuple[int, ...]
    tranches: dict[str, tuple[int, ...]]
    rights: dict[str, tuple[int, ...]]

    def spans(self) -> dict[Period, tuple[int, ...]]:
        """The years of every tranche, of every right and of every single year, by its name."""
        return {**self.tranches, **self.rights, **{str(year): (year,) for year in self.years}}


def index(scenario: Scenario) -> Calendar:
    """The calendar of a scenario."""
    horizon = scenario.horizon
    tranches = {name: tuple(years) for name, years in horizon.years_of.items()}
    return Calendar(tuple(horizon.years), tranches, windows(scenario))
