"""Units of quantity and money: the grain in which each is counted, and how amounts become whole cents."""

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from math import floor

CENTS_PER_KEUR = 100_000
EUROS_PER_KEUR = 1000

GRAIN = {
    "home": Decimal(1),
    "ha": Decimal("0.01"),
    "m2": Decimal(1),
    "km": Decimal("0.01"),
    "lump": Decimal("0.0001"),
}
"""The smallest quantity of each unit that a plan may start."""


HALF = Fraction(1, 2)


def cents(amount_keur: Decimal | Fraction) -> int:
    """An amount in k€ as whole cents; a half cent goes to the even one."""
    exact = Fraction(amount_keur) * CENTS_PER_KEUR
    return round(exact)


def running_cents(amounts: dict[int, Fraction]) -> dict[int, int]:
    """Amounts by year as whole cents, rounded on their running total so that no cent is lost or added.

    A half cent goes up, always: over any years in a row the cents are the exact amount rounded down or up,
    so that funders whose rates just cover a cost, each rounded up to the cent, cover its cents. With half
    cents rounded to even, whole cents between two halves would become one more.
    """
    result, total, given = {}, Fraction(0), 0
    for year, amount in sorted(amounts.items()):
        total += amount
        result[year] = floor(total + HALF) - given
        given += result[year]
    return result


def grains(unit: str, quantity: Decimal) -> int:
    """A quantity as a whole number of grains, rounded half to even."""
    return int((quantity / GRAIN[unit]).to_integral_value(ROUND_HALF_EVEN))


def share_of(part: int, whole: int) -> Decimal:
    """A share of whole grains, to six decimals; a half goes to the even one."""
    return (Decimal(part) / Decimal(whole)).quantize(Decimal("0.000001"), ROUND_HALF_EVEN)


PREFERRED = {"keur": 1000, "m2": 1000, "home": 10, "home equivalent": 10}
"""The step by which people would move a limit of a unit; one of it where none is named."""


def furthest(unit: str, limit: float) -> float:
    """How far people would move a limit: by the step of its unit, no further than it is high."""
    step = float(PREFERRED.get(unit, 1))
    return min(step, limit) if limit else step


def round_steps(unit: str, most: float) -> list[Decimal]:
    """The round steps of a unit that are no larger than a limit, the largest first: 1, 2 and 5 times ten.

    A limit of nothing sets no bound, and a step is one of the unit at least.
    """
    largest = furthest(unit, most)
    steps = [Decimal(n * 10**power) for power in range(4) for n in (1, 2, 5)]
    return [s for s in reversed(steps) if s == 1 or s <= largest]
