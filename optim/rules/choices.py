"""What is started whole or not at all."""

from collections.abc import Iterator
from typing import Any

from pulp import lpSum

from optim.rules.family import Row, family


@family(
    statement="started[l, y] = quantity[l] · launched[l, y],  launched ∈ {0, 1}"
    "      ∀ indivisible lot l, year y",
    unit="quantity",
    source="lots table",
    remedy="let the lot be started in part",
    scope="identity",
)
def indivisible(x: Any, d: Any) -> Iterator[Row]:
    """All of an indivisible lot starts in one year, or nothing of it ever does."""
    for lot in d.indivisible_lots:
        for y in d.years:
            launched = lpSum(x.launched[lot, a] for a in d.launches[lot] if a == y)
            yield (lot, y), x.started[lot, y] - d.quantity[lot] * launched == 0


@family(
    statement="started[l, y] = Σ_{a ≤ y} step[l, y − a] · launched[l, a],  launched ∈ {0, 1}"
    "      ∀ continuous lot l, year y",
    unit="quantity",
    source="lots table",
    remedy="let the works of the lot be interrupted",
    scope="identity",
)
def continuous_works(x: Any, d: Any) -> Iterator[Row]:
    """Once launched, a continuous lot goes on at an even pace each year until it is done."""
    for lot, steps in d.steps.items():
        for y in d.years:
            going = lpSum(
                steps[y - a] * x.launched[lot, a] for a in d.launches[lot] if 0 <= y - a < len(steps)
            )
            yield (lot, y), x.started[lot, y] - going == 0
