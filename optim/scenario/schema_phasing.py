"""The blocks that say in which order operations advance, and what is decided of them beforehand."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from optim.scenario.figures import Block, Share, Text
from optim.scenario.named import OperationName

OperationOrLot = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)?$", max_length=121)
]
"""An operation, or one lot of it written ``operation/lot``."""


type Link = Literal["start_to_start", "finish_to_start"]


class Precedence(Block):
    """`then` comes after `first`: each an operation, or one lot of it (``operation/lot``).

    From start to start, `then` advances no faster than `first`: with `lag_years`, no further than it had so
    many years before. From finish to start, `then` begins after the last year of works of all of `first`,
    and `lag_years` more; never where `first` is not finished.
    """

    first: OperationOrLot
    then: OperationOrLot
    link: Link = "start_to_start"
    lag_years: Annotated[int, Field(ge=0, le=30)] = 0
    because: Text


class Behind(Block):
    """`years` after its homes, an estate's public space is advanced to at least `share` of their advance."""

    share: Share
    years: Annotated[int, Field(ge=0, le=30)]


class PublicSpace(Block):
    """An estate's public space follows its homes, at most `allowance` (a share of it) ahead of them.

    `behind`: homes get their streets no later than stated. `ends_with_homes`: the allowance is a lead, which
    is made up for by the end of the contract.
    """

    allowance: Share
    ends_with_homes: bool = False
    behind: Behind | None = None


class Cluster(Block):
    """A *grappe*: operations of one place that should advance together, within `max_gap` when it is given."""

    name: Text
    operations: Annotated[list[OperationName], Field(min_length=1)]
    max_gap: Share | None = None


class Urgent(Block):
    """An immediate measure: what has not started by `year` is lost."""

    year: int
    because: Text


class Decision(Block):
    """What is decided of an operation: whole in the plan, out of it, or opened in a given year."""

    required: bool = False
    excluded: bool = False
    year: int | None = None
    because: Text
