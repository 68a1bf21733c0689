"""Checks of operations that exclude or need one another."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register


def excluded_operations_are_programmed(r: Register) -> Iterator[Remark]:
    """The variants of an operation are known, programmed, named once, and cost something."""
    for name, exclusion in r.scenario.excludes.items():
        for index, operation in enumerate(exclusion.operations):
            steps: Steps = ("excludes", name, "operations", index)
            yield from _usable(steps, operation, r)
            if operation in exclusion.operations[:index]:
                yield Remark(steps, say("is_written_twice"), remedy=say("keep_it_once"))


def needed_operations_are_programmed(r: Register) -> Iterator[Remark]:
    """An operation and the one that it needs are known, programmed, different, and cost something."""
    for index, need in enumerate(r.scenario.needs):
        yield from _usable(("needs", index, "operation"), need.operation, r)
        yield from _usable(("needs", index, "needs"), need.needs, r)
        if need.operation == need.needs:
            yield Remark(
                ("needs", index, "needs"), say("is_the_operation_itself"), remedy=say("name_another_one")
            )
        pairs = [(other.operation, other.needs) for other in r.scenario.needs[:index]]
        if (need.operation, need.needs) in pairs:
            yield Remark(
                ("needs", index), say("is_written_twice"), remedy=say("keep_it_once"), shown=need.operation
            )


def _usable(steps: Steps, name: str, r: Register) -> Iterator[Remark]:
    if name not in r.selected:
        remedy = nearest(name, r.selected) or say("name_an_operation_of_the_programme")
        yield Remark(steps, say("is_not_an_operation_of_the_programme"), remedy=remedy)
    elif not any(cost.operation == name and cost.unit_cost_keur for cost in r.scenario.costs):
        what, remedy = say("costs_nothing_so_its_share_cannot_be"), say("give_its_lots_a_cost")
        yield Remark(steps, what, remedy=remedy)


DEPENDENCY_CHECKS = (excluded_operations_are_programmed, needed_operations_are_programmed)
