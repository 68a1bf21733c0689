"""Checks of names that no type can tell of: blanks, lots, totals of one thing or another, goals in order."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.check_marks import unknown
from optim.scenario.named import EPCI, OPERATION, PRIORITY_CLASS, PROGRAMME_LIST
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register, lot_of


def operations_name_what_others_name(r: Register) -> Iterator[Remark]:
    """An operation names its EPCI and its priority class where the scenario has some."""
    for kind, known in ((EPCI, r.scenario.epci), (PRIORITY_CLASS, r.scenario.priority_classes)):
        for index, row in enumerate(r.scenario.operations if known else ()):
            if not getattr(row, kind.kind):
                yield unknown(("operations", index, kind.kind), kind, "", known)


def costs_refer_to_known_lots(r: Register) -> Iterator[Remark]:
    """A cost line's lot is a row of the lots table."""
    for index, row in enumerate(r.scenario.costs):
        if row.operation in r.operations and lot_of(row) not in r.lots:
            names = [lot.lot for lot in r.lots_of.get(row.operation, [])]
            what = say("is_not_a_lot_of", operation=row.operation)
            remedy = nearest(row.lot, names) or say("add_it_to_the_lots")
            yield Remark(("costs", index, "lot"), what, remedy=remedy)


def programme_lists_hold_operations(r: Register) -> Iterator[Remark]:
    """Where the programme takes in lists, each operation has one, and something is left to do."""
    if r.scenario.programme is None:
        return
    for index, row in enumerate(r.scenario.operations):
        if not row.programme_list:
            what, remedy = say("belongs_to_no_list_and_the_programme"), say("name_its_list")
            yield Remark(("operations", index), what, remedy=remedy, shown=row.operation)
    if not r.selected and set(r.scenario.programme.lists) <= r.lists:
        yield Remark(
            ("programme", "lists"), say("hold_only_operations_for_memory"), remedy=say("add_another_list")
        )


def printed_totals_name_what_is_held(r: Register) -> Iterator[Remark]:
    """A printed total is that of a known list or operation."""
    for index, row in enumerate(r.scenario.printed_totals):
        kind = PROGRAMME_LIST if row.scope == "programme_list" else OPERATION
        known = kind.known(r.scenario)
        if row.id not in known:
            yield unknown(("printed_totals", index, "id"), kind, row.id, known)


def goals_are_pursued_once(r: Register) -> Iterator[Remark]:
    """A goal is pursued once, and counts something that the operations state."""
    names = r.scenario.goal_names
    for index, name in enumerate(names):
        steps: Steps = ("goals", index)
        if not isinstance(r.scenario.goals[index], str):
            steps = ("goals", index, "name")
        if name in names[:index]:
            yield Remark(steps, say("is_pursued_twice"), remedy=say("keep_the_one_that_ranks_first"))
        if name == "serve_value" and all(row.value is None for row in r.selected.values()):
            remedy = say("add_a_value_to_the_operations_or")
            yield Remark(steps, say("no_operation_states_a_value"), remedy=remedy)


NAME_CHECKS = (
    operations_name_what_others_name,
    costs_refer_to_known_lots,
    programme_lists_hold_operations,
    printed_totals_name_what_is_held,
    goals_are_pursued_once,
)
