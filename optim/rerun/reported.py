"""What an officer may report of the past: the rows of the tables of actuals, and the keys beside them."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from optim.scenario.figures import Block, Cost, Identifier, Text
from optim.scenario.schema_evaluation import Criterion, Judgement
from optim.scenario.schema_revision import Count, RevisedCost


class Quantity(Block):
    """What was started, or finished, of a lot in a year."""

    operation: Identifier
    lot: Identifier
    year: int
    quantity: Count
    source: str = ""


class UnitCost(Block):
    """What a unit of a lot really cost for a nature in a year, in k€."""

    operation: Identifier
    lot: Identifier
    nature: Identifier
    year: int
    unit_cost_keur: Cost
    source: str = ""


class Amount(Block):
    """What a funder committed to, paid for, or resold of a line of cost in a year, in whole cents.

    Land is resold by an agency, and told at its purchase value. A row that is `complete` says that what is
    reported of its line and year is all of it.
    """

    operation: Identifier
    lot: Identifier
    nature: Identifier
    funder: Identifier
    year: int
    amount_cents: Annotated[int, Field(ge=0)]
    complete: bool = False
    source: str = ""


class RevisedWorks(RevisedCost):
    """A row of a table of revised costs: ``operation``, ``operation/lot`` or ``operation/lot/nature``."""

    works: Text


class Added(Block):
    """Operations that enter the programme, with their lots and costs: rows of the scenario's own tables."""

    operations: list[dict[str, Any]] = Field(default_factory=list)
    lots: list[dict[str, Any]] = Field(default_factory=list)
    costs: list[dict[str, Any]] = Field(default_factory=list)


class Renamed(Block):
    """Names of the voted plan that are others now, old to new; a new one that it has already is a merger."""

    epci: dict[Identifier, Identifier] = Field(default_factory=dict)
    bailleurs: dict[Identifier, Identifier] = Field(default_factory=dict)
    maitres_ouvrage: dict[Identifier, Identifier] = Field(default_factory=dict)


class CostDrift(Block):
    """Whether the drift of costs seen so far, by nature, is projected to the years to come, and why."""

    project: bool
    because: Text


class Reported(Block):
    """All that is reported; `changes` are dotted paths of the parent's scenario, as in a variant.

    `complete` says of the whole file that what it reports of a line and year is all of it.
    """

    as_of: int
    title: Text
    source: Text
    complete: bool = False
    started: list[Quantity] = Field(default_factory=list)
    finished: list[Quantity] = Field(default_factory=list)
    unit_costs: list[UnitCost] = Field(default_factory=list)
    committed: list[Amount] = Field(default_factory=list)
    paid: list[Amount] = Field(default_factory=list)
    resold: list[Amount] = Field(default_factory=list)
    revised: dict[Text, RevisedCost] = Field(default_factory=dict)
    signed: list[Identifier] = Field(default_factory=list)
    dropped: dict[Identifier, Text] = Field(default_factory=dict)
    added: Added = Field(default_factory=Added)
    renamed: Renamed = Field(default_factory=Renamed)
    changes: dict[str, Any] = Field(default_factory=dict)
    cost_drift: CostDrift | None = None
    evaluation: dict[Criterion, Judgement] = Field(default_factory=dict)


TABLES: dict[str, type[BaseModel]] = {
    "started": Quantity,
    "finished": Quantity,
    "unit_costs": UnitCost,
    "committed": Amount,
    "paid": Amount,
    "resold": Amount,
}
