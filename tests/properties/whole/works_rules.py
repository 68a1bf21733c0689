"""Works: when, how fast, whole or in part, and what depends on what."""

from itertools import chain

from whole.facts import Facts
from whole.linear import Sum, total
from whole.stating import rule


@rule
def programme_is_accounted(s: Facts) -> None:
    """No more of a lot is started than there is."""
    for lot in s.lots:
        s.x.row("programme_is_accounted", s.started(lot, s.years), most=s.quantity(lot))


@rule
def start_window(s: Facts) -> None:
    """Works start only in the window of the lot."""
    for lot in s.lots:
        closed = [y for y in s.years if y not in s.window(lot)]
        s.x.row("start_window", s.started(lot, closed), most=0)


@rule
def pace(s: Facts) -> None:
    """No year starts more than the quantity over the least years."""
    for lot in s.lots:
        for y in s.years:
            s.x.row("pace", s.started(lot, [y]), most=s.pace(lot))


@rule
def indivisible(s: Facts) -> None:
    """All of an indivisible lot starts in the year of its launch, or nothing of it."""
    for lot in [lot for lot, row in s.lots.items() if row.indivisible]:
        for y in s.years:
            launched = s.x.value("launched", lot, y)
            s.x.row("indivisible", s.started(lot, [y]) - s.quantity(lot) * launched, least=0, most=0)


@rule
def continuous_works(s: Facts) -> None:
    """A continuous lot goes on at an even pace from its launch until it is done, within its window."""
    for lot in [lot for lot, row in s.lots.items() if row.continuous]:
        steps = s.even_steps(lot)
        for y in s.years:
            going = total(
                step * s.x.value("launched", lot, y - age)
                for age, step in enumerate(steps)
                if set(range(y - age, y - age + len(steps))) <= set(s.window(lot))
            )
            s.x.row("continuous_works", s.started(lot, [y]) - going, least=0, most=0)


@rule
def least_share(s: Facts) -> None:
    """What is begun of a lot reaches its least share, up to a whole grain; of a whole lump, all of it."""
    for lot in s.lots:
        if (least := s.least_begun(lot)) is not None:
            s.x.row("least_share", s.started(lot, s.years) - least * s.x.value("begun", lot), least=0)


@rule
def begun_before_started(s: Facts) -> None:
    """Nothing is started of a lot with a least share unless it is begun."""
    for lot in s.lots:
        if s.least_begun(lot) is not None:
            begun = s.quantity(lot) * s.x.value("begun", lot)
            s.x.row("begun_before_started", s.started(lot, s.years) - begun, most=0)


def share_by_cost(s: Facts, operation: str) -> Sum:
    """The share of an operation that is started in all, each lot counting its cost."""
    lots = s.lots_of(operation)
    whole = sum(map(s.whole_cost, lots))
    parts = {lot: s.whole_cost(lot) / s.quantity(lot) / whole for lot in lots}
    return total(part * s.started(lot, s.years) for lot, part in parts.items())


@rule
def one_of(s: Facts) -> None:
    """Variants are started in shares that add to one at most."""
    for block in s.scenario.excludes.values():
        s.x.row("one_of", total(share_by_cost(s, o) for o in block.operations), most=1)


@rule
def needs(s: Facts) -> None:
    """An operation is started in no larger share than the one that it needs."""
    for need in s.scenario.needs:
        ahead = share_by_cost(s, need.operation) - share_by_cost(s, need.needs)
        s.x.row("needs", ahead, most=0)


def beyond_choice(s: Facts, group: str, operation: str) -> list[Sum]:
    """By how much what is started of each lot of an operation is more than its choice lets it be."""
    chosen = s.x.value("chosen", group, operation)
    return [s.started(lot, s.years) - s.quantity(lot) * chosen for lot in s.lots_of(operation)]


@rule
def begun_is_chosen(s: Facts) -> None:
    """Nothing is started of what is not chosen, in a group with a most."""
    for name, group in s.scenario.groups.items():
        for operation in group.operations if group.most is not None else ():
            for beyond in beyond_choice(s, name, operation):
                s.x.row("begun_is_chosen", beyond, most=0)


@rule
def chosen_is_whole(s: Facts) -> None:
    """What is chosen is whole, in a group with a least."""
    for name, group in s.scenario.groups.items():
        for operation in group.operations if group.least is not None else ():
            for beyond in beyond_choice(s, name, operation):
                s.x.row("chosen_is_whole", beyond, least=0)


@rule
def group_at_least(s: Facts) -> None:
    """So many operations of a group are chosen at least."""
    for name, group in s.scenario.groups.items():
        chosen = total(s.x.value("chosen", name, operation) for operation in group.operations)
        s.x.row("group_at_least", chosen, least=group.least or 0)


@rule
def group_at_most(s: Facts) -> None:
    """So many operations of a group are chosen at most."""
    for name, group in s.scenario.groups.items():
        chosen = total(s.x.value("chosen", name, operation) for operation in group.operations)
        if group.most is not None:
            s.x.row("group_at_most", chosen, most=group.most)


@rule
def required_operation(s: Facts) -> None:
    """All of a required operation is started."""
    for lot, row in s.lots.items():
        if s.scenario.requires(row.operation):
            s.x.row("required_operation", s.started(lot, s.years), least=s.quantity(lot))


@rule
def excluded_operation(s: Facts) -> None:
    """Nothing of an excluded operation is started."""
    excluded = [name for name, decision in s.scenario.decisions.items() if decision.excluded]
    for lot in chain.from_iterable(map(s.lots_of, excluded)):
        s.x.row("excluded_operation", s.started(lot, s.years), most=0)


@rule
def fixed_year(s: Facts) -> None:
    """An operation with a fixed year opens in that year, at its pace, and not before."""
    for name, decision in s.scenario.decisions.items():
        for lot in s.lots_of(name) if decision.year is not None else ():
            for y in [y for y in s.years if y <= decision.year]:
                opening = s.pace(lot) if y == decision.year else 0
                s.x.row("fixed_year", s.started(lot, [y]), least=opening, most=opening)


@rule
def urgent_start(s: Facts) -> None:
    """Nothing of an urgent operation is started after its year."""
    for name, urgent in s.scenario.urgent_before.items():
        for lot in s.lots_of(name):
            s.x.row("urgent_start", s.started(lot, [y for y in s.years if y > urgent.year]), most=0)
