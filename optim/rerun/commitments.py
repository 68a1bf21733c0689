"""What was committed up to the as-of year, line by line: as reported, else as the works and costs have it."""

from collections import defaultdict
from fractions import Fraction

from optim.rerun.actuals import Actuals
from optim.rerun.grants import Grants
from optim.rerun.planned import Line, Past, Planned, line_of
from optim.rerun.revised import share_out
from optim.scenario.schema_assumed import Assumed
from optim.scenario.schema_rows import CostLine
from optim.units import CENTS_PER_KEUR

NAMED = 3
"""How many lines of cost an assumption names; more are counted."""


def commit(planned: Planned, actuals: Actuals, years: list[int], past: Past) -> None:
    """Commitments by line and year: all of a line and year is reported, or none of it."""
    reported = _as_reported(actuals, past)
    share_out(planned, actuals, reported, years, past)
    real = {(r.operation, r.lot, r.nature, r.year): r.unit_cost_keur for r in actuals.reported.unit_costs}
    grants = Grants(planned)
    seen: dict[str, list[Fraction]] = defaultdict(lambda: [Fraction(0), Fraction(0)])
    silent: dict[int, list[str]] = defaultdict(list)
    for row in planned.scenario.costs:
        line, lot = line_of(row), (row.operation, row.lot)
        for year in years:
            done = planned.in_works(row, past.started.get(lot, {}), year)
            due = planned.cost(row, year) * done
            price = real.get((*line, year))
            known = planned.is_fact(row, past.started.get(lot, {}), year) and price is None
            if (line, year) not in reported and known:
                _keep(planned, line, year, past)
            elif (line, year) not in reported and done:
                cost = due if price is None else Fraction(price) * CENTS_PER_KEUR * done
                _assume(grants, row, year, _whole(planned, row, year, past, cost), past)
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


def _as_reported(actuals: Actuals, past: Past) -> set[tuple[Line, int]]:
    """Lays down the commitments that are reported; returns the lines and years that are."""
    reported: set[tuple[Line, int]] = set()
    for made in actuals.reported.committed:
        line = (made.operation, made.lot, made.nature)
        reported.add((line, made.year))
        past.committed[(*line, made.funder)][made.year] = made.amount_cents
    return reported


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
