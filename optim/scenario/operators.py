"""What a change makes of the value that was there: × 0.8, +1 year, or nothing of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from optim.messages import say
from optim.scenario.places import ABSENT
from optim.scenario.scalars import UnreadableValueError, number

TIMES = re.compile(r"[×x*]\s*(?P<factor>\S.*?)(?P<rounded>\s+(?:rounded|arrondi))?")
YEARS_LATER = re.compile(r"(?P<sign>[+\-−])\s*(?P<years>[0-9]{1,3})\s*(?:years?|ans?)")
YEARS_OF_A_ROW = ("first_year", "last_year")
FIGURE = {"value", "source", "status"}

type Operator = Callable[[Any], Any]


def operator(value: Any) -> Operator | None:
    """What a text such as ``× 0.8`` or ``+1 year`` makes of a value; none for a value of its own.

    Raises `UnreadableValueError` for a factor that is no number. What is returned raises it for a value that
    cannot be multiplied, or that holds no year.
    """
    if not isinstance(value, str):
        return None
    if match := TIMES.fullmatch(value):
        if not re.match(r"[0-9.,]", match["factor"]):
            return None
        return Times(Decimal(number(match["factor"])), value, rounded=match["rounded"] is not None)
    if match := YEARS_LATER.fullmatch(value):
        years = int(match["years"])
        return Later(years if match["sign"] == "+" else -years)
    return None


@dataclass(frozen=True)
class Times:
    """Multiplies a number, a figure, or each of those of a block of years; to a whole one where asked."""

    factor: Decimal
    written: str
    rounded: bool = False

    def __call__(self, value: Any) -> Any:
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            times = value * self.factor
            if self.rounded:
                return times.to_integral_value().quantize(Decimal(1))
            return times.quantize(Decimal(1)) if times == times.to_integral_value() else times.normalize()
        if isinstance(value, dict) and value and value.keys() <= FIGURE:
            return self._figure(value)
        if isinstance(value, dict) and value:
            return {key: self(one) for key, one in value.items()}
        raise UnreadableValueError(say("cannot_be_multiplied"), say("multiply_a_number"))

    def _figure(self, figure: dict[str, Any]) -> dict[str, Any]:
        """A figure that was worked out from another: it says of which."""
        times = self(figure.get("value", ABSENT))
        source = figure.get("source")
        told = {"source": f"{source} {self.written}", "status": "derived"} if isinstance(source, str) else {}
        return {**figure, **told, "value": times}


@dataclass(frozen=True)
class Later:
    """Moves a year, the years of a lot, or the keys of a block of years."""

    years: int

    def __call__(self, value: Any) -> Any:
        if isinstance(value, int) and not isinstance(value, bool):
            return value + self.years
        if isinstance(value, dict) and value and all(isinstance(key, int) for key in value):
            return {key + self.years: one for key, one in value.items()}
        held = [key for key in YEARS_OF_A_ROW if isinstance(value, dict) and isinstance(value.get(key), int)]
        if not held:
            raise UnreadableValueError(say("holds_no_year"), say("move_a_year"))
        return {**value, **{key: value[key] + self.years for key in held}}
