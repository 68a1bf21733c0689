"""What an operation brings in: rents while homes are held, their resale, land charges, and when."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import UNSOURCED, Block, Cost, Identifier, Number, Status, Text
from optim.scenario.named import ReceiptName


class Receipt(Block):
    """A row of the receipts table: what one unit of a lot brings in all, in k€ of the money's year.

    It is indexed, like costs, to the year in which the unit is started, and no further as it comes in: the
    balance sets the receipts of a unit beside its costs, in euros of the same time.
    """

    operation: Identifier
    lot: Identifier
    nature: ReceiptName
    unit_receipt_keur: Cost
    source: Text = UNSOURCED
    status: Status = "assumed"


class YearlySlices(Block):
    """Shares of an amount by year, the first one being the year that the amount is counted from."""

    shares: Annotated[list[Number], Field(min_length=1, max_length=40)]
    source: Text
    status: Status
