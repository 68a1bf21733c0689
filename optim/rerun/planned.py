"""The voted plan as a rerun reads it, and the past that is found of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import inf

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
    """The past of a plan by lot, by cell and by year, what it cost against its plan, and what was assumed."""

    started: dict[LotName, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    finished: dict[LotName, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    committed: dict[Cell, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    paid: dict[Cell, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    resales: dict[Cell, dict[int, int]] = field(default_factory=dict)
    drift: dict[str, Fraction] = field(default_factory=dict)
    assumed: list[Assumed] = field(default_factory=list)
    unpaid_for: list[tuple[Line, int]] = field(default_factory=list)
    disagreed: list[tuple[Line, int, int, int]] = field(default_factory=list)


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
        self.kind = {row.operation: row.kind for row in plan.scenario.operations}
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

    def left_of(self, operation: str, funder: str, past: Past) -> float:
        """What is left of the amount notified by a funder to an operation, in cents; infinite without one."""
        if not any(
            row.notified and funder in row.funders and row.concerns(operation, self.kind[operation])
            for row in self.scenario.contributions.values()
        ):
            return inf
        mine = [cell for cell in self.committed if (cell[0], cell[3]) == (operation, funder)]
        notified = sum(sum(self.committed[cell].values()) for cell in mine)
        made = [years for cell, years in past.committed.items() if (cell[0], cell[3]) == (operation, funder)]
        return notified - sum(sum(years.values()) for years in made)

    def cost(self, row: CostLine, unit: str, year: int) -> Fraction:
        """What a unit was planned to cost in a year, in cents."""
        grain = self.unit_costs.of_a_grain((row.operation, row.lot, row.nature), year)
        return grain / Fraction(GRAIN[unit])


def cells(rows: Iterable[Funding]) -> dict[Cell, dict[int, int]]:
    """Amounts by cell and year."""
    found: dict[Cell, dict[int, int]] = defaultdict(dict)
    for row in rows:
        found[row.operation, row.lot, row.nature, row.funder][row.year] = row.amount_cents
    return found
