"""Checks of loans and of the debt that owners can bear: terms, figures of every year, what is owed before."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from optim.messages import Message, say
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register
from optim.scenario.schema_means import MaitreOuvrage
from optim.scenario.schema_rows import Lot

LIMITS = {
    "bailleurs": ("debt_stock_ceiling_keur", "annuity_ceiling_keur"),
    "maitres_ouvrage": ("debt_capacity_years", "saving_floor_keur"),
}
"""The limits of debt, by the block of owners that may set them."""
BY_YEAR = ("gross_saving_keur", "debt_repayments_keur", "saving_floor_keur")
OF_AUTHORITIES = (*BY_YEAR, "debt_keur", "debt_capacity_years")


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
    for block, limits in LIMITS.items():
        for name, owner in getattr(r.scenario, block).items():
            missing = sorted(_lenders_to(_owned(block, name), lenders, r) - set(r.scenario.loans))
            for field in limits:
                if missing and getattr(owner, field) is not None:
                    what = say("needs_the_terms_of_each_of_its", missing=missing)
                    remedy = say("add_loans", missing=missing[0])
                    yield Remark((block, name, field), what, remedy=remedy, shown=field)


def _owned(block: str, name: str) -> Callable[[Lot], bool]:
    """Whether a lot is that of an owner of a block."""
    return lambda lot: name == (lot.bailleur if block == "bailleurs" else lot.maitre_ouvrage)


def _lenders_to(owned: Callable[[Lot], bool], lenders: list[str], r: Register) -> set[str]:
    """The lenders that a rate admits to a lot of an owner."""
    mine = [
        (lot, operation)
        for name, operation in r.selected.items()
        for lot in r.lots_of.get(name, [])
        if owned(lot)
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


def saving_and_debt_are_those_of_authorities(r: Register) -> Iterator[Remark]:
    """Saving and debt are figures of an authority, for every year; a limit of its debt needs its saving."""
    for name, owner in r.scenario.maitres_ouvrage.items():
        given = [field for field in OF_AUTHORITIES if getattr(owner, field) is not None]
        steps: Steps = ("maitres_ouvrage", name)
        for field in () if owner.authority else given:
            remedy = say("say_authority_true_or_remove_it")
            yield Remark((*steps, field), say("is_a_figure_of_authorities"), remedy=remedy, shown=field)
        for field in LIMITS["maitres_ouvrage"]:
            if field in given and owner.gross_saving_keur is None:
                remedy = say("give_gross_saving_keur_of", name=name)
                yield Remark((*steps, field), say("needs_the_gross_saving"), remedy=remedy, shown=field)


def present_debt_is_repaid_once(r: Register) -> Iterator[Remark]:
    """What is repaid of the debt before the contract is no more than that debt."""
    for name, owner in r.scenario.maitres_ouvrage.items():
        repaid = sum((figure.value for figure in (owner.debt_repayments_keur or {}).values()), Decimal(0))
        owed = owner.debt_keur.value if owner.debt_keur else Decimal(0)
        if repaid > owed:
            what = say("repays_more_than_the_debt", repaid=repaid, owed=owed, over=repaid - owed)
            steps: Steps = ("maitres_ouvrage", name, "debt_repayments_keur")
            remedy = say("give_debt_keur_or_lower_what_is_repaid")
            yield Remark(steps, what, remedy=remedy, shown=".".join(map(str, steps)))


def present_debt_can_be_borne(r: Register) -> Iterator[Remark]:
    """Before any loan of the contract, an authority stands within the limits that it sets."""
    for name, owner in r.scenario.maitres_ouvrage.items():
        for year, saving in sorted((owner.gross_saving_keur or {}).items()):
            for rule, what in _passed(owner, year, saving.value):
                switch = r.scenario.rules.get(rule)
                if switch is None or switch.active:
                    remedy = say("raise_the_saving_or_switch_off", rule=rule)
                    steps: Steps = ("maitres_ouvrage", name, "gross_saving_keur", year)
                    yield Remark(steps, what, remedy=remedy)


def _passed(owner: MaitreOuvrage, year: int, saving: Decimal) -> Iterator[tuple[str, Message]]:
    """The limits of a year that the present debt of an authority passes by itself, and by how much."""
    if owner.debt_capacity_years is not None:
        years = owner.debt_capacity_years.value
        owed, most = owner.debt_before(year), years * saving
        if owed > most:
            what = say("bears_less_than_is_owed", most=most, years=years, owed=owed, over=owed - most)
            yield "debt_capacity", what
    if (floor := (owner.saving_floor_keur or {}).get(year)) is not None:
        repaid = owner.repaid_before(year)
        if saving - repaid < floor.value:
            left, short = saving - repaid, floor.value - saving + repaid
            what = say("leaves_less_than_the_floor", left=left, repaid=repaid, floor=floor.value, short=short)
            yield "saving_floor", what


DEBT_CHECKS = (
    loans_have_terms,
    saving_and_debt_are_those_of_authorities,
    present_debt_is_repaid_once,
    present_debt_can_be_borne,
)
