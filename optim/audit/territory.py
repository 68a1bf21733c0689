"""What each territory and each tranche was due.

Limits are judged to the grain: what is counted finely (not homes) may miss one by a grain for each lot and
year of the tranche, and each line by a cent.
"""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import broken, identity
from optim.audit.phasing import NOISE, weights_of
from optim.scenario import Finding
from optim.units import GRAIN, grain_cost


def _engaged(b: Books, inside: set[str], years: list[int], share: Fraction) -> Fraction:
    """What is committed inside some EPCI, less its share of all, in cents."""
    total = Fraction(0)
    for cell, amounts in b.committed.items():
        part = int(b.operations[cell[0]].epci in inside) - share
        total += part * sum(amounts.get(year, 0) for year in years)
    return total


def _room(b: Books, inside: set[str], years: list[int], share: Fraction) -> Fraction:
    """What rounding to grains and cents may move that difference by, in cents."""
    growth, euros_of = b.scenario.growth, b.scenario.money.euros_of
    room = Fraction(1)
    for line, row in b.lines.items():
        weight = abs(int(b.operations[line[0]].epci in inside) - share)
        unit = b.lots[line[:2]].unit
        room += 2 * weight
        if unit != "home":
            grains = (grain_cost(unit, row.unit_cost_keur, growth, year - euros_of) for year in years)
            room += weight * sum(grains, Fraction(0))
    return room


def _inside(b: Books, territory: str) -> set[str]:
    return {name for name, epci in b.scenario.epci.items() if territory in (name, epci.area)}


@identity
def territorial_floor(b: Books) -> Iterator[Finding]:
    """Each territory gets at least its share of its tranches."""
    for row in b.scenario.territory.floors if b.scenario.territory else []:
        question = (b, _inside(b, row.territory), b.tranches[row.tranche], Fraction(row.share.value))
        if _engaged(*question) < -_room(*question):
            what = f"less than {row.share.value} of the tranche"
            yield broken("commitments.csv", (row.territory, row.tranche), what, "territorial_floor")


@identity
def territorial_ceiling(b: Books) -> Iterator[Finding]:
    """Each territory gets at most its share of its tranches."""
    for row in b.scenario.territory.ceilings if b.scenario.territory else []:
        question = (b, _inside(b, row.territory), b.tranches[row.tranche], Fraction(row.share.value))
        if _engaged(*question) > _room(*question):
            what = f"more than {row.share.value} of the tranche"
            yield broken("commitments.csv", (row.territory, row.tranche), what, "territorial_ceiling")


@identity
def tranche_minimum(b: Books) -> Iterator[Finding]:
    """Each tranche starts at least its minimum."""
    weights = weights_of(b)
    for name, least in b.scenario.tranche_minimum.items():
        begun = room = Fraction(0)
        for key, lot in b.lots.items():
            grain = weights[key] * Fraction(GRAIN[lot.unit]) / Fraction(lot.quantity)
            starts = b.started.get(key, {})
            begun += grain * sum((starts.get(y, Fraction(0)) for y in b.tranches[name]), Fraction(0))
            room += grain * len(b.tranches[name]) if lot.unit != "home" else 0
        if begun + room + NOISE < Fraction(least.home_equivalents.value):
            what = f"{float(begun):.3f} home equivalents, at least {least.home_equivalents.value}"
            yield broken("works.csv", (name,), what, "tranche_minimum")
