"""The voted plan as a rerun reads it, and the past that is found of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from optim.run.plan import Plan
from optim.run.tables.rows import Funding
from optim.scenario.profiles import Profiles
from optim.scenario.schema_assumed import Assumed
from optim.scenario.schema_rows import CostLine
from optim.scenario.unit_costs import UnitCosts
from optim.units import GRAIN

type LotName = tuple[str, str]
type Line = tuple[str, str, str]
type Cell = tuple[str, str, str, str]


@dataclass
class Past:
    """The past of a plan by lot, by cell and by year, what it cost against its plan, and what was assumed.

    `revised` is what a line whose cost is revised is taken to have cost in a year, in cents.
    """

    started: dict[LotName, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    finished: dict[LotName, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    committed: dict[Cell, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    paid: dict[Cell, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    resales: dict[Cell, dict[int, int]] = field(default_factory=dict)
    drift: dict[str, Fraction] = field(default_factory=dict)
    revised: dict[tuple[Line, int], int] = field(default_factory=dict)
    assumed: list[Assumed] = field(default_factory=list)
    unpaid_for: list[tuple[Line, int]] = field(default_factory=list)
    disagreed: list[tuple[Line, int, int, int]] = field(default_factory=list)

    def spent(self, line: Line, year: int | None = None) -> int:
        """What is committed to a line in a year, in cents; in all its past years where none is named."""
        mine = (made for cell, made in self.committed.items() if cell[:3] == line)
        return sum(sum(made.values()) if year is None else made.get(year, 0) for made in mine)


class Planned:
    """The voted plan by lot and by cell, and what a unit of each line was planned to cost."""

    def __init__(self, plan: Plan) -> None:
        self.scenario = plan.scenario
        self.profiles = Profiles(plan.scenario)
        self.unit_costs = UnitCosts(plan.scenario)
        self.years = self.scenario.horizon.years
        self.works: dict[LotName, dict[int, Decimal]] = defaultdict(dict)
        for row in plan.rows.works:
            self.works[row.operation, row.lot][row.year] = row.quantity
        self.committed, self.paid = cells(plan.rows.commitments), cells(plan.rows.payments)
        self.lots = {(row.operation, row.lot): row for row in plan.scenario.lots}
        self.facts_until = self.scenario.revision.as_of if self.scenario.revision else 0
        self.payers: dict[Line, set[str]] = defaultdict(set)
        for cell in self.committed:
            self.payers[cell[:3]].add(cell[3])

    def in_works(self, row: CostLine, started: dict[int, Decimal], year: int) -> Fraction:
        """The units of a line that are in works in a year, by the years over which it runs."""
        shares = self.profiles.spending((row.operation, row.lot, row.nature))
        return sum((s * Fraction(started.get(year - d, 0)) for d, s in enumerate(shares)), Fraction(0))

    def is_fact(self, row: CostLine, started: dict[int, Decimal], year: int) -> bool:
        """Whether the voted plan, itself a rerun, holds what a line cost in a year, for these works.

        Its unit costs are of the years that were then to come: they say nothing of that year.
        """
        voted = self.works.get((row.operation, row.lot), {})
        return year <= self.facts_until and self.in_works(row, voted, year) == self.in_works(
            row, started, year
        )

    def cost(self, row: CostLine, year: int) -> Fraction:
        """What a unit was planned to cost in a year, in cents."""
        grain = self.unit_costs.of_a_grain((row.operation, row.lot, row.nature), year)
        return grain / Fraction(GRAIN[self.lots[row.operation, row.lot].unit])

    def weights(self, line: Line, year: int) -> dict[str, int]:
        """What the voted funders of a line bring to it that year; in all where they bring nothing then."""
        voted = {f: self.committed[*line, f] for f in sorted(self.payers.get(line, ()))}
        weights = {f: by_year.get(year, 0) for f, by_year in voted.items()}
        return weights if sum(weights.values()) else {f: sum(voted[f].values()) for f in voted}

    def cents(self, line: Line, year: int) -> int:
        """What the voted plan commits to a line in a year."""
        return sum(self.committed[*line, f].get(year, 0) for f in self.payers[line])

    def still_to_start(self, lot: LotName, done: dict[int, Decimal], as_of: int) -> dict[int, Decimal]:
        """The voted works of a lot in the years to come; what is late is started in the first of them.

        What was started ahead of the vote is taken off in the same way.
        """
        voted, found = self.works.get(lot, {}), {}
        due = sum((q for y, q in voted.items() if y <= as_of), Decimal(0)) - sum(done.values(), Decimal(0))
        for year in (y for y in self.years if y > as_of):
            due += voted.get(year, Decimal(0))
            found[year] = max(Decimal(0), due)
            due -= found[year]
        return found


def cells(rows: Iterable[Funding]) -> dict[Cell, dict[int, int]]:
    """Amounts by cell and year."""
    found: dict[Cell, dict[int, int]] = defaultdict(dict)
    for row in rows:
        found[row.operation, row.lot, row.nature, row.funder][row.year] = row.amount_cents
    return found


def line_of(row: CostLine) -> Line:
    """The operation, the lot and the nature of a row of cost."""
    return row.operation, row.lot, row.nature


def apportioned(whole: int, weights: dict[str, int]) -> Iterator[tuple[str, int]]:
    """An amount in whole cents shared by weight, by largest remainder; nothing where nothing weighs."""
    total = sum(weights.values())
    if not total:
        return
    given = {f: whole * weight // total for f, weight in weights.items()}
    order = sorted(weights, key=lambda f: (-(whole * weights[f] % total), f))
    for f in order[: whole - sum(given.values())]:
        given[f] += 1
    yield from ((f, amount) for f, amount in given.items() if amount)
