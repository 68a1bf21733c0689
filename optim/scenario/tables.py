"""The tables of a scenario: rows written in a CSV file, or inline in the YAML."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel

from optim.messages import say
from optim.scenario.files import Inputs
from optim.scenario.grammar import csv_grammar
from optim.scenario.places import REFUSED, Findings, Place, nearest, show
from optim.scenario.reading import Document
from optim.scenario.scalars import UnreadableValueError, number
from optim.scenario.schema_criteria import CriterionScore
from optim.scenario.schema_programme import PrintedTotal
from optim.scenario.schema_receipts import Receipt
from optim.scenario.schema_rows import CostLine, Lot, Operation
from optim.scenario.schema_running_costs import RunningCost
from optim.scenario.shape import plain_type

TABLES: dict[str, type[BaseModel]] = {
    "operations": Operation,
    "lots": Lot,
    "costs": CostLine,
    "receipts": Receipt,
    "running_costs": RunningCost,
    "printed_totals": PrintedTotal,
    "criteria_scores": CriterionScore,
}

MOST_COLUMNS = 200
TOTAL = re.compile(r"\s*(?:grand |sous[- ]?|sub-?)?(?:total|totaux|totals|somme|sum)\b", re.IGNORECASE)
"""How the row of a total begins, in French or English."""

type Cell = Callable[[str, str], Any]
"""From the text of a cell and the name of its column to a value."""
type Column = tuple[str, Cell, bool]


def read_tables(
    document: Document,
    folder: Path,
    inputs: Inputs,
    only: set[str],
    models: Mapping[str, type[BaseModel]] = TABLES,
) -> None:
    """Replaces, in a document, the path of each table named in `only` by its rows and their places.

    A path is relative to `folder`, which holds the YAML file. A table that cannot be read becomes
    `REFUSED`.
    """
    for table in models:
        source = document.values.get(table)
        if table not in only or not isinstance(source, str):
            continue
        asked = document.place.inside[table]
        path = _inside(folder, source)
        if path is None:
            what, remedy = say("leaves_the_folder"), say("stay_inside")
            inputs.findings.add(asked, what, path=asked.label or table, value=source, remedy=remedy)
        text = inputs.text(path, asked, asked.label or table, source) if path else None
        place = Place(asked.file, asked.line, label=asked.label)
        rows = None
        if path is not None and text is not None:
            rows = read_rows(text, inputs.name(path), models[table], place, inputs.findings)
        document.values[table] = REFUSED if rows is None else rows
        document.place.inside[table] = place


def _inside(folder: Path, source: str) -> Path | None:
    """The file that a table's path names; none when it leaves the folder, even by a link."""
    parts = PurePosixPath(source)
    if not source or parts.is_absolute() or ".." in parts.parts or "\\" in source or "\0" in source:
        return None
    path = folder / parts
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return None
    return path if inside else None


def read_rows(
    text: str, name: str, model: type[BaseModel], place: Place, findings: Findings
) -> list[dict[str, Any]] | None:
    """The rows of a CSV text with their cells converted to the types of `model`, adding their places.

    None, after findings, when the header cannot be used or no row can. An empty row, a total, or a row with a
    wrong number of cells, is refused and left out.
    """
    lines = _lines(text, name, findings)
    if lines is None:
        return None
    if not lines:
        remedy = say("begin_with_the_header", columns=",".join(model.model_fields))
        findings.add(Place(name, 0), say("file_is_empty"), remedy=remedy)
        return None
    first, header = lines[0]
    columns = _columns(header, Place(name, first), model, findings)
    if columns is None:
        return None
    rows: list[dict[str, Any]] = []
    for line, cells in lines[1:]:
        if len(cells) != len(columns) or not any(cells):
            _wrong_length(cells, columns, Place(name, line), findings)
            continue
        if _is_total(cells, columns):
            findings.add(Place(name, line), say("row_is_a_total"), remedy=say("remove_the_total"))
            continue
        place.inside[len(rows)] = here = Place(name, line, label="")
        rows.append(_row(cells, columns, here, findings))
    return rows if rows or len(lines) == 1 else None


