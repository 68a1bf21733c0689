"""The lots of the programme: quantities, windows, weights, and what a unit of each line costs when."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.keys import LineKey, LotKey
from optim.scenario.criteria import priorities
from optim.scenario.schema import Scenario
from optim.scenario.schema_rows import Lot, Operation
from optim.scenario.unit_costs import UnitCosts
from optim.units import CENTS_PER_KEUR, GRAIN, grains


@dataclass(frozen=True)
class Works:
    """A lot is ``operation/lot``, a line ``operation/lot/nature``; costs in k€ a unit of the lot."""

    operation: dict[LotKey, Operation]
    lots: dict[LotKey, Lot]
    lines: dict[LineKey, LotKey]
    lines_of: dict[LotKey, list[LineKey]]
    nature: dict[LineKey, str]
    quantity: dict[LotKey, float]
    weight: dict[LotKey, float]
    worth: float
    """What a home equivalent of the programme costs on average, in k€; 1 where nothing is counted or paid."""
    score: dict[LotKey, float]
    value: dict[LotKey, float]
    grain_cost: dict[tuple[LineKey, int], Fraction]
    cost: dict[tuple[LineKey, int], float]
    closed_years: list[tuple[LotKey, int]]
    pace: dict[LotKey, float]

    def names_of(self, line: LineKey) -> tuple[str, str, str]:
        """The operation, the lot and the nature of a line."""
        lot = self.lots[self.lines[line]]
        return lot.operation, lot.lot, self.nature[line]


def index(scenario: Scenario, calendar: Calendar) -> Works:
    """Indexes the operations that the scenario takes in."""
    operations = selected(scenario)
    lots = sorted((f"{row.operation}/{row.lot}", row) for row in scenario.lots if row.operation in operations)
    by_key = dict(lots)
    costs = sorted(
        (f"{c.operation}/{c.lot}/{c.nature}", c) for c in scenario.costs if c.operation in operations
    )
    unit_costs = UnitCosts(scenario)
    unit_cost = {line: row.unit_cost_keur for line, row in costs}
    lines = {line: f"{row.operation}/{row.lot}" for line, row in costs}
    lines_of: dict[LotKey, list[LineKey]] = {lot: [] for lot in by_key}
    for line, lot in lines.items():
        lines_of[lot].append(line)
    priced = {
        (line, year): unit_costs.of_a_grain((row.operation, row.lot, row.nature), year)
        for line, row in costs
        for year in calendar.years
    }
    priority = priorities(scenario)
    weight = _weights(by_key, lines_of, unit_cost)
    return Works(
        operation={lot: operations[row.operation] for lot, row in lots},
        lots=by_key,
        lines=lines,
        lines_of=lines_of,
        nature={line: row.nature for line, row in costs},
        quantity={lot: float(row.quantity) for lot, row in lots},
        weight=weight,
        worth=_worth(by_key, lines_of, unit_cost, weight),
        value=_values(by_key, operations, weight),
        score={lot: float(priority[row.operation]) for lot, row in lots},
        grain_cost=priced,
        cost={key: _keur_a_unit(value, by_key[lines[key[0]]]) for key, value in priced.items()},
        closed_years=[
            (lot, y) for lot, row in lots for y in calendar.years if y not in _window(row, calendar)
        ],
        pace={lot: _pace(row) for lot, row in lots},
    )


def _window(row: Lot, calendar: Calendar) -> range:
    """The years in which a lot may start: all of them where the lot sets no limit."""
    first = calendar.years[0] if row.first_year is None else row.first_year
    last = calendar.years[-1] if row.last_year is None else row.last_year
    return range(first, last + 1)


def selected(scenario: Scenario) -> dict[str, Operation]:
    """The operations that the scenario programmes: those of its lists, but for the lines for memory."""
    return {op.operation: op for op in scenario.operations if scenario.programmes(op)}


def _keur_a_unit(cents_a_grain: Fraction, row: Lot) -> float:
    return float(cents_a_grain / CENTS_PER_KEUR / Fraction(GRAIN[row.unit]))


def _weights(
    lots: dict[LotKey, Lot], lines_of: dict[LotKey, list[LineKey]], unit_cost: dict[LineKey, Decimal]
) -> dict[LotKey, float]:
    """Home equivalents of each lot: its homes, its table weight, or its cost over the mean cost of a home."""
    cost = {
        lot: sum((unit_cost[line] for line in lines_of[lot]), Decimal(0)) * row.quantity
        for lot, row in lots.items()
    }
    homes = [lot for lot, row in lots.items() if row.unit == "home"]
    counted = sum((lots[lot].quantity for lot in homes), Decimal(0))
    spent = sum((cost[lot] for lot in homes), Decimal(0))
    weights = {}
    for lot, row in lots.items():
        if row.weight is not None:
            weights[lot] = float(row.weight)
        elif row.unit == "home":
            weights[lot] = float(row.quantity)
        else:
            weights[lot] = float(cost[lot] * counted / spent) if spent else 1.0
    return weights


def _worth(
    lots: dict[LotKey, Lot],
    lines_of: dict[LotKey, list[LineKey]],
    unit_cost: dict[LineKey, Decimal],
    weight: dict[LotKey, float],
) -> float:
    """What is spent on the programme for each home equivalent of it, in k€."""
    spent = sum(
        (unit_cost[line] * row.quantity for lot, row in lots.items() for line in lines_of[lot]), Decimal(0)
    )
    return float(spent) / sum(weight.values()) if spent and any(weight.values()) else 1.0


def _values(
    lots: dict[LotKey, Lot], operations: dict[str, Operation], weight: dict[LotKey, float]
) -> dict[LotKey, float]:
    """The value of each operation shared between its lots by their weight; 0 where none is stated."""
    whole: dict[str, float] = {}
    for lot, row in lots.items():
        whole[row.operation] = whole.get(row.operation, 0.0) + weight[lot]
    return {
        lot: float(operations[row.operation].value or 0) * weight[lot] / (whole[row.operation] or 1.0)
        for lot, row in lots.items()
    }


def _pace(row: Lot) -> float:
    """The most that one year may start, in whole grains."""
    whole = grains(row.unit, row.quantity)
    return float(Fraction(-(-whole // row.least_years)) * Fraction(GRAIN[row.unit]))
