"""How a funder's money is shared between its classes, and between the sides of a parity."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, granted, plus, restated, times
from optim.scenario.schema_classes import FundingClass, Parity


def _committed(t: Terms, funders: list[str], tranche: str, held: FundingClass | Parity | None) -> Form:
    """What some funders commit in a tranche, of the natures and kinds named if any."""
    return {
        granted(line, funder, period): ONE
        for line, payers in t.payers.items()
        for funder in funders
        if funder in payers
        and (held is None or held.natures is None or line[2] in held.natures)
        and (held is None or held.kinds is None or t.b.operations[line[0]].kind in held.kinds)
        for period in t.within(funder, tranche)
    }


def _classes(t: Terms) -> Iterator[tuple[tuple[str, str, str], FundingClass, Form]]:
    """Each class in each tranche, and what is committed to it."""
    for funder, row in t.b.scenario.funders.items():
        for name, held in row.classes.items():
            for tranche in t.b.tranches:
                yield (funder, name, tranche), held, _committed(t, [funder], tranche, held)


def _over(t: Terms, key: tuple[str, str, str], inside: Form, share: Fraction) -> Form:
    """What is committed to a class, less a share of what its funder commits."""
    return plus(inside, times(-share, _committed(t, [key[0]], key[2], None)))


@restated
def class_floor(t: Terms) -> Iterator[Stated]:
    """A class gets at least its share of what its funder commits."""
    for key, held, inside in _classes(t):
        if held.floor:
            yield key, _over(t, key, inside, Fraction(held.floor.value)), "G", NIL


@restated
def class_ceiling(t: Terms) -> Iterator[Stated]:
    """A class gets at most its share of what its funder commits."""
    for key, held, inside in _classes(t):
        if held.ceiling:
            yield key, _over(t, key, inside, Fraction(held.ceiling.value)), "L", NIL


@restated
def class_floor_amount(t: Terms) -> Iterator[Stated]:
    """A class gets at least the amount guaranteed to it."""
    for key, held, inside in _classes(t):
        if least := (held.floor_keur or {}).get(key[2]):
            yield key, inside, "G", Fraction(least.value)


@restated
def class_ceiling_amount(t: Terms) -> Iterator[Stated]:
    """A class gets at most the amount to which it is capped."""
    for key, held, inside in _classes(t):
        if most := (held.ceiling_keur or {}).get(key[2]):
            yield key, inside, "L", Fraction(most.value)


@restated
def parity(t: Terms) -> Iterator[Stated]:
    """The two sides commit the same in each tranche."""
    for name, row in t.b.scenario.parity.items():
        for tranche in t.b.tranches:
            right = times(-ONE, _committed(t, row.right, tranche, row))
            yield (name, tranche), plus(_committed(t, row.left, tranche, row), right), "E", NIL
