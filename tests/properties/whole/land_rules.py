"""Receipts of operations, the deficit that they leave, and the treasury of land agencies."""

from collections.abc import Iterable

from whole.facts import Facts, LineKey, LotKey
from whole.linear import Sum, total
from whole.stating import rule


@rule
def operation_balance(s: Facts) -> None:
    """At the end of a tranche, receipts have repaid or owe for land no more than works bring in."""
    repaid_by = {f for f, row in s.scenario.funders.items() if row.kind == "receipts"}
    for lot in s.lots:
        lines = s.lines_of(lot)
        owed = [(line, a) for line, a in s.land if line in lines and s.buyer(line) in repaid_by]
        if not owed and not any(f in repaid_by for line in lines for f in s.payers[line]):
            continue
        for years in s.tranches.values():
            past = [y for y in s.years if y <= years[-1]]
            price = total(s.resale(line, a) * s.granted([line], [a], past) for line, a in owed)
            brought = total(s.receipts(lot, y) * s.started(lot, [y]) for y in past)
            s.x.row("operation_balance", s.granted(lines, repaid_by, past) + price - brought, most=0)


@rule
def deficit_rate_ceiling(s: Facts) -> None:
    """A funder brings no more than its rate of a lot's deficit, to the lines that the rate admits."""
    for lot in s.lots:
        for f in s.scenario.funders:
            for years in s.periods(f):
                rates = {(line, y): s.rate(line, f, y) for line in s.lines_of(lot) for y in years}
                held = {key: rate for key, rate in rates.items() if rate and rate.base == "deficit"}
                if held:
                    by_year = {y: float(rate.max_rate.value) for (_line, y), rate in held.items()}
                    most = total(share * deficit(s, lot, y) for y, share in by_year.items())
                    brought = s.granted({line for line, _y in held}, [f], years)
                    s.x.row("deficit_rate_ceiling", brought - most, most=0)


def deficit(s: Facts, lot: LotKey, year: int) -> Sum:
    """What is committed to a lot in a year and not repaid by its receipts, spread in proportion to costs."""
    found = Sum()
    for line in s.lines_of(lot):
        for start, share in s.spread(line, year):
            left = share * s.cost(line, year) * left_to_pay(s, lot, start)
            found = found + left * s.started(lot, [start])
    return found


def left_to_pay(s: Facts, lot: LotKey, start: int) -> float:
    """The share of the cost of a unit started in a year that its receipts do not repay."""
    costs = [
        share * s.cost(line, y)
        for line in s.lines_of(lot)
        for y in s.years
        for begun, share in s.spread(line, y)
        if begun == start
    ]
    return max(0.0, 1.0 - s.receipts(lot, start) / sum(costs)) if sum(costs) else 0.0


def up_to(s: Facts, year: int) -> list[int]:
    return [u for u in s.years if u <= year]


def resold(s: Facts, line: LineKey, agency: str, years: Iterable[int]) -> Sum:
    return total(s.x.value("resold", line, agency, y) for y in years)


@rule
def stock_is_followed(s: Facts) -> None:
    """What an agency holds is what it has bought and not resold."""
    for line, a in s.land:
        for y in s.years:
            bought = s.granted([line], [a], up_to(s, y)) - resold(s, line, a, up_to(s, y))
            s.x.row("stock_is_followed", s.x.value("held", line, a, y) - bought, least=0, most=0)


@rule
def epf_treasury(s: Facts) -> None:
    """An agency spends no more than its tax and its sales: its treasury is never below zero."""
    for a, row in s.scenario.funders.items():
        for y in s.years if row.land else ():
            mine = [line for line, agency in s.land if agency == a]
            sales = total(s.resale(line, a) * resold(s, line, a, [y]) for line in mine)
            spent = s.granted(s.unit_cost, [a], [y])
            holding = total(holding_rate(s, line, a) * s.x.value("held", line, a, y - 1) for line in mine)
            change = s.x.value("treasury", a, y) - s.x.value("treasury", a, y - 1)
            tax = float(row.tse_keur[y].value) * float(row.programme_share.value)
            opening = float(row.land.opening_treasury_keur.value) if y == s.years[0] else 0.0
            s.x.row("epf_treasury", change - sales + spent + holding, least=tax + opening, most=tax + opening)


def holding_rate(s: Facts, line: LineKey, agency: str) -> float:
    """What a year of holding costs an agency, of the purchase value."""
    rates = s.scenario.funders[agency].land.holding_rate
    kind = s.operations[line[0]].kind
    return float(rates[kind].value) if kind in rates else 0.0


@rule
def holding_limit(s: Facts) -> None:
    """What an agency bought is resold when its convention ends, at the latest."""
    for line, a in s.land:
        longest = s.scenario.funders[a].land.longest(s.operations[line[0]].kind, line[0])
        for y in s.years:
            due = s.granted([line], [a], up_to(s, y - longest))
            s.x.row("holding_limit", resold(s, line, a, up_to(s, y)) - due, least=0)


@rule
def least_holding(s: Facts) -> None:
    """What an agency bought is not resold before it is cleared."""
    for line, a in s.land:
        least = int(s.scenario.funders[a].land.least_holding_years.value)
        for y in s.years:
            cleared = s.granted([line], [a], up_to(s, y - least))
            s.x.row("least_holding", resold(s, line, a, up_to(s, y)) - cleared, most=0)
