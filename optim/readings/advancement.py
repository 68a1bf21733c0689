"""How far the programme advances, by EPCI and by cluster."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from optim.readings.comparison import started_shares
from optim.run.plan import Plan


@dataclass(frozen=True)
class Advancement:
    """A place: its operations and those begun, homes of its estates and those started, cents, how far it is.

    `share` is the cost of what is started over the cost of the whole, before indexation; `least` and `most`
    are the shares of the operations that are the least and the most advanced.
    """

    key: str
    operations: int
    begun: int
    homes: int
    homes_started: int
    committed: int
    share: float
    least: float
    most: float


def by_epci(plan: Plan) -> list[Advancement]:
    """The advancement of each EPCI that has operations in the programme, then of those outside any (``""``).

    Their sums are those of the whole programme.
    """
    scenario = plan.scenario
    members: dict[str, list[str]] = {name: [] for name in (*scenario.epci, "")}
    for operation in scenario.operations:
        if scenario.programmes(operation):
            members[operation.epci].append(operation.operation)
    shares = _shares(plan)
    return [_advancement(plan, shares, key, names) for key, names in members.items() if names]


def by_cluster(plan: Plan) -> list[Advancement]:
    """The advancement of each cluster."""
    programme = {o.operation for o in plan.scenario.operations if plan.scenario.programmes(o)}
    held = {key: [o for o in c.operations if o in programme] for key, c in plan.scenario.clusters.items()}
    shares = _shares(plan)
    return [_advancement(plan, shares, key, names) for key, names in held.items() if names]


def _shares(plan: Plan) -> dict[str, float]:
    """The share of each operation that is started."""
    return {name: sum(by_year.values()) for name, by_year in started_shares(plan).items()}


def _advancement(plan: Plan, shares: dict[str, float], key: str, operations: Iterable[str]) -> Advancement:
    names = set(operations)
    lots = [lot for lot in plan.scenario.lots if lot.operation in names]
    estates = plan.scenario.housing
    unit_cost: dict[tuple[str, str], float] = {}
    for line in plan.scenario.costs:
        lot = line.operation, line.lot
        unit_cost[lot] = unit_cost.get(lot, 0.0) + float(line.unit_cost_keur)
    works = [row for row in plan.rows.works if row.operation in names]
    begun: dict[tuple[str, str], Decimal] = {}
    for row in works:
        begun[row.operation, row.lot] = begun.get((row.operation, row.lot), Decimal(0)) + row.quantity
    whole = sum(unit_cost.get((r.operation, r.lot), 0.0) * float(r.quantity) for r in lots)
    done = sum(
        unit_cost.get((r.operation, r.lot), 0.0) * float(begun.get((r.operation, r.lot), 0)) for r in lots
    )
    each = [shares.get(name, 0.0) for name in sorted(names)]
    return Advancement(
        key=key,
        operations=len(names),
        begun=len({row.operation for row in works}),
        homes=int(sum(r.quantity for r in lots if r.unit == "home" and r.operation in estates)),
        homes_started=int(sum(r.quantity for r in works if r.unit == "home" and r.operation in estates)),
        committed=sum(row.amount_cents for row in plan.rows.commitments if row.operation in names),
        share=done / whole if whole else 0.0,
        least=min(each),
        most=max(each),
    )
