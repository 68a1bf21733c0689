"""The blocks that share out what a funder commits: classes within one envelope, parity between several."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Amount, Block, Share, Text
from optim.scenario.named import FunderName, KindName, KnownTranche, NatureName

Natures = Annotated[list[NatureName], Field(min_length=1)]
Kinds = Annotated[list[KindName], Field(min_length=1)]


class FundingClass(Block):
    """Part of what a funder commits, by nature of cost and kind of operation; one left out does not restrict.

    `label` is its printed name.

    `floor` and `ceiling` are shares of all that the funder commits in a tranche; `floor_keur` and
    `ceiling_keur` are amounts by tranche: a guaranteed minimum, a cap, and between them a shared pot.
    """

    label: Text | None = None
    natures: Natures | None = None
    kinds: Kinds | None = None
    floor: Share | None = None
    ceiling: Share | None = None
    floor_keur: dict[KnownTranche, Amount] | None = None
    ceiling_keur: dict[KnownTranche, Amount] | None = None


class Parity(Block):
    """Two sides that commit the same in each tranche, on the natures and kinds named or on all of them."""

    label: Text | None = None
    left: Annotated[list[FunderName], Field(min_length=1)]
    right: Annotated[list[FunderName], Field(min_length=1)]
    natures: Natures | None = None
    kinds: Kinds | None = None
    because: Text
