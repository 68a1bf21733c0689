"""The blocks that share the programme out between territories and between tranches."""

from pydantic import Field

from optim.scenario.figures import Amount, Block, Share
from optim.scenario.named import KnownTranche, TerritoryName


class TerritoryLimit(Block):
    """What is committed in an EPCI or an area in a tranche: a share of all that is, an amount, or both."""

    territory: TerritoryName
    tranche: KnownTranche
    share: Share | None = None
    amount_keur: Amount | None = None


class Territory(Block):
    """At least (`floors`) and at most (`ceilings`) so much of a tranche goes to an EPCI or an area."""

    floors: list[TerritoryLimit] = Field(default_factory=list)
    ceilings: list[TerritoryLimit] = Field(default_factory=list)


class TrancheMinimum(Block):
    """What a tranche starts at least, in home equivalents, in k€ committed, or both."""

    home_equivalents: Amount | None = None
    amount_keur: Amount | None = None
