"""What the bailleurs' works draw on beyond their teams."""

from collections.abc import Iterator
from typing import Any

from optim.model.rules.family import Row, family
from optim.sums import lpSum


@family(
    statement="extra[b, y] ≤ extra_ceiling[b, y]      ∀ bailleur b that may add capacity, year y",
    unit="home",
    source="recruitment plan of the bailleur",
    remedy="let the bailleur add more capacity that year",
    scope="shared",
    amount=True,
)
def extra_capacity_ceiling(x: Any, d: Any) -> Iterator[Row]:
    """A bailleur adds no more capacity in a year than its ceiling."""
    for b, y in d.extra_ceiling:
        yield (b, y), x.extra[b, y] <= d.extra_ceiling[b, y]


@family(
    statement="extra[b, y] − extra[b, y − 1] ≤ extra_increase[b]"
    "      ∀ bailleur b that may add capacity, year y",
    unit="home",
    source="recruitment plan of the bailleur",
    remedy="let the bailleur's added capacity grow faster",
    scope="shared",
    amount=True,
)
def extra_capacity_ramp_up(x: Any, d: Any) -> Iterator[Row]:
    """A bailleur's added capacity grows by no more than its stated increase, from none at first."""
    for b, y in d.extra_ceiling:
        if y == d.years[0]:
            yield (b, y), x.extra[b, y] <= d.extra_increase[b]
        else:
            yield (b, y), x.extra[b, y] - x.extra[b, y - 1] <= d.extra_increase[b]


@family(
    statement="Σ_{l ∈ b} started[l, y] ≤ decant_homes[b, y] · turns_a_year[b]      ∀ bailleur b, year y",
    unit="home",
    source="vacant homes that the bailleur sets aside",
    remedy="set aside more vacant homes, or bring tenants home sooner",
    scope="shared",
    amount=True,
)
def decant_capacity(x: Any, d: Any) -> Iterator[Row]:
    """A bailleur starts no more homes in a year than it has vacant homes to move tenants into."""
    for b, y in d.decant:
        yield (b, y), lpSum(x.started[lot, y] for lot in d.homes_of[b]) <= d.decant[b, y]


@family(
    statement="Σ_{l ∈ b, f own} granted[i, f, y] + extra_cost[b] · extra[b, y] ≤ own_funds_ceiling[b, y]"
    "      ∀ bailleur b, year y",
    unit="keur",
    source="budget of the bailleur",
    remedy="let the bailleur bring more of its own that year, or raise aid and loans",
    scope="shared",
    amount=True,
)
def own_funds_ceiling(x: Any, d: Any) -> Iterator[Row]:
    """A bailleur brings no more own funds in a year than it can, for its lots and its added capacity."""
    for b, y in d.own_funds_ceiling:
        brought = lpSum(
            x.granted[line, f, str(y)]
            for line in d.lines_of_bailleur[b]
            for f in d.payers[line]
            if f in d.own_funders_of[b]
        )
        added = lpSum(d.extra_cost[b] * x.extra[key] for key in d.extra_at[b, y])
        yield (b, y), brought + added <= d.own_funds_ceiling[b, y]


@family(
    statement="Σ_{f loan, u ≤ y} owed[f, y − u] · Σ_{i ∈ b} granted[i, f, u] ≤ debt_ceiling[b, y]"
    "      ∀ bailleur b, year y",
    unit="keur",
    source="financial plan of the bailleur",
    remedy="let the bailleur owe more, or replace loans by aid",
    scope="shared",
    amount=True,
)
def debt_ceiling(x: Any, d: Any) -> Iterator[Row]:
    """A bailleur owes no more at the end of a year, of its loans for the contract, than it can bear."""
    for b, y in d.debt_ceiling:
        owed = lpSum(
            d.owed[f, age] * x.granted[line, f, str(u)] for line, f in d.loans_of[b] for u, age in d.ages[y]
        )
        yield (b, y), owed <= d.debt_ceiling[b, y]


@family(
    statement="Σ_{f loan, u < y} (interest[f, y − u] + repayment[f, y − u]) · Σ_{i ∈ b} granted[i, f, u]"
    " ≤ annuity_ceiling[b, y]      ∀ bailleur b, year y",
    unit="keur",
    source="financial plan of the bailleur",
    remedy="let the bailleur pay more each year, defer its loans longer, or replace them by aid",
    scope="shared",
    amount=True,
)
def annuity_ceiling(x: Any, d: Any) -> Iterator[Row]:
    """A bailleur pays no more in a year, interest and capital of the contract's loans, than it can bear."""
    for b, y in d.annuity_ceiling:
        paid = lpSum(
            d.serviced[f, age] * x.granted[line, f, str(u)]
            for line, f in d.loans_of[b]
            for u, age in d.ages[y]
        )
        yield (b, y), paid <= d.annuity_ceiling[b, y]
