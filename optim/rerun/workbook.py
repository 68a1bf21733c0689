"""Actuals kept in one workbook: a sheet ``actuals`` of keys and values, and one sheet a table."""

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from pydantic import BaseModel

from optim.messages import say
from optim.rerun.reported import TABLES, RevisedWorks
from optim.scenario.cells import TRUTHS
from optim.scenario.characters import forbidden
from optim.scenario.files import Inputs
from optim.scenario.places import Place, nearest
from optim.scenario.reading import Document
from optim.scenario.schema_evaluation import JudgedCriterion
from optim.scenario.tables import read_rows
from optim.scenario.workbook import BROKEN
from optim.scenario.written_numbers import unmistakable

KEYED: dict[str, tuple[type[BaseModel], str, str]] = {
    "evaluation": (JudgedCriterion, "criterion", "is_judged_twice"),
    "revised": (RevisedWorks, "works", "is_revised_twice"),
}
"""Sheets of which each row is about one thing: its model, the column that names it, what is said of two."""


def read_workbook(path: Path, inputs: Inputs) -> Document | None:
    """The actuals of a workbook, row by row with its sheet and line; none after a finding.

    The sheet ``actuals`` holds a key and its value a row: as_of, title, source, complete, and signed once an
    operation; the sheet ``evaluation`` a criterion a row, with the opinion of the partners, their words and
    the source; the sheet ``revised`` the works whose cost is revised, what they cost in all, why, the source.
    """
    digest = inputs.digest(path, Place(str(path), 0))
    if digest is None:
        return None
    name = inputs.name(path)
    try:
        sheets = _sheets(path)
    except BROKEN:
        what, why = say("cannot_be_read_as_a_workbook"), say("workbook_is_damaged")
        inputs.findings.add(Place(name, 0), what, why=why, remedy=say("save_as_xlsx"))
        return None
    document = Document({}, Place(name, 0))
    for title, rows in sheets.items():
        where = f"{name}:{title}"
        _refuse_forbidden(rows, where, inputs)
        if title == "actuals":
            _keys(rows, where, document)
        elif title in TABLES:
            _table(title, rows, where, document, inputs)
        elif title in KEYED:
            _keyed(title, rows, where, document, inputs)
        else:
            near = nearest(title, ["actuals", *KEYED, *TABLES])
            inputs.findings.add(
                Place(where, 0), say("is_no_sheet_of_actuals"), remedy=near or say("remove_the_sheet")
            )
    return document


def _sheets(path: Path) -> dict[str, list[list[str]]]:
    """The cells of each sheet as text, by row. Raises one of `BROKEN` for what is no workbook."""
    sheets = {}
    for sheet in load_workbook(path, read_only=True, data_only=True).worksheets:
        rows = [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        sheets[sheet.title] = [row[: len(rows[0])] for row in rows]
    return sheets


def _refuse_forbidden(rows: list[list[str]], where: str, inputs: Inputs) -> None:
    """A finding for each row of which a cell holds a character that does not show."""
    for line, row in enumerate(rows, start=1):
        if odd := forbidden("\n".join(row)):
            inputs.findings.add(Place(where, line), odd[1], remedy=say("remove_the_character"))


def _keys(rows: list[list[str]], where: str, document: Document) -> None:
    for line, row in enumerate(rows, start=1):
        key, value = [*row, "", ""][:2]
        if not key:
            continue
        place = Place(where, line)
        if key == "signed":
            held = document.values.setdefault("signed", [])
            top = document.place.inside.setdefault("signed", place)
            top.inside[len(held)] = place
            held.append(value)
        else:
            document.values[key] = _value(key, value)
            document.place.inside[key] = place


def _value(key: str, text: str) -> Any:
    """What a key of the sheet says: a year, whether all is told, or words."""
    if key == "as_of" and text.isdigit():
        return int(text)
    return TRUTHS.get(text.lower(), text) if key == "complete" else text


def _table(table: str, rows: list[list[str]], where: str, document: Document, inputs: Inputs) -> None:
    document.place.inside[table] = place = Place(where, 0)
    document.values[table] = _read(TABLES[table], rows, where, place, inputs)


def _keyed(title: str, rows: list[list[str]], where: str, document: Document, inputs: Inputs) -> None:
    """A sheet of which each row is about one thing, named in one column: said once."""
    model, column, twice = KEYED[title]
    top, place = Place(where, 0), Place(where, 0)
    held: dict[str, Any] = {}
    for index, row in enumerate(_read(model, rows, where, place, inputs)):
        name, here = str(row.pop(column, "")), place.inside[index]
        if name in held:
            inputs.findings.add(here, say(twice), path=name, remedy=say("keep_one_row"))
        held[name], top.inside[name] = row, here
    document.values[title], document.place.inside[title] = held, top


def _read(
    model: type[BaseModel], rows: list[list[str]], where: str, place: Place, inputs: Inputs
) -> list[Any]:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return read_rows(text.getvalue(), where, model, place, inputs.findings) or []


def _text(cell: Any) -> str:
    """A cell as a CSV file has it: whole numbers without decimals, 1.234 as 1.2340, true in lower case."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float):
        exact = Decimal(repr(cell))
        return unmistakable(exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact)
    return str(cell)
