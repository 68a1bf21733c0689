"""The catalogue of rules, and what every rule must have."""

import re
from pathlib import Path

from optim.audit import IDENTITIES, judges
from optim.audit.restated import RESTATED
from optim.model.catalogue import JUDGED, rules_page
from optim.model.goals import GOALS, TIE_BREAK
from optim.model.rules import REGISTRY
from optim.rulebook import RULEBOOK
from optim.scenario.names import GOAL_NAMES
from optim.scenario.printed import Printed
from reports.wording import label
from tiny import tiny

ROOT = Path(__file__).parent.parent


def test_rules_page_is_up_to_date() -> None:
    """Proves: docs/rules.md is what the registry says.
    Without it: the page would describe rules that no longer exist.
    By hand: python -m optim.model.catalogue > docs/rules.md.
    """
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == rules_page()


def test_every_rule_is_judged_once() -> None:
    """Proves: nothing that the model promises goes unchecked in the run folder, by its rows or by hand.
    Without it: a rule could be broken between the solver and the files, or be said twice in two ways.
    By hand: the same names in the registry and in the audit; by hand, those that rows cannot judge.
    """
    judged = {name for name, family in REGISTRY.items() if not family.rule.defines}
    assert judged == set(judges()) <= RESTATED.keys() | IDENTITIES.keys()


def test_every_rule_and_goal_has_a_label_in_both_languages() -> None:
    """Proves: no report prints a bare name of the code.
    Without it: `own_share_floor` would stand in a French table.
    By hand: a label for each rule and goal.
    """
    for lang in ("fr", "en"):
        assert all(label("rule", name, lang) for name in REGISTRY)
        assert all(label("goal", name, lang) for name in GOALS if name != TIE_BREAK)


def test_scenario_knows_the_rules_and_goals_of_the_model() -> None:
    """Proves: a rule or a goal can be named in a scenario if and only if the model has it.
    Without it: a switch in the scenario would be accepted and do nothing.
    By hand: equal sets of names.
    """
    assert list(RULEBOOK) == list(REGISTRY)
    assert set(GOAL_NAMES) == set(GOALS) - {TIE_BREAK}


def test_every_rule_has_a_hand_solved_test_slack_and_binding() -> None:
    """Proves: each rule is tested by name, with a limit that binds and one that does not.
    Without it: a rule could be stated wrongly and never be seen.
    By hand: at least two test functions that begin with the rule's name.
    """
    text = "".join(path.read_text("utf-8") for path in (ROOT / "tests" / "rules").glob("test_*.py"))
    counts = {name: len(re.findall(rf"def test_{name}_", text)) for name in REGISTRY}
    assert {name: n for name, n in counts.items() if n < 2} == {}


def test_every_unit_of_a_rule_has_a_label_in_both_languages() -> None:
    """Proves: the price of any rule can be printed.
    Without it: the report would fail on the first plan in which such a rule binds.
    By hand: a label for each unit of the registry; `quantity` stands for the unit of its lot.
    """
    units = {rule.unit for rule in RULEBOOK.values()} - {"quantity"}
    for lang in ("fr", "en"):
        assert all(label("unit", unit, lang) for unit in units)


def test_every_part_of_a_key_is_printed() -> None:
    """Proves: whom a limit holds, and when, is said by the names that the scenario prints.
    Without it: an identifier, or nothing at all, would stand in a French table.
    By hand: each kind of part that the rulebook names has its printed names.
    """
    kinds = {kind: rule.name for rule in RULEBOOK.values() for kind in rule.key}
    assert {kind: name for kind, name in kinds.items() if kind not in Printed(tiny()).kinds} == {}


def test_every_room_of_the_audit_is_told() -> None:
    """Proves: of a rule that is not judged exactly, the page of rules says how, and another what that leaves.
    Without it: a plan could pass a limit by a cent or a grain that no reader was told of.
    By hand: a row of docs/allowances.md for each way of judging that some rule has.
    """
    page = (ROOT / "docs" / "allowances.md").read_text("utf-8")
    loose = [rule for rule in RULEBOOK.values() if rule.judged != "exactly" and not rule.defines]
    assert {rule.judged for rule in loose if f"\n| {JUDGED[rule.judged]} | " not in page} == set()
    sections = {text.partition("`")[0]: text for text in rules_page().split("### `")}
    told = {rule.name: f"judged {JUDGED[rule.judged]} (" in sections[rule.name] for rule in loose}
    assert [name for name, said in told.items() if not said] == []


def test_every_rule_has_come_with_a_version() -> None:
    """Proves: the page of rules says since which version each is there, one that the changelog tells of.
    Without it: the same scenario would give another plan, and nobody would know why.
    By hand: the headings of CHANGELOG.md.
    """
    versions = re.findall(r"^## (\S+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert [name for name, rule in RULEBOOK.items() if rule.since not in versions] == []
    assert rules_page().count("\n- since: ") == len(RULEBOOK)
