"""From a YAML file to a scenario that stands, or to every finding against it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from optim.messages import Message, Said, say
from optim.scenario.changing import apply_changes
from optim.scenario.checks import examine
from optim.scenario.conflicts import refuse_conflicts
from optim.scenario.extending import Layer, layers
from optim.scenario.files import Inputs, is_workbook
from optim.scenario.finding import Finding, ScenarioRefusedError
from optim.scenario.merging import changes_of, restate
from optim.scenario.names_at_once import names_at_once
from optim.scenario.nested import is_a_path
from optim.scenario.notes import observe, words_left_out
from optim.scenario.places import Findings, Place, Steps, nearest
from optim.scenario.reading import Document
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

    Raises `ScenarioRefusedError` with every finding, by file and line: of reading, of the schema and of
    names all at once, then of the checks across tables when the structure stands. Nothing else is raised for
    any input.
    """
    path = Path(path)
    findings = Findings()
    inputs = Inputs(path, findings)
    document = _in_workbook(path, inputs) if is_workbook(path) else _read(path, inputs)
    if document is not None:
        for over in overlays:
            _lay_over(over, document, inputs)
    return accept(document, inputs)


def _in_workbook(path: Path, inputs: Inputs) -> Document | None:
    from optim.scenario.workbook import read_scenario  # who reads YAML does not wait for openpyxl

    return read_scenario(path, inputs)


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
    for remark in (*observe(scenario), *words_left_out(scenario)):
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
    """The scenario's values with their tables, once each file that it extends is laid on those it extends."""
    laid = layers(path, inputs)
    if laid is None:
        return None
    root, *variants = laid
    document = root.document
    document.values.pop("changes", None)
    read_tables(document, root.path.parent, inputs, set(TABLES) - _replaced_first(variants))
    for layer in variants:
        layer.sets = _lay(layer, document, inputs.name(root.path), inputs)
    refuse_conflicts(variants, inputs.findings)
    return document


def _replaced_first(variants: list[Layer]) -> set[str]:
    """The tables that the first variant to speak of them replaces whole: the scenario's own are not read."""
    spoken: dict[str, bool] = {}
    for layer in variants:
        changes = layer.document.values.get("changes")
        for path, value in changes.items() if isinstance(changes, dict) else ():
            whole = path in TABLES and _is_whole(value)
            spoken.setdefault(str(path).partition(".")[0], whole)
    return {table for table, whole in spoken.items() if whole}


def _is_whole(table: Any) -> bool:
    """Whether a change gives a table whole: the path of a file, or its rows."""
    return isinstance(table, str | list)


def _lay(layer: Layer, document: Document, root: str, inputs: Inputs) -> dict[Steps, str]:
    """Lays a variant over a scenario, its tables read from its own folder; what it sets, by path."""
    child, findings = layer.document, inputs.findings
    changes = changes_of(child, findings)
    places = child.place.inside.get("changes", child.place)
    sets = restate(child, document, root, findings)
    replaced = replace_tables(changes, places, document)
    read_tables(document, layer.path.parent, inputs, replaced)
    sets |= {(table,): table for table in replaced}
    return sets | apply_changes(changes, places, document, findings)


def _lay_over(over: Overlay, document: Document, inputs: Inputs) -> None:
    """Applies changes written in another file to a scenario that is read whole."""
    changes = dict(over.changes)
    read_tables(document, over.folder, inputs, replace_tables(changes, over.place, document))
    apply_changes(changes, over.place, document, inputs.findings)


def replace_tables(changes: dict[str, Any], places: Place, document: Document) -> set[str]:
    """Takes the tables that changes replace whole out of the changes and into the document."""
    replaced = {table for table in TABLES if _is_whole(changes.get(table))}
    for table in replaced:
        document.values[table] = changes.pop(table)
        place = places.inside[table]
        document.place.inside[table] = Place(place.file, place.line, place.inside, f"changes.{table}")
    return replaced


def _validated(document: Document, findings: Findings) -> Scenario | None:
    """The scenario that the values make; none after findings about what does not fit the schema."""
    values: dict[Any, Any] = document.values
    for key in [key for key in values if not isinstance(key, str) or is_a_path(key)]:
        place = document.place.inside[key]
        what: Message = say("is_a_change")
        remedy: Said = say("write_under_changes")
        if not isinstance(key, str):
            what, remedy = say("is_no_key_of_a_scenario"), nearest(key, Scenario.model_fields)
        findings.add(place, what, path=str(key), remedy=remedy)
        del values[key]
    scenario = validated(Scenario, values, document.place, findings)
    if scenario is None:
        for remark in names_at_once(values):
            findings.remark(remark, values, document.place)
    return scenario
