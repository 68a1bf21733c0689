"""Variants laid over a scenario: what each extends, what it restates, and where two of them disagree."""

from dataclasses import dataclass
from typing import Any

from optim.messages import say
from optim.scenario.nested import is_a_path
from optim.scenario.places import ABSENT, REFUSED, Findings, Place, Steps, nearest
from optim.scenario.reading import Document
from optim.scenario.schema import Scenario

RESTATED = ("title", "description", "goals", "rules", "programme")
OF_EACH_FILE = ("title", "description")
"""What each file says of itself: two files never disagree on it."""


@dataclass(frozen=True)
class Parent:
    """A file that another names: its path as written, where, and how a finding shows that place."""

    source: str
    place: Place
    shown: str


def changes_of(document: Document, findings: Findings) -> dict[str, Any]:
    """The changes that a variant writes: dotted path → new value."""
    changes = document.values.get("changes", {})
    if isinstance(changes, dict):
        return {str(path): value for path, value in changes.items()}
    if changes is not REFUSED:
        place = document.place.inside["changes"]
        remedy = say("write_one_line_a_change")
        findings.add(place, say("must_hold_paths"), path="changes", remedy=remedy)
    return {}


def restate(child: Document, parent: Document, parent_name: str, findings: Findings) -> dict[Steps, str]:
    """Lays over the parent what a variant may restate whole, and tells what; all else must be a change."""
    restated: dict[Steps, str] = {}
    for key, value in child.values.items():
        if key in ("extends", "changes"):
            continue
        place = child.place.inside[key]
        if key in RESTATED:
            parent.values[key] = value
            parent.place.inside[key] = place
            restated |= {} if key in OF_EACH_FILE else {(key,): str(key)}
        elif is_a_path(key):
            findings.add(place, say("is_a_change"), path=str(key), remedy=say("write_under_changes"))
        elif key in Scenario.model_fields:
            what, remedy = say("is_set_by", file=parent_name), say("write_it_under_changes", key=key)
            findings.add(place, what, path=str(key), value=value, remedy=remedy)
        else:
            known = [*Scenario.model_fields, "extends", "changes"]
            near = nearest(key, known) or say("remove_the_key")
            findings.add(place, say("is_no_key_of_a_scenario"), path=str(key), remedy=near)
    return restated


def parents_named(document: Document, laid: bool, findings: Findings) -> list[Parent] | None:
    """The files that a scenario extends; none after a finding.

    A file that is `laid` on others by the list that names it need not say what it extends.
    """
    source = document.values.get("extends", ABSENT)
    place = document.place.inside.get("extends", document.place)
    if isinstance(source, str) and source.strip():
        return [Parent(source, place, "extends")]
    if isinstance(source, list) and source and all(isinstance(one, str) and one.strip() for one in source):
        if len(source) > 1 and "title" not in document.values:
            findings.add(place, say("unites_without_a_title"), path="extends", remedy=say("write_its_title"))
            return None
        return [Parent(one, place.inside.get(i, place), f"extends.{i}") for i, one in enumerate(source)]
    if source is ABSENT and "changes" in document.values and not laid:
        here, remedy = document.place.inside["changes"], say("add_extends")
        findings.add(here, say("changes_nothing"), path="changes", remedy=remedy)
        return [] if "horizon" in document.values else None
    if source is ABSENT:
        return []
    if source is not REFUSED:
        what, remedy = say("must_name_a_yaml_file"), say("write_its_path")
        findings.add(place, what, path="extends", value=source, remedy=remedy)
    return None
