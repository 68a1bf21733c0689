"""Checks of receipts and of the rates on deficits: what comes in is known, and somebody is repaid by it."""

from collections.abc import Iterator
from decimal import Decimal

from optim.messages import say
from optim.scenario.places import Remark, nearest
from optim.scenario.rates_by_year import admitted
from optim.scenario.register import LotName, Register


def receipts_refer_to_known_lots(r: Register) -> Iterator[Remark]:
    """A receipt's lot is a row of the lots table, and each nature of a lot has one row."""
    first: dict[tuple[str, str, str], int] = {}
    for index, row in enumerate(r.scenario.receipts):
        key = (row.operation, row.lot)
        if key not in r.lots:
            names = ["/".join(name) for name in r.lots]
            remedy = nearest("/".join(key), names) or say("add_it_to_the_lots")
            yield Remark(("receipts", index), say("is_not_a_lot"), remedy=remedy, shown="/".join(key))
        earlier = first.setdefault((*key, row.nature), index)
        if earlier != index:
            what, remedy = say("is_written_twice"), say("keep_one_row_or_add_the_two")
            shown = "/".join((*key, row.nature))
            yield Remark(("receipts", index), what, remedy=remedy, shown=shown, first=("receipts", earlier))


def receipts_have_profiles(r: Register) -> Iterator[Remark]:
    """The nature of a receipt says in which years it comes in."""
    missing: dict[str, int] = {}
    for index, row in enumerate(r.scenario.receipts):
        if row.nature not in r.scenario.receipts_profiles:
            missing.setdefault(row.nature, index)
    for nature, index in missing.items():
        remedy = say("add_to_receipts_profiles_with_its_shares", nature=nature)
        yield Remark(("receipts", index, "nature"), say("has_no_receipts_profile"), remedy=remedy)


def receipts_repay_somebody(r: Register) -> Iterator[Remark]:
    """A lot with receipts has a funder of kind receipts that may pay for it."""
    told: set[LotName] = set()
    for index, row in enumerate(r.scenario.receipts):
        key = (row.operation, row.lot)
        if key in told or key not in r.lots or row.operation not in r.selected:
            continue
        told.add(key)
        if not any(r.scenario.funders[f].kind == "receipts" for f in _payers(r, key)):
            what = say("no_funder_of_kind_receipts_may_pay")
            remedy = say("add_a_rate_of_such_a_funder")
            yield Remark(("receipts", index), what, remedy=remedy, shown="/".join(key))


def receipts_are_nobodys_own_budget(r: Register) -> Iterator[Remark]:
    """Receipts are neither public aid nor the own budget of an authority or a bailleur."""
    repaid = {name for name, funder in r.scenario.funders.items() if funder.kind == "receipts"}
    for name in sorted(repaid):
        if r.scenario.funders[name].public_aid:
            yield Remark(
                ("funders", name, "public_aid"), say("receipts_are_not_public_aid"), remedy=say("write_false")
            )
    bailleurs = {name: row.own_funders for name, row in r.scenario.bailleurs.items()}
    authorities = {name: row.own_funders for name, row in r.scenario.maitres_ouvrage.items() if row.authority}
    for block, owners in (("bailleurs", bailleurs), ("maitres_ouvrage", authorities)):
        for owner, funders in owners.items():
            for index, funder in enumerate(funders):
                if funder in repaid:
                    what = say("receipts_would_count_as_the_owners_own")
                    remedy = say("admit_the_funder_by_a_rate_alone")
                    yield Remark((block, owner, "own_funders", index), what, remedy=remedy)


def participations_go_to_lots_with_receipts(r: Register) -> Iterator[Remark]:
    """Yearly slices are those of a participation to operations with receipts; receipts have none."""
    for name, funder in r.scenario.funders.items():
        if funder.participation_profile is None:
            continue
        steps = ("funders", name, "participation_profile")
        if funder.kind == "receipts":
            what = say("receipts_are_no_participation_their_years_stand")
            yield Remark(steps, what, remedy=say("remove_it"))
        elif not r.scenario.receipts:
            what, remedy = say("no_lot_has_receipts_so_that_nothing"), say("remove_it_or_add_receipts")
            yield Remark(steps, what, remedy=remedy, level="note")


