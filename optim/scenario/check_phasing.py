"""Checks of the order of operations: known names, no circle, and decisions that can be carried out."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register, window_of


def precedences_name_known_works(r: Register) -> Iterator[Remark]:
    """The two sides of a precedence are operations, or lots of operations."""
    known = {*r.operations, *(f"{operation}/{lot}" for operation, lot in r.lots)}
    for index, row in enumerate(r.scenario.precedences):
        for side, name in (("first", row.first), ("then", row.then)):
            if name not in known:
                remedy = nearest(name, known) or "Write an operation, or operation/lot"
                what = "is not a known operation, nor a lot of one"
                yield Remark(("precedences", index, side), what, remedy=remedy)


def precedences_run_one_way(r: Register) -> Iterator[Remark]:
    """No operation or lot waits for itself, even through others."""
    rows = r.scenario.precedences
    graph: dict[str, set[str]] = {}
    for row in rows:
        graph.setdefault(row.then, set()).add(row.first)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = error.args[1]
        index = next(i for i, row in enumerate(rows) if row.then in circle and row.first in circle)
        what = f"closes a circle: {' → '.join(circle)}"
        yield Remark(
            ("precedences", index), what, remedy="Remove one of these precedences", shown="precedence"
        )
    for index, row in enumerate(rows):
        (first, of_first), (then, of_then) = _parts(row.first), _parts(row.then)
        if first == then and row.first != row.then and not (of_first and of_then):
            what = "holds an operation and a lot of the same operation"
            remedy = "Write the two lots, as operation/lot"
            yield Remark(("precedences", index), what, remedy=remedy, shown=f"{row.first}, {row.then}")


def _parts(name: str) -> tuple[str, str]:
    operation, _, lot = name.partition("/")
    return operation, lot


def urgent_operations_can_start(r: Register) -> Iterator[Remark]:
    """An urgent operation is known and its year is within the windows of its lots."""
    for name, urgent in r.scenario.urgent_before.items():
        steps: Steps = ("urgent_before", name)
        if name not in r.operations:
            remedy = nearest(name, r.operations) or "Define the operation"
            yield Remark(steps, "is not a known operation", remedy=remedy, shown=name)
            continue
        for lot in r.lots_of.get(name, []):
            opening = window_of(lot, r).start
            if urgent.year < opening:
                what = f"is before {opening}, the first year of the lot {lot.lot}"
                yield Remark((*steps, "year"), what, remedy="Open the window of the lot earlier")


def decisions_can_be_carried_out(r: Register) -> Iterator[Remark]:
    """A decision says one thing, of an operation of the programme, within the windows of its lots."""
    for name, decision in r.scenario.decisions.items():
        steps: Steps = ("decisions", name)
        if name not in r.operations:
            remedy = nearest(name, r.operations) or "Define the operation"
            yield Remark(steps, "is not a known operation", remedy=remedy, shown=name)
            continue
        if [decision.required, decision.excluded, decision.year is not None].count(True) != 1:
            remedy = "Write one of required: true, excluded: true and year"
            yield Remark(steps, "does not decide one thing", remedy=remedy, shown=name)
            continue
        if name not in r.selected and not decision.excluded:
            remedy = "Add its list to programme.lists, or withdraw the decision"
            yield Remark(steps, "is not in the programme of this scenario", remedy=remedy, shown=name)
        yield from _within_windows(r, name)


def _within_windows(r: Register, name: str) -> Iterator[Remark]:
    decision, urgent = r.scenario.decisions[name], r.scenario.urgent_before.get(name)
    for lot in r.lots_of.get(name, []):
        years = window_of(lot, r)
        first, last = years.start, min(years.stop - 1, urgent.year) if urgent else years.stop - 1
        window = f"the window {first}-{last} of the lot {lot.lot}"
        if decision.year is not None and not first <= decision.year <= last:
            yield Remark(
                ("decisions", name, "year"), f"is outside {window}", remedy="Choose a year within it"
            )
        if decision.required and last - first + 1 < lot.least_years:
            what = f"cannot be whole within {window}: it takes {lot.least_years} years at least"
            remedy = "Widen the window, or withdraw the decision"
            yield Remark(("decisions", name, "required"), what, remedy=remedy)


PHASING_CHECKS = (
    precedences_name_known_works,
    precedences_run_one_way,
    urgent_operations_can_start,
    decisions_can_be_carried_out,
)
