"""Checks of land agencies with a treasury: terms that hold together, and a buyer for all that they buy."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register, lot_of
from optim.scenario.schema_funders import Rate
from optim.scenario.schema_land import Land


def _agencies(r: Register) -> Iterator[tuple[str, Land]]:
    for name, funder in r.scenario.funders.items():
        if funder.land is not None:
            yield name, funder.land


def only_land_agencies_hold_land(r: Register) -> Iterator[Remark]:
    """A treasury is that of a land agency, which keeps all of what it has left and pays what it commits."""
    for name, _land in _agencies(r):
        funder, steps = r.scenario.funders[name], ("funders", name)
        if funder.kind != "land_agency":
            what = say("a_funder_of_kind_does_not_hold", kind=funder.kind)
            yield Remark((*steps, "land"), what, remedy=say("remove_it_or_write_kind_land_agency"))
        if funder.carry_over is not None and funder.carry_over.value != 1:
            what = say("is_not_1_and_a_treasury_keeps")
            yield Remark((*steps, "carry_over"), what, remedy=say("write_1"))


def holding_years_run_forwards(r: Register) -> Iterator[Remark]:
    """Land may be resold before it must be, and a long convention is the longer one, for known operations."""
    for name, land in _agencies(r):
        steps: Steps = ("funders", name, "land")
        limit, least, long = land.holding_limit_years, land.least_holding_years, land.long_convention_years
        if least.value >= limit.value:
            what = say("leaves_no_year_to_resell_in_before", limit=limit.value)
            yield Remark((*steps, "least_holding_years"), what, remedy=say("lower_it_or_hold_longer"))
        if long is not None and long.value < limit.value:
            what = say("is_shorter_than_holding_limit_years", limit=limit.value)
            yield Remark((*steps, "long_convention_years"), what, remedy=say("raise_it"))
        if land.long_conventions and long is None:
            what, remedy = say("have_no_length"), say("add_long_convention_years")
            yield Remark((*steps, "long_conventions"), what, remedy=remedy, shown="long_conventions")
        for index, extended in enumerate(land.long_conventions):
            known = {*r.scenario.kinds, *r.operations}
            if extended not in known:
                near = nearest(extended, known) or say("name_a_kind_or_an_operation")
                what = say("is_not_a_known_kind_or_operation")
                yield Remark((*steps, "long_conventions", index), what, remedy=near)


def one_nature_is_land(r: Register) -> Iterator[Remark]:
    """At most one nature counts as land: what is bought, held and resold of a lot is one line."""
    land = [name for name, held in r.scenario.natures.items() if held.counts == "land"]
    for name in land[1:]:
        what = say("is_not_the_only_land", first=land[0])
        yield Remark(("natures", name, "counts"), what, remedy=say("keep_one_of_them"))


def holding_is_paid_once(r: Register) -> Iterator[Remark]:
    """A rate or lines pay holding, not both."""
    holding = {name for name, held in r.scenario.natures.items() if held.counts == "holding"}
    for name, land in _agencies(r):
        for index, rate in enumerate(r.scenario.rates):
            twice = sorted(set(rate.kinds) & set(land.holding_rate))
            if rate.funder == name and holding & set(rate.natures) and twice:
                what = say("pays_holding_twice_for_by_this_rate", name=name, twice=twice[0])
                yield Remark(("rates", index), what, remedy=say("keep_one_of_them"), shown=f"rates.{index}")


def land_has_a_buyer(r: Register) -> Iterator[Remark]:
    """What an agency may buy is bought back by the lot's owner, at a stated discount."""
    bought = r.scenario.land_nature
    for name, land in _agencies(r):
        rates = [
            rate
            for rate in r.scenario.rates
            if rate.funder == name and bought in rate.natures and rate.max_rate.value
        ]
        for index, cost in enumerate(r.scenario.costs):
            if cost.nature != bought or not _may_buy(r, name, rates, lot_of(cost)):
                continue
            lot, kind = r.lots[lot_of(cost)], r.selected[cost.operation].kind
            shown = f"{cost.operation}/{cost.lot}/{cost.nature}"
            owner = r.scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
            if kind not in land.discount:
                what, remedy = (
                    say("may_buy_it_and_gives_no_discount", name=name, kind=kind),
                    say("add_it_to_land_discount"),
                )
                yield Remark(("costs", index), what, remedy=remedy, shown=shown)
            if owner is None:
                what = say("may_buy_it_and_no_maitre_douvrage", name=name)
                remedy = say("give_the_lot_a_maitre_douvrage_or")
                yield Remark(("costs", index), what, remedy=remedy, shown=shown)
            elif owner.buys_back_with is None:
                what = say("may_buy_it_and_does_not_say", name=name, maitre_ouvrage=lot.maitre_ouvrage)
                remedy = say("add_maitres_ouvrage_buys_back_with", maitre_ouvrage=lot.maitre_ouvrage)
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
        payer = r.scenario.funders.get(owner.buys_back_with or "")
        if payer is None:
            continue
        steps: Steps = ("maitres_ouvrage", name, "buys_back_with")
        if payer.envelope_keur is None and not payer.rights and payer.kind != "receipts":
            remedy = say("name_a_funder_with_envelope_keur_or")
            yield Remark(steps, say("has_no_envelope_to_pay_from"), remedy=remedy)
        elif payer.payment_ceiling_keur is not None:
            what = say("has_a_payment_ceiling_which_does_not")
            yield Remark(steps, what, remedy=say("name_a_funder_without_payment_ceiling_keur"))


LAND_CHECKS = (
    only_land_agencies_hold_land,
    holding_years_run_forwards,
    one_nature_is_land,
    holding_is_paid_once,
    land_has_a_buyer,
    buyers_can_pay,
)
