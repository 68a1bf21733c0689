"""What a rerun assumed of the past, in the words of the reports."""

import re
from decimal import Decimal

from reports.names import Names
from reports.wording import exact, label, listing, phrase

TOLD = (
    ("resold_assumed", r"land resold (?P<years>.+), not reported: taken as planned, within what was bought"),
    ("started_assumed", r"started (?P<years>.+), not reported: taken as planned for (?P<lots>.+)"),
    ("nothing_finished", r"finished: nothing is told, so works that are late are not known"),
    (
        "not_finished",
        r"started (?P<years>.+), not reported finished though their works were to be over: (?P<parts>.+)",
    ),
    (
        "committed_assumed",
        r"committed (?P<years>.+), not reported: taken from the works and the voted funders for (?P<lots>.+)",
    ),
    (
        "paid_assumed_in_part",
        r"paid (?P<years>.+), not reported: taken from the payment profiles where no row is given",
    ),
    ("paid_assumed", r"paid (?P<years>.+), not reported: taken from the payment profiles"),
    ("drift_told", r"cost of (?P<nature>\w+): (?P<drift>\S+) on what was planned; not projected .*"),
    ("drift_projected", r"cost of (?P<nature>\w+): (?P<drift>\S+) on what was planned, projected .*"),
    ("late_assumed", r"late by (?P<years>\d+) years?, so the window ends as much later: (?P<lots>.+)"),
    ("not_judged", r"evaluation: the partners have not judged (?P<criteria>.+)"),
    ("judged_before", r"evaluation: the opinion stands as it was before on (?P<criteria>.+)"),
)
"""Each thing that a rerun says it assumed, and the phrase that says it."""


def assumption(finding: str, names: Names) -> str:
    """A finding of a rerun as the reports print it."""
    for key, pattern in TOLD:
        if found := re.fullmatch(pattern, finding):
            parts = {name: _part(name, text, names) for name, text in found.groupdict().items()}
            return phrase(key, names.lang, **parts)
    return finding


def _part(name: str, text: str, names: Names) -> str:
    lang = names.lang
    if name == "criteria":
        return listing([label("criterion", one, lang) for one in text.split(", ")], lang)
    if name == "nature":
        return names.nature(text)
    if name == "drift" and lang == "fr":
        return text.replace(".", ",").replace("%", "\u202f%").replace("-", "−")
    if name == "parts":
        return listing([_late(part, names) for part in text.split(", ")], lang)
    if name == "lots" and (count := re.fullmatch(r"(\d+) lines", text)):
        return phrase("lines", lang, count=count[1])
    if name == "lots":
        return listing([names.line(lot) for lot in text.split(", ")], lang)
    return text


def _late(part: str, names: Names) -> str:
    """A quantity of a lot: ``12 home of operation/lot``."""
    quantity, unit, _of, lot = part.split(" ", 3)
    told = exact(Decimal(quantity), names.lang)
    return f"{names.line(lot)} ({told} {label('unit', unit, names.lang)})"
