"""The tables of what forced decisions cost, and of who gains and who loses by each."""

from __future__ import annotations

from decimal import Decimal

from optim.run.tables.column import Row, known_by, number, row, text
from optim.run.tables.rows import EITHER, FROM, OF_UNIT


@row
class ForcedDecision(Row):
    """What a decision costs: the first goal and the money committed, with it and without it.

    Where a search stopped short of its bound on either side, the true cost lies between `loss_least` and
    `loss_most`.
    """

    operation: str = known_by("operation")
    decision: str = known_by("what was decided")
    because: str = text("why, in the words of the scenario")
    goal: str = text("first goal")
    unit: str = text("unit of the goal")
    value: Decimal = number("goal with the decision", OF_UNIT, EITHER)
    value_without: Decimal = number("goal without it", OF_UNIT, EITHER)
    loss: Decimal = number("what the decision takes from the goal", OF_UNIT, EITHER)
    loss_least: Decimal = number("what it takes at least", OF_UNIT, EITHER)
    loss_most: Decimal = number("what it takes at most", OF_UNIT, EITHER)
    cost_keur: Decimal = number("committed with the decision", "k€", FROM)
    cost_keur_without: Decimal = number("committed without it", "k€", FROM)
    basis: str = text("what both sides are: bounds, or plans of whole lots")


@row
class DisplacedLot(Row):
    """A lot of which a decision starts more or less: in both programmes sought, before whole cents."""

    operation: str = known_by("operation that is decided")
    decision: str = known_by("what was decided")
    displaced: str = known_by("operation that gains or loses")
    lot: str = known_by("its lot")
    unit: str = text("unit of the lot")
    quantity: Decimal = number("started with the decision", OF_UNIT, FROM)
    quantity_without: Decimal = number("started without it", OF_UNIT, FROM)
