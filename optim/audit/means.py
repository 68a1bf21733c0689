"""What the bailleurs' works draw on beyond their teams."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.bailleurs import homes_begun
from optim.audit.books import Books
from optim.audit.identity import broken, identity
from optim.scenario import Finding
from optim.units import cents


def brought_by(b: Books, bailleur: str, funders: set[str], year: int) -> int:
    """What some funders commit in a year to the lots of a bailleur: cents."""
    mine = [key for key, lot in b.lots.items() if lot.bailleur == bailleur]
    return sum(b.brought(key, [year], funders) for key in mine)


@identity
def decant_capacity(b: Books) -> Iterator[Finding]:
    """No bailleur starts more homes in a year than its vacant homes serve."""
    for name, bailleur in b.scenario.bailleurs.items():
        if bailleur.decant is None:
            continue
        for year in b.years:
            most = Fraction(bailleur.decant.homes[year].value) * Fraction(bailleur.decant.turns_a_year.value)
            output = homes_begun(b, name, year)
            if output > most:
                yield broken("works.csv", (name, year), f"{output} homes, at most {most}", "decant_capacity")


@identity
def own_funds_ceiling(b: Books) -> Iterator[Finding]:
    """No bailleur brings more of its own funds to its lots in a year than it can."""
    for name, bailleur in b.scenario.bailleurs.items():
        for year, ceiling in (bailleur.own_funds_ceiling_keur or {}).items():
            own, most = brought_by(b, name, set(bailleur.own_funders), year), cents(ceiling.value)
            if own > most:
                what = f"{own} cents of own funds, at most {most}"
                yield broken("commitments.csv", (name, year), what, "own_funds_ceiling")
