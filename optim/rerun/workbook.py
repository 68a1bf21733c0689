"""Actuals kept in one workbook: a sheet of keys and values, one of changes, and one sheet a table."""

from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from pydantic import BaseModel

from optim.messages import say
from optim.messages.tables import TABLES as WORDS
from optim.rerun.reported import TABLES, Reported, RevisedWorks
from optim.scenario.called import plain
from optim.scenario.cells import TRUTHS
from optim.scenario.figures import Figure
from optim.scenario.files import Inputs
from optim.scenario.places import Findings, Place, nearest
from optim.scenario.reading import Document, read_yaml
from optim.scenario.schema_evaluation import JudgedCriterion
from optim.scenario.workbook import BROKEN, sheets_of
from optim.scenario.workbook_sheet import Sheet
from optim.scenario.workbook_values import Cell, Leaf

KEYED: dict[str, tuple[type[BaseModel], str, str]] = {
    "evaluation": (JudgedCriterion, "criterion", "is_judged_twice"),
    "revised": (RevisedWorks, "works", "is_revised_twice"),
}
"""Sheets of which each row is about one thing: its model, the column that names it, what is said of two."""
GENERAL, CHANGES = "actuals", "changes"
SHEETS = (GENERAL, *TABLES, *KEYED, CHANGES)
"""The sheets of a workbook of actuals, in the order in which they are written."""


def read_workbook(path: Path, inputs: Inputs) -> Document | None:
    """The actuals of a workbook, each value with its cell; none after a finding.

    A sheet is found by its name in French, in English or as the block is called. The sheet ``actuals`` holds
    a key and its value a row: as_of, title, source, complete, and signed once an operation or, under a row of
    keys, any value by its path; ``changes`` a change a row, by its path, with the source and status of a
    figure; ``evaluation`` a criterion a row, with the opinion of the partners, their words and the source;
    ``revised`` the works whose cost is revised, what they cost in all, why, the source.
    """
    sheets = sheets_of(path, inputs)
    if sheets is None:
        return None
    name = inputs.name(path)
    document = Document({}, Place(name, 0))
    models = {**TABLES, **{title: model for title, (model, _column, _twice) in KEYED.items()}}
    known = _titles()
    for title, rows in sheets.items():
        where, block = f"{name}:{title}", known.get(plain(title), "")
        sheet = Sheet(rows, where, inputs.findings, models.get(block))
        if title.startswith("_"):
            continue
        if block == GENERAL:
            _paths(sheet, document) if sheet.has_keys else _keys(sheet, document)
        elif block == CHANGES:
            _changes(sheet, document, inputs.findings)
        elif block:
            held = sheet.entries()
            by_name = _by_name(block, *held, inputs) if block in KEYED else held
            document.values[block], document.place.inside[block] = by_name
        else:
            near = nearest(title, known)
            inputs.findings.add(
                Place(where, 0), say("is_no_sheet_of_actuals"), remedy=near or say("remove_the_sheet")
            )
    return document


def holds_actuals(path: Path) -> bool:
    """Whether a workbook is one of actuals, by the names of its sheets; one that cannot be read is not."""
    try:
        titles = load_workbook(path, read_only=True).sheetnames
    except BROKEN:
        return False
    known = _titles()
    return any(known.get(plain(title)) == GENERAL for title in titles)


def _titles() -> dict[str, str]:
    """The block of each name that a sheet may have."""
    return {plain(word): held for held in SHEETS for word in (held, *WORDS[f"sheet_{held}"])}


def _paths(sheet: Sheet, document: Document) -> None:
    """The values of a sheet that has a row of keys, each under its path."""
    for name, node in sheet.tree().items():
        field = Reported.model_fields.get(name)
        built = sheet.values.built(field.annotation if field else None, node)
        document.values[name], document.place.inside[name] = built


def _changes(sheet: Sheet, document: Document, findings: Findings) -> None:
    """The changes of a sheet, each under its path as it stands."""
    held, top = document.values.setdefault(CHANGES, {}), Place(sheet.where, 0)
    document.place.inside[CHANGES] = top
    for key, leaf in sheet.leaves():
        path = str(key.value)
        if path in held:
            what, first = (
                say("is_given_by", first=top.inside[path].at.rpartition("!")[2]),
                say("keep_one_row"),
            )
            findings.add(key.place, what, value=path, remedy=first)
            continue
        value, place = _change(sheet, leaf, findings)
        held[path], top.inside[path] = value, place


def _change(sheet: Sheet, leaf: Leaf, findings: Findings) -> tuple[Any, Place]:
    """What a change is set to: a number, words, nothing, or what its words are in YAML."""
    text, place = leaf.cell.value, leaf.cell.place
    if isinstance(text, str) and (text.startswith(("{", "[")) or text == "null"):
        found = Findings()
        read = read_yaml(f"held: {text}", place.at, found)
        for finding in found.of_level("error")[:1]:
            findings.add(place, finding.what, value=text, remedy=finding.remedy)
        return (None if read is None else read.values["held"]), Place(place.file, 0)
    return sheet.values.built(Figure if leaf.beside or not isinstance(text, str) else str, leaf)


def _keys(sheet: Sheet, document: Document) -> None:
    for row in sheet.rows:
        key, cell = [*map(sheet.sound, row), None, None][:2]
        if key is None or cell is None:
            continue
        if key.value == "signed":
            held = document.values.setdefault("signed", [])
            top = document.place.inside.setdefault("signed", Place(key.place.file, 0))
            top.inside[len(held)] = cell.place
            held.append(cell.value)
        else:
            document.values[key.value] = _value(key.value, cell)
            document.place.inside[key.value] = cell.place


def _value(key: str, cell: Cell) -> Any:
    """What a key of the sheet says: a year, whether all is told, or words."""
    if key == "complete" and isinstance(cell.value, str):
        return TRUTHS.get(cell.value.lower(), cell.value)
    if key in ("as_of", "complete") or not isinstance(cell.value, int | float):
        return int(cell.value) if key == "as_of" and str(cell.value).isdigit() else cell.value
    return str(cell.value)


def _by_name(title: str, rows: list[Any], place: Place, inputs: Inputs) -> tuple[dict[str, Any], Place]:
    """The rows of a sheet of which each is about one thing, by its name: said once."""
    _model, column, twice = KEYED[title]
    top = Place(place.file, 0)
    held: dict[str, Any] = {}
    for index, row in enumerate(rows):
        name, here = str(row.pop(column, "")), place.inside[index]
        if name in held:
            inputs.findings.add(here, say(twice), path=name, remedy=say("keep_one_row"))
        held[name], top.inside[name] = row, here
    return held, top
