"""What the settled quantities of each line cost year by year, in whole cents."""

from optim.data import Data, LineKey
from optim.settlement.quantities import Grains
from optim.units import running_cents

type Costs = dict[tuple[LineKey, int], int]


def line_costs(data: Data, started: Grains) -> Costs:
    """Cents by line and year: quantity × unit cost × index, rounded on the running total of the line."""
    return {
        (line, year): cents
        for line, lot in data.lines.items()
        for year, cents in running_cents(
            {y: started[lot, y] * data.grain_cost[line, y] for y in data.years}
        ).items()
    }
