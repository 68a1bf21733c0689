"""The audit of classes and parity: a plan that breaks one rule, forged by hand, fails by its name."""

from pathlib import Path
from typing import Any

import pytest

from optim.audit import audit
from optim.run.folder import write
from tiny import figure, funder, rate, solved

MONEY: dict[str, Any] = {
    "funders": {"own": funder("own_funds"), "state": funder()},
    "rates": [rate("own"), rate("state", "0.3")],
    "maitres_ouvrage": {},
    "goals": ["cover_programme", "spare_own_funds"],
}
HOMES = {"natures": ["rehabilitation"]}
SPACE = {"natures": ["public_space"]}
ALIKE = {"left": ["own"], "right": ["state"], "because": "by hand"}


def classed(held: dict[str, Any]) -> dict[str, Any]:
    return {"funders": {"own": funder("own_funds", classes={"part": held}), "state": funder()}}


FORGED: dict[str, dict[str, Any]] = {
    "class_floor": classed({**SPACE, "floor": figure("0.5")}),
    "class_ceiling": classed({**HOMES, "ceiling": figure("0.5")}),
    "class_floor_amount": classed({**SPACE, "floor_keur": {"T1": figure(1)}}),
    "class_ceiling_amount": classed({**HOMES, "ceiling_keur": {"T1": figure(1)}}),
    "parity": {"parity": {"homes": ALIKE}},
}


@pytest.mark.parametrize("rule", FORGED)
def test_a_plan_that_shares_its_money_otherwise_is_refused(rule: str, tmp_path: Path) -> None:
    """Proves: a plan made without the rule fails the audit of a scenario that has it, by the rule's name.
    Without it: the identity would pass whatever the files say.
    By hand: 700 k€ of own funds and 300 k€ of the State's, all to the homes.
    """
    plan = solved(**MONEY)
    scenario = plan.scenario.model_validate({**plan.scenario.model_dump(exclude_none=True), **FORGED[rule]})
    forged = type(plan)(**{**vars(plan), "scenario": scenario})
    write(forged, tmp_path / "run", force=False, finish=lambda d: None)
    found = {f.rule for f in audit(tmp_path / "run")}
    assert found - {"certificate_states_the_scenario"} == {rule}
