"""What could be changed of an operation's own data, so that the programme takes it in of itself."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from optim.asking.divisible import Asked, Divisible
from optim.data import LotKey
from optim.explain.figures import alike
from optim.scenario.schema import Scenario
from optim.solver.session import Basis, Floats, InfeasibleError, Sense

type Datum = Literal["none", "cost", "rate", "window", "priority"]
DATA: tuple[Datum, ...] = ("cost", "rate", "window", "priority")
LARGEST = Decimal("0.5")
"""The largest share that is tried off a cost, or added to a rate: more is another operation."""
STEPS = 6
"""How many times the smallest change is halved in on: to less than one in a hundred."""
WITHOUT_CLASSES = ("cover_programme", "serve_value")
"""The goals that count works whatever their priority class."""
NONE = frozenset[LotKey]()


@dataclass(frozen=True)
class OwnChange:
    """The least change of one datum with which the optimum has the operation whole, as it was tried.

    `none` says that some plan that is best by the goals of works has it with no change at all: the plan that
    is explained is another of the same worth. `size` is a share off its costs, or added to its rates; 1 for
    a change that is made or not. `admits` is false where even the largest one does not do; `tried` is how
    many times the programme was solved again.
    """

    datum: Datum
    size: Decimal
    admits: bool
    tried: int


def own_changes(
    scenario: Scenario, lots: frozenset[LotKey], time_limit: float, *, beaten: bool = False
) -> list[OwnChange]:
    """Each datum of an operation by its least change that admits it, found by solving again each time.

    `beaten` says that the first goal is known to be less with the operation whole: that need not be tried,
    nor another class where the first goal counts none.
    """
    operation = next(iter(lots)).partition("/")[0]
    if not beaten and admitted(scenario, lots, time_limit):
        return [OwnChange("none", Decimal(0), True, 1)]
    can = [datum for datum in DATA if changed(scenario, datum, operation, LARGEST) != scenario]
    if beaten and scenario.goal_names[0] in WITHOUT_CLASSES and "priority" in can:
        can.remove("priority")
        vain = [OwnChange("priority", Decimal(1), False, 0)]
    else:
        vain = []
    return [*(_least(scenario, datum, operation, lots, time_limit) for datum in can), *vain]


type Bases = dict[frozenset[LotKey], Basis]
"""Where the first goal ended with some lots whole, for the next change of the same datum to start from."""


def admitted(
    scenario: Scenario, lots: frozenset[LotKey], time_limit: float, bases: Bases | None = None
) -> bool:
    """Whether some plan that is best by the goals of works has all of some lots."""
    programme, bases = Divisible(scenario, time_limit=time_limit), {} if bases is None else bases
    stages = programme.goals_of_works()
    for count in (1, len(stages)):  # most are beaten on the first goal
        try:
            best, forced = (_reached(programme, whole, stages[:count], bases) for whole in (NONE, lots))
        except InfeasibleError:
            return False
        if not all(map(alike, best, forced)):
            return False
    return True


def _reached(
    programme: Divisible, whole: frozenset[LotKey], stages: list[tuple[Floats, Sense]], bases: Bases
) -> list[float]:
    """What is reached of each goal in turn with some lots whole."""
    programme.begin(Asked(whole=whole))
    session, (columns, rows) = programme.session, bases.get(whole, ([], []))
    if (len(columns), len(rows)) == (len(session.column_lower), len(session.row_lower)):  # no other payers
        session.start_from((columns, rows))
    found = [optimum.objective for optimum in programme.in_order(stages)]
    if len(stages) == 1:
        bases[whole] = programme.session.basis()
    return found


def changed(scenario: Scenario, datum: Datum, operation: str, size: Decimal) -> Scenario:
    """The scenario with one datum of an operation changed by so much."""
    return CHANGES[datum](scenario, operation, size)


def _least(
    scenario: Scenario, datum: Datum, operation: str, lots: frozenset[LotKey], time_limit: float
) -> OwnChange:
    """The least change that admits, by halving between one that does not and one that does."""
    bases: Bases = {}
    high, tried = LARGEST if datum in ("cost", "rate") else Decimal(1), 1
    if not admitted(changed(scenario, datum, operation, high), lots, time_limit, bases):
        return OwnChange(datum, high, False, tried)
    low = Decimal(0)
    for _step in range(STEPS if datum in ("cost", "rate") else 0):
        middle, tried = ((low + high) / 2).quantize(Decimal("0.001")), tried + 1
        if admitted(changed(scenario, datum, operation, middle), lots, time_limit, bases):
            high = middle
        else:
            low = middle
    return OwnChange(datum, high, True, tried)


def _cheaper(scenario: Scenario, operation: str, share: Decimal) -> Scenario:
    costs = [
        row.model_copy(update={"unit_cost_keur": row.unit_cost_keur * (1 - share)})
        if row.operation == operation
        else row
        for row in scenario.costs
    ]
    return scenario.model_copy(update={"costs": costs})


def _better_paid(scenario: Scenario, operation: str, share: Decimal) -> Scenario:
    """Each rate that admits the operation's kind, for it alone, higher by a share of the cost."""
    kind = next(row.kind for row in scenario.operations if row.operation == operation)
    mine = []
    for rate in scenario.rates:
        if kind in rate.kinds and (rate.operations is None or operation in rate.operations):
            higher = min(Decimal(1), rate.max_rate.value + share)
            figure = rate.max_rate.model_copy(update={"value": higher})
            mine.append(rate.model_copy(update={"name": None, "operations": [operation], "max_rate": figure}))
    return scenario.model_copy(update={"rates": [*mine, *scenario.rates]})


def _any_year(scenario: Scenario, operation: str, share: Decimal) -> Scenario:
    lots = [
        row.model_copy(update={"first_year": None, "last_year": None}) if row.operation == operation else row
        for row in scenario.lots
    ]
    urgent = {name: row for name, row in scenario.urgent_before.items() if name != operation}
    return scenario.model_copy(update={"lots": lots, "urgent_before": urgent})


def _first_class(scenario: Scenario, operation: str, share: Decimal) -> Scenario:
    classes = scenario.priority_classes
    best = max(classes, key=lambda name: classes[name].value, default="")
    rows = [
        row.model_copy(update={"priority_class": best}) if row.operation == operation else row
        for row in scenario.operations
    ]
    return scenario.model_copy(update={"operations": rows})


CHANGES: dict[Datum, Callable[[Scenario, str, Decimal], Scenario]] = {
    "cost": _cheaper,
    "rate": _better_paid,
    "window": _any_year,
    "priority": _first_class,
}
