"""The years of the contract, said once: everything that walks over years or tranches asks here."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Block, TrancheName


class Horizon(Block):
    """The years of the contract: `first_year`, then the tranches in order with their length in years."""

    first_year: Annotated[int, Field(ge=1900, le=2200)]
    tranches: Annotated[
        dict[TrancheName, Annotated[int, Field(ge=1, le=30)]],
        Field(min_length=1, max_length=10),
    ]

    @property
    def years(self) -> range:
        """Every year of the contract, in order."""
        return range(self.first_year, self.first_year + sum(self.tranches.values()))

    @property
    def years_of(self) -> dict[str, range]:
        """The years of each tranche, in order."""
        found, first = {}, self.first_year
        for name, length in self.tranches.items():
            found[name] = range(first, first + length)
            first += length
        return found

    @property
    def tranche_of(self) -> dict[int, str]:
        """The tranche of each year."""
        return {year: name for name, years in self.years_of.items() for year in years}
