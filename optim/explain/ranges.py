"""Between which limits a price holds.

Where the basis of the optimum has the price, it holds as far as that basis stays optimal. Elsewhere an end is
sought by solving again, one limit being moved: the best of the first goal is concave in each limit, so that a
price that is right at an end is right all along.
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Context, Decimal

from optim.explain.moving import LostError, Moving
from optim.units import furthest

SAME = 1e-6
"""Slopes this close, as a share of the price, are one; it is also the least part of a unit that counts."""
NOISE = 1e-11
"""What two solves of one programme may differ by, as a share of its best."""
SHORT = Context(prec=6, rounding=ROUND_DOWN)
"""How finely the way to an end is told: never beyond where the price holds."""
TRIES = 24
"""How many times an end is sought: each try comes nearer to it."""


@dataclass(frozen=True)
class Range:
    """The limits between which a price holds, and whether the limit itself is one of them."""

    low: Decimal
    high: Decimal
    one_sided: bool


class Ranges:
    """The ranges of prices, by the programme of the first goal at its optimum."""

    def __init__(self, moving: Moving) -> None:
        self.moving = moving
        self.known: dict[int, tuple[float, float, float]] | None = None

    def of(self, row: int, price: float, unit: str) -> Range | None:
        """Where the price of a row holds; nothing where it is found to hold for no part of a unit.

        An end is sought as far as a person would move the limit, by its unit, and told no further than the
        limit is high again.
        """
        at = self.moving.limit(row)
        more = price * self.moving.way > 0
        far = furthest(unit, abs(at))
        ways = (1.0, -1.0) if more else (-1.0, 1.0)
        ahead, back = (min(self._reach(row, price, way, far), max(far, abs(at))) for way in ways)
        limit = Decimal(repr(round(at, 6)))
        below, above = (
            SHORT.plus(Decimal(step * (1 + SAME))) for step in ((back, ahead) if more else (ahead, back))
        )
        return Range(limit - below, limit + above, back == 0) if ahead > 0 else None

    def _reach(self, row: int, price: float, way: float, most: float) -> float:
        """How far the price of a row holds as its limit goes a way: `most` at most."""
        rate, known, step = price * way * self.moving.way, self._known(row, price, way), most
        if known:
            return known
        for _ in range(TRIES):
            try:
                found = self.moving.moved({row: way * step})
            except LostError:  # the simplex gives up
                return 0.0
            if found is None:  # no plan goes so far
                step /= 2
                continue
            end = min(rate, found.slope({row: way}))
            if rate * step - found.gain <= self._noise(price, step) or rate - end <= SAME * abs(price):
                return step
            # Where the slope at the limit and the slope found here meet.
            step = min(step * (1 - SAME), (found.gain - end * step) / (rate - end))
            if step <= SAME:
                return 0.0
        return 0.0

    def _noise(self, price: float, step: float) -> float:
        return SAME * abs(price) * step + NOISE * (100.0 + abs(self.moving.best))

    def _known(self, row: int, price: float, way: float) -> float:
        """How far the basis of the optimum stays optimal with this very price, as the limit goes a way."""
        if self.known is None:
            self.known = self.moving.ranging()
        dual, low, high = self.known.get(row, (0.0, 0.0, 0.0))
        if abs(dual - price) > SAME * abs(price):
            return 0.0
        at = self.moving.limit(row)
        known = high - at if way > 0 else at - low
        return known if known > SAME else 0.0
