"""What is started whole or not at all."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import broken, identity
from optim.scenario import Finding
from optim.units import GRAIN


@identity
def indivisible(b: Books) -> Iterator[Finding]:
    """An indivisible lot is started whole in one year, or never."""
    for key, lot in b.lots.items():
        begun = {year: count for year, count in b.started.get(key, {}).items() if count}
        whole = Fraction(lot.quantity) / Fraction(GRAIN[lot.unit])
        if lot.indivisible and begun and list(begun.values()) != [whole]:
            what = f"started in part, {_told(begun)} of {whole}"
            yield broken("works.csv", key, what, "indivisible")


@identity
def continuous_works(b: Books) -> Iterator[Finding]:
    """A continuous lot goes on at an even pace from its launch until it is done, or is never launched."""
    for key, lot in b.lots.items():
        begun = {year: count for year, count in b.started.get(key, {}).items() if count}
        if not lot.continuous or not begun:
            continue
        each, odd = divmod(int(Fraction(lot.quantity) / Fraction(GRAIN[lot.unit])), lot.least_years)
        steps = [each + (rank < odd) for rank in range(lot.least_years)]
        even = {min(begun) + rank: Fraction(step) for rank, step in enumerate(steps) if step}
        if begun != even:
            what = f"{_told(begun)} started, an even pace is {_told(even)}"
            yield broken("works.csv", key, what, "continuous_works")


def _told(counts: dict[int, Fraction]) -> str:
    return ", ".join(f"{count} in {year}" for year, count in sorted(counts.items()))
