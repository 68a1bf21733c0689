"""The calendar of a plan: for each EPCI its operations, with their works as bars over the years."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from optim.readings.advancement import by_epci
from optim.readings.comparison import started_shares
from optim.run.plan import Plan
from optim.run.tables.summing import cents_by
from reports.names import Names
from reports.table import years
from reports.wording import number, phrase


@dataclass(frozen=True)
class Mark:
    """What a year of an operation shows: works with their figure, streets under homes, what was voted.

    `works`, `under` and `voted` are empty without any, else the ends that stand there: ``s`` for the first
    year of a run of years, ``e`` for the last, ``m`` for one between; `votes` are the homes that were voted.
    """

    figure: str = ""
    works: str = ""
    under: str = ""
    votes: str = ""
    voted: str = ""


@dataclass(frozen=True)
class Bar:
    """An operation on the calendar: homes started each year, or the share of it where it has none."""

    key: str
    name: str
    kind: str
    cluster: str
    cost_cents: int
    homes: int
    share: float
    first: int | None
    in_homes: bool
    marks: tuple[Mark, ...]
    homes_by_year: tuple[int, ...]
    goes_on: bool


@dataclass(frozen=True)
class Place:
    """An EPCI, or what is outside any, with its operations and their sums."""

    name: str
    bars: tuple[Bar, ...]
    share: float

    @property
    def homes_by_year(self) -> list[int]:
        """The homes that it starts each year."""
        return [sum(column) for column in zip(*(bar.homes_by_year for bar in self.bars), strict=True)]

    @property
    def homes(self) -> int:
        """The homes that it starts in all."""
        return sum(bar.homes for bar in self.bars)

    @property
    def cost_cents(self) -> int:
        """What is committed to it."""
        return sum(bar.cost_cents for bar in self.bars)


def calendar(plan: Plan, lang: str) -> list[Place]:
    """Every operation of the programme, by EPCI, then by kind and name."""
    made = _Calendar(plan, lang)
    members: dict[str, list[Bar]] = defaultdict(list)
    for row in plan.scenario.operations:
        if plan.scenario.programmes(row):
            members[row.epci].append(made.bar(row.operation))
    advanced = {row.key: row.share for row in by_epci(plan)}
    names: dict[str, str] = {key: made.names.epci(key) if key else phrase("no_epci", lang) for key in members}
    return [
        Place(names[key], tuple(sorted(members[key], key=lambda bar: (bar.kind, bar.name))), advanced[key])
        for key in sorted(members, key=lambda key: (key == "", names[key]))
    ]


class _Calendar:
    """What the bars of a plan are made of, read once."""

    def __init__(self, plan: Plan, lang: str) -> None:
        self.plan, self.lang, self.names = plan, lang, Names(plan.scenario, lang)
        self.years, self.shares = years(plan), started_shares(plan)
        self.costs = cents_by(plan.rows.commitments, lambda row: row.operation)
        self.rows = {row.operation: row for row in plan.scenario.operations}
        self.clusters = {name: c.name for c in plan.scenario.clusters.values() for name in c.operations}
        self.after = set(plan.after_contract.operation)

    def bar(self, key: str) -> Bar:
        """An operation with its works."""
        row, by_year = self.rows[key], self.shares.get(key, {})
        homes = self.homes[key]
        in_homes = key in self.with_homes
        other = set(self.others[key])
        main = set(homes) if in_homes else other
        told = {year: number(homes[year] if in_homes else 100 * by_year[year], self.lang) for year in main}
        under, voted = (other if in_homes else set()), self.voted[key]
        votes = {year: number(homes, self.lang) for year, homes in voted.items() if homes}
        return Bar(
            key=key,
            name=row.name,
            kind=self.names.kind(row.kind),
            cluster=self.clusters.get(key, ""),
            cost_cents=int(self.costs.get(key, 0)),
            homes=sum(homes.values()),
            share=min(1.0, sum(by_year.values())),
            first=min(by_year, default=None),
            in_homes=in_homes,
            marks=tuple(
                Mark(
                    told.get(year, ""),
                    _ends(main, year),
                    _ends(under, year),
                    votes.get(year, ""),
                    _ends(voted, year),
                )
                for year in self.years
            ),
            homes_by_year=tuple(homes.get(year, 0) for year in self.years),
            goes_on=key in self.after,
        )

    @cached_property
    def with_homes(self) -> set[str]:
        """The operations whose homes count in the totals."""
        housing = self.plan.scenario.housing
        return {
            row.operation
            for row in self.plan.scenario.lots
            if row.unit == "home" and row.operation in housing
        }

    @cached_property
    def homes(self) -> dict[str, dict[int, int]]:
        """The homes that each of them starts each year."""
        found: dict[str, dict[int, int]] = defaultdict(dict)
        for row in self.plan.rows.works:
            if row.unit == "home" and row.operation in self.with_homes:
                mine = found[row.operation]
                mine[row.year] = mine.get(row.year, 0) + int(row.quantity)
        return found

    @cached_property
    def others(self) -> dict[str, list[int]]:
        """The years of works that are no such homes."""
        found: dict[str, list[int]] = defaultdict(list)
        for row in self.plan.rows.works:
            if row.unit != "home" or row.operation not in self.with_homes:
                found[row.operation].append(row.year)
        return found

    @cached_property
    def voted(self) -> dict[str, dict[int, int]]:
        """What was voted of the operations that a rerun moves: the years, each with its homes."""
        units = {(row.operation, row.lot): row.unit for row in self.plan.scenario.lots}
        moved = {(row.operation, row.lot, row.year): row.voted for row in self.plan.rows.moved}
        held = {(row.operation, row.lot, row.year): row.quantity for row in self.plan.rows.works} | moved
        movers = {operation for operation, _lot, _year in moved}
        found: dict[str, dict[int, int]] = defaultdict(dict)
        for (operation, lot, year), quantity in held.items():
            if quantity > 0 and operation in movers:
                homes = int(quantity) if units[operation, lot] == "home" else 0
                found[operation][year] = found[operation].get(year, 0) + homes
        return found


def _ends(inside: Iterable[int], year: int) -> str:
    """Whether a run of years begins and ends in a year: the ends of its bar."""
    held = set(inside)
    if year not in held:
        return ""
    return (("s" if year - 1 not in held else "") + ("e" if year + 1 not in held else "")) or "m"
