"""Checks of who pays: an order of money names each kind of money that there is, once, and nothing else."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register
from optim.scenario.schema_payers import KEEP_PAYERS, OWN_MONEY, USUAL_ORDER

KINDS = tuple(kind for rank in USUAL_ORDER for kind in rank)


def order_names_all_money_once(r: Register) -> Iterator[Remark]:
    """Every funder has its place in the order, by its name or its kind, and no name stands twice."""
    block, funders = r.scenario.order_of_money, r.scenario.funders
    if block is None:
        return
    steps: Steps = ("order_of_money", "order")
    named: set[str] = set()
    for name in (name for rank in block.ranks for name in rank):
        if name not in KINDS and name not in funders:
            remedy = nearest(name, {*KINDS, *funders}) or say("write_a_kind_of_money_or_a_funder")
            yield Remark(steps, say("is_no_kind_of_money_and_no_funder"), remedy=remedy, shown=name)
        elif name in named:
            yield Remark(steps, say("stands_twice_in_the_order"), remedy=say("keep_one_place"), shown=name)
        named.add(name)
    for kind in sorted({row.kind for name, row in funders.items() if name not in named} - named):
        if kind != OWN_MONEY:
            yield Remark(steps, say("has_no_place_in_the_order"), remedy=say("give_it_a_place"), shown=kind)
    if OWN_MONEY not in named:
        yield Remark(steps, say("has_no_place_in_the_order"), remedy=say("give_it_a_place"), shown=OWN_MONEY)


def money_goals_stand_once(r: Register) -> Iterator[Remark]:
    """A goal of who pays is sought once."""
    named: set[str] = set()
    for name in r.scenario.money_goals:
        if name in named:
            yield Remark(
                ("money_goals",), say("stands_twice_in_the_order"), remedy=say("keep_one_place"), shown=name
            )
        named.add(name)


def a_vote_is_kept_in_a_rerun(r: Register) -> Iterator[Remark]:
    """The payers that were voted are those of a voted plan."""
    if KEEP_PAYERS in r.scenario.money_goals and r.scenario.revision is None:
        what, remedy = say("needs_a_voted_plan"), say("use_phasage_rerun_or_remove_the_goal")
        yield Remark(("money_goals",), what, remedy=remedy, shown=KEEP_PAYERS)


PAYER_CHECKS = (order_names_all_money_once, money_goals_stand_once, a_vote_is_kept_in_a_rerun)
