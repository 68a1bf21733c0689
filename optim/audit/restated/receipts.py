"""What receipts repay, or owe for land, and the deficit that is left to the others."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.facts import Line, LotKey
from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, granted, plus, restated, started, times
from optim.units import CENTS_PER_KEUR, GRAIN


def _receipts(t: Terms, lot: LotKey, year: int) -> Fraction:
    """What a unit of a lot started in a year brings in, in k€."""
    unit = t.b.lots[lot].unit
    rows = [row for row in t.b.scenario.receipts if (row.operation, row.lot) == lot]
    each = (t.b.unit_costs.beside_works(lot, row.unit_receipt_keur, year) for row in rows)
    total = sum(each, Fraction(0))
    return total / CENTS_PER_KEUR / Fraction(GRAIN[unit])


@restated
def operation_balance(t: Terms) -> Iterator[Stated]:
    """By the end of each tranche, what receipts repay and owe for land is what the works bring in."""
    repaid = {name for name, funder in t.b.scenario.funders.items() if funder.kind == "receipts"}
    for lot, lines in t.lines_of.items():
        counted = [(line, f, ONE) for line in lines for f in t.payers[line] if f in repaid]
        counted += [
            (line, agency, Fraction(1 - land.discount))
            for (line, agency), land in t.holdings.items()
            if line[:2] == lot and land.buyer in repaid
        ]
        so_far: list[Form] = []
        for tranche, years in t.b.tranches.items() if counted else ():
            for line, funder, part in counted:
                so_far.append({granted(line, funder, p): part for p in t.within(funder, tranche)})
            so_far.append({started(lot, year): -Fraction(_receipts(t, lot, year)) for year in years})
            yield ("/".join(lot), tranche), plus(*so_far), "L", NIL


@restated
def deficit_rate_ceiling(t: Terms) -> Iterator[Stated]:
    """What a funder brings at its rate on a deficit is that rate of it."""
    funders = sorted({rate.funder for rate in t.b.scenario.rates if rate.base == "deficit"})
    for lot, lines in t.lines_of.items():
        for funder in funders:
            shares = _on_deficit(t, lines, funder)
            for period, years in t.periods[funder].items():
                admitted = {line for line, year in shares if year in years}
                by_year = {year: share for (_line, year), share in shares.items() if year in years}
                if not admitted:
                    continue
                brought: Form = {granted(line, funder, period): ONE for line in admitted}
                owed = [times(-share, _deficit(t, lot, year)) for year, share in by_year.items()]
                yield ("/".join(lot), funder, period), plus(brought, *owed), "L", NIL


def _on_deficit(t: Terms, lines: list[Line], funder: str) -> dict[tuple[Line, int], Fraction]:
    """The rate of a funder on the deficit, for each line and year in which one is in force."""
    return {
        (line, year): Fraction(rate.max_rate.value)
        for line in lines
        if funder in t.payers[line]
        for year in t.b.years
        if (rate := t.rate(line, funder, year)) and rate.base == "deficit"
    }


def _deficit(t: Terms, lot: LotKey, year: int) -> Form:
    """What a lot is planned to commit in a year that its receipts do not repay: spread as its cost is."""
    planned = {line: {y: t.planned_cost[line, y] for y in t.b.years} for line in t.lines_of[lot]}
    now = plus(*(t.in_works(line, [year], worth) for line, worth in planned.items()))
    whole = plus(*(t.in_works(line, t.b.years, worth) for line, worth in planned.items()))
    left = {
        started(lot, start): max(Fraction(0), 1 - _receipts(t, lot, start) / Fraction(cost))
        for start in t.b.years
        if (cost := whole.get(started(lot, start)))
    }
    return {column: each * Fraction(left[column]) for column, each in now.items()}
