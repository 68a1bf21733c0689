"""What the works that the contract starts cost after it."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.facts import Line
from optim.audit.identity import always, broken
from optim.messages import say
from optim.scenario import Finding
from optim.units import running_cents


@always
def works_go_on_after_the_contract(b: Books) -> Iterator[Finding]:
    """What started works cost after the contract is told by line and year, on the line's running total."""
    names = ("operation", "lot", "nature", "year")
    held = {tuple(r[name] for name in names): r["amount_cents"] for r in b.rows["after_contract"]}
    due = {
        (*line, year): cents
        for line in b.lines
        for year, cents in running_cents(b.exact_costs[line] | _after(b, line)).items()
        if year > b.years[-1] and cents
    }
    for row in sorted(held.keys() | due.keys()):
        if held.get(row) != due.get(row):
            what = say("works_cost_after", held=held.get(row, 0), due=due.get(row, 0))
            yield broken("after_contract.csv", row, what, "works_go_on_after_the_contract")


def _after(b: Books, line: Line) -> dict[int, Fraction]:
    """The exact cents that the works of a line cost in each year after the contract."""
    years = range(b.years[-1] + 1, b.years[-1] + len(b.profiles.spending(line)))
    return {y: b.in_works(line, y) * b.unit_costs.of_a_grain(line, y) for y in years}
