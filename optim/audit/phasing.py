"""In which order operations advance, and what was decided of them beforehand.

Shares are judged to the grain: quantities that are counted finely (not homes) may pass a limit by one
grain for each lot and year that it holds, and any row by a millionth of the group that is ahead.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations
from math import ceil

from optim.audit.books import Books
from optim.audit.facts import LotKey
from optim.audit.identity import FACT, GRAINS, Remark, broken, identity, judged
from optim.audit.past import over
from optim.scenario import Finding
from optim.units import GRAIN

NOISE = Fraction(1, 1_000_000)


def weights_of(b: Books) -> dict[LotKey, Fraction]:
    """Home equivalents of each lot: its homes, its table weight, or its cost over the mean cost of a home."""
    cost = dict.fromkeys(b.lots, Fraction(0))
    for line, row in b.lines.items():
        cost[line[:2]] += Fraction(row.unit_cost_keur) * Fraction(b.lots[line[:2]].quantity)
    homes = [key for key, lot in b.lots.items() if lot.unit == "home"]
    counted = sum((Fraction(b.lots[key].quantity) for key in homes), Fraction(0))
    spent = sum((cost[key] for key in homes), Fraction(0))
    found = {}
    for key, lot in b.lots.items():
        if lot.weight is not None:
            found[key] = Fraction(lot.weight)
        elif lot.unit == "home":
            found[key] = Fraction(lot.quantity)
        else:
            found[key] = cost[key] * counted / spent if spent else Fraction(1)
    return found


class _Group:
    """Some lots taken together: the share of them started by a year, and what rounding may cost of it."""

    def __init__(self, b: Books, keys: list[LotKey], weights: dict[LotKey, Fraction]) -> None:
        total = sum((weights[key] for key in keys), Fraction(0))
        self.b = b
        self.grain = {
            key: (weights[key] / total if total else Fraction(1, len(keys)))
            * Fraction(GRAIN[b.lots[key].unit])
            / Fraction(b.lots[key].quantity)
            for key in keys
        }

    def share(self, year: int) -> Fraction:
        return sum(
            (
                grain * count
                for key, grain in self.grain.items()
                for y, count in self.b.started.get(key, {}).items()
                if y <= year
            ),
            Fraction(0),
        )

    def room(self, year: int) -> Fraction:
        years = sum(y <= year for y in self.b.years)
        fine = (grain for key, grain in self.grain.items() if self.b.lots[key].unit != "home")
        return sum(fine, Fraction(0)) * years


def _kept(
    found: Finding, ahead: _Group, behind: _Group, year: int, most: Fraction = Fraction(0)
) -> Iterator[Remark]:
    """Judges by how much one group is ahead of another, in shares: at most so much, but for rounding."""
    gap = ahead.share(year) - behind.share(year)
    return judged(found, gap - most, ahead.room(year) + behind.room(year) + NOISE, GRAINS, "share")


def _shares(ahead: _Group, behind: _Group, year: int) -> str:
    return f"{float(ahead.share(year)):.4f} by then, {float(behind.share(year)):.4f}"


def _quantity(b: Books, key: LotKey, count: Fraction) -> str:
    unit = b.lots[key].unit
    return f"{float(count * Fraction(GRAIN[unit])):g} {unit}"


def _named(b: Books, name: str) -> list[LotKey]:
    operation, _, lot = name.partition("/")
    return [key for key in b.lots if key[0] == operation and lot in ("", key[1])]


@identity
def precedence(b: Books) -> Iterator[Remark]:
    """What comes then is never further than what comes first."""
    weights = weights_of(b)
    for row in b.scenario.precedences:
        first, then = _named(b, row.first), _named(b, row.then)
        for year in b.years if first and then else []:
            ahead, behind = _Group(b, then, weights), _Group(b, first, weights)
            what = f"started at {_shares(ahead, behind, year)} of {row.first}"
            found = broken("works.csv", (row.then, year), what, "precedence")
            yield from _kept(found, ahead, behind, year)


@identity
def public_space_follows_homes(b: Books) -> Iterator[Remark]:
    """An estate's public space is never further than its homes and the allowance."""
    if b.scenario.public_space is None:
        return
    weights, allowance = weights_of(b), Fraction(b.scenario.public_space.allowance.value)
    natures: dict[LotKey, set[str]] = {}
    for line in b.lines:
        natures.setdefault(line[:2], set()).add(line[2])
    for name, operation in b.operations.items():
        keys = _named(b, name) if operation.kind == "estate" else []
        homes = [key for key in keys if b.lots[key].unit == "home"]
        space = [key for key in keys if key not in homes and natures[key] == {"public_space"}]
        for year in b.years if homes and space else []:
            ahead, behind = _Group(b, space, weights), _Group(b, homes, weights)
            what = f"public space at {_shares(ahead, behind, year)} of the homes"
            found = broken("works.csv", (name, year), what, "public_space_follows_homes")
            yield from _kept(found, ahead, behind, year, allowance)


@identity
def cluster_cohesion(b: Books) -> Iterator[Remark]:
    """At the end of each tranche no operation of a cluster is further than another by more than the gap."""
    weights = weights_of(b)
    for name, cluster in b.scenario.clusters.items():
        if cluster.max_gap is None:
            continue
        inside = {op: _Group(b, _named(b, op), weights) for op in cluster.operations if op in b.operations}
        for ahead, behind in permutations(inside, 2):
            for years in b.tranches.values():
                pair = inside[ahead], inside[behind], years[-1]
                what = f"{ahead} at {_shares(*pair)} of {behind}"
                found = broken("works.csv", (name, years[-1]), what, "cluster_cohesion")
                yield from _kept(found, *pair, Fraction(cluster.max_gap.value))


@identity
def urgent_start(b: Books) -> Iterator[Finding]:
    """Nothing of an urgent operation starts after its year."""
    for key, starts in b.started.items():
        urgent = b.scenario.urgent_before.get(key[0])
        for year, count in starts.items():
            if urgent and year > urgent.year:
                what = f"{_quantity(b, key, count)} started after {urgent.year}"
                yield broken("works.csv", (*key, year), what, "urgent_start")


@identity
def required_operation(b: Books) -> Iterator[Finding]:
    """Nothing of a required operation is missed."""
    for key, count in b.missed.items():
        if count and b.scenario.requires(key[0]):
            what = f"{_quantity(b, key, count)} missed of a required operation"
            yield broken("missed.csv", key, what, "required_operation")


@identity
def excluded_operation(b: Books) -> Iterator[Finding]:
    """Nothing of an excluded operation is started."""
    for key, starts in b.started.items():
        decision = b.scenario.decisions.get(key[0])
        if decision and decision.excluded and any(starts.values()):
            what = f"{_quantity(b, key, sum(starts.values(), Fraction(0)))} started of an excluded operation"
            yield broken("works.csv", key, what, "excluded_operation")


@identity
def fixed_year(b: Books) -> Iterator[Remark]:
    """An operation opens in its fixed year at its pace, and not before."""
    for key, lot in b.lots.items():
        decision = b.scenario.decisions.get(key[0])
        if decision is None or decision.year is None:
            continue
        pace = ceil(Fraction(lot.quantity) / Fraction(GRAIN[lot.unit]) / lot.least_years)
        for year in [y for y in b.years if y <= decision.year]:
            count = b.started.get(key, {}).get(year, Fraction(0))
            expected = pace if year == decision.year else 0
            found = broken("works.csv", (*key, year), f"{count} started, {expected} decided", "fixed_year")
            room = FACT if over(b, [year]) else 0
            yield from judged(found, abs(count - expected), room, GRAINS, "grains")
