"""What each funder gives: by tranche, for the years of its rights, and in all, in whole cents."""

from dataclasses import dataclass

from optim.scenario.rights import given_keur, windows
from optim.scenario.schema import Scenario
from optim.units import cents


@dataclass(frozen=True)
class Given:
    """The means of a funder; `tranches` holds what is given by tranche or by year, `rights` the rest."""

    funder: str
    tranches: dict[str, int]
    rights: int

    @property
    def total(self) -> int:
        """All that it gives over the contract."""
        return sum(self.tranches.values()) + self.rights


def given(scenario: Scenario) -> list[Given]:
    """The means of every funder that gives some, an agency's tax included, in the order of the scenario."""
    years, tranches = scenario.horizon.years, scenario.horizon.years_of
    of_right = set(windows(scenario))
    found = []
    for name, funder in scenario.funders.items():
        amounts = {period: cents(amount) for period, amount in given_keur(funder, years).items()}
        inside = {
            tranche: sum(amounts.get(period, 0) for period in (tranche, *map(str, held)))
            for tranche, held in tranches.items()
        }
        dated = sum(amount for period, amount in amounts.items() if funder.rights and period in of_right)
        if funder.rights:
            inside = dict.fromkeys(tranches, 0)
        if amounts:
            found.append(Given(name, inside, dated))
    return found
