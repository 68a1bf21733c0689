"""What a rerun moves of the vote, and for whom: lots, homes by owner and place, money by funder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple, get_args

from optim.readings.midterm import LotKey, home_lots, revision_of
from optim.run.plan import Plan
from optim.run.tables.rows import MovedLot

type Way = Literal["dropped", "reduced", "delayed", "advanced", "increased"]
"""What becomes of the works of a lot; ``dropped`` is voted and never started."""

type Side = Literal["bailleur", "epci", "cluster", "funder"]


@dataclass(frozen=True)
class Stake:
    """A partner or a place: homes voted and new, cents voted and new, over the whole contract."""

    side: Side
    key: str
    homes_voted: int
    homes: int
    voted: int
    committed: int

    @property
    def homes_change(self) -> int:
        """Homes that it gains, or loses."""
        return self.homes - self.homes_voted

    @property
    def change(self) -> int:
        """What is committed to it or by it beyond the vote, or less than it."""
        return self.committed - self.voted


def ways(plan: Plan) -> dict[Way, int]:
    """How many lots are dropped, start less, later, earlier or more than was voted."""
    lots: dict[tuple[str, str], list[MovedLot]] = {}
    for row in plan.rows.moved:
        lots.setdefault((row.operation, row.lot), []).append(row)
    begun: dict[tuple[str, str], Decimal] = {}
    for work in plan.rows.works:
        key = work.operation, work.lot
        begun[key] = begun.get(key, Decimal(0)) + work.quantity
    found: dict[Way, int] = dict.fromkeys(get_args(Way.__value__), 0)
    for key, rows in lots.items():
        found[_way(rows, begun.get(key, Decimal(0)))] += 1
    return {way: count for way, count in found.items() if count}


def _way(rows: list[MovedLot], begun: Decimal) -> Way:
    """What becomes of a lot: its quantity first, else the mean year of what moves."""
    change = sum((row.difference for row in rows), Decimal(0))
    if change:
        return "dropped" if not begun else "reduced" if change < 0 else "increased"
    later = sum((row.difference * row.year for row in rows), Decimal(0)) > 0
    return "delayed" if later else "advanced"


def stakes(plan: Plan) -> list[Stake]:
    """Each bailleur, EPCI, cluster and funder of which homes or money were voted, or are in the new plan.

    What stands outside any EPCI has the key ``""``: the rows of the EPCI add up to the whole.
    """
    scenario = plan.scenario
    places = {o.operation: o.epci for o in scenario.operations}
    owners = {(row.operation, row.lot): row.bailleur for row in scenario.lots}
    clusters = {name: frozenset(row.operations) for name, row in scenario.clusters.items()}
    rows = list(_rows(plan))
    found = [
        *_of("bailleur", scenario.bailleurs, rows, lambda row, key: owners.get(row.lot) == key),
        *_of("epci", (*scenario.epci, ""), rows, lambda row, key: places.get(row.lot[0], "") == key),
        *_of("cluster", clusters, rows, lambda row, key: row.lot[0] in clusters[key]),
        *_of("funder", scenario.funders, rows, lambda row, key: row.funder == key),
    ]
    return [row for row in found if row.homes_voted or row.homes or row.voted or row.committed]


class _Amount(NamedTuple):
    """Homes, or cents of a funder, of a lot: voted, and in the new plan."""

    lot: LotKey
    funder: str
    homes: tuple[int, int]
    cents: tuple[int, int]


def _rows(plan: Plan) -> Iterator[_Amount]:
    voted, counted = revision_of(plan).voted, home_lots(plan.scenario)
    for begun in voted.works:
        if (begun.operation, begun.lot) in counted:
            whole = int(sum(begun.quantities.values(), Decimal(0)))
            yield _Amount((begun.operation, begun.lot), "", (whole, 0), (0, 0))
    for work in plan.rows.works:
        if (work.operation, work.lot) in counted:
            yield _Amount((work.operation, work.lot), "", (0, int(work.quantity)), (0, 0))
    for line in voted.commitments:
        yield _Amount((line.operation, line.lot), line.funder, (0, 0), (sum(line.cents.values()), 0))
    for row in plan.rows.commitments:
        yield _Amount((row.operation, row.lot), row.funder, (0, 0), (0, row.amount_cents))


def _of(
    side: Side, keys: Iterable[str], rows: list[_Amount], mine: Callable[[_Amount, str], bool]
) -> Iterator[Stake]:
    """One row a key, in their order."""
    for key in keys:
        held = [row for row in rows if mine(row, key)]
        homes, cents = (
            [sum(pair) for pair in zip(*amounts, strict=True)] or [0, 0]
            for amounts in ([row.homes for row in held], [row.cents for row in held])
        )
        yield Stake(side, key, *homes, *cents)
