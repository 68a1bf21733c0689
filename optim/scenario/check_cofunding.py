"""Checks of rules between funders: known names, something to hold, one amount, a base that can be read."""

from collections.abc import Collection, Iterator

from optim.messages import say
from optim.scenario.check_numbers import numbers_fit
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.rates_by_year import admitted
from optim.scenario.register import Register, lot_of
from optim.scenario.schema_cofunding import Concerned


def blocks(r: Register) -> Iterator[tuple[Steps, Concerned, dict[str, list[str]]]]:
    """Each rule between funders, where it stands, and the funders that it names, by key."""
    s = r.scenario
    for name, ceiling in s.aid_ceilings.items():
        yield ("aid_ceilings", name), ceiling, {"funders": ceiling.funders}
    for name, matched in s.matching.items():
        yield ("matching", name), matched, {"funder": [matched.funder], "beside": matched.beside}
    for name, brought in s.contributions.items():
        yield ("contributions", name), brought, {"funders": brought.funders}
    for name, counted in s.backers.items():
        yield ("backers", name), counted, {"funders": counted.funders}


def funders_of_a_rule_are_named_once(r: Register) -> Iterator[Remark]:
    """A rule between funders names each of its funders once."""
    for steps, _row, named in blocks(r):
        seen: set[str] = set()
        for key, funders in named.items():
            for index, funder in enumerate(funders):
                here: Steps = (*steps, key) if key == "funder" else (*steps, key, index)
                if funder in seen:
                    yield Remark(here, say("is_written_twice"), remedy=say("keep_it_once"))
                seen.add(funder)


def a_rule_between_funders_holds_something(r: Register) -> Iterator[Remark]:
    """Its operations are programmed, it concerns one at least, and each of its funders may pay for one."""
    for steps, row, named in blocks(r):
        for index, operation in enumerate(row.operations or []):
            if operation not in r.selected:
                remedy = nearest(operation, r.selected) or say("name_an_operation_of_the_programme")
                what = say("is_not_an_operation_of_the_programme")
                yield Remark((*steps, "operations", index), what, remedy=remedy)
        concerned = {name for name, held in r.selected.items() if row.concerns(name, held.kind)}
        if not concerned:
            what, remedy = say("concerns_no_operation"), say("name_other_kinds_or_operations")
            yield Remark(steps, what, remedy=remedy, shown=str(steps[-1]))
            continue
        for funder in {f: None for funders in named.values() for f in funders}:
            if funder in r.scenario.funders and not _may_pay(r, funder, concerned):
                what = say("concerns_nothing_that_may_pay", funder=funder)
                remedy = say("add_a_rate_or_name_other_funders")
                yield Remark(steps, what, remedy=remedy, shown=str(steps[-1]))


def _may_pay(r: Register, funder: str, operations: Collection[str]) -> bool:
    """Whether a rate admits a funder to one of some operations, where it serves."""
    rates = [rate for rate in r.scenario.rates if rate.funder == funder]
    costs = [cost for cost in r.scenario.costs if cost.operation in operations]
    return any(admitted(rate, lot_of(cost), cost.nature, r) for cost in costs for rate in rates)


def a_contribution_says_its_amount(r: Register) -> Iterator[Remark]:
    """A contribution has a least, a most that is written or notified, or both, in this order."""
    for name, row in r.scenario.contributions.items():
        steps: Steps = ("contributions", name)
        least, most = row.at_least_keur, row.at_most_keur
        if (most is not None and row.notified) or (least is None and most is None and not row.notified):
            what, remedy = say("does_not_say_its_amount"), say("write_at_most_keur_or_notified")
            yield Remark(steps, what, remedy=remedy, shown=name)
        if least is not None and most is not None and least.value > most.value:
            what = say("is_above_the_most", most=most.value)
            yield Remark((*steps, "at_least_keur"), what, remedy=say("lower_it"))


def backers_can_be_counted(r: Register) -> Iterator[Remark]:
    """The numbers fit the funders and each other; who counts towards a least brings a least contribution."""
    for name, row in r.scenario.backers.items():
        steps: Steps = ("backers", name)
        unsaid = say("does_not_say_how_many_funders")
        beyond = say("is_more_than_the_funders_named", count=len(row.funders))
        yield from numbers_fit(steps, row, len(row.funders), unsaid, beyond)
        for operation in [o for o, held in r.selected.items() if row.concerns(o, held.kind)]:
            for funder in row.funders if row.least else ():
                if not _least(r, funder, operation):
                    what = say("counts_a_funder_that_may_bring_nothing", funder=funder, operation=operation)
                    yield Remark(steps, what, remedy=say("write_its_least_contribution"), shown=name)


def _least(r: Register, funder: str, operation: str) -> bool:
    """Whether a funder that brings anything to an operation brings some least amount."""
    kind = r.selected[operation].kind
    return any(
        funder in row.funders and row.concerns(operation, kind)
        for row in r.scenario.contributions.values()
        if row.at_least_keur and row.at_least_keur.value > 0
    )


def a_matched_share_lies_below_one(r: Register) -> Iterator[Remark]:
    """A funder that may bring all of the money needs none beside it."""
    for name, row in r.scenario.matching.items():
        if row.max_share.value >= 1:
            what, remedy = say("asks_for_nothing_beside"), say("write_a_share_below_one")
            yield Remark(("matching", name, "max_share"), what, remedy=remedy)


def a_capped_base_can_be_read(r: Register) -> Iterator[Remark]:
    """A capped base says of what it is, bears on cost, and over the contract where it is an operation's."""
    for index, rate in enumerate(r.scenario.rates):
        steps: Steps = ("rates", index)
        shown = f"rates.{rate.name or index}"
        if (rate.base_ceiling_keur is None) != (rate.base_ceiling_of is None):
            what, remedy = say("half_of_a_capped_base"), say("write_base_ceiling_keur_and_of")
            yield Remark(steps, what, remedy=remedy, shown=shown)
            continue
        if rate.base_ceiling_keur is None:
            continue
        if rate.base == "deficit":
            what, remedy = say("caps_the_base_of_a_deficit"), say("remove_the_base_ceiling")
            yield Remark((*steps, "base_ceiling_keur"), what, remedy=remedy)
        if rate.base_ceiling_of == "operation":
            if rate.name is None:
                what, remedy = say("has_no_name_for_its_base"), say("give_the_rate_a_name")
                yield Remark(steps, what, remedy=remedy, shown=shown)
            if rate.from_year is not None or rate.to_year is not None:
                what, remedy = say("caps_an_operation_in_some_years"), say("write_a_contribution_instead")
                yield Remark((*steps, "base_ceiling_keur"), what, remedy=remedy)


COFUNDING_CHECKS = (
    funders_of_a_rule_are_named_once,
    a_rule_between_funders_holds_something,
    a_contribution_says_its_amount,
    backers_can_be_counted,
    a_matched_share_lies_below_one,
    a_capped_base_can_be_read,
)
