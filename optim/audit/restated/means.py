"""What the works of the bailleurs draw on beyond their teams, and what they owe."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from optim.audit.restated.terms import NIL, ONE, Form, Stated, Terms, granted, plus, restated, times
from optim.scenario.figures import Figure
from optim.scenario.loans import owed_share, serviced_share
from optim.scenario.schema_means import Loan


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
        yield from _owed(t, name, row.debt_stock_ceiling_keur or {}, owed_share)


@restated
def annuity_ceiling(t: Terms) -> Iterator[Stated]:
    """Interest and capital of a bailleur's loans in a year."""
    for name, row in t.b.scenario.bailleurs.items():
        yield from _owed(t, name, row.annuity_ceiling_keur or {}, serviced_share)


def _owed(
    t: Terms, bailleur: str, ceilings: dict[int, Figure], share: Callable[[Loan, int], Fraction]
) -> Iterator[Stated]:
    for year, ceiling in ceilings.items():
        total = plus(
            *(
                times(share(loan, year - before), _brought(t, bailleur, {lender}, before))
                for lender, loan in t.b.scenario.loans.items()
                for before in t.b.years
                if before <= year
            )
        )
        yield (bailleur, year), total, "L", Fraction(ceiling.value)
