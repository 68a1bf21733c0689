"""Who may pay for a line, and how much."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.facts import Line
from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, granted, plus, restated, times
from optim.scenario.schema_funders import Rate


def _closings(t: Terms, line: Line) -> dict[str, list[int]]:
    """Where the financing of a line closes: by tranche when one of its payers decides so, else by year."""
    if any(t.b.by_tranche(funder) for funder in t.payers[line]):
        return t.b.tranches
    return {str(year): [year] for year in t.b.years}


@restated
def financing_closes(t: Terms) -> Iterator[Stated]:
    """What is granted to a line is its cost."""
    for line, payers in t.payers.items():
        for span, years in _closings(t, line).items():
            brought: Form = {granted(line, f, p): ONE for f in payers for p in t.within(f, span)}
            yield ("/".join(line), span), plus(brought, times(-ONE, t.in_works(line, years))), "E", NIL


@restated
def yearly_financing_ceiling(t: Terms) -> Iterator[Stated]:
    """Beside payers by tranche, payers by year bring no more than the year's cost."""
    for line, payers in t.payers.items():
        yearly = [funder for funder in payers if not t.b.by_tranche(funder)]
        for year in t.b.years if 0 < len(yearly) < len(payers) else []:
            brought: Form = {granted(line, funder, year): ONE for funder in yearly}
            cost = t.in_works(line, [year])
            yield ("/".join(line), year), plus(brought, times(-ONE, cost)), "L", NIL


def _of_cost(rate: Rate | None) -> Fraction:
    """The share of a year's cost that a rate allows; one on the deficit is judged on the lot."""
    if rate is None:
        return NIL
    return ONE if rate.base == "deficit" else Fraction(rate.max_rate.value)


def _rates(t: Terms, line: Line, funder: str) -> dict[int, Fraction]:
    """The share of each year's cost that a funder may bring, by its rate and the end of its right."""
    profiles = t.b.profiles
    return {
        year: _of_cost(t.rate(line, funder, year)) * profiles.share_in_time(line, funder, year)
        for year in t.b.years
    }


def _beside(t: Terms, line: Line, funder: str, period: str, shares: dict[int, Fraction]) -> Form:
    """What a funder grants a line in a period, less its share of what the line costs in each year of it."""
    worth = {year: share * t.cost[line, year] for year, share in shares.items()}
    due = t.in_works(line, t.periods[funder][period], worth)
    return {granted(line, funder, period): ONE, **times(-ONE, due)}


@restated
def rate_ceiling(t: Terms) -> Iterator[Stated]:
    """A funder brings no more than its rate of the cost, by the rate of each year."""
    for line, payers in t.payers.items():
        for funder in payers:
            shares = _rates(t, line, funder)
            for period in t.periods[funder] if min(shares.values()) < 1 else []:
                yield ("/".join(line), funder, period), _beside(t, line, funder, period, shares), "L", NIL


@restated
def fctva_is_given(t: Terms) -> Iterator[Stated]:
    """FCTVA is the whole rate of what its owner bears, by the rate of each year."""
    for line, payers in t.payers.items():
        for funder in payers:
            if t.b.scenario.funders[funder].kind != "fctva":
                continue
            shares = _rates(t, line, funder)
            for period in t.periods[funder]:
                yield ("/".join(line), funder, period), _beside(t, line, funder, period, shares), "G", NIL


@restated
def unit_ceiling(t: Terms) -> Iterator[Stated]:
    """A funder brings no more than its ceiling for each unit; by its rate in a year without a ceiling."""
    for line, payers in t.payers.items():
        for funder, rates in payers.items():
            if all(rate.most_a_unit is None for rate in rates):
                continue
            worth = {year: _of_a_unit(t, line, funder, year) for year in t.b.years}
            for period, years in t.periods[funder].items():
                units = t.in_works(line, years, worth)
                form = {granted(line, funder, period): ONE, **times(-ONE, units)}
                yield ("/".join(line), funder, period), form, "L", NIL


def _of_a_unit(t: Terms, line: Line, funder: str, year: int) -> Fraction:
    """The most that a funder brings to a unit committed in a year, in k€."""
    rate = t.rate(line, funder, year)
    if rate is not None and (most := rate.most_a_unit) is not None:
        return Fraction(most)
    return _of_cost(rate) * t.cost[line, year]


@restated
def public_aid_ceiling(t: Terms) -> Iterator[Stated]:
    """An authority brings its least share of the public money of its lots."""
    if t.b.scenario.public_aid is None:
        return
    share = Fraction(t.b.scenario.public_aid.own_share.value)
    public = {name for name, funder in t.b.scenario.funders.items() if funder.public_aid}
    for lot, row in t.b.lots.items():
        owner = t.b.scenario.maitres_ouvrage.get(row.maitre_ouvrage)
        if owner is None or not owner.authority or t.b.operations[lot[0]].aid_exemption:
            continue
        own = set(owner.own_funders)
        for tranche in t.b.tranches:
            grants = list(t.grants(lot, tranche))
            brought: Form = {column: ONE - share for funder, column in grants if funder in own}
            aid: Form = {column: -share for funder, column in grants if funder in public - own}
            yield ("/".join(lot), tranche), {**brought, **aid}, "G", NIL


@restated
def own_share_floor(t: Terms) -> Iterator[Stated]:
    """A bailleur brings its least share of the cost of its lots."""
    for lot, row in t.b.lots.items():
        owner = t.b.scenario.bailleurs.get(row.bailleur)
        if owner is None or not owner.own_share_floor.value:
            continue
        own, floor = set(owner.own_funders), Fraction(owner.own_share_floor.value)
        for tranche, years in t.b.tranches.items():
            brought: Form = {column: ONE for funder, column in t.grants(lot, tranche) if funder in own}
            costs = [times(-floor, t.in_works(line, years)) for line in t.lines_of[lot]]
            yield ("/".join(lot), tranche), plus(brought, *costs), "G", NIL
