"""Where a funder's money may go."""

from optim.scenario.figures import Block
from optim.scenario.named import BailleurName, EpciName, OperationName


class Serves(Block):
    """Where a funder's money may go; a list left out does not restrict."""

    epci: list[EpciName] | None = None
    bailleurs: list[BailleurName] | None = None
    operations: list[OperationName] | None = None

    def admits(self, epci: str | None, bailleur: str | None, operation: str) -> bool:
        """Whether every list that is given names the place, the owner and the operation of a lot."""
        named = ((self.epci, epci), (self.bailleurs, bailleur), (self.operations, operation))
        return all(names is None or name in names for names, name in named)
