"""Changes given by a program, written as the YAML of a variant so that they are read and checked like one."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from optim.messages import say
from optim.scenario import Finding, ScenarioRefusedError
from optim.scenario.characters import forbidden
from optim.scenario.loading import Overlay
from optim.scenario.places import Findings, Place
from optim.scenario.reading import read_yaml


class _Dumper(yaml.SafeDumper):
    """YAML without anchors, which a scenario refuses, and with the digits of decimals."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _digits(dumper: _Dumper, value: Decimal) -> yaml.ScalarNode:
    """A decimal as YAML writes a number with the same digits, or what is none."""
    text = f"{value:f}" if value.is_finite() else ".nan"
    kind = "float" if "." in text else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Dumper.add_representer(Decimal, _digits)


def written(changes: Mapping[str, Any], because: str, description: str, name: str) -> str:
    """The changes as the YAML of a variant, which says why in its description.

    Raises `ScenarioRefusedError` for no reason, no change, or a value that YAML cannot write.
    """
    if not because.strip():
        what, why = say("because_missing"), say("a_variation_says_why")
        raise ScenarioRefusedError([Finding(name, what, why, say("write_because"))])
    if not changes:
        raise ScenarioRefusedError([Finding(name, say("varies_nothing"), "", say("name_a_path"))])
    try:
        told = f"{changes.get('description', description)}\n{because}".strip()
        content = {"changes": {**changes, "description": told}}
        return str(yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000))
    except (yaml.representer.RepresenterError, RecursionError) as error:
        kind = type(error.args[-1]).__name__ if len(error.args) > 1 else say("a_ring")
        refused = Finding(name, say("no_plain_value", kind=kind), "", say("write_plain"))
        raise ScenarioRefusedError([refused]) from error


def overlay(text: str, name: str, folder: Path) -> Overlay:
    """What lays such a YAML over a scenario. Raises `ScenarioRefusedError` for what none may hold."""
    findings = Findings()
    if odd := forbidden(text):
        raise ScenarioRefusedError([Finding(name, odd[1], "", say("remove_the_character"))])
    document = read_yaml(text, name, findings)
    if document is None or findings.of_level("error"):
        line = re.compile(rf"^{name}:[0-9]+")
        refused = [replace(f, where=line.sub(name, f.where)) for f in findings.of_level("error")]
        raise ScenarioRefusedError(refused)
    place = document.place.inside["changes"]
    return Overlay(document.values["changes"], _without_lines(place), folder)


def digest(text: str) -> str:
    """The SHA-256 of a YAML text."""
    return sha256(text.encode()).hexdigest()


def _without_lines(place: Place) -> Place:
    """The same places without lines: a program has no lines to be sent back to."""
    inside = {step: _without_lines(part) for step, part in place.inside.items()}
    return Place(place.file, 0, inside, place.label)
