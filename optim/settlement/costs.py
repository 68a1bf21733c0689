"""What the settled quantities of each line cost year by year, in whole cents."""

from fractions import Fraction

from optim.data import Data
from optim.data.keys import Costs
from optim.settlement.quantities import Grains
from optim.units import running_cents


def line_costs(data: Data, started: Grains) -> Costs:
    """Cents by line and year: quantity in works × unit cost × index, rounded on the running total."""
    return {
        (line, year): cents
        for line, lot in data.lines.items()
        for year, cents in running_cents(
            {
                y: sum((started[lot, a] * share for a, share in data.spending[line, y]), Fraction(0))
                * data.grain_cost[line, y]
                for y in data.years
            }
        ).items()
    }
