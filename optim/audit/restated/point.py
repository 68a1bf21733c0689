"""The published plan as a point of the linear programme: every column and its value, exact.

Amounts are whole cents and quantities whole grains: how far a column may be from the optimum that it was
settled from is its `room`.
"""

from decimal import Decimal
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.restated.choices import launches
from optim.audit.restated.cofunding import backers_of, backing
from optim.audit.restated.dependencies import chosen_of
from optim.audit.restated.phasing import waited_for, whole_by
from optim.audit.restated.revision import slipped
from optim.audit.restated.sites import sites
from optim.audit.restated.terms import (
    Terms,
    backed,
    backs,
    begun,
    chosen,
    finished,
    granted,
    group,
    keyed,
    launched,
    lowered,
    missed,
    opened,
    raised,
    started,
)
from optim.scenario.credits import brought_over, credits_of
from optim.units import GRAIN

CENT = Decimal("0.00001")
"""In k€."""
MONEY = ("granted", "unspent", "paid", "credits_left", "delegated", "held", "resold", "treasury")


def point(b: Books) -> dict[str, Decimal]:
    """The value of each column in the files of the run: k€, or the unit of the lot."""
    t, values = b.derived(Terms), dict[str, Decimal]()
    for lot, row in b.lots.items():
        grain, starts = GRAIN[row.unit], b.started.get(lot, {})
        values |= {started(lot, year): _decimal(starts.get(year)) * grain for year in b.years}
        values[missed(lot)] = _decimal(b.missed.get(lot)) * grain
    for line, payers in t.payers.items():
        for funder in payers:
            amounts = b.committed.get((*line, funder), {})
            for period, years in t.periods[funder].items():
                values[granted(line, funder, period)] = _keur(sum(amounts.get(year, 0) for year in years))
    for funder in b.scenario.funders:
        for period in t.envelopes(funder):
            row_ = b.envelopes.get((funder, period), {})
            left = row_.get("carried_cents", 0) + row_.get("lapsed_cents", 0)
            values[keyed("unspent", funder, period)] = _keur(left)
    values |= _launches(t) | _sites(t) | _choices(t) | _backers(t)
    return values | _changes(t) | _paid(t) | _added(t) | _delegated(t) | _land(t)


def _launches(t: Terms) -> dict[str, Decimal]:
    """1 in the first year that starts any of a whole lot; 1 for what is begun of a lot with a least share."""
    first = {
        lot: min((y for y, count in years.items() if count), default=0) for lot, years in t.b.started.items()
    }
    chosen = {
        launched(lot, year): Decimal(first.get(lot) == year)
        for lot, years in launches(t).items()
        for year in years
    }
    return chosen | {
        begun(lot): Decimal(bool(first.get(lot)))
        for lot, row in t.b.lots.items()
        if row.least_begun is not None
    }


def _sites(t: Terms) -> dict[str, Decimal]:
    """1 in each year that starts any of a lot whose site is followed; a launch begins a stretch of them.

    1 in each year by whose end all is started of a lot that others wait for.
    """
    terms, values = t.b.derived(sites), dict[str, Decimal]()
    for lot in terms.open_lots:
        busy = {year for year, count in t.b.started.get(lot, {}).items() if count}
        values |= {opened(lot, year): Decimal(year in busy) for year in t.b.years}
        if lot in terms.ruled:
            first = {year for year in busy if year - 1 not in busy}
            values |= {launched(lot, year): Decimal(year in first) for year in t.b.years}
    for lot in waited_for(t):
        grains = t.b.started.get(lot, {})
        values |= {finished(lot, year): Decimal(whole_by(t, grains, lot, year)) for year in t.b.years}
    return values


def _choices(t: Terms) -> dict[str, Decimal]:
    """1 for what is begun of a group with a most, and for what is whole of one with a least alone."""
    values = {}
    for name, row, operation in chosen_of(t):
        lots = [(t.b.started.get(lot, {}), lot) for lot in group(t, operation)]
        begun_ = any(any(grains.values()) for grains, _lot in lots)
        whole = all(whole_by(t, grains, lot, t.b.years[-1]) for grains, lot in lots)
        values[chosen(name, operation)] = Decimal(whole if row.most is None else begun_)
    return values


