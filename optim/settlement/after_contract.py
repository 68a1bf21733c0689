"""What the works that the contract starts cost after it, year by year, in whole cents."""

from fractions import Fraction

from optim.data import Data
from optim.data.keys import Costs
from optim.settlement.quantities import Grains
from optim.units import running_cents


def after_contract(data: Data, started: Grains) -> Costs:
    """Cents by line and year after the contract, on the running total of all its years."""
    last = data.years[-1]
    years = {**data.spending, **data.spending_after}
    costs = {**data.grain_cost, **data.grain_cost_after}
    lasting = {line for line, _year in data.spending_after}
    found: Costs = {}
    for line in sorted(lasting):
        lot = data.lines[line]
        exact = {
            year: sum((started[lot, a] * share for a, share in starts), Fraction(0)) * costs[line, year]
            for (of, year), starts in years.items()
            if of == line
        }
        whole = running_cents(exact)
        found |= {(line, year): cents for year, cents in whole.items() if year > last and cents}
    return found
