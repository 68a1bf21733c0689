"""What was done up to the as-of year: as reported where it is, else as planned, and said to be so.

Works that are not reported are taken as planned. Commitments of a line and year that are not reported follow
the works and the real unit cost, between the funders of the voted plan; payments follow the profiles.
"""

from collections import defaultdict
from fractions import Fraction

from optim.readings.deliveries import deliveries
from optim.rerun.actuals import Actuals
from optim.rerun.commitments import commit
from optim.rerun.land import past_resales, resold
from optim.rerun.planned import Cell, Line, Past, Planned
from optim.rerun.questions import missing_payments, question
from optim.run.plan import Plan
from optim.scenario.profiles import Parts
from optim.scenario.schema import Scenario
from optim.scenario.schema_assumed import Assumed, LateLot, Told
from optim.units import running_cents


def realise(plan: Plan, planned: Planned, actuals: Actuals) -> Past:
    """The past of a plan, from what is reported and what is assumed."""
    past = Past()
    years = [year for year in planned.years if year <= actuals.reported.as_of]
    _works(planned, actuals, years, past)
    past.assumed += _unfinished(plan.scenario, actuals, past)
    commit(planned, actuals, years, past)
    _payments(planned, actuals, years, past)
    _resales(plan, actuals, years, past)
    return past


def _resales(plan: Plan, actuals: Actuals, years: list[int], past: Past) -> None:
    """What agencies resold: the years of a holding that are not reported are taken as planned."""
    reported: dict[Cell, dict[int, int]] = defaultdict(dict)
    for row in actuals.reported.resold:
        reported[row.operation, row.lot, row.nature, row.funder][row.year] = row.amount_cents
    voted = resold(plan.rows.land, plan.scenario.land_nature)
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


def _payments(planned: Planned, actuals: Actuals, years: list[int], past: Past) -> None:
    """Payments by cell: as planned where the commitments are, else as the profile of the nature has them."""
    reported: set[tuple[Line, int]] = set()
    for row in actuals.reported.paid:
        line = (row.operation, row.lot, row.nature)
        reported.add((line, row.year))
        past.paid[(*line, row.funder)][row.year] = row.amount_cents
    silent: set[int] = set()
    owed: dict[Cell, dict[int, int]] = {}
    for cell, made in past.committed.items():
        voted = planned.committed.get(cell, {})
        same = all(made.get(y, 0) == voted.get(y, 0) for y in years)
        shares = {y: planned.profiles.paid(cell[:3], cell[3], y) for y in made}
        due = planned.paid.get(cell, {}) if same else by_profile(made, shares, years)
        owed[cell] = due
        for year in years:
            if (cell[:3], year) not in reported and due.get(year, 0):
                past.paid[cell][year] = due[year]
                silent.add(year)
    past.assumed += question("payments_not_reported", missing_payments(planned, actuals, owed))
    if silent:
        told: Told = "paid_assumed_in_part" if reported else "paid_assumed"
        past.assumed.append(Assumed(told=told, years=sorted(silent)))


def by_profile(made: dict[int, int], shares: dict[int, Parts], years: list[int]) -> dict[int, int]:
    """Payments of past commitments by the shares of their profile, rounded on their running total."""
    due: dict[int, Fraction] = defaultdict(Fraction)
    for year, amount in made.items():
        for delay, share in enumerate(shares[year]):
            due[year + delay] += amount * share
    return {year: amount for year, amount in running_cents(due).items() if year in years}
