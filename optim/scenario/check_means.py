"""Checks of the means of the bailleurs: each figure by year is given, and leaves something to work with."""

from collections.abc import Iterator

from optim.scenario.check_money import every_year
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register
from optim.units import CENTS_PER_KEUR

BY_YEAR = (
    "current_programme_homes",
    "own_funds_ceiling_keur",
    "debt_stock_ceiling_keur",
    "annuity_ceiling_keur",
)


def yearly_means_cover_the_horizon(r: Register) -> Iterator[Remark]:
    """A means of a bailleur given by year is given for each year of the horizon and for no other."""
    for name, owner in r.scenario.maitres_ouvrage.items():
        if owner.delivery_capacity_keur is not None:
            where: Steps = ("maitres_ouvrage", name, "delivery_capacity_keur")
            yield from every_year(where, owner.delivery_capacity_keur, r)
    for name, bailleur in r.scenario.bailleurs.items():
        steps: Steps = ("bailleurs", name)
        for field in BY_YEAR:
            if (given := getattr(bailleur, field)) is not None:
                yield from every_year((*steps, field), given, r)
        if bailleur.decant is not None:
            yield from every_year((*steps, "decant", "homes"), bailleur.decant.homes, r)


def current_programmes_fit_the_capacity(r: Register) -> Iterator[Remark]:
    """A bailleur's current programme is no larger than its capacity, any year."""
    for name, bailleur in r.scenario.bailleurs.items():
        for year, carried in (bailleur.current_programme_homes or {}).items():
            capacity = bailleur.capacity_homes.get(year)
            if capacity is not None and carried.value > capacity.value:
                what = f"is more than the capacity of that year, {capacity.value:f}"
                steps: Steps = ("bailleurs", name, "current_programme_homes", year)
                yield Remark(steps, what, remedy="Lower it, or raise capacity_homes to all that it carries")


def added_capacity_can_be_paid(r: Register) -> Iterator[Remark]:
    """Added capacity costs whole cents, paid by one of the bailleur's own funders, from an envelope alone."""
    for name, bailleur in r.scenario.bailleurs.items():
        if (extra := bailleur.extra_capacity) is None:
            continue
        steps: Steps = ("bailleurs", name, "extra_capacity")
        yield from every_year((*steps, "ceiling_homes"), extra.ceiling_homes, r)
        if extra.paid_by not in bailleur.own_funders:
            remedy = f"Name one of its own_funders: {', '.join(bailleur.own_funders)}"
            yield Remark((*steps, "paid_by"), "is not the bailleur's own money", remedy=remedy)
        payer = r.scenario.funders.get(extra.paid_by)
        if payer is not None and payer.payment_ceiling_keur is not None:
            what = "has a payment ceiling, which does not count added capacity"
            yield Remark((*steps, "paid_by"), what, remedy="Let a funder without payment_ceiling_keur pay")
        if extra.cost_keur_per_home.value * CENTS_PER_KEUR % 1:
            yield Remark((*steps, "cost_keur_per_home"), "is finer than a cent", remedy="Round it")


def loans_have_terms(r: Register) -> Iterator[Remark]:
    """A loan is that of a lender and is repaid after its deferral; a limit of debt needs all terms."""
    lenders = [name for name, funder in r.scenario.funders.items() if funder.kind == "loan"]
    for name, loan in r.scenario.loans.items():
        if name not in lenders:
            remedy = nearest(name, lenders) or "Name a funder of kind loan"
            yield Remark(("loans", name), "is not a funder of kind loan", remedy=remedy)
        if loan.deferral_years >= loan.length_years:
            what = f"leaves no year to repay in, of {loan.length_years}"
            yield Remark(("loans", name, "deferral_years"), what, remedy="Lower it, or lengthen the loan")
    for name, bailleur in r.scenario.bailleurs.items():
        missing = sorted(_lenders_to(name, lenders, r) - set(r.scenario.loans))
        for field in ("debt_stock_ceiling_keur", "annuity_ceiling_keur"):
            if missing and getattr(bailleur, field) is not None:
                what = f"needs the terms of each of its loans; {', '.join(missing)} has none"
                yield Remark(("bailleurs", name, field), what, remedy=f"Add loans.{missing[0]}", shown=field)


def _lenders_to(bailleur: str, lenders: list[str], r: Register) -> set[str]:
    """The lenders that a rate admits to a lot of a bailleur."""
    mine = [
        (lot, operation)
        for name, operation in r.selected.items()
        for lot in r.lots_of.get(name, [])
        if lot.bailleur == bailleur
    ]
    return {
        rate.funder
        for rate in r.scenario.rates
        if rate.funder in lenders
        for lot, operation in mine
        if operation.kind in rate.kinds
        and (rate.operations is None or operation.operation in rate.operations)
        and r.scenario.funders[rate.funder].may_pay(lot, operation)
    }


MEANS_CHECKS = (
    yearly_means_cover_the_horizon,
    current_programmes_fit_the_capacity,
    added_capacity_can_be_paid,
    loans_have_terms,
)
