"""What holds of the files of any run: known rows, totals that tie."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import always, broken
from optim.scenario import Finding


@always
def rows_are_known(b: Books) -> Iterator[Finding]:
    """Every row names a lot, a line and a funder of the scenario, and every amount is above zero."""
    for lot in [*b.started, *b.missed]:
        if lot not in b.lots:
            yield broken("works.csv", lot, "the scenario has no such lot", "rows_are_known")
    for file, table in (("commitments.csv", b.committed), ("payments.csv", b.paid)):
        for cell, amounts in table.items():
            if cell[:3] not in b.lines or cell[3] not in b.scenario.funders:
                yield broken(file, cell, "the scenario has no such line or funder", "rows_are_known")
            for year, amount in amounts.items():
                if amount <= 0:
                    yield broken(file, (*cell, year), f"{amount} cents", "rows_are_known")
    for cell, amounts in b.committed.items():
        for year in amounts.keys() - set(b.years):
            yield broken("commitments.csv", (*cell, year), "outside the horizon", "rows_are_known")


@always
def totals_tie(b: Books) -> Iterator[Finding]:
    """The totals of plan.json are those of the tables."""
    homes = [k for k, lot in b.lots.items() if lot.unit == "home" and b.operations[k[0]].kind == "estate"]
    begun = sum((n for k in homes for n in b.started.get(k, {}).values()), Fraction(0))
    expected = {
        "homes_programme": sum((Fraction(b.lots[k].quantity) for k in homes), Fraction(0)),
        "homes_started": begun,
        "homes_missed": sum((b.missed.get(k, Fraction(0)) for k in homes), Fraction(0)),
        "cost_cents": sum(amount for amounts in b.committed.values() for amount in amounts.values()),
    }
    for name, value in expected.items():
        printed = b.summary.get("totals", {}).get(name)
        if printed != value:
            yield broken("plan.json", ("totals", name), f"{printed}, the tables say {value}", "totals_tie")
