"""What was committed up to the as-of year, line by line: as reported, else as the works and costs have it."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from math import inf

from optim.rerun.actuals import Actuals
from optim.rerun.planned import Line, Past, Planned
from optim.scenario.schema_assumed import Assumed
from optim.scenario.schema_rows import CostLine
from optim.units import CENTS_PER_KEUR

NAMED = 3
"""How many lines of cost an assumption names; more are counted."""


def commit(planned: Planned, actuals: Actuals, years: list[int], past: Past) -> None:
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
    given = dict(apportioned(whole, weights))
    left = held_to_notified(planned, line, given, past)
    for f, amount in given.items():
        past.committed[*line, f][year] = amount
    if left or (whole and not given):
        past.unpaid_for.append((line, year))


def held_to_notified(planned: Planned, line: Line, given: dict[str, int], past: Past) -> int:
    """Takes what a funder would bring beyond its amount notified from the others of the line, in cents.

    Returns what none of them is there to bring.
    """
    left = {f: planned.left_of(line[0], f, past) for f in given}
    over = {f: round(amount - left[f]) for f, amount in given.items() if amount > left[f]}
    others = {f: amount for f, amount in given.items() if left[f] == inf}
    for f, more in apportioned(sum(over.values()), others):
        given[f] += more
    for f, less in over.items():
        given[f] -= less
    return 0 if others else sum(over.values())


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
