"""Rules set aside, notes on the scenario and what a rerun assumed, in the words of the reports."""

from typing import Any

from optim.messages import Lang, Message, Said, rendered
from optim.run.plan import Plan
from optim.scenario.notes import observe
from optim.scenario.printed import Printed
from optim.scenario.schema import Scenario
from reports.names import Names
from reports.past import assumption
from reports.table import Table, columns
from reports.wording import label, listing, phrase


def rules_and_findings(plan: Plan, lang: str) -> Table:
    """The rules that the scenario switches off and why, what was noted of it, and what a rerun assumed."""
    said_in: Lang = "fr" if lang == "fr" else "en"
    off = [(name, rule.because) for name, rule in plan.scenario.rules.items() if not rule.active]
    rows: list[tuple[Any, ...]] = [
        (label("rule", name, lang), phrase("switched_off", lang), because) for name, because in off
    ]
    rows += [
        (
            remark.shown or ".".join(map(str, remark.steps)),
            _said(plan.scenario, remark.what, said_in),
            rendered(remark.why, said_in),
        )
        for remark in observe(plan.scenario)
        if remark.steps[0] != "rules"
    ]
    revision = plan.scenario.revision
    rows += [
        (label("table", "moved", lang), assumption(f, Names(plan.scenario, lang)), "")
        for f in (revision.findings if revision else [])
    ]
    notes = () if off else (phrase("no_switched_off", lang),)
    return Table(
        "rules", label("table", "rules", lang), columns(lang, "where", "finding", "because"), rows, notes
    )


def _said(scenario: Scenario, what: Said, lang: Lang) -> str:
    """A note as the reports print it, by the printed names of those that it lists."""
    told = Printed(scenario).told(what)
    if isinstance(told, str):
        return told
    apart = {
        key: listing(value, lang) if isinstance(value, list) else value for key, value in told.values.items()
    }
    return rendered(Message(told.name, apart), lang)
