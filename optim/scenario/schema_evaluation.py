"""The mid-term evaluation: what the partners judge of six criteria, and what that releases of a tranche."""

from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import Block, Share, Text
from optim.scenario.named import FunderName, KnownTranche

Criterion = Literal[
    "territorial_projects", "epci_priorities", "engineering", "cross_cutting", "unesco", "urban_sprawl"
]
"""The six criteria of the evaluation, in the order of the report (L1998-2003)."""
Opinion = Literal["met", "partly_met", "not_met"]


class Judgement(Block):
    """What the partners say of a criterion, in their words, and where they said it."""

    opinion: Opinion
    because: Text
    source: Text


class JudgedCriterion(Judgement):
    """A row of a table of judgements."""

    criterion: Criterion


class Release(Block):
    """What is released when a criterion is judged so, or when what was realised of it is `below` a share."""

    criterion: Criterion
    opinion: Opinion | None = None
    below: Share | None = None
    released: Share


class MidTermGate(Block):
    """What of a tranche's envelopes is released: the least share of the releases that apply, else all.

    What is not released of a funder's envelopes of the tranche is left unspent; what was carried over from
    before may be spent.
    """

    tranche: KnownTranche
    funders: Annotated[list[FunderName], Field(min_length=1)]
    releases: Annotated[list[Release], Field(min_length=1)]
    because: Text
