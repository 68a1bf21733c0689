"""Checks of the shared agency: its members are maîtres d'ouvrage whose own capacity is known."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, Steps
from optim.scenario.register import Register


def shared_agency_serves_limited_members(r: Register) -> Iterator[Remark]:
    """Each member is named once and has a capacity of its own, above which it delegates."""
    if (agency := r.scenario.shared_agency) is None:
        return
    known = r.scenario.maitres_ouvrage
    for index, name in enumerate(agency.members):
        steps: Steps = ("shared_agency", "members", index)
        if name in known and known[name].delivery_capacity_keur is None:
            what = say("has_no_capacity_of_its_own_so")
            yield Remark(steps, what, remedy=say("give_maitres_ouvrage_delivery_capacity_keur", name=name))
        if name in agency.members[:index]:
            yield Remark(steps, say("is_a_member_twice"), remedy=say("keep_one"))


DELIVERY_CHECKS = (shared_agency_serves_limited_members,)
