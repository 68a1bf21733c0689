"""Whether a document is provisional or approved: by whom, when, under which seal, by which version."""

from datetime import date
from typing import NamedTuple

from optim.run.plan import Plan
from optim.run.sealing import Approval
from reports.wording import phrase


class Standing(NamedTuple):
    """What the title block says, what every printed page repeats, and whether the plan is approved."""

    text: str
    mark: str
    approved: bool


def standing(plan: Plan, approval: Approval | None, lang: str) -> Standing:
    """The standing of a plan, under its approval or as provisional."""
    version = plan.summary["versions"]["phasage"]
    if approval is None:
        text = phrase("provisional", lang, version=version)
        return Standing(text, phrase("provisional_mark", lang), approved=False)
    seal, day = approval.short_seal, _day(approval.on, lang)
    text = phrase("approved_on", lang, day=day, by=approval.by, seal=seal, version=version)
    return Standing(text, phrase("approved_mark", lang, seal=seal), approved=True)


def made_from(plan: Plan, lang: str) -> str:
    """The files of the scenario in a line: the one that was asked, and those that it changes.

    A rerun is made of the run that it revises, whose name the reports print elsewhere.
    """
    if plan.scenario.revision is not None:
        return ""
    files = [name for name in plan.summary["inputs"] if name.endswith((".yaml", ".yml", ".xlsx"))]
    if not files:
        return ""
    first, *others = files
    if not others:
        return phrase("made_from", lang, file=first)
    return phrase("made_from_others", lang, file=first, others=", ".join(others))


def _day(iso: str, lang: str) -> str:
    """A day as it is written in a language: 03/03/2022 in French, 2022-03-03 in English."""
    return f"{date.fromisoformat(iso):%d/%m/%Y}" if lang == "fr" else iso
