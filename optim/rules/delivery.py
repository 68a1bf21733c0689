"""What the maîtres d'ouvrage can carry."""

from collections.abc import Iterator
from typing import Any

from pulp import lpSum

from optim.rules.family import Row, family


@family(
    statement="Σ_{i ∈ m} cost[i, y] · started[l, y] ≤ delivery_capacity[m, y]"
    "      ∀ maître d'ouvrage m, year y",
    unit="keur",
    source="teams of the maître d'ouvrage",
    remedy="strengthen the maître d'ouvrage, or spread its works",
    scope="shared",
)
def delivery_capacity(x: Any, d: Any) -> Iterator[Row]:
    """A maître d'ouvrage engages no more works in a year than its teams can carry."""
    for m, y in d.delivery_capacity:
        engaged = lpSum(d.cost[i, y] * x.started[d.lines[i], y] for i in d.lines_delivered_by[m])
        yield (m, y), engaged <= d.delivery_capacity[m, y]
