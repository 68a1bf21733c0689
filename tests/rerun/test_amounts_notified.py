"""Amounts notified: what a rerun takes the past to have been paid by, where costs were not those planned."""

from pathlib import Path

from optim import load, rerun, solve

CASE = Path(__file__).parent.parent / "cases" / "payers" / "capped-grant.yaml"
ACTUALS = """\
title: One cost more, the other less
as_of: 2025
source: "final accounts of the works"
unit_costs:
  - {operation: hall, lot: all, nature: works, year: 2025, unit_cost_keur: 130}
  - {operation: pool, lot: all, nature: works, year: 2025, unit_cost_keur: 150}
"""


def test_a_grant_is_capped_at_what_was_notified_and_follows_a_lower_cost(tmp_path: Path) -> None:
    """Proves: the case of a grant at 40 %: dearer works raise it by nothing, cheaper ones lower it.
    Without it: the State would be told to have paid 52 k€ of the hall, of 40 notified.
    By hand: 40 and 40 % of 150; the commune pays 90 for each.
    """
    solve(load(CASE)).save(tmp_path / "voted")
    (tmp_path / "actuals.yaml").write_text(ACTUALS, "utf-8")
    plan = rerun(tmp_path / "voted", tmp_path / "actuals.yaml")
    rows = plan.commitments
    brought = {(row.operation, row.funder): row.amount_cents / 100_000 for row in rows.itertuples()}
    assert brought == {
        ("hall", "commune"): 90, ("hall", "detr"): 40, ("pool", "commune"): 90, ("pool", "detr"): 60,
    }  # fmt: skip
