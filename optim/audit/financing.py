"""Who pays what for each line of cost."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from optim.audit.books import Books
from optim.audit.facts import Cell
from optim.audit.identity import CENTS, ONE_MORE, Remark, broken, identity, judged
from optim.scenario import Finding
from optim.units import CENTS_PER_KEUR, GRAIN


@identity
def financing_closes(b: Books) -> Iterator[Finding]:
    """What the funders commit to a line in a year is its cost."""
    for line in b.lines:
        for year in b.years:
            brought = b.brought(line, [year])
            if brought != (cost := b.whole_costs[line].get(year, 0)):
                what = f"{brought} cents committed for a cost of {cost}"
                yield broken("commitments.csv", (*line, year), what, "financing_closes")


@identity
def yearly_financing_ceiling(b: Books) -> Iterator[Finding]:
    """Funders that decide by year bring no more than the year's cost."""
    yearly = {funder for funder in b.scenario.funders if not b.by_tranche(funder)}
    for line in b.lines:
        for year in b.years:
            brought = b.brought(line, [year], yearly)
            if brought > b.whole_costs[line].get(year, 0):
                what = f"{brought} cents from yearly funders"
                yield broken("commitments.csv", (*line, year), what, "yearly_financing_ceiling")


@identity
def rate_ceiling(b: Books) -> Iterator[Remark]:
    """Every funder is admitted to the line by a rate, and stays under the rates of a period's years.

    Of one line, a rate on the deficit allows any of its cost: it is judged on the lot. In a tranche that
    a rerun finds in progress, each past year was rounded on its own, and what it cost a unit too: the
    tranche is judged to as many cents and one.
    """
    for cell, amounts in b.committed.items():
        if cell[:3] not in b.lines or cell[3] not in b.scenario.funders:
            continue
        for period, years in b.periods(cell[3]).items():
            brought = sum(amounts.get(year, 0) for year in years)
            most = ceil(sum((_share(b, cell, y) * b.exact_cost(cell[:3], [y]) for y in years), Fraction(0)))
            rounded = sum(year in b.past for year in years)
            room = rounded + 1 if 0 < rounded < len(years) else 0
            what = f"{brought} cents, at most {most}"
            found = broken("commitments.csv", (*cell, period), what, "rate_ceiling")
            yield from judged(found, brought - most, room, ONE_MORE)


def _share(b: Books, cell: Cell, year: int) -> Fraction:
    """The share of a line's cost of a year that a funder may bring."""
    rate = b.rate(cell, year)
    if rate is None:
        return Fraction(0)
    return Fraction(1) if rate.base == "deficit" else Fraction(rate.max_rate.value)


@identity
def unit_ceiling(b: Books) -> Iterator[Finding]:
    """No funder brings more than its ceiling for each unit started, its rate in years without a ceiling."""
    for cell, amounts in b.committed.items():
        if cell[:3] not in b.lines or not any(rate.unit_ceiling_keur for rate in b.rates(cell)):
            continue
        for period, years in b.periods(cell[3]).items():
            most = ceil(sum((_of_units(b, cell, y) for y in years), Fraction(0)))
            brought = sum(amounts.get(year, 0) for year in years)
            if brought > most:
                what = f"{brought} cents, at most {most}"
                yield broken("commitments.csv", (*cell, period), what, "unit_ceiling")


def _of_units(b: Books, cell: Cell, year: int) -> Fraction:
    """What a funder may bring for the units of a line in works in a year, in cents."""
    rate = b.rate(cell, year)
    if rate is None or rate.unit_ceiling_keur is None:
        return _share(b, cell, year) * b.exact_cost(cell[:3], [year])
    units = b.in_works(cell[:3], year) * Fraction(GRAIN[b.lots[cell[:2]].unit])
    return units * Fraction(rate.unit_ceiling_keur.value) * CENTS_PER_KEUR


@identity
def public_aid_ceiling(b: Books) -> Iterator[Remark]:
    """An authority brings its least share of the public financing of its own works."""
    if b.scenario.public_aid is None:
        return
    share = Fraction(b.scenario.public_aid.own_share.value)
    public = {name for name, funder in b.scenario.funders.items() if funder.public_aid}
    for key, lot in b.lots.items():
        owner = b.scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
        if owner is None or not owner.authority or b.operations[key[0]].aid_exemption:
            continue
        for tranche, years in b.tranches.items():
            own = b.brought(key, years, set(owner.own_funders))
            least = share * b.brought(key, years, public | set(owner.own_funders))
            what = f"{own} cents of its own, at least {ceil(least)}"
            found = broken("commitments.csv", (*key, tranche), what, "public_aid_ceiling")
            yield from judged(found, least - own, 1, CENTS)


@identity
def own_share_floor(b: Books) -> Iterator[Finding]:
    """A bailleur puts its least share of own funds into each of its lots."""
    for key, lot in b.lots.items():
        if not lot.bailleur:
            continue
        bailleur = b.scenario.bailleurs[lot.bailleur]
        for tranche, years in b.tranches.items():
            cost = sum(b.exact_cost(line, years) for line in b.lines if line[:2] == key)
            least = floor(Fraction(bailleur.own_share_floor.value) * cost)
            own = b.brought(key, years, set(bailleur.own_funders))
            if own < least:
                what = f"{own} cents of own funds, at least {least}"
                yield broken("commitments.csv", (*key, tranche), what, "own_share_floor")
