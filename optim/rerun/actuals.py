"""What an officer reports of a voted plan: one YAML file, whose tables may be CSV files beside it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from optim.messages import say
from optim.rerun.reported import TABLES, Reported
from optim.scenario import Finding, ScenarioRefusedError
from optim.scenario.files import Inputs, is_workbook
from optim.scenario.places import Findings, Place, nearest
from optim.scenario.reading import Document, read_yaml
from optim.scenario.tables import TABLES as OF_A_SCENARIO
from optim.scenario.tables import read_tables
from optim.scenario.validation import validated

KEYS = ("operation", "lot", "nature", "funder", "year")


@dataclass(frozen=True)
class Actuals:
    """What was reported, where each row is written, and the files that were read."""

    reported: Reported
    values: dict[Any, Any]
    place: Place
    inputs: dict[str, str]
    findings: Findings = field(default_factory=Findings)

    def at(self, table: str, index: int) -> Place:
        """Where a row of a table is written."""
        return self.place.inside[table].inside[index]


def read_actuals(path: Path) -> Actuals:
    """Reads an actuals file and its tables. Raises `ScenarioRefusedError` with every finding."""
    findings = Findings()
    inputs = Inputs(path, findings)
    document = _document(path, inputs)
    reported = None if document is None else _validated(document, findings)
    if reported is not None and document is not None:
        _refuse_twice(reported, document.place, findings)
    if reported is None or document is None or findings.of_level("error"):
        raise ScenarioRefusedError(findings.of_level("error") or [Finding(str(path), say("cannot_be_read"))])
    return Actuals(reported, document.values, document.place, inputs.digests, findings)


def _document(path: Path, inputs: Inputs) -> Document | None:
    if is_workbook(path):
        from optim.rerun.workbook import read_workbook

        return read_workbook(path, inputs)
    text = inputs.text(path, Place(str(path), 0))
    document = None if text is None else read_yaml(text, inputs.name(path), inputs.findings)
    if document is not None:
        read_tables(document, path.parent, inputs, set(TABLES), TABLES)
        _replaced(document, path.parent, inputs)
    return document


def _replaced(document: Document, folder: Path, inputs: Inputs) -> None:
    """Reads the tables of the scenario that changes replace whole, in the place of their paths."""
    changes, place = document.values.get("changes"), document.place.inside.get("changes")
    if isinstance(changes, dict) and place is not None:
        for table in OF_A_SCENARIO.keys() & place.inside.keys():
            place.inside[table].label = f"changes.{table}"
        read_tables(Document(changes, place), folder, inputs, set(OF_A_SCENARIO))


def _validated(document: Document, findings: Findings) -> Reported | None:
    values = document.values
    for key in [key for key in values if key not in Reported.model_fields]:
        here, remedy = (
            document.place.inside[key],
            nearest(key, Reported.model_fields) or say("remove_the_key"),
        )
        findings.add(here, say("is_no_key_of_actuals"), path=str(key), remedy=remedy)
        del values[key]
    return validated(Reported, values, document.place, findings)


def _refuse_twice(reported: Reported, place: Place, findings: Findings) -> None:
    """A cell is reported once."""
    for table in TABLES:
        first: dict[tuple[Any, ...], Place] = {}
        for index, row in enumerate(getattr(reported, table)):
            key = tuple(getattr(row, name) for name in KEYS if hasattr(row, name))
            here = place.inside[table].inside[index]
            if key in first:
                what, path = (
                    say("is_reported_twice", place=first[key].at),
                    f"{table} {'/'.join(map(str, key))}",
                )
                findings.add(here, what, path=path, remedy=say("keep_one_row"))
            first.setdefault(key, here)
