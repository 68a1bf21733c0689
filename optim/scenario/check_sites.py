"""Checks of how works are carried out: known lots that may have works rules, known holders named once."""

from collections.abc import Collection, Iterator

from optim.messages import say
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register


def works_rules_name_lots_that_take_them(r: Register) -> Iterator[Remark]:
    """What has works rules of its own is an operation, or a lot of one; a whole or even lot needs none."""
    block = r.scenario.works
    names = {f"{operation}/{lot}": row for (operation, lot), row in r.lots.items()}
    for name in block.lots if block else ():
        steps: Steps = ("works", "lots", name)
        if name not in r.operations and name not in names:
            remedy = nearest(name, {*r.operations, *names}) or say("write_an_operation_or_operation_lot")
            yield Remark(steps, say("is_not_a_known_operation_nor_a"), remedy=remedy, shown=name)
        elif name in names and (names[name].indivisible or names[name].continuous):
            yield Remark(steps, say("is_whole_or_even"), remedy=say("remove_its_works_rules"), shown=name)


def open_sites_name_known_holders(r: Register) -> Iterator[Remark]:
    """Who may have so many sites open at once is known, and is named once."""
    block, s = r.scenario.works, r.scenario
    sites = block.open_sites if block else None
    if sites is None:
        return
    groups: dict[str, tuple[Collection[str], Collection[str]]] = {
        "bailleurs": (sites.bailleurs, s.bailleurs),
        "maitres_ouvrage": (sites.maitres_ouvrage, s.maitres_ouvrage),
        "epci": (sites.epci, s.epci),
        "areas": (sites.areas, {epci.area for epci in s.epci.values()}),
    }
    named: dict[str, str] = {}
    for group, (names, known) in groups.items():
        for name in names:
            steps: Steps = ("works", "open_sites", group, name)
            if name not in known:
                remedy = nearest(name, known) or say("define_the_holder")
                yield Remark(steps, say("is_not_a_known_holder"), remedy=remedy, shown=name)
            elif name in named:
                what = say("is_limited_twice", group=named[name])
                yield Remark(steps, what, remedy=say("limit_it_under_one_name"), shown=name)
            named.setdefault(name, group)


SITE_CHECKS = (works_rules_name_lots_that_take_them, open_sites_name_known_holders)
