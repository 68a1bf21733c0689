"""Operations that exclude or need one another, and what a unit of each lot is of its operation."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.keys import LotKey
from optim.data.works import Works
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Dependencies:
    """`share[o][l]`: what one unit of a lot is of its operation, by its cost without indexation.

    `exclusions` names the variants of which at most one is started; `needs` holds operation, needed pairs.
    """

    share: dict[str, dict[LotKey, float]]
    exclusions: dict[str, tuple[str, ...]]
    needs: tuple[tuple[str, str], ...]


def index(scenario: Scenario, works: Works) -> Dependencies:
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
    return Dependencies(
        share={
            name: {lot: float(unit_cost[lot] / whole[name]) for lot in lots} for name, lots in lots_of.items()
        },
        exclusions=exclusions,
        needs=needs,
    )
