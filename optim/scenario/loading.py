"""From a YAML file to a scenario that stands, or to every finding against it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from optim.messages import say
from optim.scenario.checks import examine
from optim.scenario.files import Inputs
from optim.scenario.finding import Finding, ScenarioRefusedError
from optim.scenario.merging import apply_changes, changes_of, parent_named, restate
from optim.scenario.notes import observe
from optim.scenario.places import Findings, Place, nearest
from optim.scenario.reading import Document, read_yaml
from optim.scenario.schema import Scenario
from optim.scenario.tables import TABLES, read_tables
from optim.scenario.validation import validated


@dataclass(frozen=True)
class Loaded:
    """A scenario that passed its checks, what is worth knowing of it, and the files it was read from.

    `inputs` maps each file, by its path from the scenario's folder, to the SHA-256 of its bytes, in the
    order read. `top` knows where each value is written.
    """

    scenario: Scenario
    notes: list[Finding]
    inputs: dict[str, str]
    top: Place

    def requiring_all(self, because: str) -> "Loaded":
        """The same scenario of which nothing may be missed, but what it excludes."""
        return replace(self, scenario=self.scenario.model_copy(update={"require_all": because}))

    @property
    def told(self) -> list[Finding]:
        """What every command prints: the names that a variant adds, and what was understood of a file."""
        return [note for note in self.notes if note.level == "told"]


@dataclass(frozen=True)
class Overlay:
    """Changes that another file lays over a scenario: their places there, and the folder of their tables."""

    changes: dict[str, Any]
    place: Place
    folder: Path


def load(path: Path, *overlays: Overlay) -> Loaded:
    """Reads a scenario, its parent and its tables, and checks them together; `overlays` change it first.

    Raises `ScenarioRefusedError` with every finding, by file and line: of reading and of the schema all at
    once, then of the checks across tables when the structure stands. Nothing else is raised for any input.
    """
    path = Path(path)
    findings = Findings()
    inputs = Inputs(path, findings)
    document = _read(path, inputs)
    if document is not None:
        for over in overlays:
            _lay_over(over, document, inputs)
    return accept(document, inputs)


def accept(document: Document | None, inputs: Inputs) -> Loaded:
    """The scenario that a document makes, checked. Raises `ScenarioRefusedError` with every finding."""
    findings = inputs.findings
    scenario = None if document is None else _validated(document, findings)
    if scenario is None or document is None or findings.of_level("error"):
        raise ScenarioRefusedError(findings.of_level("error"))
    for remark in examine(scenario):
        findings.remark(remark, document.values, document.place)
    if errors := findings.of_level("error"):
        raise ScenarioRefusedError(errors)
    for remark in observe(scenario):
        findings.remark(remark, document.values, document.place)
    notes = [*findings.of_level("told"), *findings.of_level("note")]
    return Loaded(_in_order(scenario), notes, inputs.digests, document.place)


def _in_order(scenario: Scenario) -> Scenario:
    """The scenario with its table rows sorted by key: the order in which they are written means nothing."""
    return scenario.model_copy(
        update={
            "operations": sorted(scenario.operations, key=lambda row: row.operation),
            "lots": sorted(scenario.lots, key=lambda row: (row.operation, row.lot)),
            "costs": sorted(scenario.costs, key=lambda row: (row.operation, row.lot, row.nature)),
            "receipts": sorted(scenario.receipts, key=lambda row: (row.operation, row.lot, row.nature)),
            "running_costs": sorted(scenario.running_costs, key=lambda row: (row.operation, row.lot)),
            "criteria_scores": sorted(scenario.criteria_scores, key=lambda row: (row.operation, row.part)),
            "printed_totals": sorted(scenario.printed_totals, key=lambda row: (row.scope, row.id)),
        }
    )


def _read(path: Path, inputs: Inputs) -> Document | None:
    """The scenario's values with their tables, once its parent is merged in."""
    text = inputs.text(path, Place(str(path), 0))
    document = None if text is None else read_yaml(text, inputs.name(path), inputs.findings)
    if document is None:
        return None
    named = parent_named(document, inputs.findings)
    if named is None:
        if "extends" in document.values or (
            "changes" in document.values and "horizon" not in document.values
        ):
            return None
        document.values.pop("changes", None)
        read_tables(document, path.parent, inputs, set(TABLES))
        return document
    parent_path = _parent_path(path, *named, inputs)
    parent = None if parent_path is None else _parent(parent_path, *named, inputs)
    if parent is None or parent_path is None:
        return None
    _merge(document, parent, path.parent, parent_path, inputs)
    return parent


def _parent_path(path: Path, source: str, asked: Place, inputs: Inputs) -> Path | None:
    parent = path.parent / source
    try:
        itself = parent.resolve() == path.resolve()
    except (OSError, RuntimeError, ValueError):
        itself = False
    if Path(source).is_absolute() or "\\" in source:
        what, remedy = say("must_be_a_relative_path"), say("write_a_relative_path")
        inputs.findings.add(asked, what, path="extends", value=source, remedy=remedy)
    elif itself:
        what, remedy = say("cannot_extend_itself"), say("name_the_scenario_varied")
        inputs.findings.add(asked, what, path="extends", value=source, remedy=remedy)
    else:
        return parent
    return None


def _parent(path: Path, source: str, asked: Place, inputs: Inputs) -> Document | None:
    text = inputs.text(path, asked, "extends", source)
    parent = None if text is None else read_yaml(text, inputs.name(path), inputs.findings)
    if parent is None:
        return None
    refused = [key for key in ("extends", "changes") if key in parent.values]
    for key in refused:
        what, remedy = say("parent_is_a_variant"), say("extend_a_complete_scenario")
        inputs.findings.add(
            parent.place.inside[key], what, path=key, value=parent.values.pop(key), remedy=remedy
        )
    return None if refused else parent


def _merge(child: Document, parent: Document, folder: Path, parent_path: Path, inputs: Inputs) -> None:
    """Lays a variant over its parent; a table that the variant replaces is read from its own folder."""
    findings = inputs.findings
    changes = changes_of(child, findings)
    places = child.place.inside.get("changes", child.place)
    restate(child, parent, inputs.name(parent_path), findings)
    replaced = replace_tables(changes, places, parent)
    read_tables(parent, folder, inputs, replaced)
    read_tables(parent, parent_path.parent, inputs, set(TABLES) - replaced)
    apply_changes(changes, places, parent, findings)


def _lay_over(over: Overlay, document: Document, inputs: Inputs) -> None:
    """Applies changes written in another file to a scenario that is read whole."""
    changes = dict(over.changes)
    read_tables(document, over.folder, inputs, replace_tables(changes, over.place, document))
    apply_changes(changes, over.place, document, inputs.findings)


def replace_tables(changes: dict[str, Any], places: Place, document: Document) -> set[str]:
    """Takes the tables that changes replace whole out of the changes and into the document."""
    replaced = {table for table in TABLES if table in changes}
    for table in replaced:
        document.values[table] = changes.pop(table)
        place = places.inside[table]
        document.place.inside[table] = Place(place.file, place.line, place.inside, f"changes.{table}")
    return replaced


def _validated(document: Document, findings: Findings) -> Scenario | None:
    """The scenario that the values make; none after findings about what does not fit the schema."""
    values: dict[Any, Any] = document.values
    for key in [key for key in values if not isinstance(key, str)]:
        place = document.place.inside[key]
        near = nearest(key, Scenario.model_fields)
        findings.add(place, say("is_no_key_of_a_scenario"), path=str(key), remedy=near)
        del values[key]
    return validated(Scenario, values, document.place, findings)
