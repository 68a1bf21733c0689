"""How each funder's money was shared between its classes, and between the sides of a parity.

A share of cents is not whole, and an odd number of cents has no half: shares and parities are judged to
the cent. Amounts are met exactly.
"""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import CENTS, FACT, Remark, broken, identity, judged
from optim.audit.past import over
from optim.scenario import Finding
from optim.scenario.schema_classes import FundingClass, Parity
from optim.units import cents


def _held(b: Books, funders: list[str], years: list[int], held: FundingClass | Parity | None) -> int:
    """What some funders commit in some years, of the natures and kinds named if any: cents."""
    total = 0
    for cell in (cell for funder in funders for cell in b.cells.get((funder,), [])):
        kind = b.operations[cell[0]].kind
        inside = held is None or (
            (held.natures is None or cell[2] in held.natures) and (held.kinds is None or kind in held.kinds)
        )
        total += sum(b.committed[cell].get(year, 0) for year in years) if inside else 0
    return total


def _classes(b: Books) -> Iterator[tuple[tuple[str, str, str], FundingClass, int, int]]:
    """Each class in each tranche: its key, its terms, what is committed to it, and by its funder in all."""
    for funder, row in b.scenario.funders.items():
        for name, held in row.classes.items():
            for tranche, years in b.tranches.items():
                inside, everything = _held(b, [funder], years, held), _held(b, [funder], years, None)
                yield (funder, name, tranche), held, inside, everything


@identity
def class_floor(b: Books) -> Iterator[Remark]:
    """Each class gets at least its share of what its funder commits."""
    for key, held, inside, everything in _classes(b):
        if held.floor:
            what = f"{inside} cents of {everything}, at least {held.floor.value} of it"
            short = Fraction(held.floor.value) * everything - inside
            yield from judged(broken("commitments.csv", key, what, "class_floor"), short, 1, CENTS)


@identity
def class_ceiling(b: Books) -> Iterator[Remark]:
    """Each class gets at most its share of what its funder commits."""
    for key, held, inside, everything in _classes(b):
        if held.ceiling:
            what = f"{inside} cents of {everything}, at most {held.ceiling.value} of it"
            passed = inside - Fraction(held.ceiling.value) * everything
            yield from judged(broken("commitments.csv", key, what, "class_ceiling"), passed, 1, CENTS)


@identity
def class_floor_amount(b: Books) -> Iterator[Remark]:
    """Each class gets at least the amount guaranteed to it."""
    for key, held, inside, _everything in _classes(b):
        least = (held.floor_keur or {}).get(key[2])
        if least:
            what = f"{inside} cents, at least {cents(least.value)}"
            found = broken("commitments.csv", key, what, "class_floor_amount")
            room = FACT if over(b, b.tranches[key[2]]) else 0
            yield from judged(found, cents(least.value) - inside, room, CENTS)


@identity
def class_ceiling_amount(b: Books) -> Iterator[Finding]:
    """Each class gets at most the amount to which it is capped."""
    for key, held, inside, _everything in _classes(b):
        most = (held.ceiling_keur or {}).get(key[2])
        if most and inside > cents(most.value):
            what = f"{inside} cents, at most {cents(most.value)}"
            yield broken("commitments.csv", key, what, "class_ceiling_amount")


@identity
def parity(b: Books) -> Iterator[Remark]:
    """The two sides of a parity commit the same in each tranche, to the cent."""
    for name, row in b.scenario.parity.items():
        for tranche, years in b.tranches.items():
            left, right = _held(b, row.left, years, row), _held(b, row.right, years, row)
            what = f"{left} cents on one side, {right} on the other"
            found = broken("commitments.csv", (name, tranche), what, "parity")
            yield from judged(found, abs(left - right), 1, "an odd number of cents has no half")
