"""Checks of operations that exclude or need one another."""

from collections.abc import Iterator

from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register


def excluded_operations_are_programmed(r: Register) -> Iterator[Remark]:
    """The variants of an operation are known, programmed, named once, and cost something."""
    for name, exclusion in r.scenario.excludes.items():
        for index, operation in enumerate(exclusion.operations):
            steps: Steps = ("excludes", name, "operations", index)
            yield from _usable(steps, operation, r)
            if operation in exclusion.operations[:index]:
                yield Remark(steps, "is written twice", remedy="Keep it once")


def needed_operations_are_programmed(r: Register) -> Iterator[Remark]:
    """An operation and the one that it needs are known, programmed, different, and cost something."""
    for index, need in enumerate(r.scenario.needs):
        yield from _usable(("needs", index, "operation"), need.operation, r)
        yield from _usable(("needs", index, "needs"), need.needs, r)
        if need.operation == need.needs:
            yield Remark(("needs", index, "needs"), "is the operation itself", remedy="Name another one")
        pairs = [(other.operation, other.needs) for other in r.scenario.needs[:index]]
        if (need.operation, need.needs) in pairs:
            yield Remark(("needs", index), "is written twice", remedy="Keep it once", shown=need.operation)


def _usable(steps: Steps, name: str, r: Register) -> Iterator[Remark]:
    if name not in r.selected:
        remedy = nearest(name, r.selected) or "Name an operation of the programme"
        yield Remark(steps, "is not an operation of the programme", remedy=remedy)
    elif not any(cost.operation == name and cost.unit_cost_keur for cost in r.scenario.costs):
        what, remedy = "costs nothing, so its share cannot be told", "Give its lots a cost"
        yield Remark(steps, what, remedy=remedy)


DEPENDENCY_CHECKS = (excluded_operations_are_programmed, needed_operations_are_programmed)
