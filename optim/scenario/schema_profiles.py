"""How works run and how commitments are paid: shares of a year and of the years that follow."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from optim.scenario.figures import UNSOURCED, Block, Identifier, Number, Status, Text
from optim.scenario.named import NatureName

Slices = Annotated[list[Number], Field(min_length=1, max_length=15)]


class PaymentProfile(Block):
    """How a commitment is paid: the shares of the year it is made and of the years that follow."""

    shares: Slices
    source: Text
    status: Status


class SpendingProfile(Block):
    """Over which years the works of a line run: the shares of the year it starts and of the next ones."""

    shares: Slices
    source: Text = UNSOURCED
    status: Status = "assumed"


class OwnShares(Block):
    """The shares of a year and of the years that follow, or the amounts: one of the two.

    Amounts are in k€ of the money's year; together they are what the works that they are of cost. Of a
    spending, the last `after_works` fall in years in which the works are over, and accounts still settled.
    """

    shares: Slices | None = None
    amounts_keur: Slices | None = None
    after_works: Annotated[int, Field(ge=0, le=14)] = 0
    source: Text = UNSOURCED
    status: Status = "assumed"


class OwnCalendar(Block):
    """What an operation, a lot or a line of it has of its own: over which years it runs, how it is paid.

    It holds instead of the profiles by nature. The narrowest one holds: that of a line (a lot and a nature),
    then of a lot, then of a nature within the operation, then of the operation.
    """

    operation: Identifier
    lot: Identifier | None = None
    nature: NatureName | None = None
    spending: OwnShares | None = None
    payment: OwnShares | None = None


class PaymentTerms(Block):
    """When a funder pays what it commits: yearly shares of its own, or terms on the payment of works.

    By terms, `advance` is paid in the year of the commitment, `balance` with the last payment of works, and
    the rest as works are paid, both `lag_years` later.
    """

    shares: Slices | None = None
    advance: Number = Decimal(0)
    balance: Number = Decimal(0)
    lag_years: Annotated[int, Field(ge=0, le=10)] = 0
    source: Text = UNSOURCED
    status: Status = "assumed"
