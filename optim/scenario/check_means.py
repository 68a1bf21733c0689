"""Checks of the means of the bailleurs: each figure by year is given, and leaves something to work with."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, Steps
from optim.scenario.register import Register
from optim.units import CENTS_PER_KEUR


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
        if extra.paid_by not in bailleur.own_funders:
            remedy = say("name_one_of_its_own_funders", own_funders=bailleur.own_funders)
            yield Remark((*steps, "paid_by"), say("is_not_the_bailleurs_own_money"), remedy=remedy)
        payer = r.scenario.funders.get(extra.paid_by)
        if payer is not None and payer.payment_ceiling_keur is not None:
            what = say("has_a_payment_ceiling_which_does_not_count_added_capacity")
            yield Remark((*steps, "paid_by"), what, remedy=say("let_a_funder_without_payment_ceiling_keur"))
        if extra.cost_keur_per_home.value * CENTS_PER_KEUR % 1:
            yield Remark((*steps, "cost_keur_per_home"), say("is_finer_than_a_cent"), remedy=say("round_it"))


MEANS_CHECKS = (
    current_programmes_fit_the_capacity,
    added_capacity_can_be_paid,
)
