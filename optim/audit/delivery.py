"""What the maîtres d'ouvrage can carry."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import broken, identity
from optim.scenario import Finding
from optim.units import cents


@identity
def delivery_capacity(b: Books) -> Iterator[Finding]:
    """No maître d'ouvrage engages more works in a year than its capacity; quantities settle to one cent."""
    for name, owner in b.scenario.maitres_ouvrage.items():
        mine = [line for line in b.lines if b.lots[line[:2]].maitre_ouvrage == name]
        for year, most in (owner.delivery_capacity_keur or {}).items():
            engaged = sum((b.exact_cost(line, [year]) for line in mine), Fraction(0))
            if engaged > cents(most.value) + 1:
                what = f"{float(engaged):.2f} cents engaged, at most {cents(most.value)}"
                yield broken("works.csv", (name, year), what, "delivery_capacity")
