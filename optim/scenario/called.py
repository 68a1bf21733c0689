"""An operation by what a person calls it: its identifier, its name or words of it, accents forgiven."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches

from optim.messages import say
from optim.scenario.finding import Finding, ScenarioRefusedError
from optim.scenario.places import nearest
from optim.scenario.schema import Scenario
from optim.scenario.schema_rows import Operation


def called(text: str, operations: Sequence[Operation]) -> list[Operation]:
    """The operations that a text names: that of the identifier or the name, else those with all its words."""
    exact = [row for row in operations if text == row.operation]
    asked = plain(text)
    alike = [row for row in operations if asked in (plain(row.operation), plain(row.name))]
    words = set(asked.split())
    within = [
        row for row in operations if words and words <= set(plain(f"{row.operation} {row.name}").split())
    ]
    return exact or alike or within


def nearest_operations(text: str, operations: Sequence[Operation]) -> list[str]:
    """The names of the operations that are written most like a text, or that share a word with it."""
    asked = plain(text)
    names = {plain(name): row.name for row in operations for name in (row.operation, row.name)}
    close = [names[name] for name in get_close_matches(asked, list(names), 3, 0.6)]
    long = [word for word in asked.split() if len(word) > 3]
    shared = [
        row.name
        for row in operations
        if any(get_close_matches(word, plain(row.name).split(), 1, 0.8) for word in long)
    ]
    return list(dict.fromkeys([*close, *shared]))[:3]


def plain(text: str) -> str:
    """A text in lower-case letters without accents, its words apart by one space."""
    letters = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return " ".join(re.findall("[a-z0-9]+", letters.encode("ascii", "ignore").decode().lower()))


def refuse_unknown_part(scenario: Scenario, operation: str, lot: str | None, year: int | None) -> None:
    """Raises `ScenarioRefusedError` for a lot that an operation lacks, or a year outside the contract."""
    findings = []
    lots = [row.lot for row in scenario.lots if row.operation == operation]
    if lot is not None and lot not in lots:
        remedy = nearest(lot, lots) or say("nearest_names", names=lots)
        findings.append(Finding(f"lot {lot}", say("no_lot_of", operation=operation), "", remedy))
    years = scenario.horizon.years
    if year is not None and year not in years:
        horizon = f"{years[0]}-{years[-1]}"
        findings.append(Finding(f"year {year}", say("lies_outside_the_horizon", horizon=horizon)))
    if findings:
        raise ScenarioRefusedError(findings)
