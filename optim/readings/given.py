"""What each funder gives: by tranche, for the years of its rights, and in all, in whole cents."""

from dataclasses import dataclass
from decimal import Decimal

from optim.scenario.rights import given_keur
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
    found = []
    for name, funder in scenario.funders.items():
        amounts = given_keur(funder, scenario.horizon.years)
        dated = cents(sum((right.total_keur.value for right in funder.rights), Decimal(0)))
        inside = {
            tranche: cents(sum((amounts.get(p, Decimal(0)) for p in (tranche, *map(str, years))), Decimal(0)))
            for tranche, years in scenario.horizon.years_of.items()
        }
        if amounts:
            found.append(Given(name, dict.fromkeys(inside, 0) if dated else inside, dated))
    return found
