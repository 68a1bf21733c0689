"""What the bailleurs' works draw on beyond their teams."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.bailleurs import homes_begun
from optim.audit.books import Books
from optim.audit.identity import always, broken, identity
from optim.scenario import Finding
from optim.units import cents


def brought_by(b: Books, bailleur: str, funders: set[str], year: int) -> int:
    """What some funders commit in a year to the lots of a bailleur: cents."""
    mine = [key for key, lot in b.lots.items() if lot.bailleur == bailleur]
    return sum(b.brought(key, [year], funders) for key in mine)


@always
def extra_capacity_is_priced(b: Books) -> Iterator[Finding]:
    """Added capacity is whole homes of a bailleur that may add some, each at its stated price; totals tie."""
    for (name, year), (homes, cost) in b.extra.items():
        bailleur = b.scenario.bailleurs.get(name)
        extra = bailleur.extra_capacity if bailleur else None
        due = cents(homes * extra.cost_keur_per_home.value) if extra else 0
        if extra is None or year not in b.years or homes <= 0 or cost != due:
            what = f"{homes} homes for {cost} cents, {due} due"
            yield broken("extra_capacity.csv", (name, year), what, "extra_capacity_is_priced")
    spent = sum(cost for _homes, cost in b.extra.values())
    printed = b.summary.get("totals", {}).get("extra_capacity_cents")
    if printed != spent:
        what = f"{printed}, the table says {spent}"
        yield broken("plan.json", ("totals", "extra_capacity_cents"), what, "extra_capacity_is_priced")


@identity
def extra_capacity_ceiling(b: Books) -> Iterator[Finding]:
    """No bailleur adds more capacity in a year than its ceiling."""
    for name, bailleur in b.scenario.bailleurs.items():
        if bailleur.extra_capacity is None:
            continue
        for year, ceiling in bailleur.extra_capacity.ceiling_homes.items():
            if b.added(name, year)[0] > ceiling.value:
                what = f"{b.added(name, year)[0]} homes added, at most {ceiling.value:f}"
                yield broken("extra_capacity.csv", (name, year), what, "extra_capacity_ceiling")


@identity
def extra_capacity_ramp_up(b: Books) -> Iterator[Finding]:
    """No bailleur's added capacity grows faster than its stated increase, from none."""
    for name, bailleur in b.scenario.bailleurs.items():
        if bailleur.extra_capacity is None:
            continue
        before = 0
        for year in b.years:
            homes = b.added(name, year)[0]
            if homes > before + bailleur.extra_capacity.increase_homes.value:
                yield broken(
                    "extra_capacity.csv", (name, year), f"{homes} after {before}", "extra_capacity_ramp_up"
                )
            before = homes


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
            own = brought_by(b, name, set(bailleur.own_funders), year) + b.added(name, year)[1]
            most = cents(ceiling.value)
            if own > most:
                what = f"{own} cents of own funds, at most {most}"
                yield broken("commitments.csv", (name, year), what, "own_funds_ceiling")
