"""Actuals kept in one workbook: a sheet ``actuals`` of keys and values, and one sheet a table."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel

from optim.messages import say
from optim.rerun.reported import TABLES, RevisedWorks
from optim.scenario.cells import TRUTHS
from optim.scenario.files import Inputs
from optim.scenario.places import Place, nearest
from optim.scenario.reading import Document
from optim.scenario.schema_evaluation import JudgedCriterion
from optim.scenario.workbook import sheets_of
from optim.scenario.workbook_sheet import Sheet
from optim.scenario.workbook_values import Cell

KEYED: dict[str, tuple[type[BaseModel], str, str]] = {
    "evaluation": (JudgedCriterion, "criterion", "is_judged_twice"),
    "revised": (RevisedWorks, "works", "is_revised_twice"),
}
"""Sheets of which each row is about one thing: its model, the column that names it, what is said of two."""


def read_workbook(path: Path, inputs: Inputs) -> Document | None:
    """The actuals of a workbook, each value with its cell; none after a finding.

    The sheet ``actuals`` holds a key and its value a row: as_of, title, source, complete, and signed once an
    operation; the sheet ``evaluation`` a criterion a row, with the opinion of the partners, their words and
    the source; the sheet ``revised`` the works whose cost is revised, what they cost in all, why, the source.
    """
    sheets = sheets_of(path, inputs)
    if sheets is None:
        return None
    name = inputs.name(path)
    document = Document({}, Place(name, 0))
    models = {**TABLES, **{title: model for title, (model, _column, _twice) in KEYED.items()}}
    for title, rows in sheets.items():
        where = f"{name}:{title}"
        if title == "actuals":
            _keys(Sheet(rows, where, inputs.findings, None), document)
        elif title in models:
            held = Sheet(rows, where, inputs.findings, models[title]).entries()
            by_name = _by_name(title, *held, inputs) if title in KEYED else held
            document.values[title], document.place.inside[title] = by_name
        else:
            near = nearest(title, ["actuals", *models])
            inputs.findings.add(
                Place(where, 0), say("is_no_sheet_of_actuals"), remedy=near or say("remove_the_sheet")
            )
    return document


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
