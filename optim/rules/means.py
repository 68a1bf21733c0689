"""What the bailleurs' works draw on beyond their teams."""

from collections.abc import Iterator
from typing import Any

from pulp import lpSum

from optim.rules.family import Row, family


@family(
    statement="Σ_{l ∈ b} started[l, y] ≤ decant_homes[b, y] · turns_a_year[b]      ∀ bailleur b, year y",
    unit="home",
    source="vacant homes that the bailleur sets aside",
    remedy="set aside more vacant homes, or bring tenants home sooner",
    scope="shared",
)
def decant_capacity(x: Any, d: Any) -> Iterator[Row]:
    """A bailleur starts no more homes in a year than it has vacant homes to move tenants into."""
    for b, y in d.decant:
        yield (b, y), lpSum(x.started[lot, y] for lot in d.homes_of[b]) <= d.decant[b, y]


@family(
    statement="Σ_{l ∈ b, f own} granted[i, f, y] ≤ own_funds_ceiling[b, y]      ∀ bailleur b, year y",
    unit="keur",
    source="budget of the bailleur",
    remedy="let the bailleur bring more of its own that year, or raise aid and loans",
    scope="shared",
)
def own_funds_ceiling(x: Any, d: Any) -> Iterator[Row]:
    """A bailleur brings no more of its own funds to its lots in a year than it can."""
    for b, y in d.own_funds_ceiling:
        brought = lpSum(
            x.granted[line, f, str(y)]
            for line in d.lines_of_bailleur[b]
            for f in d.payers[line]
            if f in d.own_funders_of[b]
        )
        yield (b, y), brought <= d.own_funds_ceiling[b, y]
