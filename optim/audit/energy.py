"""The homes of class E, F and G that are brought to class C."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from optim.audit.books import Books
from optim.audit.identity import always, broken, told_as
from optim.messages import say
from optim.scenario import Finding


@always
def energy_totals_tie(b: Books) -> Iterator[Finding]:
    """The homes of class E, F, G in plan.json are each bailleur's share of what it starts, rounded down."""
    begun: dict[str, Fraction] = {}
    for key, lot in b.lots.items():
        if b.counts_homes(key):
            counted = sum(b.started.get(key, {}).values(), Fraction(0))
            begun[lot.bailleur] = begun.get(lot.bailleur, Fraction(0)) + counted
    by_owner: dict[str, int] | None = None
    if b.scenario.energy is not None:
        shares = b.scenario.energy.share_efg.items()
        counts = {name: floor(Fraction(share.value) * begun.get(name, Fraction(0))) for name, share in shares}
        by_owner = {name: count for name, count in sorted(counts.items()) if count}
    total = None if by_owner is None else sum(by_owner.values())
    printed = b.summary.get("totals", {}).get("homes_efg")
    if printed != total:
        what = say("the_tables_say", said=told_as(printed), due=told_as(total))
        yield broken("plan.json", ("totals", "homes_efg"), what, "energy_totals_tie")
    if (told := b.summary.get("efg_by_bailleur")) != by_owner:
        what = say("the_tables_say", said=told_as(told), due=told_as(by_owner))
        yield broken("plan.json", ("efg_by_bailleur",), what, "energy_totals_tie")
