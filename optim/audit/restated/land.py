"""What land agencies buy, hold, pay for and resell."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.facts import Line
from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, granted, keyed, plus, restated


def _land(decision: str, line: Line, agency: str, year: int) -> str:
    return keyed(decision, f"{'/'.join(line)},{agency}", year)


@restated
def stock_is_followed(t: Terms) -> Iterator[Stated]:
    """Held is what was held, plus bought, less resold."""
    for line, agency in t.holdings:
        for year in t.b.years:
            form: Form = {
                _land("held", line, agency, year): ONE,
                granted(line, agency, year): -ONE,
                _land("resold", line, agency, year): ONE,
            }
            if year - 1 in t.b.years:
                form[_land("held", line, agency, year - 1)] = -ONE
            yield ("/".join(line), agency, year), form, "E", NIL


@restated
def epf_treasury(t: Terms) -> Iterator[Stated]:
    """The treasury of a year is that of the year before, the tax and the sales, less what is spent."""
    for agency, row in t.b.scenario.funders.items():
        if row.land is None or row.tse_keur is None or row.programme_share is None:
            continue
        for rank, year in enumerate(t.b.years):
            brought = row.tse_keur[year].value * row.programme_share.value
            if rank == 0:
                brought += row.land.opening_treasury_keur.value
            yield (agency, year), _treasury(t, agency, year), "E", Fraction(brought)


def _treasury(t: Terms, agency: str, year: int) -> Form:
    """What is left of a year less what was left before and the sales, plus what is spent."""
    spent: Form = {granted(line, agency, year): ONE for line, payers in t.payers.items() if agency in payers}
    parts: list[Form] = [spent, {keyed("treasury", agency, year): ONE}]
    for (line, a), land in t.holdings.items():
        if a == agency:
            parts.append({_land("resold", line, a, year): Fraction(land.discount - 1)})
            if year - 1 in t.b.years:
                parts.append({_land("held", line, a, year - 1): Fraction(land.rate)})
    if year - 1 in t.b.years:
        parts.append({keyed("treasury", agency, year - 1): -ONE})
    return plus(*parts)


@restated
def holding_limit(t: Terms) -> Iterator[Stated]:
    """What was bought by the longest time before a year is resold by the end of it."""
    for (line, agency), land in t.holdings.items():
        for year in t.b.years[land.longest :]:
            yield ("/".join(line), agency, year), _resold_of(t, line, agency, year, land.longest), "G", NIL


@restated
def least_holding(t: Terms) -> Iterator[Stated]:
    """What is resold by the end of a year was bought by the least time before."""
    for (line, agency), land in t.holdings.items():
        for year in t.b.years:
            yield ("/".join(line), agency, year), _resold_of(t, line, agency, year, land.least), "L", NIL


def _resold_of(t: Terms, line: Line, agency: str, year: int, delay: int) -> Form:
    """What is resold by the end of a year, less what was bought some years before it."""
    resold: Form = {_land("resold", line, agency, y): ONE for y in t.b.years if y <= year}
    bought: Form = {granted(line, agency, y): -ONE for y in t.b.years if y <= year - delay}
    return resold | bought
