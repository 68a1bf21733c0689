"""What a scenario takes in and seeks, the rules that it sets aside, and the totals that its source prints."""

from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import Block, Identifier, Share, Text
from optim.scenario.named import GoalName, ListName


class Programme(Block):
    """Which lists of operations the scenario takes in, and why the others are left out."""

    lists: Annotated[list[ListName], Field(min_length=1)]
    because: Text


class Recalled(Block):
    """Lists of operations that the plan counts though another contract carries them, and why.

    They are programmed like the others; the reports tell their money from that of the contract itself.
    """

    lists: Annotated[list[ListName], Field(min_length=1)]
    because: Text


class Goal(Block):
    """A goal held within `tolerance` (a share of its best value) once the next goals are pursued."""

    name: GoalName
    tolerance: Share


class RuleSwitch(Block):
    """A family of rules switched off for this scenario, with the reason that the report prints."""

    active: bool
    because: Text


class PrintedTotal(Block):
    """A total printed by a source, to be compared with the rows held, and why the rows are kept."""

    scope: Literal["programme_list", "operation"]
    id: Identifier
    operations: Annotated[int | None, Field(ge=0)] = None
    homes: Annotated[int | None, Field(ge=0)] = None
    source: Text
    because: Text
