"""What a rerun assumed of the past, in the words of the reports."""

from optim.messages import Lang, Message, rendered
from optim.run.plan import Plan
from optim.scenario.schema_assumed import Assumed
from reports.names import Names
from reports.wording import label, listing, phrase

APART = ("late", "criteria", "lots", "lines", "asked")
"""The values that are told apart by semicolons: they hold commas."""


def assumption(found: Assumed, names: Names) -> str:
    """What a rerun assumed as the reports print it, by the printed names of what it is about."""
    said_in: Lang = "fr" if names.lang == "fr" else "en"
    said = found.said(lambda kind, name: _named(kind, name, names))
    values = {
        name: listing([rendered(part, said_in) for part in value], names.lang) if name in APART else value
        for name, value in said.values.items()
    }
    return rendered(Message(said.name, values), said_in)


def questions(plan: Plan, lang: str) -> list[str]:
    """What is asked of who reported the past, amounts first: it may be a slip, and it moves the plan."""
    revision, names = plan.scenario.revision, Names(plan.scenario, lang)
    asked = [found for found in (revision.findings if revision else []) if found.asks]
    return [f"{phrase('to_check', lang)} {assumption(found, names)}." for found in asked]


def _named(kind: str, name: str, names: Names) -> str:
    """A name by its label; homes alone have a plural."""
    if kind == "line":
        return names.line(name)
    if kind == "nature":
        return names.nature(name)
    if kind == "funder":
        return names.funder(name)
    if kind == "units":
        return label("noun", "homes", names.lang) if name == "home" else label("unit", name, names.lang)
    return label(kind, name, names.lang)
