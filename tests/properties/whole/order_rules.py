"""Order between operations, and what territories and tranches are due."""

from collections.abc import Iterable
from itertools import permutations, product

from whole.facts import Facts, LineKey, LotKey
from whole.linear import Sum, total
from whole.stating import rule


def share_by_weight(s: Facts, lots: Iterable[LotKey], until: int) -> Sum:
    """The share of some lots that is started by the end of a year, each counting its weight.

    Where nothing weighs anything, each lot counts as much as the others.
    """
    held = list(lots)
    weights = {lot: s.weights[lot] for lot in held}
    if not sum(weights.values()):
        weights = dict.fromkeys(held, 1.0)
    whole = sum(weights.values())
    years = [y for y in s.years if y <= until]
    return total(weights[lot] / whole / s.quantity(lot) * s.started(lot, years) for lot in held)


def named(s: Facts, name: str) -> list[LotKey]:
    """The lots of an operation, or the one lot that is written ``operation/lot``."""
    return [lot for lot in s.lots if name in (lot[0], "/".join(lot))]


@rule
def precedence(s: Facts) -> None:
    """What comes second is started only up to the share of what comes first."""
    for row in [row for row in s.scenario.precedences if row.link == "start_to_start"]:
        first, then = named(s, row.first), named(s, row.then)
        for y in s.years if first and then else ():
            s.x.row(
                "precedence",
                share_by_weight(s, then, y) - share_by_weight(s, first, y - row.lag_years),
                most=0,
            )


@rule
def finished_when_whole(s: Facts) -> None:
    """A lot is over in a year only if all of it is started by then."""
    for lot in s.lots:
        for y in s.years if ("over", lot, s.years[0]) in s.x.most else ():
            until = [z for z in s.years if z <= y]
            left = s.quantity(lot) * s.x.value("over", lot, y) - s.started(lot, until)
            s.x.row("finished_when_whole", left, most=0)


def years_of_works(s: Facts, lot: LotKey) -> int:
    """The most years over which what a year starts of a lot is in works."""
    profiles = s.scenario.spending_profiles
    natures = {line[2] for line in s.unit_cost if line[:2] == lot}
    spread = [profiles[nature].shares for nature in natures if nature in profiles]
    return max([1, *(rank for shares in spread for rank, share in enumerate(shares, 1) if share)])


@rule
def finish_to_start(s: Facts) -> None:
    """What waits for the end of works starts after their last year, and any lag."""
    for row in [row for row in s.scenario.precedences if row.link == "finish_to_start"]:
        for first, then in product(named(s, row.first), named(s, row.then)):
            for y in s.years:
                end = y - row.lag_years - years_of_works(s, first)
                over = s.pace(then) * s.x.value("over", first, end)
                s.x.row("finish_to_start", s.started(then, [y]) - over, most=0)


@rule
def public_space_follows_homes(s: Facts) -> None:
    """The public space of an estate is no further ahead of its homes than the allowance."""
    block = s.scenario.public_space
    for name in s.operations if block else ():
        homes, space = s.estate(name)
        for y in s.years if homes and space else ():
            ahead = share_by_weight(s, space, y) - share_by_weight(s, homes, y)
            s.x.row("public_space_follows_homes", ahead, most=float(block.allowance.value))


@rule
def public_space_ends_with_homes(s: Facts) -> None:
    """In the last year, the public space of an estate is not ahead of its homes."""
    stated = s.scenario.public_space
    for name in s.operations if stated and stated.ends_with_homes else ():
        homes, space = s.estate(name)
        if homes and space:
            ahead = share_by_weight(s, space, s.years[-1]) - share_by_weight(s, homes, s.years[-1])
            s.x.row("public_space_ends_with_homes", ahead, most=0)


@rule
def cluster_cohesion(s: Facts) -> None:
    """At the end of a tranche the operations of a cluster are apart by its gap at most."""
    for cluster in s.scenario.clusters.values():
        inside = [name for name in cluster.operations if s.lots_of(name)]
        for a, b in permutations(inside, 2) if cluster.max_gap else ():
            for years in s.tranches.values():
                shares = [share_by_weight(s, s.lots_of(name), years[-1]) for name in (a, b)]
                s.x.row("cluster_cohesion", shares[0] - shares[1], most=float(cluster.max_gap.value))


def lines_in(s: Facts, territory: str) -> list[LineKey]:
    """The lines of the operations in an EPCI, or in an area."""
    places = {name for name, epci in s.scenario.epci.items() if territory in (name, epci.area)}
    return [line for line in s.unit_cost if s.operations[line[0]].epci in places]


@rule
def territorial_floor(s: Facts) -> None:
    """A territory gets at least its share of what a tranche commits."""
    for row in s.scenario.territory.floors if s.scenario.territory else ():
        if row.share:
            years = s.tranches[row.tranche]
            due = float(row.share.value) * s.committed(s.unit_cost, years)
            s.x.row("territorial_floor", s.committed(lines_in(s, row.territory), years) - due, least=0)


@rule
def territorial_ceiling(s: Facts) -> None:
    """A territory gets at most its share of what a tranche commits."""
    for row in s.scenario.territory.ceilings if s.scenario.territory else ():
        if row.share:
            years = s.tranches[row.tranche]
            most = float(row.share.value) * s.committed(s.unit_cost, years)
            s.x.row("territorial_ceiling", s.committed(lines_in(s, row.territory), years) - most, most=0)


@rule
def territorial_floor_amount(s: Facts) -> None:
    """A territory gets at least its amount in a tranche."""
    for row in s.scenario.territory.floors if s.scenario.territory else ():
        if row.amount_keur:
            spent = s.committed(lines_in(s, row.territory), s.tranches[row.tranche])
            s.x.row("territorial_floor_amount", spent, least=float(row.amount_keur.value))


@rule
def territorial_ceiling_amount(s: Facts) -> None:
    """A territory gets at most its amount in a tranche."""
    for row in s.scenario.territory.ceilings if s.scenario.territory else ():
        if row.amount_keur:
            spent = s.committed(lines_in(s, row.territory), s.tranches[row.tranche])
            s.x.row("territorial_ceiling_amount", spent, most=float(row.amount_keur.value))


@rule
def tranche_minimum(s: Facts) -> None:
    """A tranche starts at least its minimum of home equivalents."""
    for name, block in s.scenario.tranche_minimum.items():
        if block.home_equivalents:
            years = s.tranches[name]
            begun = total(s.weights[lot] / s.quantity(lot) * s.started(lot, years) for lot in s.lots)
            s.x.row("tranche_minimum", begun, least=float(block.home_equivalents.value))


@rule
def tranche_minimum_amount(s: Facts) -> None:
    """A tranche commits at least its minimum."""
    for name, block in s.scenario.tranche_minimum.items():
        if block.amount_keur:
            spent = s.committed(s.unit_cost, s.tranches[name])
            s.x.row("tranche_minimum_amount", spent, least=float(block.amount_keur.value))
