"""Checks of the order of operations: known names, no circle, and decisions that can be carried out."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise, product

from optim.messages import say
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register, window_of
from optim.scenario.schema_phasing import Precedence


def precedences_name_known_works(r: Register) -> Iterator[Remark]:
    """The two sides of a precedence are operations, or lots of operations."""
    known = {*r.operations, *(f"{operation}/{lot}" for operation, lot in r.lots)}
    for index, row in enumerate(r.scenario.precedences):
        for side, name in (("first", row.first), ("then", row.then)):
            if name not in known:
                remedy = nearest(name, known) or say("write_an_operation_or_operation_lot")
                what = say("is_not_a_known_operation_nor_a")
                yield Remark(("precedences", index, side), what, remedy=remedy)


def precedences_run_one_way(r: Register) -> Iterator[Remark]:
    """No operation or lot waits for itself, even through others; an operation is all of its lots."""
    rows = r.scenario.precedences
    held: dict[int, Precedence] = {}
    for index, row in enumerate(rows):
        (first, of_first), (then, of_then) = _parts(row.first), _parts(row.then)
        if first == then and row.first != row.then and not (of_first and of_then):
            what = say("holds_an_operation_and_a_lot_of")
            remedy = say("write_the_two_lots_as_operation_lot")
            yield Remark(("precedences", index), what, remedy=remedy, shown=f"{row.first}, {row.then}")
        else:
            held[index] = row
    while circle := _circle(r, held):
        names = [held[index].first for index in circle]
        what = say("closes_a_circle", circle=" → ".join([*names, held[circle[-1]].then]))
        remedy = say("remove_one_of_these_precedences")
        yield Remark(("precedences", max(circle)), what, remedy=remedy, shown="precedence")
        del held[max(circle)]


def _circle(r: Register, rows: dict[int, Precedence]) -> list[int]:
    """The precedences of one circle, in its order; none when there is no circle."""
    graph: dict[str, set[str]] = {}
    by_pair: dict[tuple[str, str], int] = {}
    for index, row in rows.items():
        for pair in product(_lots(r, row.first), _lots(r, row.then)):
            by_pair.setdefault(pair, index)
            graph.setdefault(pair[1], set()).add(pair[0])
    try:
        TopologicalSorter({name: sorted(before) for name, before in graph.items()}).prepare()
    except CycleError as error:
        circle = list(dict.fromkeys(by_pair[pair] for pair in pairwise(error.args[1])))
        start = circle.index(min(circle))
        return [*circle[start:], *circle[:start]]
    return []


def _lots(r: Register, name: str) -> list[str]:
    """The lots that a name stands for; the name itself where there is none."""
    operation, lot = _parts(name)
    mine = [f"{operation}/{row.lot}" for row in r.lots_of.get(operation, []) if lot in ("", row.lot)]
    return mine or [name]


def _parts(name: str) -> tuple[str, str]:
    operation, _, lot = name.partition("/")
    return operation, lot


def urgent_operations_can_start(r: Register) -> Iterator[Remark]:
    """An urgent operation is known and its year is within the windows of its lots."""
    for name, urgent in r.scenario.urgent_before.items():
        steps: Steps = ("urgent_before", name)
        if name not in r.operations:
            continue
        for lot in r.lots_of.get(name, []):
            opening = window_of(lot, r).start
            if urgent.year < opening:
                what = say("is_before_the_first_year_of_the", opening=opening, lot=lot.lot)
                yield Remark((*steps, "year"), what, remedy=say("open_the_window_of_the_lot_earlier"))


def decisions_can_be_carried_out(r: Register) -> Iterator[Remark]:
    """A decision says one thing, of an operation of the programme, within the windows of its lots."""
    for name, decision in r.scenario.decisions.items():
        steps: Steps = ("decisions", name)
        if name not in r.operations:
            continue
        if [decision.required, decision.excluded, decision.year is not None].count(True) != 1:
            remedy = say("write_one_of_required_true_excluded_true")
            yield Remark(steps, say("does_not_decide_one_thing"), remedy=remedy, shown=name)
            continue
        if name not in r.selected and not decision.excluded:
            remedy = say("add_its_list_to_programme_lists_or")
            yield Remark(steps, say("is_not_in_the_programme_of_this"), remedy=remedy, shown=name)
        yield from _within_windows(r, name)


def _within_windows(r: Register, name: str) -> Iterator[Remark]:
    decision, urgent = r.scenario.decisions[name], r.scenario.urgent_before.get(name)
    for lot in r.lots_of.get(name, []):
        years = window_of(lot, r)
        first, last = years.start, min(years.stop - 1, urgent.year) if urgent else years.stop - 1
        window = say("the_window_of_the_lot", first=first, last=last, lot=lot.lot)
        if decision.year is not None and not first <= decision.year <= last:
            yield Remark(
                ("decisions", name, "year"),
                say("is_outside_the_window", window=window),
                remedy=say("choose_a_year_within_it"),
            )
        if decision.required and last - first + 1 < lot.least_years:
            what = say("cannot_be_whole_within_it_takes_years", window=window, least_years=lot.least_years)
            remedy = say("widen_the_window_or_withdraw_the_decision")
            yield Remark(("decisions", name, "required"), what, remedy=remedy)


PHASING_CHECKS = (
    precedences_name_known_works,
    precedences_run_one_way,
    urgent_operations_can_start,
    decisions_can_be_carried_out,
)
