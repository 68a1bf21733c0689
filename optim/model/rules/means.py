"""What the works of the bailleurs draw on beyond their teams, and the debt that owners can bear."""

from collections.abc import Iterable, Mapping

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import Sum, lpSum


@states(
    "extra[b, y] ≤ extra_ceiling[b, y]      ∀ bailleur b that may add capacity, year y",
)
def extra_capacity_ceiling(x: Variables, d: Data) -> Rows:
    """A bailleur adds no more capacity in a year than its ceiling."""
    for b, y in d.extra_ceiling:
        yield (b, y), x.extra[b, y] <= d.extra_ceiling[b, y]


@states(
    "extra[b, y] − extra[b, y − 1] ≤ extra_increase[b]      ∀ bailleur b that may add capacity, year y",
)
def extra_capacity_ramp_up(x: Variables, d: Data) -> Rows:
    """A bailleur's added capacity grows by no more than its stated increase, from none at first."""
    for b, y in d.extra_ceiling:
        if y == d.years[0]:
            yield (b, y), x.extra[b, y] <= d.extra_increase[b]
        else:
            yield (b, y), x.extra[b, y] - x.extra[b, y - 1] <= d.extra_increase[b]


@states(
    "Σ_{l ∈ b} started[l, y] ≤ decant_homes[b, y] · turns_a_year[b]      ∀ bailleur b, year y",
)
def decant_capacity(x: Variables, d: Data) -> Rows:
    """A bailleur starts no more homes in a year than it has vacant homes to move tenants into."""
    for b, y in d.decant:
        yield (b, y), lpSum(x.started[lot, y] for lot in d.homes_of[b]) <= d.decant[b, y]


@states(
    "Σ_{l ∈ b, f own} granted[i, f, y] + extra_cost[b] · extra[b, y] ≤ own_funds_ceiling[b, y]"
    "      ∀ bailleur b, year y",
)
def own_funds_ceiling(x: Variables, d: Data) -> Rows:
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


type Shares = Mapping[tuple[str, str, int], float]
"""By line, lender and age."""


def _of_loans(x: Variables, d: Data, shares: Shares, loans: Iterable[tuple[str, str]], y: int) -> Sum:
    """What of all that was borrowed up to a year is owed at its end, or is paid in it."""
    return lpSum(
        shares[line, f, age] * x.granted[line, f, str(u)] for line, f in loans for u, age in d.ages[y]
    )


@states(
    "Σ_{i ∈ b, f loan, u ≤ y} owed[i, f, y − u] · granted[i, f, u] + late_debt[b, y] ≤ debt_ceiling[b, y]"
    "      ∀ bailleur b, year y",
)
def debt_ceiling(x: Variables, d: Data) -> Rows:
    """A bailleur owes no more at the end of a year, of its loans for the contract, than it can bear."""
    for b, y in d.debt_ceiling:
        owed = _of_loans(x, d, d.owed, d.loans_of[b], y)
        yield (b, y), owed + d.late_debt[b, y] <= d.debt_ceiling[b, y]


@states(
    "Σ_{i ∈ b, f loan, u ≤ y} (interest[i, f, y − u] + repayment[i, f, y − u]) · granted[i, f, u]"
    " + late_service[b, y] ≤ annuity_ceiling[b, y]      ∀ bailleur b, year y",
)
def annuity_ceiling(x: Variables, d: Data) -> Rows:
    """A bailleur pays no more in a year, interest and capital of the contract's loans, than it can bear."""
    for b, y in d.annuity_ceiling:
        paid = _of_loans(x, d, d.serviced, d.loans_of[b], y)
        yield (b, y), paid + d.late_service[b, y] <= d.annuity_ceiling[b, y]


@states(
    "Σ_{i ∈ m, f loan, u ≤ y} owed[i, f, y − u] · granted[i, f, u] + debt_before[m, y]"
    " ≤ debt_capacity_years[m] · gross_saving[m, y]      ∀ authority m, year y",
)
def debt_capacity(x: Variables, d: Data) -> Rows:
    """An authority owes no more at the end of a year, present debt included, than its years of saving."""
    for m, y in d.debt_capacity:
        owed = _of_loans(x, d, d.owed, d.loans_of_authority[m], y)
        yield (m, y), owed + d.debt_before[m, y] <= d.debt_capacity[m, y]


@states(
    "Σ_{i ∈ m, f loan, u ≤ y} (interest[i, f, y − u] + repayment[i, f, y − u]) · granted[i, f, u]"
    " + repaid_before[m, y] + saving_floor[m, y] ≤ gross_saving[m, y]      ∀ authority m, year y",
)
def saving_floor(x: Variables, d: Data) -> Rows:
    """What the debt of a year leaves of the gross saving of an authority is no less than its floor."""
    for m, y in d.saving_floor:
        paid = _of_loans(x, d, d.serviced, d.loans_of_authority[m], y)
        yield (m, y), paid + d.repaid_before[m, y] + d.saving_floor[m, y] <= d.gross_saving[m, y]
