"""The treasury of a land agency and what it holds."""

from collections.abc import Iterator

from optim.audit.restated.holdings import holdings, land
from optim.audit.restated.terms import Form, Stated, Terms, granted, keyed, plus, restated


@restated
def stock_is_followed(t: Terms) -> Iterator[Stated]:
    """Held is what was held, plus what is bought, less what is resold."""
    for h in holdings(t):
        for year in t.b.years:
            form: Form = {land("held", h, year): 1.0, land("resold", h, year): 1.0}
            form[granted(h.line, h.agency, year)] = -1.0
            if year - 1 in t.b.years:
                form[land("held", h, year - 1)] = -1.0
            yield ("/".join(h.line), h.agency, year), form, "E", 0.0


@restated
def epf_treasury(t: Terms) -> Iterator[Stated]:
    """The treasury is what it was, plus tax and sales, less what is committed and what holding costs."""
    for agency, row in t.b.scenario.funders.items():
        if row.land is None or row.tse_keur is None or row.programme_share is None:
            continue
        mine = [h for h in holdings(t) if h.agency == agency]
        lines = [line for line, payers in t.payers.items() if agency in payers]
        for year in t.b.years:
            spent: Form = {granted(line, agency, year): 1.0 for line in lines}
            sales: Form = {land("resold", h, year): -h.price for h in mine}
            form = plus({keyed("treasury", agency, year): 1.0}, spent, sales)
            brought = float(row.tse_keur[year].value * row.programme_share.value)
            if year - 1 in t.b.years:
                holding: Form = {land("held", h, year - 1): h.rate for h in mine}
                form = plus(form, {keyed("treasury", agency, year - 1): -1.0}, holding)
            else:
                brought += float(row.land.opening_treasury_keur.value)
            yield (agency, year), form, "E", brought


@restated
def holding_limit(t: Terms) -> Iterator[Stated]:
    """What was bought so long ago is resold."""
    for h in holdings(t):
        for year in t.b.years[h.longest :]:
            resold: Form = {land("resold", h, u): 1.0 for u in t.b.years if u <= year}
            due: Form = {granted(h.line, h.agency, u): -1.0 for u in t.b.years if u <= year - h.longest}
            yield ("/".join(h.line), h.agency, year), plus(resold, due), "G", 0.0


@restated
def least_holding(t: Terms) -> Iterator[Stated]:
    """What was bought too late is not resold yet."""
    for h in holdings(t):
        for year in t.b.years:
            resold: Form = {land("resold", h, u): 1.0 for u in t.b.years if u <= year}
            clear: Form = {granted(h.line, h.agency, u): -1.0 for u in t.b.years if u <= year - h.least}
            yield ("/".join(h.line), h.agency, year), plus(resold, clear), "L", 0.0
