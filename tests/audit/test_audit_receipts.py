"""Forged plans against receipts, deficits and dated rates: the audit names the rule that each breaks."""

from pathlib import Path
from typing import Any

import pytest
from standing import findings

from tiny import rate, solved, tiny
from tiny_park import budget, park, receipt, slices


@pytest.mark.parametrize(
    ("rule", "forged"),
    [
        ("operation_balance", {"receipts": [receipt("39.99")]}),
        ("receipts_follow_works", {"receipts": [receipt("40.01")]}),
        ("rate_ceiling", {"rates": [rate("authority"), rate("sales", from_year=2018)]}),
        ("deficit_rate_ceiling", {"rates": [rate("authority", "0.9", base="deficit"), rate("sales")]}),
    ],
)
def test_a_plan_against_its_receipts_or_its_years_is_found(
    rule: str, forged: dict[str, Any], tmp_path: Path
) -> None:
    """Proves: 400 k€ advanced and 600 k€ of participation in 2017 are judged against what the folder says.
    Without it: an operator could be repaid by money that never comes.
    By hand: 400 > 399.9; 400 ≠ 400.1; no rate of the sales in 2017; 600 > 0.9 × 600.
    """
    plan = solved(**park(funders=budget(600)))
    plan = type(plan)(**{**vars(plan), "scenario": tiny(**park(funders=budget(600), **forged))})
    assert any(f"{rule} does not hold" in line for line in map(str.lower, findings(plan, tmp_path)))


def test_a_participation_paid_otherwise_is_found(tmp_path: Path) -> None:
    """Proves: the audit judges payments by the slices of the participation.
    Without it: an authority could be called on for its whole part in the first year.
    By hand: 600 k€ paid in 2017, 150 due.
    """
    plan = solved(**park(funders=budget(600)))
    sliced = budget(600)
    sliced["authority"]["participation_profile"] = slices("0.25", "0.25", "0.25", "0.25")
    plan = type(plan)(**{**vars(plan), "scenario": tiny(**park(funders=sliced))})
    assert any("payments_follow_commitments" in line.lower() for line in findings(plan, tmp_path))
