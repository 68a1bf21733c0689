"""What the maîtres d'ouvrage can carry, alone and through the agency that they share."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import always, broken
from optim.messages import say
from optim.scenario import Finding
from optim.units import cents


@always
def only_members_delegate(b: Books) -> Iterator[Finding]:
    """Each row is what a member of the shared agency delegates in a year of the contract, once."""
    agency = b.scenario.shared_agency
    members = set(agency.members) if agency else set()
    if len(b.delegated) != len(b.rows["delegated"]):
        yield broken("delegated.csv", (), say("told_twice_in_a_year"), "only_members_delegate")
    for (name, year), amount in b.delegated.items():
        if name not in members or year not in b.years or amount <= 0:
            yield broken(
                "delegated.csv", (name, year), say("count_of_cent", count=amount), "only_members_delegate"
            )


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
            what = say(
                "more_is_carried_than_engaged", carried=carried, engaged=Decimal(f"{float(engaged):.2f}")
            )
            yield broken("delegated.csv", (name, year), what, "no_more_is_delegated_than_exceeds")
