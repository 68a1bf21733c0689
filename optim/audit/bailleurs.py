"""What the social landlords can carry."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import broken, identity
from optim.scenario import Finding


def homes_begun(b: Books, bailleur: str, year: int) -> Fraction:
    """The homes that a bailleur starts in a year."""
    mine = [k for k, lot in b.lots.items() if lot.bailleur == bailleur and lot.unit == "home"]
    return sum((b.started.get(k, {}).get(year, Fraction(0)) for k in mine), Fraction(0))


@identity
def bailleur_capacity(b: Books) -> Iterator[Finding]:
    """No bailleur starts more than its capacity less its current programme, plus what it adds."""
    for name, bailleur in b.scenario.bailleurs.items():
        for year in b.years:
            output, most = homes_begun(b, name, year), Fraction(bailleur.capacity_homes[year].value)
            if bailleur.current_programme_homes is not None:
                most -= Fraction(bailleur.current_programme_homes[year].value)
            most += b.added(name, year)[0]
            if output > most:
                yield broken(
                    "works.csv", (name, year), f"{output} homes, at most {most}", "bailleur_capacity"
                )


@identity
def capacity_ramp_up(b: Books) -> Iterator[Finding]:
    """No bailleur's output grows faster than its stated increase."""
    for name, bailleur in b.scenario.bailleurs.items():
        if bailleur.ramp_up is None:
            continue
        before = Fraction(bailleur.ramp_up.from_homes.value)
        for year in b.years:
            output = homes_begun(b, name, year)
            if output > before + Fraction(bailleur.ramp_up.increase_homes.value):
                yield broken("works.csv", (name, year), f"{output} after {before}", "capacity_ramp_up")
            before = output
