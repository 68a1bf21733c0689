"""Checks of printed names: each is that of something, and tells it apart from what stands beside it."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, nearest
from optim.scenario.register import Register


def areas_with_a_name_are_known(r: Register) -> Iterator[Remark]:
    """The printed name of an area is that of an area of some EPCI."""
    areas = {epci.area for epci in r.scenario.epci.values()}
    for name in r.scenario.areas:
        if name not in areas:
            remedy = nearest(name, areas) or say("write_area_of_epci")
            yield Remark(("areas", name), say("is_no_area"), remedy=remedy)


def lists_with_a_name_are_known(r: Register) -> Iterator[Remark]:
    """The printed name of a list of operations is that of the list of some operation."""
    for name in r.scenario.lists:
        if name not in r.lists:
            remedy = nearest(name, r.lists) or say("write_list_of_operation")
            yield Remark(("lists", name), say("is_no_list"), remedy=remedy)


def labels_tell_lots_apart(r: Register) -> Iterator[Remark]:
    """No two lots of an operation are printed under the same name."""
    held: dict[tuple[str, str], str] = {}
    for index, row in enumerate(r.scenario.lots):
        if row.label is None:
            continue
        first = held.setdefault((row.operation, row.label), row.lot)
        if first != row.lot:
            what = say("is_label_of", lot=first, operation=row.operation)
            yield Remark(("lots", index, "label"), what, remedy=say("own_label"))


LABEL_CHECKS = (areas_with_a_name_are_known, lists_with_a_name_are_known, labels_tell_lots_apart)
