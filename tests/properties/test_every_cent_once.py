"""Every cent stands once in the books, on random worlds."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from hypothesis import given
from worlds import worlds

from optim.run.plan import Plan
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
    """Proves: by payer, operation and year the books open what is committed or bought back and pay what is
    paid; each tranche pays what it opens, no more and no less; receipts are those of the operation.
    Without it: a partner would vote an amount that the plan does not hold, twice, or in the wrong tranche.
    By hand: the sums of the other tables.
    """
    plan = program(scenario, {})
    lines, bought, got = (
        of_kinds(plan, "works", "land"),
        of_kinds(plan, "buy_back"),
        of_kinds(plan, "receipt"),
    )
    ours, theirs = ("payer", "operation", "year"), ("funder", "operation", "year")
    assert added(lines, *ours, of="ap_cents") == added(plan.rows.commitments, *theirs)
    assert added(lines, *ours, of="cp_cents") == added(plan.rows.payments, *theirs)
    for side in ("ap_cents", "cp_cents"):
        assert added(bought, *ours, of=side) == added(plan.rows.buy_backs, *ours)
    assert added(got, "operation", "year", of="cp_cents") == added(plan.rows.receipts, "operation", "year")
    tranche = ("payer", "operation", "kind", "tranche")
    assert added(lines, *tranche, of="ap_cents") == added(lines, *tranche, of="cp_cents")
    assert len(lines) + len(bought) + len(got) == len(plan.rows.books)
