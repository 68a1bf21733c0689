"""The rows of a scenario found by their identifiers, for the checks and the notes."""

from collections import defaultdict
from dataclasses import dataclass

from optim.scenario.schema import Scenario
from optim.scenario.schema_rows import CostLine, Lot, Operation

type LotName = tuple[str, str]


@dataclass(frozen=True)
class Register:
    """A scenario indexed: where rows share an identifier, the first one stands for it.

    `selected` holds the operations that the scenario programmes: those of its lists, but for the ones
    kept for memory. `lists` are the lists that operations belong to, `costed` the lots with a cost line.
    """

    scenario: Scenario
    years: range
    operations: dict[str, Operation]
    selected: dict[str, Operation]
    lots: dict[LotName, Lot]
    lots_of: dict[str, list[Lot]]
    costed: set[LotName]
    for_memory: set[str]
    lists: set[str]


def register(scenario: Scenario) -> Register:
    """Indexes a scenario that fits the schema, whatever its rows refer to."""
    operations: dict[str, Operation] = {}
    for row in scenario.operations:
        operations.setdefault(row.operation, row)
    lots: dict[LotName, Lot] = {}
    lots_of: dict[str, list[Lot]] = defaultdict(list)
    for lot in scenario.lots:
        lots.setdefault((lot.operation, lot.lot), lot)
        lots_of[lot.operation].append(lot)
    return Register(
        scenario=scenario,
        years=scenario.horizon.years,
        operations=operations,
        selected={name: row for name, row in operations.items() if scenario.programmes(row)},
        for_memory={name for name, row in operations.items() if row.for_memory},
        lots=lots,
        lots_of=dict(lots_of),
        costed={(cost.operation, cost.lot) for cost in scenario.costs},
        lists={row.programme_list for row in scenario.operations},
    )


def lot_of(cost: CostLine) -> LotName:
    """The lot that a cost line belongs to."""
    return cost.operation, cost.lot


def window_of(lot: Lot, r: Register) -> range:
    """The years in which a lot may start: all of them where the lot sets no limit."""
    first = r.years[0] if lot.first_year is None else lot.first_year
    last = r.years[-1] if lot.last_year is None else lot.last_year
    return range(first, last + 1)
