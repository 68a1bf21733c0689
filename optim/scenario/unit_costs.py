"""What a grain costs in a year: the stated cost, at the prices of that year, with the tax of its owner.

The one reading of it. Costs are stated without tax or with it (`money.tax`); where the scenario has `vat`, an
owner that deducts the tax bears the cost without, any other the cost with it.
"""

from decimal import Decimal
from fractions import Fraction
from functools import cache

from optim.scenario.eligible import vat_regime
from optim.scenario.schema import Scenario
from optim.scenario.schema_prices import PriceIndex
from optim.units import CENTS_PER_KEUR, GRAIN

ONE = Fraction(1)

type Line = tuple[str, str, str]
"""The operation, the lot and the nature of a line of cost."""


class UnitCosts:
    """The costs of a scenario, by line and year, in cents and not rounded."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._lots = {(row.operation, row.lot): row for row in scenario.lots}
        self._stated: dict[Line, Decimal] = {
            (c.operation, c.lot, c.nature): c.unit_cost_keur for c in scenario.costs
        }
        self._index: dict[str, PriceIndex] = {
            n: held for held in scenario.price_indices.values() for n in held.natures
        }
        self.prices = cache(self._prices)

    def of_a_grain(self, line: Line, year: int) -> Fraction:
        """What a grain of a line costs its owner in a year."""
        return self._in_cents(line[:2], self._stated[line], line[2], year) * self.tax_factor(line)

    def beside_works(self, lot: tuple[str, str], amount_keur: Decimal, year: int) -> Fraction:
        """What a grain brings in or costs to run in a year, beside its works: at the growth of all prices."""
        return self._in_cents(lot, amount_keur, "", year)

    def tax_rate(self, line: Line) -> Fraction:
        """The rate of tax of a line; none where the scenario has no tax, or none for its nature."""
        vat = self._scenario.vat
        rate = vat.rates.get(line[2]) if vat else None
        return Fraction(rate.value) if rate else Fraction(0)

    def tax_factor(self, line: Line) -> Fraction:
        """What the stated cost of a line is multiplied by for its owner."""
        deducts = vat_regime(self._scenario, self._lots[line[:2]]) == "deducts"
        rate = self.tax_rate(line)
        if self._scenario.money.tax == "TTC":
            return ONE / (ONE + rate) if deducts else ONE
        return ONE if deducts else ONE + rate

    def _in_cents(self, lot: tuple[str, str], amount_keur: Decimal, nature: str, year: int) -> Fraction:
        grain = Fraction(GRAIN[self._lots[lot].unit])
        return Fraction(amount_keur) * self.prices(nature, year) * grain * CENTS_PER_KEUR

    def _prices(self, nature: str, year: int) -> Fraction:
        """Prices of a nature in a year over those of the year of the scenario's euros."""
        base = self._scenario.money.euros_of
        held = self._index.get(nature)
        if held is None:
            return (ONE + Fraction(self._scenario.growth)) ** (year - base)
        last = min(year, self._scenario.horizon.years[-1])
        return _by_growth(held, base, last) if held.values is None else _by_values(held, base, last)


def _by_values(held: PriceIndex, base: int, year: int) -> Fraction:
    values = held.values or {}
    return Fraction(values[year].value) / Fraction(values[base].value)


def _by_growth(held: PriceIndex, base: int, year: int) -> Fraction:
    found = ONE
    for passed in range(base + 1, year + 1):
        found *= ONE + Fraction((held.growth or {})[passed].value)
    return found
