"""What the works cost to run once they are open, beside the investment."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.facts import LotKey
from optim.audit.identity import always, broken
from optim.messages import say
from optim.scenario import Finding
from optim.units import running_cents


@always
def running_costs_follow_works(b: Books) -> Iterator[Finding]:
    """Running costs are those of what is open, from its opening to the last year, on the running total."""
    held = {(r["operation"], r["lot"], r["year"]): r["amount_cents"] for r in b.rows["running_costs"]}
    due = {
        (*key, year): cents
        for key, amounts in _expected(b).items()
        for year, cents in amounts.items()
        if cents
    }
    for row in sorted(held.keys() | due.keys()):
        if held.get(row) != due.get(row):
            what = say("what_is_open_costs", held=held.get(row, 0), due=due.get(row, 0))
            yield broken("running_costs.csv", row, what, "running_costs_follow_works")


def _expected(b: Books) -> dict[LotKey, dict[int, int]]:
    """What each lot costs to run each year, in whole cents."""
    expected: dict[LotKey, dict[int, int]] = {}
    for row in b.scenario.running_costs:
        key = (row.operation, row.lot)
        if key not in b.lots:
            continue
        starts = b.started.get(key, {})
        exact = {
            year: sum((n for y, n in starts.items() if y + row.opening_years <= year), Fraction(0))
            * b.unit_costs.beside_works(key, row.running_cost_keur, year)
            for year in b.years
        }
        expected[key] = running_cents(exact)
    return expected
