"""What is started, when, and how fast."""

from collections.abc import Iterator
from typing import Any

from optim.model.rules.family import Row, family
from optim.sums import lpSum


@family(
    statement="Σ_y started[l, y] + missed[l] = quantity[l]      ∀ lot l",
    unit="quantity",
    source="lots table",
    remedy="correct the quantity of the lot",
    scope="identity",
)
def programme_is_accounted(x: Any, d: Any) -> Iterator[Row]:
    """Every unit of a lot is either started in one year of the contract or missed."""
    for lot in d.lots:
        yield (lot,), lpSum(x.started[lot, y] for y in d.years) + x.missed[lot] == d.quantity[lot]


@family(
    statement="started[l, y] ≤ 0      ∀ lot l, year y outside first_year…last_year of l",
    unit="quantity",
    source="lots table",
    remedy="widen the window of the lot",
    scope="own",
)
def start_window(x: Any, d: Any) -> Iterator[Row]:
    """Works start only between the first and the last year of the lot's window."""
    for lot, y in d.closed_years:
        yield (lot, y), x.started[lot, y] <= 0


@family(
    statement="started[l, y] ≤ quantity[l] / least_years[l]      ∀ lot l, year y",
    unit="quantity",
    source="lots table",
    remedy="let the lot be carried out in fewer years",
    scope="own",
    amount=True,
)
def pace(x: Any, d: Any) -> Iterator[Row]:
    """A lot is carried out over its least number of years at the fastest."""
    for lot in d.lots:
        for y in d.years:
            yield (lot, y), x.started[lot, y] <= d.pace[lot]
