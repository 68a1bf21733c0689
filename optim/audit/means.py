"""What the bailleurs' works draw on beyond their teams."""

from collections.abc import Iterator

from optim.audit.books import Books
from optim.audit.identity import always, broken, told_as
from optim.messages import say
from optim.scenario import Finding
from optim.units import cents


@always
def extra_capacity_is_priced(b: Books) -> Iterator[Finding]:
    """Added capacity is whole homes of a bailleur that may add some, each at its stated price; totals tie."""
    for (name, year), (homes, cost) in b.extra.items():
        bailleur = b.scenario.bailleurs.get(name)
        extra = bailleur.extra_capacity if bailleur else None
        due = cents(homes * extra.cost_keur_per_home.value) if extra else 0
        if extra is None or year not in b.years or homes <= 0 or cost != due:
            what = say("homes_added_for", homes=homes, cost=cost, due=due)
            yield broken("extra_capacity.csv", (name, year), what, "extra_capacity_is_priced")
    spent = sum(cost for _homes, cost in b.extra.values())
    printed = b.summary.get("totals", {}).get("extra_capacity_cents")
    if printed != spent:
        what = say("the_tables_say", said=told_as(printed), due=spent)
        yield broken("plan.json", ("totals", "extra_capacity_cents"), what, "extra_capacity_is_priced")
