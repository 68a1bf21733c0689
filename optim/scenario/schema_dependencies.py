"""What an officer may write of operations that depend on one another."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Block, Identifier, Text
from optim.scenario.schema_numbers import HowMany


class Exclusion(Block):
    """Variants of one operation, as a light and a heavy renovation: their shares add to 1 at most."""

    label: Text | None = None
    operations: Annotated[list[Identifier], Field(min_length=2)]
    because: Text


class Group(HowMany):
    """How many operations of a group are carried out: at least, at most, or exactly so many.

    What is begun counts towards the most, what is whole towards the least; a group with both lets nothing of
    it be started in part.
    """

    label: Text | None = None
    operations: Annotated[list[Identifier], Field(min_length=2)]
    because: Text


class Need(Block):
    """An operation that is started in no larger share than the one that it needs."""

    operation: Identifier
    needs: Identifier
    because: Text
