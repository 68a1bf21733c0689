"""Rules switched off by name, with a reason."""

from pathlib import Path

import pytest

from optim.audit import audit
from optim.rulebook import RULEBOOK
from optim.run.folder import write
from tiny import bailleur, solved, total_started, yearly

OFF = {"bailleur_capacity": {"active": False, "because": "the bailleur hires another team"}}


@pytest.mark.parametrize("rule", sorted(RULEBOOK))
def test_every_rule_can_be_switched_off(rule: str, tmp_path: Path) -> None:
    """Proves: a plan without the rule is found, written and audited, also when its decisions enter no other.
    Without it: a scenario that suspends a rule would end in an error of the solver.
    By hand: the audit has nothing to say of the other rules.
    """
    plan = solved(rules={rule: {"active": False, "because": "a test"}})
    write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []


def test_a_rule_switched_off_holds_nothing_back() -> None:
    """Proves: a rule that is not active leaves the model.
    Without it: 4 homes, as with the rule.
    By hand: all ten homes.
    """
    assert total_started(solved(bailleurs={"mc": bailleur(yearly(1))}, rules=OFF)) == 10


def test_the_audit_does_not_judge_a_rule_that_is_off(tmp_path: Path) -> None:
    """Proves: the audit re-checks the rules that are active, and those alone.
    Without it: a plan without a rule could never be published.
    By hand: no finding, though 10 homes start where the capacity is 1.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(1))}, rules=OFF)
    write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []


def test_a_rule_that_is_on_is_judged(tmp_path: Path) -> None:
    """Proves: the same plan under the active rule does not stand its audit.
    Without it: the switch would hide nothing because the audit sees nothing.
    By hand: 10 homes for a capacity of 1 in 2017.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(1))}, rules=OFF)
    strict = plan.scenario.model_copy(update={"rules": {}})
    write(
        type(plan)(**{**vars(plan), "scenario": strict}),
        tmp_path / "run",
        force=False,
        finish=lambda draft: None,
    )
    found = [finding.line().split(":")[0] for finding in audit(tmp_path / "run")]
    assert [where for where in found if not where.startswith("certificate/")] == ["works.csv mc/2017"]
