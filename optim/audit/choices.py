"""What is started whole or not at all."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import GRAINS, Remark, broken, identity, judged
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


@identity
def least_share(b: Books) -> Iterator[Remark]:
    """A lot that is begun reaches its least share; what is counted finer than homes, to a grain a year."""
    for key, lot in b.lots.items():
        begun = sum(b.started.get(key, {}).values(), Fraction(0))
        if lot.least_share is None or not begun:
            continue
        least = Fraction(lot.least_share) * Fraction(lot.quantity) / Fraction(GRAIN[lot.unit])
        found = broken("works.csv", key, f"{begun} started, at least {float(least):g}", "least_share")
        room = 0 if lot.unit == "home" else len(b.years)
        yield from judged(found, least - begun, room, GRAINS, "grains")


@identity
def begun_before_started(b: Books) -> Iterator[Finding]:
    """No lot with a least share is started beyond what it holds."""
    for key, lot in b.lots.items():
        begun = sum(b.started.get(key, {}).values(), Fraction(0))
        whole = Fraction(lot.quantity) / Fraction(GRAIN[lot.unit])
        if lot.least_share is not None and begun > whole:
            yield broken("works.csv", key, f"{begun} started of {whole}", "begun_before_started")


def _told(counts: dict[int, Fraction]) -> str:
    return ", ".join(f"{count} in {year}" for year, count in sorted(counts.items()))
