"""Checks of the energy result: a share for each bailleur that starts homes, and for no other name."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark
from optim.scenario.register import Register


def bailleurs_with_homes_have_a_share(r: Register) -> Iterator[Remark]:
    """Each bailleur with homes of estates in the programme says which share of them is of class E, F, G."""
    if (energy := r.scenario.energy) is None:
        return
    owners = {
        lot.bailleur
        for name, operation in r.selected.items()
        if r.scenario.kind_counts(operation.kind) == "homes"
        for lot in r.lots_of.get(name, [])
        if lot.unit == "home" and lot.bailleur in r.scenario.bailleurs
    }
    for name in sorted(owners - set(energy.share_efg)):
        what = say("says_nothing_of_which_has_homes_in", name=name)
        yield Remark(
            ("energy", "share_efg"), what, remedy=say("add_0_where_it_has_none", name=name), shown=name
        )


ENERGY_CHECKS = (bailleurs_with_homes_have_a_share,)
