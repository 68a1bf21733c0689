"""For each rule a scenario that it alone leaves without a plan: named, with its amount and true repairs."""

import pytest
from impossible import due_cases, means_cases, money_cases, works_cases
from impossible.cases import Impossible
from impossible.leaving import enough, enough_with_less
from test_diagnosis import by_a_euro

from optim.explain.diagnosis import diagnose, diagnosed
from optim.rulebook import RULEBOOK

CASES = [*works_cases.CASES, *means_cases.CASES, *money_cases.CASES, *due_cases.CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_rule_that_leaves_no_plan_is_named_with_its_amount(case: Impossible) -> None:
    """Proves: a conflict names its rules and no other limit, tells the amount, and ends with the rule.
    Without it: an officer would mend the wrong limit, or mend the right one by a guess.
    By hand: beside each case.
    """
    scenario = case.scenario()
    found = diagnosed(scenario)
    assert found is not None
    named = {found.model.rows[i].family for i in [*found.alone, *found.rows]}
    assert case.rule in named
    assert {rule for rule in named if RULEBOOK[rule].is_set} - {case.rule} == case.beside
    assert any(case.told in finding.line("en") for finding in found.findings(scenario))
    assert diagnosed(case.scenario(rules={case.rule: {"active": False, "because": "a test"}})) is None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_every_repair_leaves_a_plan_and_less_of_it_none(case: Impossible) -> None:
    """Proves: each change that is told leaves a plan, whole where it says so, and one per cent less does not.
    Without it: an officer would obtain what was asked for, and have no plan still; or ask for too much.
    By hand: the limits of the rule and holder, moved by so much in all; less is a home, or one per cent.
    """
    found = diagnosed(case.scenario())
    assert found is not None
    assert found.repairs
    for repair in found.repairs:
        assert enough(found, repair)
        assert not enough_with_less(found, repair)


def test_each_rule_has_its_case_or_a_reason() -> None:
    """Proves: every rule of the rulebook leaves some scenario without a plan here, or can never do so.
    Without it: a rule could be added whose conflicts nobody ever read.
    By hand: the cases and the reasons together are the rulebook, each rule once.
    """
    told = [case.rule for case in CASES]
    assert sorted([*told, *due_cases.NEVER]) == sorted(RULEBOOK)


def test_a_conflict_by_one_euro_is_told_as_one_euro() -> None:
    """Proves: a demand that is a euro too high is told to the euro, and so is the change that is enough.
    Without it: 13 M€ would be asked for, and 13 M€ be possible.
    By hand: 13 000 001 € are due, of 13 000 000 €.
    """
    (due,) = [finding for finding in diagnose(by_a_euro()) if finding.rule == "territorial_floor_amount"]
    assert "asks 13,000,001 €, at most 13,000,000 € is possible" in due.line("en")
    assert "a plan exists with 1 € less" in due.line("en")
