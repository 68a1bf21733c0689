"""Operations that exclude or need one another, and what a unit of each lot is of its operation."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.keys import LotKey
from optim.data.sites import done_before
from optim.data.works import Works
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Dependencies:
    """`share[o][l]`: what one unit of a lot is of its operation, by its cost without indexation.

    `group_operations` are those of which so many are whole at least, and begun at most: in a rerun, no fewer
    than the past has begun. `exclusions` names the variants of which at most one is started; `needs` holds
    operation, needed pairs.
    """

    share: dict[str, dict[LotKey, float]]
    exclusions: dict[str, tuple[str, ...]]
    needs: tuple[tuple[str, str], ...]
    group_operations: dict[str, tuple[str, ...]]
    group_least: dict[str, float]
    group_most: dict[str, float]
    lots_of_operation: dict[str, list[LotKey]]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Dependencies:
    """Indexes the dependencies of a scenario."""
    exclusions = {name: tuple(e.operations) for name, e in sorted(scenario.excludes.items())}
    needs = tuple(sorted((need.operation, need.needs) for need in scenario.needs))
    named = {name for names in (*exclusions.values(), *needs) for name in names}
    unit_cost: dict[LotKey, Fraction] = dict.fromkeys(works.lots, Fraction(0))
    for row in scenario.costs:
        if row.operation in named:
            unit_cost[f"{row.operation}/{row.lot}"] += Fraction(row.unit_cost_keur)
    lots_of = {name: [lot for lot, row in works.lots.items() if row.operation == name] for name in named}
    whole = {
        name: sum((unit_cost[lot] * Fraction(works.lots[lot].quantity) for lot in lots), Fraction(0))
        for name, lots in lots_of.items()
    }
    begun = {lot.partition("/")[0] for lot, years in done_before(scenario, calendar).items() if years}
    groups = dict(sorted(scenario.groups.items()))
    return Dependencies(
        share={
            name: {lot: float(unit_cost[lot] / whole[name]) for lot in lots} for name, lots in lots_of.items()
        },
        exclusions=exclusions,
        needs=needs,
        group_operations={name: tuple(group.operations) for name, group in groups.items()},
        group_least={name: float(g.least) for name, g in groups.items() if g.least is not None},
        group_most={
            name: float(max(g.most, len(begun.intersection(g.operations))))
            for name, g in groups.items()
            if g.most is not None
        },
        lots_of_operation={
            name: [lot for lot, row in works.lots.items() if row.operation == name]
            for group in groups.values()
            for name in group.operations
        },
    )
