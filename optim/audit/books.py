"""A run folder opened as books: exact amounts and quantities by key, and what the scenario says of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from typing import Any

from optim.audit.facts import Cell, Facts, Line, LotKey, facts_of
from optim.audit.proof import Proof, examine
from optim.run.plan import COLUMNS, Certificate, Plan
from optim.run.tables import values
from optim.scenario import Scenario
from optim.scenario.eligible import may_pay
from optim.scenario.loans import Loans, lenders_by_year
from optim.scenario.printed import Printed
from optim.scenario.profiles import Profiles
from optim.scenario.rights import given_keur, windows
from optim.scenario.schema_funders import Rate
from optim.scenario.schema_rows import CostLine, Lot, Operation
from optim.scenario.unit_costs import UnitCosts
from optim.units import GRAIN, cents, running_cents


@dataclass(frozen=True)
class Books:
    """The tables of a run in exact numbers. Quantities are counted in grains, money in cents."""

    scenario: Scenario
    summary: dict[str, Any]
    years: list[int]
    tranches: dict[str, list[int]]
    operations: dict[str, Operation]
    lots: dict[LotKey, Lot]
    lines: dict[Line, CostLine]
    started: dict[LotKey, dict[int, Fraction]]
    missed: dict[LotKey, Fraction]
    committed: dict[Cell, dict[int, int]]
    paid: dict[Cell, dict[int, int]]
    envelopes: dict[tuple[str, str], dict[str, int]]
    rows: dict[str, list[dict[str, Any]]]
    extra: dict[tuple[str, int], tuple[int, int]]
    delegated: dict[tuple[str, int], int]
    receipts: dict[Line, dict[int, int]]
    certificate: Certificate | None

    @cached_property
    def proof(self) -> Proof | None:
        """What the certificate proves, where the run has one. Raises `CertificateError`."""
        return examine(self.certificate.model, self.certificate.duals) if self.certificate else None

    def counts_homes(self, key: LotKey) -> bool:
        """Whether a lot is homes that every total of homes counts."""
        kind = self.scenario.kinds[self.operations[key[0]].kind]
        return self.lots[key].unit == "home" and kind.counts == "homes"

    def counts_as(self, nature: str) -> str | None:
        """What a nature of cost counts as, if anything."""
        return self.scenario.natures[nature].counts if nature in self.scenario.natures else None

    facts: Facts
    _derived: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def derived[T](self, of: Callable[[Books], T]) -> T:
        """What a function makes of these books, made once: books know nothing of what is read from them."""
        if of not in self._derived:
            self._derived[of] = of(self)
        found: T = self._derived[of]
        return found

    @cached_property
    def names(self) -> Printed:
        """The printed names of what the scenario identifies."""
        return Printed(self.scenario)

    @cached_property
    def past(self) -> list[int]:
        """The years that are facts, of a rerun."""
        revision = self.scenario.revision
        return [year for year in self.years if revision and year <= revision.as_of]

    @cached_property
    def cells(self) -> dict[tuple[str, ...], list[Cell]]:
        """The committed cells of each line, each lot and each funder."""
        found: dict[tuple[str, ...], list[Cell]] = defaultdict(list)
        for cell in self.committed:
            for key in (cell[:3], cell[:2], cell[3:]):
                found[key].append(cell)
        return found

    def brought(self, key: tuple[str, ...], years: list[int], funders: set[str] | None = None) -> int:
        """What was committed in these years to a line or a lot, or by a funder: cents."""
        return sum(
            self.committed[cell].get(year, 0)
            for cell in self.cells.get(key, [])
            if funders is None or cell[3] in funders
            for year in years
        )

    def added(self, bailleur: str, year: int) -> tuple[int, int]:
        """The homes that a bailleur adds to its capacity of a year, and their cost in cents."""
        return self.extra.get((bailleur, year), (0, 0))

    @cached_property
    def profiles(self) -> Profiles:
        """Over which years works run and how they are paid."""
        return Profiles(self.scenario)

    @cached_property
    def loans(self) -> Loans:
        """What loans leave to owe and to pay."""
        return Loans(self.scenario)

    def shares_due(self, cell: Cell, year: int) -> list[Fraction]:
        """The share of a commitment of a year that is due within 0, 1, 2… years."""
        return list(accumulate(self.profiles.paid(cell[:3], cell[3], year)))

    def years_of(self, period: str) -> list[int]:
        """The years of the horizon that a period names: a tranche, a year, the years of a right."""
        spans = {**windows(self.scenario), **self.tranches}
        return list(spans.get(period) or [int(period)])

    @cached_property
    def exact_costs(self) -> dict[Line, dict[int, Fraction]]:
        """What the units of each line in works in each year cost, in cents, not rounded.

        A past year of a rerun costs what was committed in it, where that is not what was planned to the cent.
        """
        planned = self.planned_costs
        return {line: self.facts.realised_costs(line, costs, self.past) for line, costs in planned.items()}

    @cached_property
    def planned_costs(self) -> dict[Line, dict[int, Fraction]]:
        """The same costs by the unit costs of the scenario, past years included."""
        return {
            line: {
                year: units * self.unit_costs.of_a_grain(line, year)
                for year in self.years
                if (units := self.in_works(line, year))
            }
            for line in self.lines
        }

    @cached_property
    def unit_costs(self) -> UnitCosts:
        """What a grain costs its owner in a year."""
        return UnitCosts(self.scenario)

    def in_works(self, line: Line, year: int) -> Fraction:
        """The grains of a line's lot that are committed in a year, by the years over which it runs."""
        started, shares = self.started.get(line[:2], {}), self.profiles.spending(line)
        parts = (share * started.get(year - delay, Fraction(0)) for delay, share in enumerate(shares))
        return sum(parts, Fraction(0))

    @cached_property
    def whole_costs(self) -> dict[Line, dict[int, int]]:
        """The same costs in whole cents, rounded on the running total of each line."""
        return {line: running_cents(amounts) for line, amounts in self.exact_costs.items()}

    def exact_cost(self, line: Line, years: list[int]) -> Fraction:
        """What rates are applied to: the exact cost of a line over some years."""
        costs = self.exact_costs[line]
        return sum((costs[year] for year in years if year in costs), Fraction(0))

    @cached_property
    def counted_by_year(self) -> set[str]:
        """The funders whose amounts some owner counts by year."""
        owners = self.scenario.bailleurs.values()
        own = {f for owner in owners if owner.own_funds_ceiling_keur for f in owner.own_funders}
        return own | lenders_by_year(self.scenario)

    def by_tranche(self, funder: str) -> bool:
        """Whether a funder decides by tranche: no limit of it is yearly."""
        row = self.scenario.funders[funder]
        given = None if row.kind == "land_agency" else set(given_keur(row, self.years))
        return (
            given is not None
            and given <= set(self.tranches)
            and row.payment_ceiling_keur is None
            and funder not in self.counted_by_year
        )

    def periods(self, funder: str) -> dict[str, list[int]]:
        """The periods over which a funder's rates and ceilings are judged."""
        return self.tranches if self.by_tranche(funder) else {str(year): [year] for year in self.years}

    def rates(self, cell: Cell) -> list[Rate]:
        """The rate rows that admit a funder to a line, whatever their years."""
        operation, lot, nature, funder = cell
        kind = self.operations[operation].kind
        if funder not in self.scenario.funders:
            return []
        if not may_pay(self.scenario, funder, self.lots[operation, lot], self.operations[operation]):
            return []
        return [
            r
            for r in self.scenario.rates
            if r.funder == funder
            and kind in r.kinds
            and nature in r.natures
            and (r.operations is None or operation in r.operations)
        ]

    def rate(self, cell: Cell, year: int) -> Rate | None:
        """The rate row of a funder for a line that is in force in a year, if any."""
        rates = self.rates(cell)
        return next((r for r in rates if (r.from_year or year) <= year <= (r.to_year or year)), None)

    def granted(self, funder: str) -> dict[str, int]:
        """The envelope of each period, in cents, in the order of time; a treasury has none."""
        row = self.scenario.funders[funder]
        if row.land is not None:
            return {}
        if row.tse_keur is not None:
            return {str(year): amount for year, amount in self.tax(funder).items()}
        return {period: cents(amount) for period, amount in given_keur(row, self.years).items()}

    def tax(self, agency: str) -> dict[int, int]:
        """What the programme gets of an agency's tax each year, in cents."""
        row = self.scenario.funders[agency]
        if row.tse_keur is None or row.programme_share is None:
            return {}
        share = row.programme_share.value
        return {year: cents(tse.value * share) for year, tse in sorted(row.tse_keur.items())}


