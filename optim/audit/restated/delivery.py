"""What the maîtres d'ouvrage can carry, alone and through the agency that they share."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.restated.terms import ONE, Form, Stated, Terms, keyed, plus, restated


@restated
def delivery_capacity(t: Terms) -> Iterator[Stated]:
    """The works that a maître d'ouvrage engages in a year, less what it delegates."""
    agency = t.b.scenario.shared_agency
    for name, row in t.b.scenario.maitres_ouvrage.items():
        mine = [line for line in t.b.lines if t.b.lots[line[:2]].maitre_ouvrage == name]
        for year, most in (row.delivery_capacity_keur or {}).items():
            carried: Form = (
                {keyed("delegated", name, year): -ONE} if agency and name in agency.members else {}
            )
            engaged = plus(*(t.in_works(line, [year]) for line in mine), carried)
            yield (name, year), engaged, "L", Fraction(most.value)


@restated
def shared_agency_capacity(t: Terms) -> Iterator[Stated]:
    """What the members of the shared agency delegate in a year."""
    if agency := t.b.scenario.shared_agency:
        for year, most in agency.capacity_keur.items():
            form: Form = {keyed("delegated", name, year): ONE for name in agency.members}
            yield (year,), form, "L", Fraction(most.value)
