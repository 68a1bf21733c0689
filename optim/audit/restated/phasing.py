"""In which order operations advance, and what territories and tranches are due."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from optim.audit.facts import LotKey
from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, plus, restated, started, times


def _group(t: Terms, name: str) -> list[LotKey]:
    """The lots of an operation, or one lot."""
    operation, _, lot = name.partition("/")
    return [key for key in t.b.lots if key[0] == operation and lot in ("", key[1])]


def _bulk(t: Terms, lots: list[LotKey]) -> Fraction:
    """The weight of some lots; where they weigh nothing, their number."""
    return Fraction(sum((t.weights[lot] for lot in lots), Fraction(0)) or len(lots))


def _advance(t: Terms, lots: list[LotKey], year: int) -> Form:
    """The share of some lots that is started by the end of a year."""
    total = sum((t.weights[lot] for lot in lots), Fraction(0))
    return {
        started(lot, y): Fraction(
            (t.weights[lot] / total if total else Fraction(1, len(lots))) / Fraction(t.b.lots[lot].quantity)
        )
        for lot in lots
        for y in t.b.years
        if y <= year
    }


def _ahead(t: Terms, then: list[LotKey], first: list[LotKey], year: int) -> Form:
    """By how much some lots are ahead of others, in the home equivalents of the former."""
    gap = plus(_advance(t, then, year), times(-ONE, _advance(t, first, year)))
    return times(_bulk(t, then), gap)


@restated
def precedence(t: Terms) -> Iterator[Stated]:
    """What comes then is never further than what comes first."""
    for row in t.b.scenario.precedences:
        first, then = _group(t, row.first), _group(t, row.then)
        for year in t.b.years if first and then else []:
            yield (row.first, row.then, year), _ahead(t, then, first, year), "L", NIL


@restated
def public_space_follows_homes(t: Terms) -> Iterator[Stated]:
    """An estate's public space is no further than its homes and the allowance."""
    block = t.b.scenario.public_space
    for name, operation in t.b.operations.items() if block else []:
        lots = _group(t, name) if operation.kind == "estate" else []
        homes = [lot for lot in lots if t.b.lots[lot].unit == "home"]
        others = [lot for lot in lots if lot not in homes]
        space = [lot for lot in others if {line[2] for line in t.lines_of[lot]} == {"public_space"}]
        for year in t.b.years if block and homes and space else []:
            if block:
                most = _bulk(t, space) * Fraction(block.allowance.value)
                yield (f"{name}:public_space", year), _ahead(t, space, homes, year), "L", most


@restated
def cluster_cohesion(t: Terms) -> Iterator[Stated]:
    """At the end of each tranche the operations of a cluster differ by its gap at most."""
    for name, cluster in t.b.scenario.clusters.items():
        groups = {op: lots for op in cluster.operations if (lots := _group(t, op))}
        for a, b in permutations(groups, 2) if cluster.max_gap else []:
            for tranche, years in t.b.tranches.items():
                if cluster.max_gap:
                    most = _bulk(t, groups[a]) * Fraction(cluster.max_gap.value)
                    form = _ahead(t, groups[a], groups[b], years[-1])
                    yield (name, a, b, tranche), form, "L", most


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


def _begun(t: Terms, operation: str) -> Form:
    """The share of an operation that is started, by its cost without indexation."""
    lots = _group(t, operation)
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
