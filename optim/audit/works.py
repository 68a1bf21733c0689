"""What is started, when, and how fast."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from optim.audit.books import Books
from optim.audit.identity import broken, identity
from optim.scenario import Finding
from optim.units import GRAIN


@identity
def programme_is_accounted(b: Books) -> Iterator[Finding]:
    """Started and missed add up to each lot's quantity, in whole grains."""
    for key, lot in b.lots.items():
        counts = [*b.started.get(key, {}).values(), b.missed.get(key, Fraction(0))]
        if any(count < 0 or count.denominator != 1 for count in counts):
            yield broken("works.csv", key, "a quantity is negative or not whole", "programme_is_accounted")
        quantity = Fraction(lot.quantity) / Fraction(GRAIN[lot.unit])
        if sum(counts) != quantity:
            what = f"started and missed add to {sum(counts)}, the lot holds {quantity}"
            yield broken("works.csv", key, what, "programme_is_accounted")


def _window(b: Books, key: tuple[str, str]) -> range:
    """The years in which a lot may start: all of them where the lot sets no limit."""
    lot = b.lots[key]
    first = b.years[0] if lot.first_year is None else lot.first_year
    last = b.years[-1] if lot.last_year is None else lot.last_year
    return range(first, last + 1)


@identity
def start_window(b: Books) -> Iterator[Finding]:
    """Nothing starts outside its lot's window."""
    for key, starts in b.started.items():
        for year in starts:
            if key in b.lots and year not in _window(b, key):
                yield broken("works.csv", (*key, year), "outside the window of the lot", "start_window")


@identity
def pace(b: Books) -> Iterator[Finding]:
    """No year starts more than the lot's quantity over its least years."""
    for key, lot in b.lots.items():
        most = ceil(Fraction(lot.quantity) / Fraction(GRAIN[lot.unit]) / lot.least_years)
        for year, count in b.started.get(key, {}).items():
            if count > most:
                yield broken("works.csv", (*key, year), f"{count} started, at most {most}", "pace")