def surpluses_are_told(r: Register) -> Iterator[Remark]:
    """A lot that brings in more than it costs needs no participation; its surplus stays with its owner."""
    cost: dict[LotName, Decimal] = {}
    brought: dict[LotName, Decimal] = {}
    where: dict[LotName, int] = {}
    for line in r.scenario.costs:
        key = (line.operation, line.lot)
        cost[key] = cost.get(key, Decimal(0)) + line.unit_cost_keur
    for index, row in enumerate(r.scenario.receipts):
        key = (row.operation, row.lot)
        brought[key] = brought.get(key, Decimal(0)) + row.unit_receipt_keur
        where.setdefault(key, index)
    for key, amount in brought.items():
        if key in cost and amount > cost[key]:
            what = say("brings_in_k_a_unit_and_costs", amount=amount, cost=cost[key])
            remedy = say("check_the_two_figures_or_lower_the")
            yield Remark(("receipts", where[key]), what, remedy=remedy, level="note", shown="/".join(key))


def receipts_and_rates_cover_the_cost(r: Register) -> Iterator[Remark]:
    """What the other funders' rates leave of a lot's cost is no more than its receipts, in some year."""
    natures: dict[LotName, dict[str, Decimal]] = {}
    for line in r.scenario.costs:
        natures.setdefault((line.operation, line.lot), {})[line.nature] = line.unit_cost_keur
    brought: dict[LotName, Decimal] = {}
    for row in r.scenario.receipts:
        key = (row.operation, row.lot)
        brought[key] = brought.get(key, Decimal(0)) + row.unit_receipt_keur
    for index, row in enumerate(r.scenario.receipts):
        key = (row.operation, row.lot)
        if row.operation not in r.selected or key not in r.lots or key not in brought:
            continue
        left = min(
            sum((cost * _left(r, key, n, year) for n, cost in natures.get(key, {}).items()), Decimal(0))
            for year in r.years
        )
        if left > (receipts := brought.pop(key)):
            what = say("its_receipts_are_k_a_unit_and", receipts=receipts, left=left)
            remedy = say("raise_a_rate_or_the_receipts")
            yield Remark(("receipts", index), what, remedy=remedy, shown="/".join(key))


def _left(r: Register, key: LotName, nature: str, year: int) -> Decimal:
    """The share of a line's cost that the funders not repaid by receipts leave in a year, at best."""
    most = {
        rate.funder: rate.max_rate.value
        for rate in r.scenario.rates
        if rate.in_force(year)
        and admitted(rate, key, nature, r)
        and r.scenario.funders[rate.funder].kind != "receipts"
    }
    return max(Decimal(0), 1 - sum(most.values(), Decimal(0)))


def a_lot_has_one_rate_on_its_deficit(r: Register) -> Iterator[Remark]:
    """A deficit belongs to a lot: a funder has one rate on it in a year, whatever the nature of the cost."""
    rates = list(enumerate(r.scenario.rates))
    on_deficit = {rate.funder for _i, rate in rates if rate.base == "deficit"}
    told: set[int] = set()
    for key in r.lots if on_deficit else ():
        natures = [cost.nature for cost in r.scenario.costs if (cost.operation, cost.lot) == key]
        for year in r.years:
            first: dict[str, int] = {}
            for index, rate in rates:
                stated = rate.base == "deficit" and rate.in_force(year)
                if not stated or not any(admitted(rate, key, nature, r) for nature in natures):
                    continue
                earlier = first.setdefault(rate.funder, index)
                if rate.max_rate.value != r.scenario.rates[earlier].max_rate.value and index not in told:
                    told.add(index)
                    what = say("is_not_the_rate_of_on_the", funder=rate.funder, key="/".join(key), year=year)
                    remedy = say("give_one_rate_on_the_deficit_for")
                    yield Remark(("rates", index, "max_rate"), what, remedy=remedy, first=("rates", earlier))


def _payers(r: Register, key: LotName) -> set[str]:
    """The funders that some rate admits to a lot."""
    natures = [cost.nature for cost in r.scenario.costs if (cost.operation, cost.lot) == key]
    return {
        rate.funder
        for rate in r.scenario.rates
        if rate.funder in r.scenario.funders
        and rate.max_rate.value > 0
        and any(admitted(rate, key, nature, r) for nature in natures)
    }


RECEIPT_CHECKS = (
    receipts_refer_to_known_lots,
    receipts_have_profiles,
    receipts_repay_somebody,
    receipts_are_nobodys_own_budget,
    participations_go_to_lots_with_receipts,
    surpluses_are_told,
    receipts_and_rates_cover_the_cost,
    a_lot_has_one_rate_on_its_deficit,
)