def _lines(text: str, name: str, findings: Findings) -> list[tuple[int, list[str]]] | None:
    """Each record with the line where it begins, blank lines passed over; none after a finding."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            if cells:
                records.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        what, remedy = say("cannot_be_read_as_csv"), say("double_the_quotes")
        findings.add(Place(name, line), what, why=csv_grammar(error), remedy=remedy)
        return None
    return records


def _columns(
    header: list[str], place: Place, model: type[BaseModel], findings: Findings
) -> list[Column] | None:
    """The columns in the order of the file; none after findings about the header."""
    for separator, called in ((";", "called_semicolons"), ("\t", "called_tabs")):
        if len(header) == 1 and separator in header[0]:
            what = say("cells_are_apart_by", separators=say(called))
            findings.add(place, what, remedy=say("save_with_commas"))
            return None
    fields = model.model_fields
    if len(header) > MOST_COLUMNS:
        what = say("header_is_too_wide", columns=len(header), known=len(fields))
        findings.add(place, what, remedy=say("remove_the_others"))
        return None
    wrong = False
    for index, column in enumerate(header):
        if column in fields and column not in header[:index]:
            continue
        wrong = True
        what, near = say("is_no_column"), nearest(column.strip(), set(fields) - set(header))
        if column in fields:
            what, near = say("column_is_written_twice"), say("keep_one_column")
        findings.add(place, what, remedy=near, at=say("in_column", column=index + 1, value=show(column)))
    for column, field in fields.items():
        if field.is_required() and column not in header:
            wrong = True
            findings.add(place, say("column_is_missing", column=column), remedy=say("add_the_column"))
    if wrong:
        return None
    return [(name, CELLS[plain_type(fields[name].annotation)], fields[name].is_required()) for name in header]


def _wrong_length(cells: list[str], columns: list[Column], place: Place, findings: Findings) -> None:
    what = say("row_is_of_another_length", cells=len(cells), columns=len(columns))
    if not any(cells):
        what, remedy = say("row_is_empty"), say("remove_the_empty_row")
    elif len(cells) > len(columns):
        remedy = say("quote_what_holds_a_comma")
    else:
        remedy = say("leave_empty_cells")
    findings.add(place, what, remedy=remedy)


def _is_total(cells: list[str], columns: list[Column]) -> bool:
    """Whether a row sums the others: it begins with the word, and names no entry."""
    unnamed = any(required and not text for text, (_, _, required) in zip(cells, columns, strict=True))
    return unnamed and bool(TOTAL.match(next(filter(None, cells))))


def _row(cells: list[str], columns: list[Column], place: Place, findings: Findings) -> dict[str, Any]:
    """A row as plain values; an empty cell of an optional column is left out."""
    row: dict[str, Any] = {}
    for text, (name, convert, required) in zip(cells, columns, strict=True):
        if not text:
            if required:
                findings.add(place, say("cell_is_empty"), path=name, remedy=say("write_a_value"))
                row[name] = REFUSED
            continue
        try:
            if text != text.strip():
                raise UnreadableValueError(say("has_spaces_around_it"), say("remove_them"))
            row[name] = convert(text, name)
        except UnreadableValueError as error:
            findings.add(place, error.what, path=name, value=text, remedy=error.remedy)
            row[name] = REFUSED
    return row


def _text(text: str, _name: str) -> str:
    return text


def _amount(text: str, name: str) -> Decimal:
    return Decimal(number(text, name))


def _integer(text: str, name: str) -> int:
    value = number(text, name, whole=True)
    if not isinstance(value, int):
        raise UnreadableValueError(say("must_be_whole_number"), say("write_it_without_decimals"))
    return value


def _truth(text: str, _name: str) -> bool:
    if text not in ("true", "false"):
        raise UnreadableValueError(say("must_be_true_or_false"), say("write_it_in_lower_case"))
    return text == "true"


CELLS: dict[type, Cell] = {str: _text, Decimal: _amount, int: _integer, bool: _truth}
