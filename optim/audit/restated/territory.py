"""What territories and tranches are due."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.restated.terms import NIL, Form, Stated, Terms, plus, restated, started, times


def _engaged(t: Terms, territory: str | None, tranche: str, share: Fraction = NIL) -> Form:
    """What a tranche commits in a territory (everywhere where none is named), less a share of all."""
    inside = {name for name, row in t.b.scenario.epci.items() if territory in (None, name, row.area)}
    parts = [
        times((t.b.operations[line[0]].epci in inside) - share, t.in_works(line, t.b.tranches[tranche]))
        for line in t.b.lines
    ]
    return plus(*parts)


def _shares(t: Terms, side: str, kind: str) -> Iterator[Stated]:
    for row in getattr(t.b.scenario.territory, side, []):
        if row.share:
            form = _engaged(t, row.territory, row.tranche, Fraction(row.share.value))
            yield (row.territory, row.tranche), form, kind, NIL


def _amounts(t: Terms, side: str, kind: str) -> Iterator[Stated]:
    for row in getattr(t.b.scenario.territory, side, []):
        if row.amount_keur:
            form = _engaged(t, row.territory, row.tranche)
            yield (row.territory, row.tranche), form, kind, Fraction(row.amount_keur.value)


@restated
def territorial_floor(t: Terms) -> Iterator[Stated]:
    """Each territory gets at least its share of a tranche."""
    yield from _shares(t, "floors", "G")


@restated
def territorial_ceiling(t: Terms) -> Iterator[Stated]:
    """Each territory gets at most its share of a tranche."""
    yield from _shares(t, "ceilings", "L")


@restated
def territorial_floor_amount(t: Terms) -> Iterator[Stated]:
    """Each territory gets at least its amount in a tranche."""
    yield from _amounts(t, "floors", "G")


@restated
def territorial_ceiling_amount(t: Terms) -> Iterator[Stated]:
    """Each territory gets at most its amount in a tranche."""
    yield from _amounts(t, "ceilings", "L")


@restated
def tranche_minimum(t: Terms) -> Iterator[Stated]:
    """Each tranche starts at least its minimum."""
    for name, least in t.b.scenario.tranche_minimum.items():
        if least.home_equivalents is None:
            continue
        form: Form = {
            started(lot, year): Fraction(t.weights[lot] / Fraction(row.quantity))
            for lot, row in t.b.lots.items()
            for year in t.b.tranches[name]
        }
        yield (name,), form, "G", Fraction(least.home_equivalents.value)


@restated
def tranche_minimum_amount(t: Terms) -> Iterator[Stated]:
    """Each tranche commits at least its minimum."""
    for name, least in t.b.scenario.tranche_minimum.items():
        if least.amount_keur:
            yield (name,), _engaged(t, None, name), "G", Fraction(least.amount_keur.value)
