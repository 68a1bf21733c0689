"""What was committed up to the as-of year, line by line: as reported, else as the works and costs have it."""

from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

from optim.rerun.actuals import Actuals
from optim.rerun.grants import Grants
from optim.rerun.planned import Line, Past, Planned, line_of
from optim.rerun.questions import far_off, missing_commitments, priced_in_one_year, question
from optim.rerun.revised import share_out
from optim.scenario.schema_assumed import Assumed
from optim.scenario.schema_rows import CostLine
from optim.units import CENTS_PER_KEUR

NAMED = 3
"""How many lines of cost an assumption names; more are counted."""

type LineYear = tuple[Line, int]
type Prices = dict[tuple[str, str, str, int], Decimal]
"""What a unit of a line really cost in a year, in k€."""


def commit(planned: Planned, actuals: Actuals, years: list[int], past: Past) -> None:
    """Commitments by line and year: all of a line and year is reported, or none of it."""
    reported = _as_reported(actuals, past)
    share_out(planned, actuals, reported, years, past)
    real = {(r.operation, r.lot, r.nature, r.year): r.unit_cost_keur for r in actuals.reported.unit_costs}
    silent = _lay_the_rest(planned, reported, real, years, past)
    missing = missing_commitments(planned, actuals, past)
    partial = {(one.line, one.year) for one in missing}
    _compare(planned, reported, real, partial, years, past)
    past.assumed += question("funders_not_reported", missing)
    past.assumed += question("off_known_prices", far_off(planned, actuals, past, partial))
    if actuals.reported.cost_drift is None or not actuals.reported.cost_drift.project:
        past.assumed += question("priced_in_one_year", priced_in_one_year(planned, actuals, past))
    for year, lines in sorted(silent.items()):
        if len(lines) > NAMED:
            past.assumed.append(Assumed(told="many_committed_assumed", year=year, count=len(lines)))
        else:
            past.assumed.append(Assumed(told="committed_assumed", year=year, lines=lines))


def _lay_the_rest(
    planned: Planned, reported: set[LineYear], real: Prices, years: list[int], past: Past
) -> dict[int, list[str]]:
    """Commitments that are not reported: those of the parent's past, else assumed: returns these."""
    grants, silent = Grants(planned), defaultdict[int, list[str]](list)
    for row in planned.scenario.costs:
        line, started = line_of(row), past.started.get((row.operation, row.lot), {})
        for year in years:
            if (line, year) in reported:
                continue
            done, price = planned.in_works(row, started, year), real.get((*line, year))
            if planned.is_fact(row, started, year) and price is None:
                _keep(planned, line, year, past)
            elif done:
                cost = planned.cost(row, year) if price is None else Fraction(price) * CENTS_PER_KEUR
                _assume(grants, row, year, _whole(planned, row, year, past, cost * done), past)
                silent[year].append("/".join(line))
    return silent


def _compare(
    planned: Planned,
    reported: set[LineYear],
    real: Prices,
    partial: set[tuple[str, int]],
    years: list[int],
    past: Past,
) -> None:
    """Finds the drift by nature of lines that are told whole, and unit costs that commitments contradict.

    They agree within a hundredth.
    """
    seen: dict[str, list[Fraction]] = defaultdict(lambda: [Fraction(0), Fraction(0)])
    for row in planned.scenario.costs:
        line, started = line_of(row), past.started.get((row.operation, row.lot), {})
        for year in years:
            price, told = real.get((*line, year)), (line, year) in reported
            if (price is None and not told) or not (done := planned.in_works(row, started, year)):
                continue
            spent = past.spent(line, year)
            if year > planned.facts_until and ("/".join(line), year) not in partial:
                seen[row.nature][0] += spent
                seen[row.nature][1] += planned.cost(row, year) * done
            due = Fraction(0) if price is None else Fraction(price) * CENTS_PER_KEUR * done
            if price is not None and abs(spent - due) > due / 100 + 1:
                past.disagreed.append((line, year, spent, round(due)))
    past.drift = {nature: spent / due for nature, (spent, due) in sorted(seen.items()) if due}


def _as_reported(actuals: Actuals, past: Past) -> set[LineYear]:
    """Lays down the commitments that are reported; returns the lines and years that are."""
    reported: set[LineYear] = set()
    for made in actuals.reported.committed:
        line = (made.operation, made.lot, made.nature)
        reported.add((line, made.year))
        past.committed[(*line, made.funder)][made.year] = made.amount_cents
    return reported


def _keep(planned: Planned, line: Line, year: int, past: Past) -> None:
    """What the parent of a rerun of a rerun holds of a line and year stands."""
    for funder in sorted(planned.payers[line]):
        if amount := planned.committed[*line, funder].get(year, 0):
            past.committed[*line, funder][year] = amount


def _assume(grants: Grants, row: CostLine, year: int, whole: int, past: Past) -> None:
    """Shares the cost of a line and year between its voted funders, each by its own rule."""
    given, left = grants.shared(row, year, whole, past)
    for f, amount in given.items():
        past.committed[*line_of(row), f][year] = amount
    if left:
        past.unpaid_for.append((line_of(row), year))


def _whole(planned: Planned, row: CostLine, year: int, past: Past, cost: Fraction) -> int:
    """The cost of a line and year in whole cents: the revised one, or with the odd cent of the voted plan."""
    line = line_of(row)
    if (line, year) in past.revised:
        return past.revised[line, year]
    before = planned.in_works(row, planned.works.get(line[:2], {}), year)
    now = planned.in_works(row, past.started.get(line[:2], {}), year)
    voted = planned.cents(line, year)
    return voted if before == now and voted and abs(voted - cost) < 2 else round(cost)
