"""In which order operations advance."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import permutations, product

from optim.audit.facts import LotKey
from optim.audit.restated.terms import (
    NIL,
    ONE,
    Form,
    Stated,
    Terms,
    fastest,
    finished,
    group,
    plus,
    restated,
    started,
    times,
)
from optim.units import GRAIN


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


def waits(t: Terms) -> Iterator[tuple[LotKey, LotKey, int]]:
    """Each lot that another waits for, that other one, and the years from the last start to the first."""
    for row in t.b.scenario.precedences:
        if row.link == "finish_to_start":
            for first, then in product(group(t, row.first), group(t, row.then)):
                yield first, then, t.b.profiles.years_in_works(first) + row.lag_years


def waited_for(t: Terms) -> list[LotKey]:
    """The lots that others wait for."""
    return sorted({first for first, _then, _years in waits(t)})


def whole_by(t: Terms, grains: Mapping[int, Fraction], lot: LotKey, year: int) -> bool:
    """Whether the grains that years start of a lot are all of it by the end of a year."""
    done = sum((count for y, count in grains.items() if y <= year), NIL)
    row = t.b.lots[lot]
    return done * Fraction(GRAIN[row.unit]) >= Fraction(row.quantity)


@restated
def finished_when_whole(t: Terms) -> Iterator[Stated]:
    """No lot is finished in a year before all of it is started."""
    for lot in waited_for(t):
        whole = Fraction(t.b.lots[lot].quantity)
        for year in t.b.years:
            done: Form = {started(lot, y): -ONE for y in t.b.years if y <= year}
            yield ("/".join(lot), year), {**done, finished(lot, year): whole}, "L", NIL


@restated
def finish_to_start(t: Terms) -> Iterator[Stated]:
    """Nothing starts of what waits before the years of its wait have passed since the end."""
    for first, then, wait in waits(t):
        for year in t.b.years:
            form: Form = {started(then, year): ONE}
            if year - wait in t.b.years:
                form[finished(first, year - wait)] = -fastest(t, then)
            yield ("/".join(then), "/".join(first), year), form, "L", NIL


@restated
def precedence(t: Terms) -> Iterator[Stated]:
    """What comes then is never further than what comes first was, years before if any."""
    rows = [row for row in t.b.scenario.precedences if row.link == "start_to_start"]
    for row in rows:
        first, then = group(t, row.first), group(t, row.then)
        for year in t.b.years if first and then else []:
            before = times(-ONE, _advance(t, first, year - row.lag_years))
            gap = times(_bulk(t, then), plus(_advance(t, then, year), before))
            yield (row.first, row.then, year), gap, "L", NIL


def _estates(t: Terms) -> Iterator[tuple[str, list[LotKey], list[LotKey]]]:
    """The estates with both homes and public space, by name."""
    for name, operation in t.b.operations.items():
        lots = group(t, name) if t.b.scenario.kinds[operation.kind].counts == "homes" else []
        homes = [lot for lot in lots if t.b.lots[lot].unit == "home"]
        others = [lot for lot in lots if lot not in homes]
        space = [
            lot for lot in others if {t.b.counts_as(line[2]) for line in t.lines_of[lot]} == {"public_space"}
        ]
        if homes and space:
            yield name, homes, space


@restated
def public_space_follows_homes(t: Terms) -> Iterator[Stated]:
    """An operation's public space is no further than its homes and the allowance."""
    if block := t.b.scenario.public_space:
        for name, homes, space in _estates(t):
            for year in t.b.years:
                most = _bulk(t, space) * Fraction(block.allowance.value)
                yield (f"{name}:public_space", year), _ahead(t, space, homes, year), "L", most


@restated
def public_space_ends_with_homes(t: Terms) -> Iterator[Stated]:
    """In the last year of the contract an operation's public space is no further than its homes."""
    stated = t.b.scenario.public_space
    for name, homes, space in _estates(t) if stated and stated.ends_with_homes else ():
        yield (f"{name}:public_space",), _ahead(t, space, homes, t.b.years[-1]), "L", NIL


@restated
def homes_get_their_streets(t: Terms) -> Iterator[Stated]:
    """An operation's public space has reached its share of what its homes had reached some years before."""
    block = t.b.scenario.public_space
    if block is None or block.behind is None:
        return
    share, lag = Fraction(block.behind.share.value), block.behind.years
    for name, homes, space in _estates(t):
        bulk = _bulk(t, space)
        for year in t.b.years[lag:]:
            due = times(bulk * share, _advance(t, homes, year - lag))
            yield (f"{name}:public_space", year), plus(due, times(-bulk, _advance(t, space, year))), "L", NIL


@restated
def cluster_cohesion(t: Terms) -> Iterator[Stated]:
    """At the end of each tranche the operations of a cluster differ by its gap at most."""
    for name, cluster in t.b.scenario.clusters.items():
        groups = {op: lots for op in cluster.operations if (lots := group(t, op))}
        for a, b in permutations(groups, 2) if cluster.max_gap else []:
            for tranche, years in t.b.tranches.items():
                if cluster.max_gap:
                    most = _bulk(t, groups[a]) * Fraction(cluster.max_gap.value)
                    form = _ahead(t, groups[a], groups[b], years[-1])
                    yield (name, a, b, tranche), form, "L", most
