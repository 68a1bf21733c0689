"""What a rerun assumed of the past, in the words of the reports."""

from optim.messages import Lang, Message, rendered, say
from optim.readings.midterm import homes
from optim.run.plan import Plan
from optim.scenario.schema_assumed import Assumed
from reports.names import Names
from reports.wording import counted, label, listing, phrase

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


def given_up(plan: Plan, lang: str) -> list[str]:
    """What this plan cannot keep of the vote, lot by lot; nothing where it keeps all."""
    revision, names = plan.scenario.revision, Names(plan.scenario, lang)
    units = {(lot.operation, lot.lot): lot.unit for lot in plan.scenario.lots}
    parts = [
        say(
            "quantity_of_lot",
            lot=names.line(f"{row.operation}/{row.lot}"),
            quantity=row.quantity,
            unit=_named("units" if row.quantity >= 2 else "unit", units[row.operation, row.lot], names),
        )
        for row in (revision.given_up if revision else [])
    ]
    said_in: Lang = "fr" if lang == "fr" else "en"
    lots = listing([rendered(part, said_in) for part in parts], lang)
    return [phrase("given_up", lang, lots=lots)] if parts else []


def let_go(plan: Plan, lang: str) -> list[str]:
    """The voted homes that a plan does not start, where partners let go of the vote."""
    switch = plan.scenario.rules.get("voted_is_kept")
    if switch is None or switch.active or not (dropped := homes(plan).dropped):
        return []
    counted_homes = counted(dropped, "home_of_vote", lang)
    return [phrase("let_go", lang, homes=counted_homes, because=switch.because)]


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
