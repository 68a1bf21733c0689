"""The blocks that say in which order operations advance, and what is decided of them beforehand."""

from typing import Annotated

from pydantic import Field, StringConstraints

from optim.scenario.figures import Block, Identifier, Share, Text

OperationOrLot = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)?$", max_length=121)
]
"""An operation, or one lot of it written ``operation/lot``."""


class Precedence(Block):
    """`then` advances no faster than `first`: each an operation, or one lot of it (``operation/lot``).

    With `lag_years`, no further than `first` had so many years before.
    """

    first: OperationOrLot
    then: OperationOrLot
    lag_years: Annotated[int, Field(ge=0, le=30)] = 0
    because: Text


class Behind(Block):
    """`years` after its homes, an estate's public space is advanced to at least `share` of their advance."""

    share: Share
    years: Annotated[int, Field(ge=0, le=30)]


class PublicSpace(Block):
    """An estate's public space follows its homes, at most `allowance` (a share of it) ahead of them.

    `behind`: homes get their streets no later than stated.
    """

    allowance: Share
    behind: Behind | None = None


class Cluster(Block):
    """A *grappe*: operations of one place that should advance together, within `max_gap` when it is given."""

    name: Text
    operations: Annotated[list[Identifier], Field(min_length=1)]
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
