"""What funders bring together, one beside others, and each to an operation."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.facts import Line
from optim.audit.restated.terms import (
    NIL,
    ONE,
    Form,
    Stated,
    Terms,
    backed,
    backs,
    granted,
    group,
    plus,
    restated,
    started,
    times,
)
from optim.scenario.cofunding import most_keur
from optim.scenario.schema_cofunding import Backers, Concerned


def _concerns(t: Terms, row: Concerned, operation: str) -> bool:
    return row.concerns(operation, t.b.operations[operation].kind)


@restated
def aid_ceiling(t: Terms) -> Iterator[Stated]:
    """The funders of an aid ceiling bring together its share of the cost of a lot at most."""
    for name, row in t.b.scenario.aid_ceilings.items():
        for lot in t.b.lots:
            for tranche, years in t.b.tranches.items() if _concerns(t, row, lot[0]) else ():
                aid: Form = {column: ONE for f, column in t.grants(lot, tranche) if f in row.funders}
                share = Fraction(row.max_rate.value)
                costs = [times(-share, t.in_works(line, years)) for line in t.lines_of[lot]]
                yield (name, "/".join(lot), tranche), plus(aid, *costs), "L", NIL


@restated
def matching(t: Terms) -> Iterator[Stated]:
    """A funder that is matched brings its share at most of what it and those beside it bring to a lot."""
    for name, row in t.b.scenario.matching.items():
        share = Fraction(row.max_share.value)
        for lot in t.b.lots:
            for tranche in t.b.tranches if _concerns(t, row, lot[0]) else ():
                grants = list(t.grants(lot, tranche))
                own: Form = {column: ONE - share for f, column in grants if f == row.funder}
                others: Form = {column: -share for f, column in grants if f in row.beside}
                yield (name, "/".join(lot), tranche), {**own, **others}, "L", NIL


def _brought(t: Terms, funder: str, lines: list[Line]) -> Form:
    """What a funder brings to some lines over the contract."""
    return {
        granted(line, funder, period): ONE
        for line in lines
        if funder in t.payers[line]
        for period in t.periods[funder]
    }


def _of_operation(t: Terms, operation: str) -> list[Line]:
    return [line for line in t.b.lines if line[0] == operation]


@restated
def base_ceiling(t: Terms) -> Iterator[Stated]:
    """A rate brings to an operation its share at most of the base that is eligible."""
    for rate in t.b.scenario.rates:
        if rate.base_ceiling_keur is None or rate.base_ceiling_of != "operation":
            continue
        most = Fraction(rate.max_rate.value) * Fraction(rate.base_ceiling_keur.value)
        for operation in t.b.operations:
            admitted = [
                line for line in _of_operation(t, operation) if rate in t.payers[line].get(rate.funder, [])
            ]
            if form := _brought(t, rate.funder, admitted):
                yield (rate.name, operation), form, "L", most


@restated
def contribution_ceiling(t: Terms) -> Iterator[Stated]:
    """A funder brings to an operation the amount notified at most."""
    for name, row in t.b.scenario.contributions.items():
        for operation in t.b.operations:
            for funder in row.funders if _concerns(t, row, operation) else ():
                form = _brought(t, funder, _of_operation(t, operation))
                most = most_keur(t.b.scenario, row, funder, operation)
                if form and most is not None:
                    yield (name, funder, operation), form, "L", Fraction(most)


def backers_of(t: Terms) -> Iterator[tuple[str, Backers, str]]:
    """Each rule on how many funders back an operation, with the operations that it is about."""
    for name, row in sorted(t.b.scenario.backers.items()):
        for operation in sorted(t.b.operations):
            if _concerns(t, row, operation):
                yield name, row, operation


def _pays(t: Terms, funder: str, operation: str) -> bool:
    return any(funder in t.payers[line] for line in _of_operation(t, operation))


def _floors(t: Terms) -> Iterator[tuple[tuple[str, str, str], Fraction]]:
    """The least that a funder brings to an operation, where it may bring anything."""
    for name, row in t.b.scenario.contributions.items():
        for operation in t.b.operations if row.at_least_keur else ():
            for funder in row.funders if _concerns(t, row, operation) else ():
                if row.at_least_keur and _pays(t, funder, operation):
                    yield (name, funder, operation), Fraction(row.at_least_keur.value)


def backing(t: Terms) -> list[tuple[str, str]]:
    """The funders and operations of which a rule asks whether the one brings anything to the other."""
    counted = {
        (funder, operation)
        for _name, row, operation in backers_of(t)
        for funder in row.funders
        if _pays(t, funder, operation)
    }
    return sorted(counted | {(funder, operation) for (_name, funder, operation), _least in _floors(t)})


@restated
def brought_if_backed(t: Terms) -> Iterator[Stated]:
    """Who does not back an operation brings nothing to it."""
    for funder, operation in backing(t):
        lines = _of_operation(t, operation)
        whole = sum(
            (Fraction(t.b.lots[i[:2]].quantity) * max(t.cost[i, y] for y in t.b.years) for i in lines), NIL
        )
        form = {**_brought(t, funder, lines), backs(funder, operation): -whole}
        yield (funder, operation), form, "L", NIL


@restated
def contribution_floor(t: Terms) -> Iterator[Stated]:
    """Who brings anything to an operation brings the least contribution."""
    for key, least in _floors(t):
        _name, funder, operation = key
        form = {**_brought(t, funder, _of_operation(t, operation)), backs(funder, operation): -least}
        yield key, form, "G", NIL


@restated
def begun_is_backed(t: Terms) -> Iterator[Stated]:
    """What asks for backers is begun where it has them."""
    for name, row, operation in backers_of(t):
        for lot in group(t, operation) if row.least is not None else ():
            begun: Form = {started(lot, year): ONE for year in t.b.years}
            whole = Fraction(t.b.lots[lot].quantity)
            yield ("/".join(lot), name), {**begun, backed(name, operation): -whole}, "L", NIL


def _counted(t: Terms, row: Backers, operation: str) -> Form:
    """The funders that back an operation, of those that are counted."""
    return {backs(funder, operation): ONE for funder in row.funders if _pays(t, funder, operation)}


@restated
def backers_at_least(t: Terms) -> Iterator[Stated]:
    """So many funders at least back what is begun."""
    for name, row, operation in backers_of(t):
        if row.least is not None:
            form = {**_counted(t, row, operation), backed(name, operation): Fraction(-row.least)}
            yield (name, operation), form, "G", NIL


@restated
def backers_at_most(t: Terms) -> Iterator[Stated]:
    """So many funders at most back an operation."""
    for name, row, operation in backers_of(t):
        if row.most is not None:
            yield (name, operation), _counted(t, row, operation), "L", Fraction(row.most)
