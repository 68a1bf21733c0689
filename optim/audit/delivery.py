"""What the maîtres d'ouvrage can carry, alone and through the agency that they share."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import always, broken
from optim.scenario import Finding
from optim.units import cents


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


@always
def no_more_is_delegated_than_exceeds(b: Books) -> Iterator[Finding]:
    """A member delegates no more than what it engages beyond its own capacity."""
    for (name, year), amount in b.delegated.items():
        owner = b.scenario.maitres_ouvrage.get(name)
        own = (owner.delivery_capacity_keur or {}).get(year) if owner else None
        if own is None:
            continue
        mine = [line for line in b.lines if b.lots[line[:2]].maitre_ouvrage == name]
        engaged = sum((b.exact_cost(line, [year]) for line in mine), Fraction(0))
        if engaged < (carried := cents(own.value) + amount):
            what = f"{carried} cents carried, {float(engaged):.2f} engaged: too much is delegated"
            yield broken("delegated.csv", (name, year), what, "no_more_is_delegated_than_exceeds")
