"""Checks of the energy result: a share for each bailleur that starts homes, and for no other name."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, nearest
from optim.scenario.register import Register


def shares_are_those_of_bailleurs(r: Register) -> Iterator[Remark]:
    """A share of homes of class E, F, G is that of a known bailleur."""
    energy, known = r.scenario.energy, r.scenario.bailleurs
    for name in energy.share_efg if energy else ():
        if name not in known:
            remedy = nearest(name, known) or say("define_the_bailleur")
            yield Remark(("energy", "share_efg", name), say("is_not_a_known_bailleur"), remedy=remedy)


def bailleurs_with_homes_have_a_share(r: Register) -> Iterator[Remark]:
    """Each bailleur with homes of estates in the programme says which share of them is of class E, F, G."""
    if (energy := r.scenario.energy) is None:
        return
    owners = {
        lot.bailleur
        for name, operation in r.selected.items()
        if operation.kind == "estate"
        for lot in r.lots_of.get(name, [])
        if lot.unit == "home" and lot.bailleur in r.scenario.bailleurs
    }
    for name in sorted(owners - set(energy.share_efg)):
        what = say("says_nothing_of_which_has_homes_in", name=name)
        yield Remark(
            ("energy", "share_efg"), what, remedy=say("add_0_where_it_has_none", name=name), shown=name
        )


ENERGY_CHECKS = (shares_are_those_of_bailleurs, bailleurs_with_homes_have_a_share)
