"""An operation, or another thing with a name, by what a person calls it: accents forgiven."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from optim.messages import say
from optim.scenario.finding import Finding, ScenarioRefusedError
from optim.scenario.places import nearest
from optim.scenario.schema import Scenario
from optim.scenario.schema_rows import Operation


def called(text: str, operations: Sequence[Operation]) -> list[Operation]:
    """The operations that a text names: that of the identifier or the name, else those with all its words."""
    found = called_in(text, {row.operation: row.name for row in operations})
    return [row for row in operations if row.operation in found]


def called_in(text: str, names: Mapping[str, str]) -> list[str]:
    """The identifiers that a text names, of some with their printed names, in the same way."""
    asked = plain(text)
    alike = [key for key, name in names.items() if asked in (plain(key), plain(name))]
    words = set(asked.split())
    within = [key for key, name in names.items() if words and words <= set(plain(f"{key} {name}").split())]
    return [text] if text in names else alike or within


def nearest_operations(text: str, operations: Sequence[Operation]) -> list[str]:
    """The names of the operations that are written most like a text, or that share a word with it."""
    return nearest_in(text, {row.operation: row.name for row in operations})


def nearest_in(text: str, names: Mapping[str, str]) -> list[str]:
    """The same of identifiers with their printed names."""
    asked = plain(text)
    known = {plain(written): name for key, name in names.items() for written in (key, name)}
    close = [known[name] for name in get_close_matches(asked, list(known), 3, 0.6)]
    long = [word for word in asked.split() if len(word) > 3]
    shared = [
        name
        for name in names.values()
        if any(get_close_matches(word, plain(name).split(), 1, 0.8) for word in long)
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
