"""The treasury of a land agency: what it buys, how long it holds it, and what it gets back."""

from pydantic import Field

from optim.scenario.figures import Amount, Block, Homes, Identifier, Share
from optim.scenario.named import KindName

Years = Homes
"""A whole number of years, with its source and status."""


class Land(Block):
    """How a land agency holds what it buys, and resells it.

    What the agency brings to lines of the nature that counts as land is held at its purchase value, and
    resold to the owner's buyer after `least_holding_years` and at most `holding_limit_years` after the
    purchase; `long_convention_years` hold for the kinds and operations of `long_conventions`. By kind of
    operation, `discount` is the part of the purchase that resale does not bring back, and `holding_rate`
    what a year of holding costs, of the purchase value; where a kind has no `holding_rate`, its lines of
    the nature that counts as holding say what holding costs. The treasury opens at `opening_treasury_keur`.
    """

    opening_treasury_keur: Amount
    holding_limit_years: Years
    long_convention_years: Years | None = None
    long_conventions: list[Identifier] = Field(default_factory=list)
    least_holding_years: Years
    discount: dict[KindName, Share]
    holding_rate: dict[KindName, Share] = Field(default_factory=dict)

    def longest(self, kind: str, operation: str) -> int:
        """The years that land of an operation may be held."""
        long = self.long_convention_years
        extended = long is not None and {kind, operation} & set(self.long_conventions)
        return int(long.value if long is not None and extended else self.holding_limit_years.value)
