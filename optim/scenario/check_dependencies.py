"""Checks of operations that exclude or need one another."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.check_numbers import numbers_fit
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


def groups_can_be_kept(r: Register) -> Iterator[Remark]:
    """The operations of a group are known, programmed and named once; its numbers fit it and each other."""
    for name, group in r.scenario.groups.items():
        for index, operation in enumerate(group.operations):
            steps: Steps = ("groups", name, "operations", index)
            yield from _programmed(steps, operation, r)
            if operation in group.operations[:index]:
                yield Remark(steps, say("is_written_twice"), remedy=say("keep_it_once"))
        held = len(group.operations)
        unsaid, beyond = say("does_not_say_how_many"), say("is_more_than_the_group_holds", count=held)
        yield from numbers_fit(("groups", name), group, held, unsaid, beyond)


def _usable(steps: Steps, name: str, r: Register) -> Iterator[Remark]:
    yield from _programmed(steps, name, r)
    if name in r.selected and not any(
        cost.operation == name and cost.unit_cost_keur for cost in r.scenario.costs
    ):
        what, remedy = say("costs_nothing_so_its_share_cannot_be"), say("give_its_lots_a_cost")
        yield Remark(steps, what, remedy=remedy)


def _programmed(steps: Steps, name: str, r: Register) -> Iterator[Remark]:
    if name not in r.selected:
        remedy = nearest(name, r.selected) or say("name_an_operation_of_the_programme")
        yield Remark(steps, say("is_not_an_operation_of_the_programme"), remedy=remedy)


DEPENDENCY_CHECKS = (
    excluded_operations_are_programmed,
    needed_operations_are_programmed,
    groups_can_be_kept,
)
