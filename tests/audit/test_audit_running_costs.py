"""Forged running costs: the audit re-derives what is open of each lot and what it costs."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from standing import findings

from optim.run.tables.rows import RunningCost
from tiny import solved, tiny


def runs(keur: str, opening_years: int, **fields: Any) -> dict[str, Any]:
    base = {"operation": "cite", "lot": "homes", "source": "by hand", "status": "assumed"}
    return {**base, "running_cost_keur": Decimal(keur), "opening_years": opening_years, **fields}


@pytest.mark.parametrize("forged", [runs("1.5", 2), runs("1.51", 1)], ids=["later", "dearer"])
def test_forged_running_costs_are_found(forged: dict[str, Any], tmp_path: Path) -> None:
    """Proves: the audit re-derives every amount from what is started.
    Without it: a site could open for less than it costs.
    By hand: 15 k€ in 2018 where nothing is open yet, or 15.1 are due.
    """
    plan = solved(running_costs=[runs("1.5", 1)])
    plan = type(plan)(**{**vars(plan), "scenario": tiny(running_costs=[forged])})
    assert any("running_costs_follow_works does not hold" in line for line in findings(plan, tmp_path))


def test_a_row_of_nothing_is_found(tmp_path: Path) -> None:
    """Proves: a row that no lot of the scenario owes is found even at nil.
    Without it: a file could name operations that do not exist.
    By hand: one row of 0 cents for an unknown lot.
    """
    plan = solved(running_costs=[runs("1.5", 1)])
    held = (*plan.rows.running_costs, RunningCost("cite", "garden", 2018, 0))
    lines = findings(replace(plan, rows=replace(plan.rows, running_costs=held)), tmp_path)
    assert {line.split(":")[0] for line in lines} == {"running_costs.csv cite/garden/2018"}
