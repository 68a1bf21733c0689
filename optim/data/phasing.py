"""The order in which operations advance: groups of lots, their shares, and what is decided beforehand."""

from dataclasses import dataclass
from itertools import permutations, product

from optim.data.calendar import Calendar
from optim.data.keys import LotKey
from optim.data.sites import done_before
from optim.data.works import Works
from optim.scenario.profiles import Profiles
from optim.scenario.schema import Scenario

NOISE = 1e-9
"""What a sum of quantities may be off by; the least grain is 0.0001."""

type Pair = tuple[str, str]
type Advance = dict[LotKey, float]


@dataclass(frozen=True)
class Phasing:
    """An advance is the share of a group started for each unit of its lots.

    A group is an operation, one lot of it, or the homes or the public space of an estate; its lots count
    by their weight. `streets_due` holds homes, public space, the year in which it is due for those of an
    earlier one. `waits` holds a lot, one that begins after it is finished, and in how many years at least;
    `realised_finished` is 1 in a past year by which a lot of `finished_lots` was whole. `bulk` is the weight
    of a group, in home equivalents: it keeps rows in that unit.
    """

    advance: dict[str, Advance]
    bulk: dict[str, float]
    precedences: list[tuple[str, str, int]]
    waits: list[tuple[LotKey, LotKey, int]]
    finished_lots: tuple[LotKey, ...]
    realised_finished: dict[tuple[LotKey, int], float]
    public_space: list[Pair]
    public_space_allowance: float
    public_space_in_the_end: list[Pair]
    streets_due: list[tuple[str, str, int, int]]
    streets_share: float
    cluster_pairs: list[tuple[str, str, str]]
    max_gap: dict[str, float]
    late_years: list[tuple[LotKey, int]]
    required_lots: list[LotKey]
    excluded_lots: list[LotKey]
    opening: dict[tuple[LotKey, int], float]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Phasing:
    """Indexes the order of a scenario; what names an operation that it leaves out is left out."""
    groups = _groups(scenario, works)
    pairs = [
        (name, a, b)
        for name, cluster in sorted(scenario.clusters.items())
        if cluster.max_gap is not None
        for a, b in permutations(sorted(op for op in cluster.operations if op in groups), 2)
    ]
    estates = [f"{op.operation}:homes" for op in scenario.operations if f"{op.operation}:homes" in groups]
    follow = [(homes, homes.replace(":homes", ":public_space")) for homes in sorted(estates)]
    behind = scenario.public_space.behind if scenario.public_space else None
    ordered = [p for p in scenario.precedences if {p.first, p.then} <= groups.keys()]
    profiles = Profiles(scenario)
    waits = [
        (
            first,
            then,
            profiles.years_in_works((works.lots[first].operation, works.lots[first].lot)) + p.lag_years,
        )
        for p in ordered
        if p.link == "finish_to_start"
        for first, then in product(groups[p.first], groups[p.then])
    ]
    finished = tuple(sorted({first for first, _then, _years in waits}))
    decided = {op: d for op, d in scenario.decisions.items() if op in groups}
    beside = [(homes, space) for homes, space in follow if scenario.public_space and space in groups]
    return Phasing(
        advance={name: _advance(works, lots) for name, lots in groups.items()},
        bulk={name: _bulk(works, lots) for name, lots in groups.items()},
        precedences=[(p.first, p.then, p.lag_years) for p in ordered if p.link == "start_to_start"],
        waits=waits,
        finished_lots=finished,
        realised_finished=_realised_finished(scenario, calendar, works, finished),
        public_space=beside,
        public_space_in_the_end=[
            pair for pair in beside if scenario.public_space and scenario.public_space.ends_with_homes
        ],
        public_space_allowance=float(scenario.public_space.allowance.value) if scenario.public_space else 0.0,
        streets_due=[
            (homes, space, y, y - behind.years)
            for homes, space in follow
            if behind and space in groups
            for y in calendar.years
            if y - behind.years in calendar.years
        ],
        streets_share=float(behind.share.value) if behind else 0.0,
        cluster_pairs=pairs,
        max_gap={name: float(c.max_gap.value) for name, c in scenario.clusters.items() if c.max_gap},
        late_years=[
            (lot, y)
            for op, urgent in sorted(scenario.urgent_before.items())
            for lot in groups.get(op, [])
            for y in calendar.years
            if y > urgent.year
        ],
        required_lots=[lot for lot, row in works.lots.items() if scenario.requires(row.operation)],
        excluded_lots=[lot for op, d in sorted(decided.items()) if d.excluded for lot in groups[op]],
        opening={
            (lot, y): works.pace[lot] if y == d.year else 0.0
            for op, d in sorted(decided.items())
            if d.year is not None
            for lot in groups[op]
            for y in calendar.years
            if y <= d.year
        },
    )


def _realised_finished(
    scenario: Scenario, calendar: Calendar, works: Works, lots: tuple[LotKey, ...]
) -> dict[tuple[LotKey, int], float]:
    """1 in each past year by which all of a lot was started, else 0."""
    done = done_before(scenario, calendar)
    past = [y for y in calendar.years if scenario.revision and y <= scenario.revision.as_of]
    return {
        (lot, y): float(started_by(y, done.get(lot, {})) >= works.quantity[lot] - NOISE)
        for lot in lots
        for y in past
    }


def started_by(year: int, done: dict[int, float]) -> float:
    """What was started by the end of a year."""
    return sum(quantity for y, quantity in done.items() if y <= year)


def _groups(scenario: Scenario, works: Works) -> dict[str, list[LotKey]]:
    """The lots of each operation, of each lot alone, and of each estate's homes and public space."""
    groups: dict[str, list[LotKey]] = {}
    housing = scenario.housing
    for lot, operation in works.operation.items():
        groups[lot] = [lot]
        groups.setdefault(operation.operation, []).append(lot)
        if operation.operation in housing:
            counted = {scenario.nature_counts(works.nature[line]) for line in works.lines_of[lot]}
            if works.lots[lot].unit == "home":
                groups.setdefault(f"{operation.operation}:homes", []).append(lot)
            elif counted == {"public_space"}:
                groups.setdefault(f"{operation.operation}:public_space", []).append(lot)
    return groups


def _bulk(works: Works, lots: list[LotKey]) -> float:
    """The weight of a group; a group that weighs nothing counts one for each lot."""
    return sum(works.weight[lot] for lot in lots) or float(len(lots))


def _advance(works: Works, lots: list[LotKey]) -> Advance:
    total = sum(works.weight[lot] for lot in lots)
    shares = {lot: works.weight[lot] / total if total else 1 / len(lots) for lot in lots}
    return {lot: share / works.quantity[lot] for lot, share in shares.items()}
