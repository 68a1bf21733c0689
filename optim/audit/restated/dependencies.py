"""Operations that exclude or need one another."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, group, plus, restated, started, times


def _begun(t: Terms, operation: str) -> Form:
    """The share of an operation that is started, by its cost without indexation."""
    lots = group(t, operation)
    cost = {
        lot: sum((Fraction(t.b.lines[line].unit_cost_keur) for line in t.lines_of[lot]), Fraction(0))
        for lot in lots
    }
    whole = sum((cost[lot] * Fraction(t.b.lots[lot].quantity) for lot in lots), Fraction(0))
    return {started(lot, year): Fraction(cost[lot] / whole) for lot in lots for year in t.b.years}


@restated
def one_of(t: Terms) -> Iterator[Stated]:
    """Variants add to the whole of one at most."""
    for name, row in t.b.scenario.excludes.items():
        yield (name,), plus(*(_begun(t, operation) for operation in row.operations)), "L", ONE


@restated
def needs(t: Terms) -> Iterator[Stated]:
    """An operation is started in no larger share than the one it needs."""
    for row in t.b.scenario.needs:
        form = plus(_begun(t, row.operation), times(-ONE, _begun(t, row.needs)))
        yield (row.operation, row.needs), form, "L", NIL
