"""What the maîtres d'ouvrage can carry, alone and through the agency that they share."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import Remark, always, broken, identity, judged
from optim.scenario import Finding
from optim.units import cents


@identity
def delivery_capacity(b: Books) -> Iterator[Remark]:
    """No maître d'ouvrage engages more works in a year than its capacity and what it delegates.

    Quantities settle to one cent: whole grains cost parts of cents.
    """
    for name, owner in b.scenario.maitres_ouvrage.items():
        mine = [line for line in b.lines if b.lots[line[:2]].maitre_ouvrage == name]
        for year, most in (owner.delivery_capacity_keur or {}).items():
            engaged = sum((b.exact_cost(line, [year]) for line in mine), Fraction(0))
            carried = cents(most.value) + b.delegated.get((name, year), 0)
            what = f"{float(engaged):.2f} cents engaged, at most {carried}"
            found = broken("works.csv", (name, year), what, "delivery_capacity")
            yield from judged(found, engaged - carried, 1, "what is delegated is whole cents")
            if (name, year) in b.delegated and engaged < carried:
                what = f"{carried} cents carried, {float(engaged):.2f} engaged: too much is delegated"
                yield broken("delegated.csv", (name, year), what, "delivery_capacity")


@identity
def shared_agency_capacity(b: Books) -> Iterator[Finding]:
    """The shared agency carries no more in a year, for all its members, than its capacity."""
    if (agency := b.scenario.shared_agency) is None:
        return
    for year, most in agency.capacity_keur.items():
        carried = sum(amount for (_, when), amount in b.delegated.items() if when == year)
        if carried > cents(most.value):
            what = f"{carried} cents delegated, at most {cents(most.value)}"
            yield broken("delegated.csv", (year,), what, "shared_agency_capacity")


@always
def only_members_delegate(b: Books) -> Iterator[Finding]:
    """Each row is what a member of the shared agency delegates in a year of the contract, once."""
    agency = b.scenario.shared_agency
    members = set(agency.members) if agency else set()
    if len(b.delegated) != len(b.rows["delegated"]):
        yield broken("delegated.csv", (), "a maître d'ouvrage and year twice", "only_members_delegate")
    for (name, year), amount in b.delegated.items():
        if name not in members or year not in b.years or amount <= 0:
            yield broken("delegated.csv", (name, year), f"{amount} cents", "only_members_delegate")
