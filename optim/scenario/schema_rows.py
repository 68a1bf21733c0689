"""The rows of a programme: operations, the lots of their owners, and what each costs."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import (
    UNSOURCED,
    Block,
    Cost,
    Identifier,
    MaybeIdentifier,
    Number,
    PartShare,
    Quantity,
    Status,
    Text,
)
from optim.scenario.named import (
    KindName,
    MaybeBailleur,
    MaybeEpci,
    MaybeMaitreOuvrage,
    MaybePriorityClass,
    NatureName,
    OperationName,
)

Unit = Literal["home", "ha", "m2", "km", "lump"]


class Operation(Block):
    """A row of the operations table; it names its list, EPCI and class where the scenario has some."""

    operation: Identifier
    name: Text
    kind: KindName
    programme_list: MaybeIdentifier = ""
    epci: MaybeEpci = ""
    communes: str = ""
    priority_class: MaybePriorityClass = ""
    aid_exemption: Literal["", "anru", "monument"] = ""
    for_memory: bool = False
    unesco: Literal["", "yes", "part", "no"] = ""
    value: Number | None = None
    source: Text = UNSOURCED
    status: Status = "assumed"


class Lot(Block):
    """A row of the lots table: what of an operation one owner carries.

    Exactly one of `bailleur` and `maitre_ouvrage` is given, or neither where the scenario names no owner.
    Works may start from `first_year` to `last_year`, in any year where they are left out, and no more than
    quantity / `least_years` in one year. An `indivisible` lot starts whole in one year or not at all; the
    works of a `continuous` lot go on at an even pace over `least_years` years once launched, or never are.
    A lot with a `least_share` is started to that share at least, or not at all; so is a `lump`, to all of it,
    unless it is `divisible`: what else is said of it holds instead. `label` is its printed name.
    """

    operation: OperationName
    lot: Identifier
    label: Text | None = None
    bailleur: MaybeBailleur = ""
    maitre_ouvrage: MaybeMaitreOuvrage = ""
    quantity: Quantity
    unit: Unit
    first_year: int | None = None
    last_year: int | None = None
    least_years: Annotated[int, Field(ge=1, le=30)] = 1
    weight: Cost | None = None
    indivisible: bool = False
    continuous: bool = False
    least_share: PartShare | None = None
    divisible: bool = False
    source: Text = UNSOURCED
    status: Status = "assumed"

    @property
    def owner(self) -> str:
        """Who carries it; the operation itself where nobody is named."""
        return self.bailleur or self.maitre_ouvrage or self.operation

    @property
    def least_begun(self) -> Decimal | None:
        """The share that is started at least of what is begun: its least share, or all of a whole lump."""
        divided = self.divisible or self.indivisible or self.continuous
        if self.unit == "lump" and self.least_share is None and not divided:
            return Decimal(1)
        return self.least_share


class CostLine(Block):
    """A row of the costs table: what one unit of a lot costs for one nature, in k€ of the money's year."""

    operation: OperationName
    lot: Identifier
    nature: NatureName
    unit_cost_keur: Cost
    source: Text = UNSOURCED
    status: Status = "assumed"
