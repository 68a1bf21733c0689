"""The audit of phasing: a plan that breaks one rule, forged by hand, fails by its name."""

from pathlib import Path
from typing import Any

import pytest

from optim.audit import audit
from optim.run.folder import write
from tiny import bailleur, cost, figure, lot, operation, rate, solved, yearly

BECAUSE = {"because": "by hand"}
TWO: dict[str, Any] = {
    "operations": [operation(), operation("park")],
    "lots": [lot(), lot("park")],
    "costs": [cost(), cost("park")],
}
SPACE: dict[str, Any] = {
    "lots": [lot(), lot(name="space", quantity=100, unit="m2", maitre_ouvrage="call")],
    "costs": [cost(), cost(lot="space", nature="public_space", keur=1)],
    "rates": [rate("own"), rate("authority")],
}
LATE = {**TWO, "lots": [lot(first_year=2019), lot("park")]}
OWNERS = {"mc": bailleur(yearly(1)), "other": bailleur()}
FEW = {**TWO, "lots": [lot(), lot("park", bailleur="other")], "bailleurs": OWNERS}
CLUSTER = {"name": "place", "operations": ["cite", "park"], "max_gap": figure("0.1")}
FORGED: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "precedence": (LATE, {"precedences": [{"first": "cite", "then": "park", **BECAUSE}]}),
    "public_space_follows_homes": (
        {**SPACE, "bailleurs": {"mc": bailleur(yearly(4))}},
        {"public_space": {"allowance": figure("0.1")}},
    ),
    "public_space_ends_with_homes": (
        {**SPACE, "bailleurs": {"mc": bailleur(yearly(2))}},
        {"public_space": {"allowance": figure(1), "ends_with_homes": True}},
    ),
    "cluster_cohesion": (FEW, {"clusters": {"place": CLUSTER}}),
    "urgent_start": (
        {"bailleurs": {"mc": bailleur(yearly(4))}},
        {"urgent_before": {"cite": {"year": 2017, **BECAUSE}}},
    ),
    "required_operation": (FEW, {"decisions": {"cite": {"required": True, **BECAUSE}}}),
    "excluded_operation": ({}, {"decisions": {"cite": {"excluded": True, **BECAUSE}}}),
    "fixed_year": ({}, {"decisions": {"cite": {"year": 2019, **BECAUSE}}}),
}


@pytest.mark.parametrize("rule", FORGED)
def test_a_plan_that_breaks_the_rule_is_refused(rule: str, tmp_path: Path) -> None:
    """Proves: a plan made without the rule fails the audit of a scenario that has it, by the rule's name.
    Without it: the identity would pass whatever the files say.
    By hand: the plan of the free scenario, filed under the scenario with the rule; no cost of a decision.
    """
    free, block = FORGED[rule]
    plan = solved(**free)
    scenario = plan.scenario.model_validate({**plan.scenario.model_dump(exclude_none=True), **block})
    forged = type(plan)(**{**vars(plan), "scenario": scenario})
    write(forged, tmp_path / "run", force=False, finish=lambda d: None)
    found = {f.rule for f in audit(tmp_path / "run")}
    assert found - {"decisions_are_priced"} == {rule, "certificate_states_the_scenario"}
