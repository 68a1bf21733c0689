"""A scenario kept in a workbook: its sheets as the values of a YAML file, each with its cell."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from optim.messages import say
from optim.messages.tables import TABLES as WORDS
from optim.scenario.called import plain
from optim.scenario.files import Inputs
from optim.scenario.places import Place, nearest
from optim.scenario.reading import Document
from optim.scenario.schema import Scenario
from optim.scenario.sheets import ALONE, GENERAL, READ_ME, listed
from optim.scenario.workbook_sheet import Sheet
from optim.scenario.workbook_values import Cell, Node

BROKEN = (InvalidFileException, BadZipFile, zlib.error, SyntaxError, EOFError, KeyError, ValueError, OSError)
"""What openpyxl raises for a file that is no workbook, or a damaged one; XML errors are syntax errors."""


def read_scenario(path: Path, inputs: Inputs) -> Document | None:
    """The scenario of a workbook, before it is checked; none after a finding.

    A sheet is found by its name in French, in English or as the block is called; its keys stand in one of the
    first rows. Columns without a key are left alone, and so are sheets whose name begins with ``_``.
    """
    sheets = sheets_of(path, inputs)
    if sheets is None:
        return None
    known, models, name = _known_titles(), listed(), inputs.name(path)
    document = Document({}, Place(name, 0))
    for title, rows in sheets.items():
        where, held = f"{name}:{title}", known.get(plain(title))
        if title.startswith("_") or held == READ_ME:
            continue
        if held is None:
            remedy = nearest(title, known) or say("begin_with_underscore")
            inputs.findings.add(Place(where, 0), say("is_no_sheet_of_a_scenario"), remedy=remedy)
        else:
            _put(held, Sheet(rows, where, inputs.findings, models.get(held)), document)
    return document


def _put(held: str, sheet: Sheet, document: Document) -> None:
    """Puts what a sheet holds into a document."""
    values, places = document.values, document.place.inside
    if sheet.model is not None:
        values[held], places[held] = sheet.entries()
        return
    tree = sheet.tree()
    nodes: dict[str, Node] = tree if held == GENERAL else {held: tree} if tree else {}
    for name, node in nodes.items():
        field = Scenario.model_fields.get(name)
        values[name], places[name] = sheet.values.built(field.annotation if field else None, node)


def sheets_of(path: Path, inputs: Inputs) -> dict[str, list[list[Cell]]] | None:
    """The cells of each sheet of a workbook, by its name; none after a finding."""
    if inputs.digest(path, Place(str(path), 0)) is None:
        return None
    name = inputs.name(path)
    try:
        books = [load_workbook(BytesIO(path.read_bytes()), data_only=only) for only in (True, False)]
        return {title: [*_cells(books, title, name)] for title in books[0].sheetnames}
    except BROKEN:
        what, why = say("cannot_be_read_as_a_workbook"), say("workbook_is_damaged")
        inputs.findings.add(Place(name, 0), what, why=why, remedy=say("save_as_xlsx"))
        return None


def _known_titles() -> dict[str, str]:
    """The block of each name that a sheet may have."""
    blocks = (READ_ME, GENERAL, *ALONE, *listed())
    return {plain(word): held for held in blocks for word in (held, *WORDS[f"sheet_{held}"])}


def _cells(books: list[Any], title: str, name: str) -> Iterator[list[Cell]]:
    """The cells of a sheet, row by row, as computed; a formula that was never computed stays a formula."""
    computed, written = (book[title].iter_rows() for book in books)
    for row, formulas in zip(computed, written, strict=True):
        yield [
            Cell(
                formula.value if cell.value is None else cell.value,
                Place(f"{name}:{title}!{get_column_letter(cell.column)}{cell.row}", 0),
            )
            for cell, formula in zip(row, formulas, strict=True)
        ]
