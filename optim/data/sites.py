"""How works are carried out: which lots are open or not in a year, and what that limits."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, pairwise
from math import ceil

from optim.data.calendar import Calendar
from optim.data.keys import LotKey
from optim.data.spending import Spending
from optim.data.works import Works
from optim.scenario.figures import Figure
from optim.scenario.schema import Scenario
from optim.scenario.schema_rows import Lot
from optim.scenario.schema_sites import Finish, OpenSites, WorksRules
from optim.units import GRAIN, grains

type Site = tuple[LotKey, int]


@dataclass(frozen=True)
class Sites:
    """`open_lots` are decided open or not each year; of these, `site_lots` are launched and have works rules.

    `most_launches` is 1, or what the past of a rerun makes it. `least_works[l, y, z]` is due in y where works
    go on in the next year z; `least_at_work[l, y]` in the last year that may start any. `longest_works` is in
    years. `finish[l, span]` holds the years of the span and those at whose works the lot may end unfinished.
    """

    open_lots: tuple[LotKey, ...]
    site_lots: tuple[LotKey, ...]
    following: tuple[tuple[int, int], ...]
    most_launches: dict[LotKey, float]
    least_works: dict[tuple[LotKey, int, int], float]
    least_at_work: dict[Site, float]
    longest_works: dict[LotKey, float]
    finish: dict[tuple[LotKey, str], tuple[tuple[int, ...], tuple[int, ...]]]
    begun_before: dict[LotKey, float]
    open_sites: dict[tuple[str, int], float]
    sites_of: dict[str, list[LotKey]]
    most_a_year: dict[int, tuple[str, float]]
    realised_sites: dict[tuple[str, LotKey, int], float]


def rules_of(scenario: Scenario, row: Lot) -> WorksRules | None:
    """The works rules of a lot: its own, its operation's, its kind's or every kind's; none of whole lots."""
    block = scenario.works
    if block is None or row.indivisible or row.continuous:
        return None
    kind = next(op.kind for op in scenario.operations if op.operation == row.operation)
    mine = block.lots.get(f"{row.operation}/{row.lot}") or block.lots.get(row.operation)
    return mine or block.kinds.get(kind, block.every_kind)


def index(scenario: Scenario, calendar: Calendar, works: Works, pace: Spending) -> Sites:
    """Indexes the works rules of a scenario."""
    ruled = {lot: rules for lot, row in works.lots.items() if (rules := rules_of(scenario, row))}
    held = _holders(scenario, works)
    years, past = calendar.years, _past(scenario, calendar)
    never = set(pace.never_starts)
    last = {lot: max((y for y in years if (lot, y) not in never), default=years[-1]) for lot in ruled}
    least = {lot: _least(works.lots[lot], rules) for lot, rules in ruled.items()}
    done = done_before(scenario, calendar)
    finish: dict[tuple[LotKey, str], tuple[tuple[int, ...], tuple[int, ...]]] = {
        (lot, span): (inside, (last[lot],) if rules.begun_is_finished == "finished_or_at_work" else ())
        for lot, rules in ruled.items()
        for span, inside in _spans(calendar, rules.begun_is_finished).items()
    }
    block = scenario.works
    open_lots = tuple(sorted({*ruled, *(lot for lots in held.values() for lot in lots)}))
    return Sites(
        open_lots=open_lots,
        site_lots=tuple(sorted(ruled)),
        following=tuple(pairwise(years)),
        most_launches={
            lot: _launches(done.get(lot, {}), calendar, past, works.quantity[lot])
            for lot, rules in ruled.items()
            if rules.unbroken
        },
        least_works={(lot, y, z): least[lot] for lot in ruled for y, z in pairwise(years) if y not in past},
        least_at_work={
            (lot, last[lot]): least[lot]
            for lot, rules in ruled.items()
            if rules.begun_is_finished == "finished_or_at_work" and last[lot] not in past
        },
        longest_works={
            lot: float(_longest(works.lots[lot], rules.years_beyond_least, done.get(lot, {})))
            for lot, rules in ruled.items()
            if rules.years_beyond_least
        },
        finish=finish,
        begun_before={lot: float(max(0, len(_runs(done.get(lot, {}), calendar)) - 1)) for lot in ruled},
        open_sites={
            (holder, y): float(most.value)
            for holder, most in _limits(block.open_sites if block else None)
            for y in years
        },
        sites_of=held,
        most_a_year={
            y: (t, float(block.most_a_year.value))
            for t, inside in calendar.tranches.items()
            for y in inside
            if block and block.most_a_year
        },
        realised_sites=_realised_sites(open_lots, set(ruled), done, calendar, past),
    )


