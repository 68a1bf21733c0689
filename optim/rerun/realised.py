"""What was done up to the as-of year: as reported where it is, else as planned, and said to be so.

Works that are not reported are taken as planned. Commitments of a line and year that are not reported follow
the works and the real unit cost, between the funders of the voted plan; payments follow the profiles.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from optim.readings.deliveries import deliveries
from optim.rerun.actuals import Actuals
from optim.rerun.land import past_resales, resold
from optim.run.plan import Plan
from optim.run.tables.rows import Funding
from optim.scenario.profiles import Parts, Profiles
from optim.scenario.schema import CostLine, Scenario
from optim.scenario.schema_assumed import Assumed, LateLot, Told
from optim.units import CENTS_PER_KEUR, GRAIN, grain_cost, running_cents

type LotName = tuple[str, str]
type Line = tuple[str, str, str]
type Cell = tuple[str, str, str, str]

NAMED = 3
"""How many lines of cost an assumption names; more are counted."""


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
        self.years = self.scenario.horizon.years
        self.works: dict[LotName, dict[int, Decimal]] = defaultdict(dict)
        for row in plan.rows.works:
            self.works[row.operation, row.lot][row.year] = row.quantity
        self.committed, self.paid = cells(plan.rows.commitments), cells(plan.rows.payments)
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

    def cost(self, row: CostLine, unit: str, year: int) -> Fraction:
        """What a unit was planned to cost in a year, in cents."""
        scenario: Scenario = self.scenario
        grain = grain_cost(unit, row.unit_cost_keur, scenario.growth, year - scenario.money.euros_of)
        return grain / Fraction(GRAIN[unit])


def cells(rows: Iterable[Funding]) -> dict[Cell, dict[int, int]]:
    """Amounts by cell and year."""
    found: dict[Cell, dict[int, int]] = defaultdict(dict)
    for row in rows:
        found[row.operation, row.lot, row.nature, row.funder][row.year] = row.amount_cents
    return found


def realise(plan: Plan, actuals: Actuals) -> Past:
    """The past of a plan, from what is reported and what is assumed."""
    planned, past = Planned(plan), Past()
    years = [year for year in planned.years if year <= actuals.reported.as_of]
    _works(planned, actuals, years, past)
    past.assumed += _unfinished(plan.scenario, actuals, past)
    _money(planned, actuals, years, past)
    _payments(planned, actuals, years, past)
    _resales(plan, actuals, years, past)
    return past


def _resales(plan: Plan, actuals: Actuals, years: list[int], past: Past) -> None:
    """What agencies resold: the years of a holding that are not reported are taken as planned."""
    reported: dict[Cell, dict[int, int]] = defaultdict(dict)
    for row in actuals.reported.resold:
        reported[row.operation, row.lot, row.nature, row.funder][row.year] = row.amount_cents
    voted = resold(plan.rows.land)
    past.resales = past_resales(plan.scenario, voted, past.committed, reported, years)
    when = {y for cell, sold in past.resales.items() for y in sold if y not in reported.get(cell, {})}
    if when:
        past.assumed.append(Assumed(told="resold_assumed", years=sorted(when)))


def _works(planned: Planned, actuals: Actuals, years: list[int], past: Past) -> None:
    for row in actuals.reported.finished:
        past.finished[row.operation, row.lot][row.year] = row.quantity
    for row in actuals.reported.started:
        past.started[row.operation, row.lot][row.year] = row.quantity
    silent: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for lot, voted in planned.works.items():
        missing = tuple(y for y in years if y in voted and y not in past.started.get(lot, {}))
        for year in missing:
            past.started[lot][year] = voted[year]
        if missing:
            silent[missing].append("/".join(lot))
    for missing, lots in sorted(silent.items()):
        past.assumed.append(Assumed(told="started_assumed", years=list(missing), lots=lots))


def _unfinished(scenario: Scenario, actuals: Actuals, past: Past) -> list[Assumed]:
    """What was started, is past its years in works and is not reported finished, by the year of its start."""
    if not past.finished:
        return [Assumed(told="nothing_finished")]
    late: dict[int, list[LateLot]] = defaultdict(list)
    for row in deliveries(scenario, actuals.reported.as_of, past.started, past.finished):
        for year, quantity in row.late.items():
            lot = f"{row.operation}/{row.lot}"
            late[year].append(LateLot(lot=lot, quantity=quantity, unit=row.unit))
    return [Assumed(told="not_finished", year=year, late=lots) for year, lots in sorted(late.items())]


def _money(planned: Planned, actuals: Actuals, years: list[int], past: Past) -> None:
    """Commitments by line and year: all of a line and year is reported, or none of it."""
    reported: set[tuple[Line, int]] = set()
    for made in actuals.reported.committed:
        line = (made.operation, made.lot, made.nature)
        reported.add((line, made.year))
        past.committed[(*line, made.funder)][made.year] = made.amount_cents
    real = {(r.operation, r.lot, r.nature, r.year): r.unit_cost_keur for r in actuals.reported.unit_costs}
    units = {(lot.operation, lot.lot): lot.unit for lot in planned.scenario.lots}
    seen: dict[str, list[Fraction]] = defaultdict(lambda: [Fraction(0), Fraction(0)])
    silent: dict[int, list[str]] = defaultdict(list)
    for row in planned.scenario.costs:
        line, lot = (row.operation, row.lot, row.nature), (row.operation, row.lot)
        for year in years:
            done = planned.in_works(row, past.started.get(lot, {}), year)
            due = planned.cost(row, units[lot], year) * done
            price = real.get((*line, year))
            known = planned.is_fact(row, past.started.get(lot, {}), year) and price is None
            if (line, year) not in reported and known:
                _keep(planned, line, year, past)
            elif (line, year) not in reported and done:
                _assume(
                    planned,
                    line,
                    row,
                    year,
                    due if price is None else Fraction(price) * CENTS_PER_KEUR * done,
                    past,
                )
                silent[year].append("/".join(line))
            if done and ((line, year) in reported or price is not None):
                spent = sum(past.committed.get((*line, f), {}).get(year, 0) for f in _funders(past, line))
                if year > planned.facts_until:
                    seen[row.nature][0] += spent
                    seen[row.nature][1] += due
                if price is not None:
                    _compare(past, line, year, spent, Fraction(price) * CENTS_PER_KEUR * done)
    past.drift = {nature: spent / due for nature, (spent, due) in sorted(seen.items()) if due}
    for year, lines in sorted(silent.items()):
        if len(lines) > NAMED:
            past.assumed.append(Assumed(told="many_committed_assumed", year=year, count=len(lines)))
        else:
            past.assumed.append(Assumed(told="committed_assumed", year=year, lines=lines))


def _compare(past: Past, line: Line, year: int, spent: int, due: Fraction) -> None:
    """A unit cost and the commitments of the same line and year agree within a hundredth."""
    if abs(spent - due) > due / 100 + 1:
        past.disagreed.append((line, year, spent, round(due)))


def _funders(past: Past, line: Line) -> list[str]:
    return [cell[3] for cell in past.committed if cell[:3] == line]


def _keep(planned: Planned, line: Line, year: int, past: Past) -> None:
    """What the parent of a rerun of a rerun holds of a line and year stands."""
    for funder in sorted(planned.payers[line]):
        if amount := planned.committed[*line, funder].get(year, 0):
            past.committed[*line, funder][year] = amount


def _assume(planned: Planned, line: Line, row: CostLine, year: int, cost: Fraction, past: Past) -> None:
    """Shares the cost of a line and year between its voted funders of that year, or of all years."""
    payers = sorted(planned.payers[line])
    voted = {f: planned.committed[*line, f] for f in payers}
    weights = {f: voted[f].get(year, 0) for f in payers}
    if sum(weights.values()) == 0:
        weights = {f: sum(voted[f].values()) for f in payers}
    whole = round(cost)
    before = planned.in_works(row, planned.works.get(line[:2], {}), year)
    now = planned.in_works(row, past.started.get(line[:2], {}), year)
    if (
        before == now
        and planned_cents(planned, line, year)
        and abs(planned_cents(planned, line, year) - cost) < 2
    ):
        whole = planned_cents(planned, line, year)  # the odd cent of the voted plan
    for f, amount in apportioned(whole, weights):
        past.committed[*line, f][year] = amount
    if whole and not sum(weights.values()):
        past.unpaid_for.append((line, year))


def planned_cents(planned: Planned, line: Line, year: int) -> int:
    """What the voted plan commits to a line in a year."""
    return sum(planned.committed[*line, f].get(year, 0) for f in planned.payers[line])


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


def _payments(planned: Planned, actuals: Actuals, years: list[int], past: Past) -> None:
    """Payments by cell: as planned where the commitments are, else as the profile of the nature has them."""
    reported: set[tuple[Line, int]] = set()
    for row in actuals.reported.paid:
        line = (row.operation, row.lot, row.nature)
        reported.add((line, row.year))
        past.paid[(*line, row.funder)][row.year] = row.amount_cents
    silent: set[int] = set()
    for cell, made in past.committed.items():
        voted = planned.committed.get(cell, {})
        same = all(made.get(y, 0) == voted.get(y, 0) for y in years)
        shares = planned.profiles.paid(cell[:3], cell[3])
        due = planned.paid.get(cell, {}) if same else by_profile(made, shares, years)
        for year in years:
            if (cell[:3], year) not in reported and due.get(year, 0):
                past.paid[cell][year] = due[year]
                silent.add(year)
    if silent:
        told: Told = "paid_assumed_in_part" if reported else "paid_assumed"
        past.assumed.append(Assumed(told=told, years=sorted(silent)))


def by_profile(made: dict[int, int], shares: Parts, years: list[int]) -> dict[int, int]:
    """Payments of past commitments by the shares of their profile, rounded on their running total."""
    due: dict[int, Fraction] = defaultdict(Fraction)
    for year, amount in made.items():
        for delay, share in enumerate(shares):
            due[year + delay] += amount * share
    return {year: amount for year, amount in running_cents(due).items() if year in years}
