"""The tables of a scenario: rows written in a CSV file, or inline in the YAML."""

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel

from optim.messages import say
from optim.scenario.called import plain
from optim.scenario.cells import Cells, Reader, reader
from optim.scenario.files import Inputs
from optim.scenario.places import REFUSED, Findings, Place, nearest, show
from optim.scenario.reading import Document
from optim.scenario.records import SEPARATORS, Records, read_records
from optim.scenario.scalars import UnreadableValueError
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

type Column = tuple[str, Reader, bool]
"""The name of a column, what reads its cells, and whether each must hold something."""


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
) -> list[Any] | None:
    """The rows of a CSV text with their cells converted to the types of `model`, adding their places.

    None, after findings, when the header cannot be used or no row can. A total is refused and left out; a row
    with a wrong number of cells is `REFUSED`. What was understood of the file is told in one note.
    """
    records = read_records(text, name, findings)
    if records is None:
        return None
    if not records.lines:
        remedy = say("begin_with_the_header", columns=",".join(model.model_fields))
        findings.add(Place(name, 0), say("file_is_empty"), remedy=remedy)
        return None
    first, headings = records.lines[0]
    header = _header(headings, model, records)
    if not _is_sound(header, Place(name, first), model, findings):
        return None
    cells, columns = _columns(header, model, records)
    rows: list[Any] = []
    for line, texts in records.lines[1:]:
        if len(texts) != len(columns):
            _wrong_length(texts, columns, records.separator, Place(name, line), findings)
            rows.append(REFUSED)
            continue
        if _is_total(texts, columns):
            findings.add(Place(name, line), say("row_is_a_total"), remedy=say("remove_the_total"))
            continue
        place.inside[len(rows)] = here = Place(name, line, label="")
        rows.append(_row(texts, columns, cells, here, findings))
    findings.understood(name, [*records.understood, *cells.understood()])
    return rows if rows or len(records.lines) == 1 else None


def _header(headings: list[str], model: type[BaseModel], records: Records) -> list[str]:
    """The columns that the headings name, whatever their capitals, accents and spaces."""
    known = {plain(field): field for field in model.model_fields}
    header = [h if h in model.model_fields else known.get(plain(h), h) for h in headings]
    others = [(h, name) for h, name in zip(headings, header, strict=True) if h != name]
    if others:
        columns = [name for _, name in others]
        records.understood.append(
            say("headings_read", headings=[show(h) for h, _ in others], columns=columns)
        )
    return header


def _is_sound(header: list[str], place: Place, model: type[BaseModel], findings: Findings) -> bool:
    """Whether a header can be used; findings say why it cannot."""
    fields = model.model_fields
    if len(header) > MOST_COLUMNS:
        what = say("header_is_too_wide", columns=len(header), known=len(fields))
        findings.add(place, what, remedy=say("remove_the_others"))
        return False
    wrong = False
    for index, column in enumerate(header):
        if column in fields and column not in header[:index]:
            continue
        wrong = True
        what, near = say("is_no_column"), nearest(column.strip(), set(fields) - set(header))
        if column in fields:
            what, near = say("column_is_written_twice"), say("keep_one_column")
        elif not column.strip():
            what, near = say("column_has_no_heading"), say("name_it_or_empty_it")
        findings.add(place, what, remedy=near, at=say("in_column", column=index + 1, value=show(column)))
    for column, field in fields.items():
        if field.is_required() and column not in header:
            wrong = True
            findings.add(place, say("column_is_missing", column=column), remedy=say("add_the_column"))
    return not wrong


def _columns(header: list[str], model: type[BaseModel], records: Records) -> tuple[Cells, list[Column]]:
    """The cells of a table, whose numbers are looked through once, and its columns as they stand."""
    kinds = [plain_type(model.model_fields[name].annotation) for name in header]
    numeric = [index for index, kind in enumerate(kinds) if kind in (int, Decimal)]
    rows = [texts for _, texts in records.lines[1:] if len(texts) == len(header)]
    cells = Cells(texts[index] for texts in rows for index in numeric)
    required = [model.model_fields[name].is_required() for name in header]
    return cells, [
        (name, reader(kind, cells), due) for name, kind, due in zip(header, kinds, required, strict=True)
    ]


def _wrong_length(
    texts: list[str], columns: list[Column], separator: str, place: Place, findings: Findings
) -> None:
    what = say("row_is_of_another_length", cells=len(texts), columns=len(columns))
    remedy = say("leave_empty_cells", separators=say(SEPARATORS[separator]))
    if len(texts) > len(columns):
        remedy = say(f"quote_what_holds_{SEPARATORS[separator]}")
    findings.add(place, what, remedy=remedy)


def _is_total(texts: list[str], columns: list[Column]) -> bool:
    """Whether a row sums the others: it begins with the word, and names no entry."""
    unnamed = any(
        required and not text.strip() for text, (_, _, required) in zip(texts, columns, strict=True)
    )
    return unnamed and bool(TOTAL.match(next(filter(None, texts))))


def _row(
    texts: list[str], columns: list[Column], cells: Cells, place: Place, findings: Findings
) -> dict[str, Any]:
    """A row as plain values; an empty cell of an optional column is left out."""
    row: dict[str, Any] = {}
    for written, (name, read, required) in zip(texts, columns, strict=True):
        text = cells.trimmed(written) if written.strip() else ""
        if not text:
            if required:
                findings.add(place, say("cell_is_empty"), path=name, remedy=say("write_a_value"))
                row[name] = REFUSED
            continue
        try:
            row[name] = read(text, name)
        except UnreadableValueError as error:
            findings.add(place, error.what, path=name, value=written, remedy=error.remedy)
            row[name] = REFUSED
    return row