def _spans(calendar: Calendar, finish: Finish | None) -> dict[str, tuple[int, ...]]:
    """The spans within which what is begun is finished: the contract, or each tranche."""
    if finish is None:
        return {}
    return dict(calendar.tranches) if finish == "finished_in_tranche" else {"contract": calendar.years}


def _least(row: Lot, rules: WorksRules) -> float:
    """What a year of works but the last carries at least, in whole grains; one where none is stated."""
    whole = grains(row.unit, row.quantity)
    pace = -(-whole // row.least_years)
    share = rules.least_a_year.value if rules.least_a_year else 0
    return float(max(1, ceil(Fraction(share) * pace)) * Fraction(GRAIN[row.unit]))


def _longest(row: Lot, beyond: Figure, done: dict[int, float]) -> int:
    """How many years the works of a lot may last; where the past is late, what is left takes at its pace."""
    stated = row.least_years + int(beyond.value)
    if not done:
        return stated
    whole = grains(row.unit, row.quantity)
    left = whole - round(sum(done.values()) / float(GRAIN[row.unit]))
    return max(stated, len(done) + -(-left // -(-whole // row.least_years)))


def _limits(block: OpenSites | None) -> list[tuple[str, Figure]]:
    groups = (block.bailleurs, block.maitres_ouvrage, block.epci, block.areas) if block else ()
    return [(holder, most) for group in groups for holder, most in sorted(group.items())]


def _holders(scenario: Scenario, works: Works) -> dict[str, list[LotKey]]:
    """The lots of each holder whose sites are limited."""
    block = scenario.works.open_sites if scenario.works else None
    if block is None:
        return {}
    area = {name: epci.area for name, epci in scenario.epci.items()}
    by = {
        **{name: [k for k, row in works.lots.items() if row.bailleur == name] for name in block.bailleurs},
        **{
            name: [k for k, row in works.lots.items() if row.maitre_ouvrage == name]
            for name in block.maitres_ouvrage
        },
        **{name: [k for k, op in works.operation.items() if op.epci == name] for name in block.epci},
        **{
            name: [k for k, op in works.operation.items() if area.get(op.epci) == name]
            for name in block.areas
        },
    }
    return dict(sorted(by.items()))


def _past(scenario: Scenario, calendar: Calendar) -> frozenset[int]:
    revision = scenario.revision
    return frozenset(y for y in calendar.years if revision and y <= revision.as_of)


def done_before(scenario: Scenario, calendar: Calendar) -> dict[LotKey, dict[int, float]]:
    """What was started of each lot, years without any left out."""
    if scenario.revision is None:
        return {}
    past = _past(scenario, calendar)
    return {
        f"{row.operation}/{row.lot}": {y: float(q) for y, q in row.quantities.items() if q and y in past}
        for row in scenario.revision.realised.works
    }


def _runs(done: dict[int, float], calendar: Calendar) -> list[list[int]]:
    """The stretches of years without a break in which something was started."""
    return [list(run) for busy, run in groupby(calendar.years, key=lambda y: y in done) if busy]


def _realised_sites(
    open_lots: tuple[LotKey, ...],
    ruled: set[LotKey],
    done: dict[LotKey, dict[int, float]],
    calendar: Calendar,
    past: frozenset[int],
) -> dict[tuple[str, LotKey, int], float]:
    """Open in a past year that started something; launched where the year before did not."""
    years = [y for y in calendar.years if y in past]
    open_ = {("open", lot, y): float(y in done.get(lot, {})) for lot in open_lots for y in years}
    launched = {
        ("launched", lot, y): float(y in done.get(lot, {}) and y - 1 not in done.get(lot, {}))
        for lot in open_lots
        if lot in ruled
        for y in years
    }
    return open_ | launched


def _launches(done: dict[int, float], calendar: Calendar, past: frozenset[int], quantity: float) -> float:
    """One launch; where the past broke the works, as many as it made, and one to take them up again."""
    runs = _runs(done, calendar)
    if not runs:
        return 1.0
    stopped = runs[-1][-1] != max(past) and sum(done.values()) < quantity
    return float(len(runs) + stopped)