def books_of(plan: Plan) -> Books:
    """The books of a plan."""
    scenario = plan.scenario
    tranches, first = {}, scenario.horizon.first_year
    for name, length in scenario.horizon.tranches.items():
        tranches[name] = list(range(first, first + length))
        first += length
    operations = {o.operation: o for o in scenario.operations if scenario.programmes(o)}
    lots = {(row.operation, row.lot): row for row in scenario.lots if row.operation in operations}
    rows = {name: _rows(plan, name) for name in COLUMNS}
    started: dict[LotKey, dict[int, Fraction]] = defaultdict(dict)
    for row in rows["works"]:
        key = (row["operation"], row["lot"])
        count = Fraction(row["quantity"]) / _grain(lots, key)
        started[key][row["year"]] = started[key].get(row["year"], Fraction(0)) + count
    return Books(
        scenario=scenario,
        summary=plan.summary,
        years=[year for years in tranches.values() for year in years],
        tranches=tranches,
        operations=operations,
        lots=lots,
        lines={(c.operation, c.lot, c.nature): c for c in scenario.costs if (c.operation, c.lot) in lots},
        started=started,
        missed={
            (r["operation"], r["lot"]): Fraction(r["quantity"]) / _grain(lots, (r["operation"], r["lot"]))
            for r in rows["missed"]
        },
        committed=_amounts(rows["commitments"]),
        paid=_amounts(rows["payments"]),
        envelopes={
            (r["envelope"], r["period"]): {k: v for k, v in r.items() if k.endswith("_cents")}
            for r in rows["envelopes"]
        },
        rows=rows,
        receipts=_by_line(rows["receipts"]),
        extra={(r["bailleur"], r["year"]): (r["homes"], r["cost_cents"]) for r in rows["extra_capacity"]},
        delegated={(r["maitre_ouvrage"], r["year"]): r["amount_cents"] for r in rows["delegated"]},
        certificate=plan.certificate,
        facts=facts_of(scenario, lots),
    )


def _rows(plan: Plan, table: str) -> list[dict[str, Any]]:
    return [dict(zip(COLUMNS[table], values(row), strict=True)) for row in plan.rows.of(table)]


def _grain(lots: dict[LotKey, Lot], key: LotKey) -> Fraction:
    """The grain of a lot; a lot that the scenario does not know is reported elsewhere."""
    return Fraction(GRAIN[lots[key].unit]) if key in lots else Fraction(1)


def _amounts(rows: list[dict[str, Any]]) -> dict[Cell, dict[int, int]]:
    amounts: dict[Cell, dict[int, int]] = defaultdict(dict)
    for r in rows:
        cell = (r["operation"], r["lot"], r["nature"], r["funder"])
        amounts[cell][r["year"]] = amounts[cell].get(r["year"], 0) + r["amount_cents"]
    return amounts


def _by_line(rows: list[dict[str, Any]]) -> dict[Line, dict[int, int]]:
    amounts: dict[Line, dict[int, int]] = defaultdict(dict)
    for r in rows:
        line = (r["operation"], r["lot"], r["nature"])
        amounts[line][r["year"]] = amounts[line].get(r["year"], 0) + r["amount_cents"]
    return amounts
