"""Every cent stands once in the books, on random worlds."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from hypothesis import given
from partner_books import faults
from worlds import worlds

from optim.run.plan import Plan
from optim.scenario.loans import serviced_share
from optim.scenario.schema import Scenario
from optim.solving.program import program


def added(rows: Iterable[Any], *keys: str, of: str = "amount_cents") -> Counter[tuple[Any, ...]]:
    """The amounts of some rows added up by some of their columns."""
    found: Counter[tuple[Any, ...]] = Counter()
    for row in rows:
        found[tuple(getattr(row, key) for key in keys)] += getattr(row, of)
    return Counter({key: cents for key, cents in found.items() if cents})


def of_kinds(plan: Plan, *kinds: str) -> list[Any]:
    """The rows of the books of some kinds."""
    return [row for row in plan.rows.books if row.kind in kinds]


@given(worlds())
def test_every_cent_stands_once_in_the_books(scenario: Scenario) -> None:
    """Proves: by payer, operation and year the books open what is committed and pay what is paid; land to buy
    back is opened in the year of its purchase and paid at the resale; each tranche pays what it opens, no
    more and no less; receipts are those of the operation; loans are repaid whole, with their interest; each
    partner's book adds up, and all are the contract.
    Without it: a partner would vote an amount that the plan does not hold, twice, or in the wrong tranche.
    By hand: the sums of the other tables; of a loan, all its payments come to what was drawn of it times the
    sum of its shares, to half a cent for each tranche, owner and lender.
    """
    plan = program(scenario, {})
    lines, bought = of_kinds(plan, "works", "land", "fctva"), of_kinds(plan, "buy_back")
    got, repaid = of_kinds(plan, "receipt"), of_kinds(plan, "loan_service")
    ours, theirs = ("payer", "operation", "year"), ("funder", "operation", "year")
    assert added(lines, *ours, of="ap_cents") == added(plan.rows.commitments, *theirs)
    assert added(lines, *ours, of="cp_cents") == added(plan.rows.payments, *theirs)
    resold = [row for row in plan.rows.land if row.resold_year is not None]
    land = added(resold, "buyer", "operation", "bought_year", of="price_cents")
    assert added(bought, *ours, of="ap_cents") == land
    assert added(bought, *ours, of="cp_cents") == added(plan.rows.buy_backs, *ours)
    assert added(got, "operation", "year", of="cp_cents") == added(plan.rows.receipts, "operation", "year")
    tranche = ("payer", "operation", "kind", "tranche")
    for rows in (lines, bought):
        assert added(rows, *tranche, of="ap_cents") == added(rows, *tranche, of="cp_cents")
    assert not any(row.ap_cents for row in (*got, *repaid))
    drawn = added(
        (row for row in plan.rows.commitments if row.funder in scenario.loans), "funder", "operation"
    )
    owed = sum(
        cents * sum(serviced_share(scenario.loans[lender], age) for age in range(100))
        for (lender, _operation), cents in drawn.items()
    )
    groups = {(row.payer, row.operation, row.tranche) for row in repaid}
    assert abs(sum(row.cp_cents for row in repaid) - owed) <= Fraction(len(groups) * len(scenario.loans), 2)
    assert len(lines) + len(bought) + len(got) + len(repaid) == len(plan.rows.books)
    assert faults(plan) == []
