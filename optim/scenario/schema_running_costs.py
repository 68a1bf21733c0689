"""What an operation costs each year once its works are open: a running cost beside the investment."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import UNSOURCED, Block, Cost, Identifier, Status, Text


class RunningCost(Block):
    """A row of the running costs table: what a unit of a lot costs a year once open, in k€ of `money`.

    A unit opens `opening_years` after the year in which it is started and runs from then on; each year's
    cost is indexed to that year, like the costs of works. The contract does not pay for it.
    """

    operation: Identifier
    lot: Identifier
    running_cost_keur: Cost
    opening_years: Annotated[int, Field(ge=0, le=30)]
    source: Text = UNSOURCED
    status: Status = "assumed"