def _backers(t: Terms) -> dict[str, Decimal]:
    """1 for each funder that brings anything to an operation, and for what is begun that asks for backers."""
    brought = {(cell[3], cell[0]) for cell, years in t.b.committed.items() if any(years.values())}
    begun_ = {lot[0] for lot, years in t.b.started.items() if any(years.values())}
    values = {backs(*pair): Decimal(pair in brought) for pair in backing(t)}
    asked = [(name, operation) for name, row, operation in backers_of(t) if row.least is not None]
    return values | {backed(*pair): Decimal(pair[1] in begun_) for pair in asked}


def whole_columns(t: Terms) -> set[str]:
    """The columns that are whole numbers, 0 or 1."""
    return {*_launches(t), *_sites(t), *_choices(t), *_backers(t)}


def _changes(t: Terms) -> dict[str, Decimal]:
    """What each year to come starts beyond the slipped vote, or less."""
    values = {}
    for lot, years in slipped(t).items():
        grain = Fraction(GRAIN[t.b.lots[lot].unit])
        for year, voted in years.items():
            change = t.b.started.get(lot, {}).get(year, Fraction(0)) * grain - voted
            values[raised(lot, year)] = _decimal(max(Fraction(0), change))
            values[lowered(lot, year)] = _decimal(max(Fraction(0), -change))
    return values


def _paid(t: Terms) -> dict[str, Decimal]:
    """What each funder with payment credits pays each year, and what of them is left to the next one."""
    total: dict[tuple[str, int], int] = {}
    for cell, amounts in t.b.paid.items():
        for year, amount in amounts.items():
            total[cell[3], year] = total.get((cell[3], year), 0) + amount
    values: dict[str, Decimal] = {}
    for funder, row in t.b.scenario.funders.items():
        if row.payment_ceiling_keur is None:
            continue
        mine = {year: total.get((funder, year), 0) for year in t.b.years}
        values |= {keyed("paid", funder, year): _keur(amount) for year, amount in mine.items()}
        if row.payment_carry_over and row.payment_carry_over.value:
            brought = brought_over(row, t.b.years, mine)
            left = {y: credits_of(row, y) + brought[y] - mine[y] for y in t.b.years if y not in t.b.past}
            values |= {keyed("credits_left", funder, y): _keur(max(0, rest)) for y, rest in left.items()}
    return values


def _added(t: Terms) -> dict[str, Decimal]:
    """The homes that each bailleur that may adds to its capacity."""
    return {
        keyed("extra", name, year): Decimal(t.b.added(name, year)[0])
        for name, row in t.b.scenario.bailleurs.items()
        if row.extra_capacity
        for year in t.b.years
    }


def _delegated(t: Terms) -> dict[str, Decimal]:
    """What each member has the shared agency carry."""
    agency = t.b.scenario.shared_agency
    return {
        keyed("delegated", name, year): _keur(t.b.delegated.get((name, year), 0))
        for name in (agency.members if agency else [])
        for year in t.b.years
    }


def _land(t: Terms) -> dict[str, Decimal]:
    """What each agency holds and resells of each line, and has left at the end of each year."""
    left = {(row["agency"], row["year"]): row["after_cents"] for row in t.b.rows["treasury"]}
    values = {
        keyed("treasury", agency, year): _keur(left.get((agency, year), 0))
        for agency, row in t.b.scenario.funders.items()
        if row.land is not None
        for year in t.b.years
    }
    for line, agency in t.holdings:
        key = (agency, line[0], line[1])
        parcels = [r for r in t.b.rows["land"] if (r["agency"], r["operation"], r["lot"]) == key]
        name = f"{'/'.join(line)},{agency}"
        for year in t.b.years:
            bought = sum(r["book_cents"] for r in parcels if r["bought_year"] <= year)
            sold = [r for r in parcels if r["resold_year"] is not None and r["resold_year"] <= year]
            now = sum(r["book_cents"] for r in sold if r["resold_year"] == year)
            values[keyed("resold", name, year)] = _keur(now)
            values[keyed("held", name, year)] = _keur(bought - sum(r["book_cents"] for r in sold))
    return values


def room(t: Terms) -> dict[str, Decimal]:
    """How far settling whole grains may have moved a column: nothing for homes, a grain for the rest."""
    return {
        started(lot, year): GRAIN[row.unit]
        for lot, row in t.b.lots.items()
        if row.unit != "home"
        for year in t.b.years
    }


def _decimal(count: Fraction | None) -> Decimal:
    return Decimal(count.numerator) / Decimal(count.denominator) if count else Decimal(0)


def _keur(cents: int) -> Decimal:
    return cents * CENT
