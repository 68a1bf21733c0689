"""Forged energy results: the audit counts the homes of class E, F and G again."""

from pathlib import Path
from typing import Any

import pytest
from standing import findings

from optim.run.plan import Plan
from tiny import figure, solved

ENERGY = {"objective_homes": figure(20), "share_efg": {"mc": figure("0.38")}}


def forged(plan: Plan, **changes: Any) -> Plan:
    return type(plan)(**{**vars(plan), "summary": {**plan.summary, **changes}})


def test_a_true_result_passes(tmp_path: Path) -> None:
    """Proves: the audit finds the count of the plan.
    Without it: a true run would be refused.
    By hand: 10 × 0.38 = 3.8, so 3.
    """
    plan = solved(energy=ENERGY)
    assert plan.summary["totals"]["homes_efg"] == 3
    assert findings(plan, tmp_path) == []


@pytest.mark.parametrize(("count", "where"), [(4, "totals/homes_efg"), (None, "totals/homes_efg")])
def test_a_total_of_homes_that_does_not_tie_is_found(count: int | None, where: str, tmp_path: Path) -> None:
    """Proves: a total rounded up, or left out, is found by energy_totals_tie.
    Without it: an aim could be met by half homes.
    By hand: 3, not 4 nor nothing.
    """
    plan = solved(energy=ENERGY)
    totals = {**plan.summary["totals"], "homes_efg": count}
    if count is None:
        del totals["homes_efg"]
    lines = findings(forged(plan, totals=totals), tmp_path)
    assert [line.split(":")[0] for line in lines] == [f"plan.json {where}"]
    assert "energy_totals_tie does not hold" in lines[0]


def test_homes_moved_to_another_bailleur_are_found(tmp_path: Path) -> None:
    """Proves: the count of each bailleur is judged, not their sum alone.
    Without it: one could report the homes of another.
    By hand: the three homes are those of mc.
    """
    lines = findings(forged(solved(energy=ENERGY), efg_by_bailleur={"sia": 3}), tmp_path)
    assert [line.split(":")[0] for line in lines] == ["plan.json efg_by_bailleur"]


def test_a_result_that_no_scenario_asks_for_is_found(tmp_path: Path) -> None:
    """Proves: homes of class E, F, G counted without the block are found.
    Without it: a figure of nowhere would stand in the totals.
    By hand: no such total.
    """
    plan = solved()
    lines = findings(forged(plan, totals={**plan.summary["totals"], "homes_efg": 3}), tmp_path)
    assert [line.split(":")[0] for line in lines] == ["plan.json totals/homes_efg"]
