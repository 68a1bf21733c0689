"""Checks of the means of the bailleurs: each figure by year is given, and leaves something to work with."""

from collections.abc import Iterator

from optim.messages import say
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
                what = say("is_more_than_the_capacity_of_that", capacity=capacity.value)
                steps: Steps = ("bailleurs", name, "current_programme_homes", year)
                yield Remark(steps, what, remedy=say("lower_it_or_raise_capacity_homes_to"))


def added_capacity_can_be_paid(r: Register) -> Iterator[Remark]:
    """Added capacity costs whole cents, paid by one of the bailleur's own funders, from an envelope alone."""
    for name, bailleur in r.scenario.bailleurs.items():
        if (extra := bailleur.extra_capacity) is None:
            continue
        steps: Steps = ("bailleurs", name, "extra_capacity")
        yield from every_year((*steps, "ceiling_homes"), extra.ceiling_homes, r)
        if extra.paid_by not in bailleur.own_funders:
            remedy = say("name_one_of_its_own_funders", own_funders=bailleur.own_funders)
            yield Remark((*steps, "paid_by"), say("is_not_the_bailleurs_own_money"), remedy=remedy)
        payer = r.scenario.funders.get(extra.paid_by)
        if payer is not None and payer.payment_ceiling_keur is not None:
            what = say("has_a_payment_ceiling_which_does_not_count_added_capacity")
            yield Remark((*steps, "paid_by"), what, remedy=say("let_a_funder_without_payment_ceiling_keur"))
        if extra.cost_keur_per_home.value * CENTS_PER_KEUR % 1:
            yield Remark((*steps, "cost_keur_per_home"), say("is_finer_than_a_cent"), remedy=say("round_it"))


def loans_have_terms(r: Register) -> Iterator[Remark]:
    """A loan is that of a lender and is repaid after its deferral; a limit of debt needs all terms."""
    lenders = [name for name, funder in r.scenario.funders.items() if funder.kind == "loan"]
    for name, loan in r.scenario.loans.items():
        if name not in lenders:
            remedy = nearest(name, lenders) or say("name_a_funder_of_kind_loan")
            yield Remark(("loans", name), say("is_not_a_funder_of_kind_loan"), remedy=remedy)
        if loan.deferral_years >= loan.length_years:
            what = say("leaves_no_year_to_repay_in_of", length_years=loan.length_years)
            yield Remark(("loans", name, "deferral_years"), what, remedy=say("lower_it_or_lengthen_the_loan"))
    for name, bailleur in r.scenario.bailleurs.items():
        missing = sorted(_lenders_to(name, lenders, r) - set(r.scenario.loans))
        for field in ("debt_stock_ceiling_keur", "annuity_ceiling_keur"):
            if missing and getattr(bailleur, field) is not None:
                what = say("needs_the_terms_of_each_of_its", missing=missing)
                yield Remark(
                    ("bailleurs", name, field), what, remedy=say("add_loans", missing=missing[0]), shown=field
                )


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
