"""Rules set aside, notes on the scenario and what a rerun assumed, in the words of the reports."""

import re
from typing import Any

from optim.messages import rendered
from optim.run.plan import Plan
from optim.scenario.notes import observe
from optim.scenario.schema import Scenario
from reports.past import assumption
from reports.table import Table, columns
from reports.wording import label, listing, phrase

TOLD = (
    ("printed_total", r"the source prints (?P<counts>.+); the rows hold (?P<held>.+)"),
    ("note_left_out", r"leaves out (?P<counts>.+) of (?P<names>.+)"),
    ("note_kept_for_memory", r"(?P<counts>.+) kept for memory, not programmed: (?P<names>.+)"),
    ("no_payment_ceiling", r"no ceiling on the yearly payments of (?P<names>.+)"),
    ("no_ramp_up", r"nothing limits how fast the output of (?P<names>.+) grows, within its capacity"),
    ("no_current_programme", r"no current programme is taken off the capacity of (?P<names>.+)"),
    ("gate_waits", r"rests on what will have been realised; until the evaluation, .+"),
    ("block_left_out", r"is left out: (?P<meaning>.+)"),
    ("no_weight", r"no lot counts homes or has a weight: each lot counts for one home equivalent"),
    ("no_value", r"(?P<counts>.+) without a value, worth nothing: (?P<names>.+)"),
    ("one_of_variants", r"at most one of (?P<names>.+); the programme and what is missed count each"),
    ("no_score", r"no score on (?P<part>\S+) for (?P<counts>.+): the priority class stands in"),
    ("no_score_at_all", r"(?P<counts>.+) without any score: their priority is that of their class"),
)
"""Each note on a scenario, and the phrase that says it."""
COUNTS = re.compile(r"([\d\u202f ]*\d) (operation|home)s?")


def rules_and_findings(plan: Plan, lang: str) -> Table:
    """The rules that the scenario switches off and why, what was noted of it, and what a rerun assumed."""
    off = [(name, rule.because) for name, rule in plan.scenario.rules.items() if not rule.active]
    rows: list[tuple[Any, ...]] = [
        (label("rule", name, lang), phrase("switched_off", lang), because) for name, because in off
    ]
    rows += [
        (
            remark.shown or ".".join(map(str, remark.steps)),
            _said(plan.scenario, rendered(remark.what, "en"), lang),
            rendered(remark.why, "en"),
        )
        for remark in observe(plan.scenario)
        if remark.steps[0] != "rules"
    ]
    revision = plan.scenario.revision
    rows += [
        (label("table", "moved", lang), assumption(f, lang), "")
        for f in (revision.findings if revision else [])
    ]
    notes = () if off else (phrase("no_switched_off", lang),)
    return Table(
        "rules", label("table", "rules", lang), columns(lang, "where", "finding", "because"), rows, notes
    )


def _said(scenario: Scenario, what: str, lang: str) -> str:
    """A note as the reports print it, by the printed names of those that it lists."""
    for key, pattern in TOLD:
        if found := re.fullmatch(pattern, what):
            parts = {name: _part(scenario, name, text, lang) for name, text in found.groupdict().items()}
            return phrase(key, lang, **parts)
    return what


def _part(scenario: Scenario, name: str, text: str, lang: str) -> str:
    if name in ("counts", "held"):
        return COUNTS.sub(lambda m: _count(m[1], m[2], lang), text).replace(
            " and ", f" {phrase('and', lang)} "
        )
    if name == "names":
        return listing([_name(scenario, one) for one in text.split(", ")], lang)
    if name == "meaning":
        return label("absent", text, lang)
    return text


def _count(number: str, noun: str, lang: str) -> str:
    digits = re.sub(r"\D", "", number)
    one = int(digits) <= 1 if lang == "fr" else int(digits) == 1
    return f"{number}\u00a0{label('noun', noun if one else f'{noun}s', lang)}"


def _name(scenario: Scenario, key: str) -> str:
    operations = {row.operation: row.name for row in scenario.operations}
    for block in (scenario.bailleurs, scenario.funders):
        if key in block:
            return str(block[key].name)
    return operations.get(key, key)
