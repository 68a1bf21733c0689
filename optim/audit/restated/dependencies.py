"""Operations that exclude or need one another."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.restated.terms import (
    NIL,
    ONE,
    Form,
    Stated,
    Terms,
    chosen,
    group,
    plus,
    restated,
    started,
    times,
)
from optim.scenario.schema_dependencies import Group


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


def chosen_of(t: Terms) -> Iterator[tuple[str, Group, str]]:
    """Each operation of each group, with the group and its name."""
    for name, row in sorted(t.b.scenario.groups.items()):
        for operation in row.operations:
            yield name, row, operation


def _beside_chosen(t: Terms, name: str, operation: str) -> Iterator[tuple[tuple[str, str], Form]]:
    """By how much what is started of each lot of an operation is more than its choice."""
    for lot in group(t, operation):
        begun: Form = {started(lot, year): ONE for year in t.b.years}
        whole = Fraction(t.b.lots[lot].quantity)
        yield ("/".join(lot), name), {**begun, chosen(name, operation): -whole}


@restated
def begun_is_chosen(t: Terms) -> Iterator[Stated]:
    """What is not chosen of a group with a most is not started."""
    for name, row, operation in chosen_of(t):
        for key, form in _beside_chosen(t, name, operation) if row.most is not None else ():
            yield key, form, "L", NIL


@restated
def chosen_is_whole(t: Terms) -> Iterator[Stated]:
    """What is chosen of a group with a least is whole."""
    for name, row, operation in chosen_of(t):
        for key, form in _beside_chosen(t, name, operation) if row.least is not None else ():
            yield key, form, "G", NIL


@restated
def group_at_least(t: Terms) -> Iterator[Stated]:
    """So many of a group are chosen at least."""
    for name, row in t.b.scenario.groups.items():
        if row.least is not None:
            yield (name,), {chosen(name, o): ONE for o in row.operations}, "G", Fraction(row.least)


@restated
def group_at_most(t: Terms) -> Iterator[Stated]:
    """So many of a group are chosen at most; in a rerun, what the past has begun is a fact."""
    before = {lot[0] for lot, years in t.b.facts.started.items() if any(years.get(y) for y in t.b.past)}
    for name, row in t.b.scenario.groups.items():
        if row.most is not None:
            most = max(row.most, len(before.intersection(row.operations)))
            yield (name,), {chosen(name, o): ONE for o in row.operations}, "L", Fraction(most)
