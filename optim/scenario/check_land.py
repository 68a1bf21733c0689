"""Checks of land agencies with a treasury: terms that hold together, and a buyer for all that they buy."""

from collections.abc import Iterator
from typing import get_args

from optim.scenario.kinds import Kind
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register, lot_of
from optim.scenario.schema import Rate
from optim.scenario.schema_land import Land

KINDS = get_args(Kind)


def _agencies(r: Register) -> Iterator[tuple[str, Land]]:
    for name, funder in r.scenario.funders.items():
        if funder.land is not None:
            yield name, funder.land


def only_land_agencies_hold_land(r: Register) -> Iterator[Remark]:
    """A treasury is that of a land agency, which keeps all of what it has left and pays what it commits."""
    for name, _land in _agencies(r):
        funder, steps = r.scenario.funders[name], ("funders", name)
        if funder.kind != "land_agency":
            what = f"a funder of kind {funder.kind} does not hold land"
            yield Remark((*steps, "land"), what, remedy="Remove it, or write kind: land_agency")
        if funder.carry_over is not None and funder.carry_over.value != 1:
            what = "is not 1, and a treasury keeps all of what is left"
            yield Remark((*steps, "carry_over"), what, remedy="Write 1")


def holding_years_run_forwards(r: Register) -> Iterator[Remark]:
    """Land may be resold before it must be, and a long convention is the longer one, for known operations."""
    for name, land in _agencies(r):
        steps: Steps = ("funders", name, "land")
        limit, least, long = land.holding_limit_years, land.least_holding_years, land.long_convention_years
        if least.value >= limit.value:
            what = f"leaves no year to resell in, before {limit.value:f}"
            yield Remark((*steps, "least_holding_years"), what, remedy="Lower it, or hold longer")
        if long is not None and long.value < limit.value:
            what = f"is shorter than holding_limit_years, {limit.value:f}"
            yield Remark((*steps, "long_convention_years"), what, remedy="Raise it")
        if land.long_conventions and long is None:
            what, remedy = "have no length", "Add long_convention_years"
            yield Remark((*steps, "long_conventions"), what, remedy=remedy, shown="long_conventions")
        for index, extended in enumerate(land.long_conventions):
            known = {*KINDS, *r.operations}
            if extended not in known:
                remedy = nearest(extended, known) or "Name a kind or an operation"
                what = "is not a known kind or operation"
                yield Remark((*steps, "long_conventions", index), what, remedy=remedy)


def terms_name_known_kinds(r: Register) -> Iterator[Remark]:
    """Discounts and holding rates are those of known kinds; a rate or lines pay holding, not both."""
    for name, land in _agencies(r):
        for field, given in (("discount", land.discount), ("holding_rate", land.holding_rate)):
            for kind in given:
                if kind not in KINDS:
                    remedy = nearest(kind, KINDS) or "Name a kind of operation"
                    yield Remark(("funders", name, "land", field, kind), "is not a known kind", remedy=remedy)
        for index, rate in enumerate(r.scenario.rates):
            twice = sorted(set(rate.kinds) & set(land.holding_rate))
            if rate.funder == name and "holding" in rate.natures and twice:
                what = f"{name} pays holding twice for {twice[0]}: by this rate and by its holding_rate"
                yield Remark(("rates", index), what, remedy="Keep one of them", shown=f"rates.{index}")


def land_has_a_buyer(r: Register) -> Iterator[Remark]:
    """What an agency may buy is bought back by the lot's owner, at a stated discount."""
    for name, land in _agencies(r):
        rates = [
            rate
            for rate in r.scenario.rates
            if rate.funder == name and "acquisition" in rate.natures and rate.max_rate.value
        ]
        for index, cost in enumerate(r.scenario.costs):
            if cost.nature != "acquisition" or not _may_buy(r, name, rates, lot_of(cost)):
                continue
            lot, kind = r.lots[lot_of(cost)], r.selected[cost.operation].kind
            shown = f"{cost.operation}/{cost.lot}/{cost.nature}"
            owner = r.scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
            if kind not in land.discount:
                what, remedy = (
                    f"{name} may buy it and gives no discount for {kind}",
                    "Add it to land.discount",
                )
                yield Remark(("costs", index), what, remedy=remedy, shown=shown)
            if owner is None:
                what = f"{name} may buy it, and no maître d'ouvrage buys it back"
                remedy = "Give the lot a maître d'ouvrage, or withdraw the agency's rate"
                yield Remark(("costs", index), what, remedy=remedy, shown=shown)
            elif owner.buys_back_with is None:
                what = f"{name} may buy it, and {lot.maitre_ouvrage} does not say what it buys back with"
                remedy = f"Add maitres_ouvrage.{lot.maitre_ouvrage}.buys_back_with"
                yield Remark(("costs", index), what, remedy=remedy, shown=shown)


def _may_buy(r: Register, agency: str, rates: list[Rate], key: tuple[str, str]) -> bool:
    operation, lot = r.selected.get(key[0]), r.lots.get(key)
    if operation is None or lot is None or not r.scenario.funders[agency].may_pay(lot, operation):
        return False
    return any(
        operation.kind in rate.kinds and (rate.operations is None or key[0] in rate.operations)
        for rate in rates
    )


def buyers_can_pay(r: Register) -> Iterator[Remark]:
    """Land is bought back from an envelope or from receipts, without a ceiling that forgets it."""
    for name, owner in r.scenario.maitres_ouvrage.items():
        if owner.buys_back_with is None:
            continue
        steps: Steps = ("maitres_ouvrage", name, "buys_back_with")
        payer = r.scenario.funders.get(owner.buys_back_with)
        if payer is None:
            remedy = nearest(owner.buys_back_with, r.scenario.funders) or "Define the funder"
            yield Remark(steps, "is not a known funder", remedy=remedy)
        elif payer.envelope_keur is None and payer.kind != "receipts":
            remedy = "Name a funder with envelope_keur, or one of kind receipts"
            yield Remark(steps, "has no envelope to pay from", remedy=remedy)
        elif payer.payment_ceiling_keur is not None:
            what = "has a payment ceiling, which does not count what is bought back"
            yield Remark(steps, what, remedy="Name a funder without payment_ceiling_keur")


LAND_CHECKS = (
    only_land_agencies_hold_land,
    holding_years_run_forwards,
    terms_name_known_kinds,
    land_has_a_buyer,
    buyers_can_pay,
)
