"""Who pays what for each line of cost."""

from collections.abc import Iterator

from optim.audit.books import Books
from optim.audit.identity import always, broken, identity
from optim.audit.restated import Terms
from optim.messages import say
from optim.scenario import Finding


@identity
def financing_closes(b: Books) -> Iterator[Finding]:
    """What the funders commit to a line in a year is its cost."""
    for line in b.lines:
        for year in b.years:
            brought = b.brought(line, [year])
            if brought != (cost := b.whole_costs[line].get(year, 0)):
                what = say("committed_for_a_cost", brought=brought, cost=cost)
                yield broken("commitments.csv", (*line, year), what, "financing_closes")


@always
def payers_are_admitted(b: Books) -> Iterator[Finding]:
    """Every funder is admitted to the line that it pays for by some rate; how much, the rows of rates say."""
    payers = b.derived(Terms).payers
    for cell, amounts in b.committed.items():
        if cell[:3] in b.lines and cell[3] in b.scenario.funders and cell[3] not in payers[cell[:3]]:
            for year, brought in amounts.items():
                what = say("no_rate_admits_the_funder", brought=brought)
                yield broken("commitments.csv", (*cell, year), what, "payers_are_admitted")
