"""What the maîtres d'ouvrage can carry, alone and through the agency that they share."""

from collections.abc import Iterator
from typing import Any

from optim.model.rules.family import Row, family
from optim.sums import lpSum


@family(
    statement="Σ_{i ∈ m} cost[i, y] · Σ_a spending[i, y − a] · started[l, a] ≤ delivery_capacity[m, y]"
    " + delegated[m, y]      ∀ maître d'ouvrage m, year y",
    unit="keur",
    source="teams of the maître d'ouvrage",
    remedy="strengthen the maître d'ouvrage, let a shared agency carry some, or spread its works",
    scope="shared",
    amount=True,
)
def delivery_capacity(x: Any, d: Any) -> Iterator[Row]:
    """A maître d'ouvrage engages no more works in a year than its teams and its agency can carry."""
    for m, y in d.delivery_capacity:
        engaged = lpSum(
            d.cost[i, y] * share * x.started[d.lines[i], a]
            for i in d.lines_delivered_by[m]
            for a, share in d.spending[i, y]
        )
        delegated = lpSum(x.delegated[key] for key in d.delegations[m, y])
        yield (m, y), engaged - delegated <= d.delivery_capacity[m, y]


@family(
    statement="Σ_{m member} delegated[m, y] ≤ agency_capacity[y]      ∀ year y",
    unit="keur",
    source="teams of the shared agency (SPLA-IN)",
    remedy="strengthen the shared agency, or its members",
    scope="shared",
    amount=True,
)
def shared_agency_capacity(x: Any, d: Any) -> Iterator[Row]:
    """The shared agency carries no more works in a year, for all its members, than its teams can."""
    for y in d.agency_capacity:
        yield (y,), lpSum(x.delegated[m, y] for m in d.agency_members) <= d.agency_capacity[y]
