"""Operations that exclude or need one another."""

from collections.abc import Iterator
from typing import Any

from optim.model.rules.family import Row, family
from optim.sums import lpSum


@family(
    statement="Σ_{o ∈ e} share[o] ≤ 1,  share[o] = Σ_{l ∈ o} cost[l] · Σ_y started[l, y] / cost[o]"
    "      ∀ exclusion e",
    unit="share",
    source="excludes of the scenario",
    remedy="let the variants be started side by side",
    scope="shared",
)
def one_of(x: Any, d: Any) -> Iterator[Row]:
    """Variants of one operation are started in shares that add to the whole of one at most."""
    for name, operations in d.exclusions.items():
        shares = lpSum(
            part * x.started[lot, y] for o in operations for lot, part in d.share[o].items() for y in d.years
        )
        yield (name,), shares <= 1


@family(
    statement="share[o] ≤ share[needed]      ∀ operation o that needs another",
    unit="share",
    source="needs of the scenario",
    remedy="start more of the operation that is needed, or do without it",
    scope="shared",
)
def needs(x: Any, d: Any) -> Iterator[Row]:
    """An operation is started in no larger share than the operation that it needs."""
    for operation, needed in d.needs:
        share = lpSum(part * x.started[lot, y] for lot, part in d.share[operation].items() for y in d.years)
        first = lpSum(part * x.started[lot, y] for lot, part in d.share[needed].items() for y in d.years)
        yield (operation, needed), share - first <= 0
