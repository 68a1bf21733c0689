"""What a rerun assumed of the past, in the words of the reports."""

from optim.messages import Lang, Message, rendered
from optim.scenario.schema_assumed import Assumed
from reports.wording import label, listing

APART = ("late", "criteria")
"""The values that are told apart by semicolons: they hold commas."""


def assumption(found: Assumed, lang: str) -> str:
    """What a rerun assumed as the reports print it, by the labels of its natures, units and criteria."""
    said_in: Lang = "fr" if lang == "fr" else "en"
    said = found.said(lambda kind, name: _named(kind, name, lang))
    values = {
        name: listing([rendered(part, said_in) for part in value], lang) if name in APART else value
        for name, value in said.values.items()
    }
    return rendered(Message(said.name, values), said_in)


def _named(kind: str, name: str, lang: str) -> str:
    """A name by its label; homes alone have a plural."""
    if kind == "units":
        return label("noun", "homes", lang) if name == "home" else label("unit", name, lang)
    return label(kind, name, lang)
