"""What is started, when and how fast, and what was decided beforehand."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.restated.terms import NIL, ONE, Stated, Terms, fastest, missed, restated, started


@restated
def programme_is_accounted(t: Terms) -> Iterator[Stated]:
    """Started and missed add up to the quantity of each lot."""
    for lot, row in t.b.lots.items():
        whole = {**{started(lot, year): ONE for year in t.b.years}, missed(lot): ONE}
        yield ("/".join(lot),), whole, "E", Fraction(row.quantity)


@restated
def start_window(t: Terms) -> Iterator[Stated]:
    """Nothing starts outside a lot's window."""
    for lot, row in t.b.lots.items():
        for year in t.b.years:
            if (row.first_year and year < row.first_year) or (row.last_year and year > row.last_year):
                yield ("/".join(lot), year), {started(lot, year): ONE}, "L", NIL


@restated
def pace(t: Terms) -> Iterator[Stated]:
    """No year starts more than a lot's pace."""
    for lot in t.b.lots:
        for year in t.b.years:
            yield ("/".join(lot), year), {started(lot, year): ONE}, "L", fastest(t, lot)


@restated
def urgent_start(t: Terms) -> Iterator[Stated]:
    """Nothing of an urgent operation starts after its year."""
    for lot in t.b.lots:
        urgent = t.b.scenario.urgent_before.get(lot[0])
        for year in t.b.years if urgent else []:
            if urgent and year > urgent.year:
                yield ("/".join(lot), year), {started(lot, year): ONE}, "L", NIL


@restated
def required_operation(t: Terms) -> Iterator[Stated]:
    """Nothing of a required operation is missed."""
    for lot in t.b.lots:
        if t.b.scenario.requires(lot[0]):
            yield ("/".join(lot),), {missed(lot): ONE}, "L", NIL


@restated
def excluded_operation(t: Terms) -> Iterator[Stated]:
    """Nothing of an excluded operation is started."""
    for lot in t.b.lots:
        decision = t.b.scenario.decisions.get(lot[0])
        for year in t.b.years if decision and decision.excluded else []:
            yield ("/".join(lot), year), {started(lot, year): ONE}, "L", NIL


@restated
def fixed_year(t: Terms) -> Iterator[Stated]:
    """An operation with a fixed year opens in it at its pace, and not before."""
    for lot in t.b.lots:
        decision = t.b.scenario.decisions.get(lot[0])
        fixed = decision.year if decision else None
        for year in t.b.years if fixed is not None else []:
            if fixed is not None and year <= fixed:
                opening = fastest(t, lot) if year == fixed else NIL
                yield ("/".join(lot), year), {started(lot, year): ONE}, "E", opening
