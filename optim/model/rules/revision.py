"""What is realised of a voted plan, and what is kept of it."""

from collections.abc import Iterator
from typing import Any

from optim.model.rules.family import Row, family
from optim.sums import lpSum


@family(
    statement="started[l, y] = realised[l, y],  granted[i, f, p] = realised[i, f, p],  "
    "extra[b, y] = realised[b, y],  resold[i, a, y] = realised[i, a, y]"
    "      ∀ year y and period p up to the as-of year",
    unit="quantity",
    source="actuals of the rerun",
    remedy="correct the actuals",
    scope="identity",
)
def realised_is_frozen(x: Any, d: Any) -> Iterator[Row]:
    """What was started, committed, added and resold up to the as-of year is a fact."""
    for (lot, y), quantity in d.realised.items():
        yield (lot, y), x.started[lot, y] == quantity
    for (line, f, p), amount in d.realised_grants.items():
        yield (line, f, p), x.granted[line, f, p] == amount
    for (b, y), homes in d.realised_extra.items():
        yield (b, y), x.extra[b, y] == homes
    for (line, a, y), land in d.realised_resales.items():
        yield ("resold", line, a, y), x.resold[line, a, y] == land


@family(
    statement="granted[i, f, t] ≥ Σ_{y ∈ t, y ≤ as_of} realised[i, f, y]"
    "      ∀ line i, funder f that decides by tranche, tranche t in progress",
    unit="keur",
    source="actuals of the rerun",
    remedy="correct the actuals",
    scope="identity",
)
def realised_is_counted(x: Any, d: Any) -> Iterator[Row]:
    """In a tranche in progress, what a funder has committed counts in what it commits in all."""
    for (line, f, t), amount in d.realised_part.items():
        yield (line, f, t), x.granted[line, f, t] >= amount


@family(
    statement="Σ_y started[l, y] ≥ Σ_y voted[l, y]      ∀ lot l of a signed operation",
    unit="quantity",
    source="signed operations of the rerun",
    remedy="find the means of what was signed, or have the partners sign a change",
    scope="own",
    to_the_grain=True,
    amount=True,
)
def signed_is_kept(x: Any, d: Any) -> Iterator[Row]:
    """Of a signed operation, no less is started than was voted."""
    for lot, quantity in d.signed_lots.items():
        yield (lot,), lpSum(x.started[lot, y] for y in d.years) >= quantity


@family(
    statement="started[l, y] − raised[l, y] + lowered[l, y] = slipped[l, y]"
    "      ∀ lot l, year y after the as-of year; "
    "slipped = voted, what is late put in the first years that the pace of the lot allows",
    unit="quantity",
    source="voted plan of the rerun",
    remedy="name the run that was voted",
    scope="identity",
)
def change_is_counted(x: Any, d: Any) -> Iterator[Row]:
    """What a year to come starts beyond the voted plan and what is late, or less than it, is a change."""
    for (lot, y), quantity in d.slipped.items():
        yield (lot, y), x.started[lot, y] - x.raised[lot, y] + x.lowered[lot, y] == quantity
