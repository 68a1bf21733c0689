"""How works run and how commitments are paid: shares of a year and of the years that follow."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import UNSOURCED, Block, Number, Status, Text


class PaymentProfile(Block):
    """How a commitment is paid: the shares of the year it is made and of the years that follow."""

    shares: Annotated[list[Number], Field(min_length=1, max_length=15)]
    source: Text
    status: Status


class SpendingProfile(Block):
    """Over which years the works of a line run: the shares of the year it starts and of the next ones."""

    shares: Annotated[list[Number], Field(min_length=1, max_length=15)]
    source: Text = UNSOURCED
    status: Status = "assumed"
