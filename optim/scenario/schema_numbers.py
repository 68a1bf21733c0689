"""How many of some things: at least, at most, or exactly so many."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Block

Count = Annotated[int, Field(ge=0)]


class HowMany(Block):
    """A least and a most, of which one or both are stated; or exactly so many, which is both."""

    at_least: Count | None = None
    at_most: Count | None = None
    exactly: Count | None = None

    @property
    def least(self) -> int | None:
        """How many there are at least."""
        return self.at_least if self.exactly is None else self.exactly

    @property
    def most(self) -> int | None:
        """How many there are at most."""
        return self.at_most if self.exactly is None else self.exactly
