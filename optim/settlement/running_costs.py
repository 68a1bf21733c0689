"""What the settled quantities cost to run, year by year until the end of the contract, in whole cents."""

from optim.data import Data, LotKey
from optim.settlement.quantities import Grains
from optim.units import running_cents

type RunningCosts = dict[tuple[LotKey, int], int]


def running_costs(data: Data, started: Grains) -> RunningCosts:
    """Cents by lot and year from its opening on, rounded on each lot's running total."""
    return {
        (lot, year): amount
        for lot, delay in data.opening_years.items()
        for year, amount in running_cents(
            {
                y: sum(started[lot, start] for start in data.years if start + delay <= y)
                * data.grain_running_cost[lot, y]
                for y in data.years
            }
        ).items()
        if amount
    }
