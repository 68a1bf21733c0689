"""What is started whole or not at all; launches and beginnings are 0 or 1, in parts in the relaxation."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from optim.audit.facts import LotKey
from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, begun, launched, restated, started
from optim.units import GRAIN


def launches(t: Terms) -> dict[LotKey, list[int]]:
    """The years in which each whole lot may be launched: those that leave it the time to be done."""
    found = {}
    for lot, row in t.b.lots.items():
        if row.indivisible or row.continuous:
            length = len(steps(t, lot)) if row.continuous else 1
            found[lot] = [
                first
                for first in t.b.years
                if all(_open(t, lot, year) for year in range(first, first + length))
            ]
    return found


def _open(t: Terms, lot: LotKey, year: int) -> bool:
    row = t.b.lots[lot]
    after, before = row.first_year or t.b.years[0], row.last_year or t.b.years[-1]
    return year in t.b.years and after <= year <= before


def steps(t: Terms, lot: LotKey) -> list[Fraction]:
    """What a continuous lot starts from its launch on: even whole grains, the odd ones first."""
    row = t.b.lots[lot]
    grain = Fraction(GRAIN[row.unit])
    each, odd = divmod(int(Fraction(row.quantity) / grain), row.least_years)
    return [Fraction((each + (rank < odd)) * grain) for rank in range(row.least_years)]


@restated
def indivisible(t: Terms) -> Iterator[Stated]:
    """What a year starts is the whole lot, as far as it is launched in it."""
    for lot, years in launches(t).items():
        for year in t.b.years if t.b.lots[lot].indivisible else []:
            form: Form = {started(lot, year): ONE}
            if year in years:
                form[launched(lot, year)] = -Fraction(t.b.lots[lot].quantity)
            yield ("/".join(lot), year), form, "E", NIL


@restated
def continuous_works(t: Terms) -> Iterator[Stated]:
    """What a year starts is the step of each launch that is going on in it."""
    for lot, years in launches(t).items():
        for year in t.b.years if t.b.lots[lot].continuous else []:
            form: Form = {started(lot, year): ONE}
            for age, step in enumerate(steps(t, lot)):
                if year - age in years:
                    form[launched(lot, year - age)] = -step
            yield ("/".join(lot), year), form, "E", NIL


@restated
def least_share(t: Terms) -> Iterator[Stated]:
    """What is started of a lot reaches its least share, in whole grains, as far as it is begun."""
    for lot, row in t.b.lots.items():
        if row.least_begun is not None:
            grain = Fraction(GRAIN[row.unit])
            least = ceil(Fraction(row.quantity) * Fraction(row.least_begun) / grain) * grain
            yield ("/".join(lot),), {**_all(t, lot), begun(lot): -Fraction(least)}, "G", NIL


@restated
def begun_before_started(t: Terms) -> Iterator[Stated]:
    """Nothing is started of a lot with a least share but as far as it is begun."""
    for lot, row in t.b.lots.items():
        if row.least_begun is not None:
            yield ("/".join(lot),), {**_all(t, lot), begun(lot): -Fraction(row.quantity)}, "L", NIL


def _all(t: Terms, lot: LotKey) -> Form:
    return {started(lot, year): ONE for year in t.b.years}
