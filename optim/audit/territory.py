"""What each territory and each tranche was due.

Limits are judged to the grain: what is counted finely (not homes) may miss one by a grain for each lot and
year of the tranche, and each line by a cent.
"""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import FACT, GRAINS, Remark, broken, identity, judged
from optim.audit.past import over
from optim.audit.restated.weights import weights_of
from optim.units import GRAIN, cents, grain_cost

NOISE = Fraction(1, 1_000_000)


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


def _limits(b: Books, side: str, unit: str) -> Iterator[tuple[tuple[str, str], Fraction, Fraction, Fraction]]:
    """Each limit of one sort: its key, what is committed less its share of all, the amount due, the room."""
    for row in getattr(b.scenario.territory, side, []):
        limit = getattr(row, unit)
        if limit is None:
            continue
        share = Fraction(limit.value) if unit == "share" else Fraction(0)
        due = Fraction(cents(limit.value)) if unit == "amount_keur" else Fraction(0)
        question = (b, _inside(b, row.territory), b.tranches[row.tranche], share)
        yield (row.territory, row.tranche), _engaged(*question), due, _room(*question)


def _below(b: Books, unit: str, rule: str) -> Iterator[Remark]:
    for key, engaged, due, room in _limits(b, "floors", unit):
        found = broken("commitments.csv", key, f"{int(due - engaged)} cents less than is due", rule)
        yield from judged(found, due - engaged, FACT if over(b, b.tranches[key[1]]) else room, GRAINS)


def _above(b: Books, unit: str, rule: str) -> Iterator[Remark]:
    for key, engaged, due, room in _limits(b, "ceilings", unit):
        found = broken("commitments.csv", key, f"{int(engaged - due)} cents more than allowed", rule)
        yield from judged(found, engaged - due, room, GRAINS)


@identity
def territorial_floor(b: Books) -> Iterator[Remark]:
    """Each territory gets at least its share of its tranches."""
    yield from _below(b, "share", "territorial_floor")


@identity
def territorial_ceiling(b: Books) -> Iterator[Remark]:
    """Each territory gets at most its share of its tranches."""
    yield from _above(b, "share", "territorial_ceiling")


@identity
def territorial_floor_amount(b: Books) -> Iterator[Remark]:
    """Each territory gets at least its amount in its tranches."""
    yield from _below(b, "amount_keur", "territorial_floor_amount")


@identity
def territorial_ceiling_amount(b: Books) -> Iterator[Remark]:
    """Each territory gets at most its amount in its tranches."""
    yield from _above(b, "amount_keur", "territorial_ceiling_amount")


@identity
def tranche_minimum_amount(b: Books) -> Iterator[Remark]:
    """Each tranche commits at least its minimum in k€."""
    for name, least in b.scenario.tranche_minimum.items():
        if least.amount_keur is None:
            continue
        question = (b, {row.epci for row in b.operations.values()}, b.tranches[name], Fraction(0))
        short = cents(least.amount_keur.value) - _engaged(*question)
        what = f"{int(short)} cents less than the minimum"
        found = broken("commitments.csv", (name,), what, "tranche_minimum_amount")
        yield from judged(found, short, FACT if over(b, b.tranches[name]) else _room(*question), GRAINS)


@identity
def tranche_minimum(b: Books) -> Iterator[Remark]:
    """Each tranche starts at least its minimum."""
    weights = weights_of(b)
    for name, least in b.scenario.tranche_minimum.items():
        if least.home_equivalents is None:
            continue
        begun = room = Fraction(0)
        for key, lot in b.lots.items():
            grain = weights[key] * Fraction(GRAIN[lot.unit]) / Fraction(lot.quantity)
            starts = b.started.get(key, {})
            begun += grain * sum((starts.get(y, Fraction(0)) for y in b.tranches[name]), Fraction(0))
            room += grain * len(b.tranches[name]) if lot.unit != "home" else 0
        what = f"{float(begun):.3f} home equivalents, at least {least.home_equivalents.value}"
        found = broken("works.csv", (name,), what, "tranche_minimum")
        short = Fraction(least.home_equivalents.value) - begun
        within = FACT if over(b, b.tranches[name]) else room + NOISE
        yield from judged(found, short, within, GRAINS, "home equivalents")
