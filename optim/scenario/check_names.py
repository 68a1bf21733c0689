"""Checks of identifiers: every name that a scenario refers to is one that it defines."""

from collections.abc import Collection, Iterator

from optim.messages import say
from optim.rulebook import RULEBOOK
from optim.scenario.names import GOAL_NAMES
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register, lot_of


def _unknown(steps: Steps, called: str, name: str, known: Collection[str]) -> Iterator[Remark]:
    if name not in known:
        remedy = nearest(name, known) or say("define_it", called=say(f"called_{called}"))
        yield Remark(steps, say("is_not_known", called=say(f"called_{called}")), remedy=remedy)


def _unknown_in(
    steps: Steps, called: str, names: list[str] | None, known: Collection[str]
) -> Iterator[Remark]:
    for index, name in enumerate(names or []):
        yield from _unknown((*steps, index), called, name, known)


def operations_refer_to_known_names(r: Register) -> Iterator[Remark]:
    """An operation's EPCI and priority class are defined."""
    s = r.scenario
    for index, row in enumerate(s.operations):
        if row.epci or s.epci:
            yield from _unknown(("operations", index, "epci"), "epci", row.epci, s.epci)
        if row.priority_class or s.priority_classes:
            steps = ("operations", index, "priority_class")
            yield from _unknown(steps, "priority_class", row.priority_class, s.priority_classes)


def lots_refer_to_known_names(r: Register) -> Iterator[Remark]:
    """A lot's operation, and its bailleur or maître d'ouvrage, are defined."""
    s = r.scenario
    for index, row in enumerate(s.lots):
        yield from _unknown(("lots", index, "operation"), "operation", row.operation, r.operations)
        if row.bailleur:
            yield from _unknown(("lots", index, "bailleur"), "bailleur", row.bailleur, s.bailleurs)
        if row.maitre_ouvrage:
            steps = ("lots", index, "maitre_ouvrage")
            yield from _unknown(steps, "maitre_ouvrage", row.maitre_ouvrage, s.maitres_ouvrage)


def costs_refer_to_known_lots(r: Register) -> Iterator[Remark]:
    """A cost line's lot is a row of the lots table."""
    for index, row in enumerate(r.scenario.costs):
        if row.operation not in r.operations:
            yield from _unknown(("costs", index, "operation"), "operation", row.operation, r.operations)
        elif lot_of(row) not in r.lots:
            names = [lot.lot for lot in r.lots_of.get(row.operation, [])]
            what = say("is_not_a_lot_of", operation=row.operation)
            yield Remark(
                ("costs", index, "lot"), what, remedy=nearest(row.lot, names) or say("add_it_to_the_lots")
            )


def rates_refer_to_known_names(r: Register) -> Iterator[Remark]:
    """A rate's funder and operations are defined."""
    for index, rate in enumerate(r.scenario.rates):
        yield from _unknown(("rates", index, "funder"), "funder", rate.funder, r.scenario.funders)
        steps = ("rates", index, "operations")
        yield from _unknown_in(steps, "operation", rate.operations, r.operations)


def own_funders_are_known(r: Register) -> Iterator[Remark]:
    """The funders that are an owner's own money are defined."""
    s = r.scenario
    for name, bailleur in s.bailleurs.items():
        yield from _unknown_in(("bailleurs", name, "own_funders"), "funder", bailleur.own_funders, s.funders)
    for name, owner in s.maitres_ouvrage.items():
        steps = ("maitres_ouvrage", name, "own_funders")
        yield from _unknown_in(steps, "funder", owner.own_funders, s.funders)


def funders_serve_known_names(r: Register) -> Iterator[Remark]:
    """The EPCI, bailleurs and operations that a funder serves are defined."""
    s = r.scenario
    for name, funder in s.funders.items():
        if funder.serves is None:
            continue
        steps = ("funders", name, "serves")
        yield from _unknown_in((*steps, "epci"), "epci", funder.serves.epci, s.epci)
        yield from _unknown_in((*steps, "bailleurs"), "bailleur", funder.serves.bailleurs, s.bailleurs)
        yield from _unknown_in((*steps, "operations"), "operation", funder.serves.operations, r.operations)


def funders_belong_to_known_groups(r: Register) -> Iterator[Remark]:
    """The group that a funder is reported under has a printed name."""
    s = r.scenario
    for name, funder in s.funders.items():
        if funder.group is not None:
            yield from _unknown(("funders", name, "group"), "funder_group", funder.group, s.funder_groups)


def clusters_hold_known_operations(r: Register) -> Iterator[Remark]:
    """The operations of a cluster are defined."""
    for name, cluster in r.scenario.clusters.items():
        steps = ("clusters", name, "operations")
        yield from _unknown_in(steps, "operation", cluster.operations, r.operations)


def programme_lists_hold_operations(r: Register) -> Iterator[Remark]:
    """A list that the programme takes in is the list of some operation, and something is left to do."""
    if r.scenario.programme is None:
        return
    lists = r.scenario.programme.lists
    for index, row in enumerate(r.scenario.operations):
        if not row.programme_list:
            what, remedy = say("belongs_to_no_list_and_the_programme"), say("name_its_list")
            yield Remark(("operations", index), what, remedy=remedy, shown=row.operation)
    yield from _unknown_in(("programme", "lists"), "programme_list", lists, r.lists)
    if not r.selected and set(lists) <= r.lists:
        yield Remark(
            ("programme", "lists"), say("hold_only_operations_for_memory"), remedy=say("add_another_list")
        )


def recalled_lists_hold_operations(r: Register) -> Iterator[Remark]:
    """A list that is recalled is the list of some operation."""
    if r.scenario.recalled is not None:
        yield from _unknown_in(("recalled", "lists"), "programme_list", r.scenario.recalled.lists, r.lists)


def printed_totals_name_what_is_held(r: Register) -> Iterator[Remark]:
    """A printed total is that of a known list or operation."""
    for index, row in enumerate(r.scenario.printed_totals):
        listed = row.scope == "programme_list"
        called, known = ("programme_list", r.lists) if listed else ("operation", r.operations.keys())
        yield from _unknown(("printed_totals", index, "id"), called, row.id, known)


def goals_are_known(r: Register) -> Iterator[Remark]:
    """A goal is one that the model has, and is pursued once."""
    names = [goal if isinstance(goal, str) else goal.name for goal in r.scenario.goals]
    for index, name in enumerate(names):
        steps: Steps = ("goals", index)
        if not isinstance(r.scenario.goals[index], str):
            steps = ("goals", index, "name")
        yield from _unknown(steps, "goal", name, GOAL_NAMES)
        if name in names[:index]:
            yield Remark(steps, say("is_pursued_twice"), remedy=say("keep_the_one_that_ranks_first"))
        if name == "serve_value" and all(row.value is None for row in r.selected.values()):
            remedy = say("add_a_value_to_the_operations_or")
            yield Remark(steps, say("no_operation_states_a_value"), remedy=remedy)


def rules_are_known(r: Register) -> Iterator[Remark]:
    """A rule that is switched is one that the model has."""
    for name in r.scenario.rules:
        yield from _unknown(("rules", name), "rule", name, RULEBOOK)


NAME_CHECKS = (
    operations_refer_to_known_names,
    lots_refer_to_known_names,
    costs_refer_to_known_lots,
    rates_refer_to_known_names,
    own_funders_are_known,
    funders_serve_known_names,
    funders_belong_to_known_groups,
    clusters_hold_known_operations,
    programme_lists_hold_operations,
    recalled_lists_hold_operations,
    printed_totals_name_what_is_held,
    goals_are_known,
    rules_are_known,
)
