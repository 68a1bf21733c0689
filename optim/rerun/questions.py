"""What a report of the past leaves open: asked at the top of the answer, never guessed.

What is reported of a line and year is all of it. Where a funder of the voted plan is not in it, or where it
stands far off what the works cost at known prices, that may be a slip: the amount is told, until a row or the
file says that it is complete.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from optim.rerun.actuals import Actuals
from optim.rerun.planned import Line, Past, Planned, line_of
from optim.rerun.reported import Amount, UnitCost
from optim.rerun.revised import ahead_cents
from optim.scenario.schema_assumed import Asked, Assumed, Told
from optim.scenario.schema_rows import CostLine
from optim.units import CENTS_PER_KEUR

OFF = Fraction(5, 100)
"""By more than which share of what works cost at known prices a reported cost is asked about."""
NAMED = 3
"""How many lines a question names, the largest amounts first; more are counted."""

type LineYear = tuple[Line, int]


def missing_commitments(planned: Planned, actuals: Actuals, past: Past) -> list[Asked]:
    """The voted funders of which a line and year that is reported says nothing: their shares of its cost."""
    rows = {line_of(row): row for row in planned.scenario.costs}

    def share(line: Line, funder: str, year: int) -> int:
        if (row := rows.get(line)) is None:
            return 0
        weights = planned.weights(line, year)
        whole = sum(weights.values())
        return (
            round(_at_known_prices(planned, row, past, year) * weights.get(funder, 0) / whole) if whole else 0
        )

    return list(_missing(actuals.reported.committed, actuals, planned, share))


def missing_payments(
    planned: Planned, actuals: Actuals, due: dict[tuple[str, str, str, str], dict[int, int]]
) -> list[Asked]:
    """The funders that were due to pay a line and year of which what is reported says nothing."""

    def owed(line: Line, funder: str, year: int) -> int:
        return due.get((*line, funder), {}).get(year, 0)

    return list(_missing(actuals.reported.paid, actuals, planned, owed))


def _missing(
    rows: Iterable[Amount], actuals: Actuals, planned: Planned, amount: Callable[[Line, str, int], int]
) -> Iterator[Asked]:
    told: dict[LineYear, set[str]] = {}
    whole: set[LineYear] = set()
    for row in rows:
        key = _of(row)
        told.setdefault(key, set()).add(row.funder)
        if row.complete or actuals.reported.complete:
            whole.add(key)
    for (line, year), funders in sorted(told.items()):
        for funder in sorted(planned.payers.get(line, set()) - funders) if (line, year) not in whole else ():
            if cents := amount(line, funder, year):
                yield Asked(line="/".join(line), funder=funder, year=year, cents=cents)


def far_off(planned: Planned, actuals: Actuals, past: Past, partial: set[tuple[str, int]]) -> list[Asked]:
    """The lines and years whose reported cost stands off their works at known prices."""
    stated = {tuple(name.split("/")) for name in actuals.reported.revised}
    reported = actuals.reported
    whole = {_of(row) for row in reported.committed if row.complete}
    priced = {_of(row) for row in reported.unit_costs}  # with which they agree already
    made = {_of(row) for row in reported.committed} - whole - priced
    found = []
    for row in planned.scenario.costs if not actuals.reported.complete else ():
        line = line_of(row)
        if any(line[: len(steps)] == steps for steps in stated):
            continue
        for year in sorted(y for held, y in made if held == line):
            due = _at_known_prices(planned, row, past, year)
            if ("/".join(line), year) in partial:
                continue
            off = past.spent(line, year) - due
            if due and abs(off) > OFF * due:
                found.append(Asked(line="/".join(line), year=year, cents=round(off), share=_share(off / due)))
    return found


def priced_in_one_year(planned: Planned, actuals: Actuals, past: Past) -> list[Asked]:
    """Lines whose real unit cost is told of past years alone: what they would cost in all at the last one."""
    last = {
        (r.operation, r.lot, r.nature): r for r in sorted(actuals.reported.unit_costs, key=lambda r: r.year)
    }
    found = []
    for row in planned.scenario.costs:
        line = line_of(row)
        if (told := last.get(line)) is None or not (planned_price := planned.cost(row, told.year)):
            continue
        dearer = Fraction(told.unit_cost_keur) * CENTS_PER_KEUR / planned_price - 1
        ahead = ahead_cents(planned, row, past, actuals.reported.as_of)
        if ahead and dearer:
            cents = round(past.spent(line) + ahead * (1 + dearer))
            found.append(Asked(line="/".join(line), year=told.year, cents=cents, share=_share(dearer)))
    return found


def question(told: Told, asked: list[Asked]) -> list[Assumed]:
    """One finding of all that is asked, the largest amounts named."""
    if not asked:
        return []
    first = sorted(asked, key=lambda one: (-abs(one.cents), one.line, one.year, one.funder))[:NAMED]
    return [Assumed(told=told, asked=first, count=len(asked), cents=sum(one.cents for one in asked))]


def _of(row: Amount | UnitCost) -> LineYear:
    return (row.operation, row.lot, row.nature), row.year


def _at_known_prices(planned: Planned, row: CostLine, past: Past, year: int) -> Fraction:
    started = past.started.get((row.operation, row.lot), {})
    return planned.cost(row, year) * planned.in_works(row, started, year)


def _share(exact: Fraction) -> Decimal:
    return (Decimal(exact.numerator) / exact.denominator).quantize(Decimal("0.001"))
