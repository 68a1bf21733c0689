"""The audit of territories and tranches: a plan that breaks one rule fails by its name."""

from pathlib import Path
from typing import Any

import pytest

from optim.audit import audit
from optim.run.folder import write
from tiny import figure, solved

CEILING = {"territory": "call", "tranche": "T1", "share": figure("0.5")}
FLOOR = {"territory": "other", "tranche": "T1", "share": figure("0.1")}
FORGED: dict[str, dict[str, Any]] = {
    "territorial_floor": {"territory": {"floors": [FLOOR]}},
    "territorial_ceiling": {"territory": {"ceilings": [CEILING]}},
    "territorial_floor_amount": {
        "territory": {"floors": [{"territory": "other", "tranche": "T1", "amount_keur": figure(1)}]}
    },
    "territorial_ceiling_amount": {
        "territory": {"ceilings": [{"territory": "call", "tranche": "T1", "amount_keur": figure(999)}]}
    },
    "tranche_minimum_amount": {"tranche_minimum": {"T2": {"amount_keur": figure(1)}}},
    "tranche_minimum": {"tranche_minimum": {"T2": {"home_equivalents": figure(1)}}},
}
EPCI = {"call": {"name": "CALL", "area": "west"}, "other": {"name": "Other", "area": "east"}}


@pytest.mark.parametrize("rule", FORGED)
def test_a_plan_that_misses_what_is_due_is_refused(rule: str, tmp_path: Path) -> None:
    """Proves: a plan made without the rule fails the audit of a scenario that has it, by the rule's name.
    Without it: the identity would pass whatever the files say.
    By hand: all is started in CALL in 2017.
    """
    plan = solved(epci=EPCI)
    scenario = plan.scenario.model_validate({**plan.scenario.model_dump(exclude_none=True), **FORGED[rule]})
    forged = type(plan)(**{**vars(plan), "scenario": scenario})
    write(forged, tmp_path / "run", force=False, finish=lambda d: None)
    found = {f.rule for f in audit(tmp_path / "run")}
    assert found - {"certificate_states_the_scenario"} == {rule}
