"""What the works of the bailleurs draw on beyond their teams, and the debt that owners can bear."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from optim.audit.facts import Line
from optim.audit.restated.past import paid_of_cell
from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, granted, plus, restated
from optim.scenario.schema_means import MaitreOuvrage
from optim.units import CENTS_PER_KEUR


@restated
def extra_capacity_ceiling(t: Terms) -> Iterator[Stated]:
    """Added capacity within its ceiling."""
    for name, row in t.b.scenario.bailleurs.items():
        for year in t.b.years if row.extra_capacity else []:
            if row.extra_capacity:
                most = row.extra_capacity.ceiling_homes[year].value
                yield (name, year), t.added(name, year, ONE), "L", Fraction(most)


@restated
def extra_capacity_ramp_up(t: Terms) -> Iterator[Stated]:
    """Added capacity grows by no more than its stated increase, from none."""
    for name, row in t.b.scenario.bailleurs.items():
        for year in t.b.years if row.extra_capacity else []:
            if row.extra_capacity:
                before = t.added(name, year - 1, -ONE) if year > t.b.years[0] else {}
                most = Fraction(row.extra_capacity.increase_homes.value)
                yield (name, year), plus(t.added(name, year, ONE), before), "L", most


@restated
def decant_capacity(t: Terms) -> Iterator[Stated]:
    """Homes begun within the homes set aside for tenants, times their turns."""
    for name, row in t.b.scenario.bailleurs.items():
        for year in t.b.years if row.decant else []:
            if row.decant:
                most = row.decant.homes[year].value * row.decant.turns_a_year.value
                yield (name, year), t.begun(name, year), "L", Fraction(most)


def _brought(t: Terms, bailleur: str, funders: set[str], year: int) -> Form:
    """What some funders commit in a year to the lots of a bailleur."""
    return {
        granted(line, funder, year): ONE
        for line, payers in t.payers.items()
        if t.b.lots[line[:2]].bailleur == bailleur
        for funder in payers
        if funder in funders
    }


@restated
def own_funds_ceiling(t: Terms) -> Iterator[Stated]:
    """A bailleur's own funds of a year, what it pays for added capacity included."""
    for name, row in t.b.scenario.bailleurs.items():
        each = Fraction(row.extra_capacity.cost_keur_per_home.value) if row.extra_capacity else NIL
        for year in t.b.years if row.own_funds_ceiling_keur else []:
            if row.own_funds_ceiling_keur:
                brought = plus(_brought(t, name, set(row.own_funders), year), t.added(name, year, each))
                yield (name, year), brought, "L", Fraction(row.own_funds_ceiling_keur[year].value)


@restated
def debt_ceiling(t: Terms) -> Iterator[Stated]:
    """What is still owed of a bailleur's loans at the end of a year."""
    for name, row in t.b.scenario.bailleurs.items():
        for year, ceiling in (row.debt_stock_ceiling_keur or {}).items():
            form, late = _owed(t, _lines(t, name), year)
            yield (name, year), form, "L", Fraction(ceiling.value) - late


@restated
def annuity_ceiling(t: Terms) -> Iterator[Stated]:
    """Interest and capital of a bailleur's loans in a year."""
    for name, row in t.b.scenario.bailleurs.items():
        for year, ceiling in (row.annuity_ceiling_keur or {}).items():
            form, late = _serviced(t, _lines(t, name), year)
            yield (name, year), form, "L", Fraction(ceiling.value) - late


@restated
def debt_capacity(t: Terms) -> Iterator[Stated]:
    """What an authority's loans add to its debt, within the years of its saving that the rest leaves."""
    for name, row in t.b.scenario.maitres_ouvrage.items():
        if (years := row.debt_capacity_years) is None:
            continue
        for year, saving in (row.gross_saving_keur or {}).items():
            most = Fraction(years.value * saving.value)
            before = Fraction(row.debt_keur.value) if row.debt_keur else NIL
            repaid = sum((_repaid_before(row, y) for y in t.b.years if y <= year), NIL)
            form, late = _owed(t, _lines(t, maitre_ouvrage=name), year)
            yield (name, year), form, "L", most - (before - repaid) - late


@restated
def saving_floor(t: Terms) -> Iterator[Stated]:
    """What an authority's loans take of its saving, within what its present debt and its floor leave."""
    for name, row in t.b.scenario.maitres_ouvrage.items():
        for year, floor in (row.saving_floor_keur or {}).items():
            saving = Fraction(row.gross_saving_keur[year].value) if row.gross_saving_keur else NIL
            left = saving - _repaid_before(row, year) - Fraction(floor.value)
            form, late = _serviced(t, _lines(t, maitre_ouvrage=name), year)
            yield (name, year), form, "L", left - late


def _repaid_before(row: MaitreOuvrage, year: int) -> Fraction:
    """What an authority repays in a year of the debt that it came with."""
    given = (row.debt_repayments_keur or {}).get(year)
    return Fraction(given.value) if given else NIL


def _lines(t: Terms, bailleur: str = "", maitre_ouvrage: str = "") -> list[Line]:
    """The lines of the lots of a bailleur or of a maître d'ouvrage."""
    owner = (bailleur, maitre_ouvrage)
    rows = {line: t.b.lots[line[:2]] for line in t.payers}
    return [line for line, lot in rows.items() if (lot.bailleur, lot.maitre_ouvrage) == owner]


def _owed(t: Terms, lines: list[Line], year: int) -> tuple[Form, Fraction]:
    """What is owed at the end of a year of all that lenders commit to some lines, and what is drawn late."""
    return _of_loans(t, lines, year, t.b.loans.owed), _late(t, lines, year)[0]


def _serviced(t: Terms, lines: list[Line], year: int) -> tuple[Form, Fraction]:
    """What a year pays of all that lenders committed to some lines, and what is drawn late."""
    return _of_loans(t, lines, year, t.b.loans.serviced), _late(t, lines, year)[1]


def _of_loans(t: Terms, lines: list[Line], year: int, share: Callable[[Line, str, int], Fraction]) -> Form:
    return {
        granted(line, lender, before): share(line, lender, year - before)
        for line in lines
        for lender in t.payers[line]
        if lender in t.b.scenario.loans
        for before in t.b.years
        if before <= year
    }


def _late(t: Terms, lines: list[Line], year: int) -> tuple[Fraction, Fraction]:
    """What a rerun knows to be owed and paid beyond what past commitments of lenders say, in k€."""
    found = [
        t.b.loans.late(line, lender, made, paid_of_cell(t, (*line, lender)), year)
        for line in lines
        for lender in t.payers[line]
        if lender in t.b.scenario.loans and (made := t.b.facts.committed.get((*line, lender)))
    ]
    owed, paid = (sum((part[side] for part in found), NIL) for side in (0, 1))
    return owed / CENTS_PER_KEUR, paid / CENTS_PER_KEUR
