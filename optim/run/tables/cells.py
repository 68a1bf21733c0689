"""The cells of a run's tables, exactly as they are written to CSV files and read back from them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import TextIO

from optim.messages import DamagedError, say
from optim.run.tables import TABLES
from optim.run.tables.column import Explained, Row, columns

WHOLE, PLAIN = re.compile(r"-?[0-9]{1,18}"), re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,40})?")
READ: dict[object, Callable[[str], object]] = {
    str: str,
    int: lambda text: int(_spelt(WHOLE, text)),
    float: lambda text: float(_spelt(PLAIN, text)),
    Decimal: lambda text: Decimal(_spelt(PLAIN, text)),
    int | None: lambda text: int(_spelt(WHOLE, text)) if text else None,
}
"""How a cell of each type is read; the digits of a number are never rounded."""


def written(value: object) -> str:
    """A value as written in a CSV file: plain digits, no exponent, no trailing zeros; none is empty."""
    if value is None:
        return ""
    if isinstance(value, Decimal | float):
        text = f"{Decimal(repr(value)) if isinstance(value, float) else value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def write_rows(file: TextIO, heading: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Writes a CSV file: commas, points, lines that end with a line feed."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows([written(value) for value in row] for row in rows)


def read_table(path: Path) -> tuple[Row, ...]:
    """The rows of the table that a file is named after. Raises `ValueError` saying what is damaged."""
    kind = TABLES[path.stem]
    declared = columns(kind)
    names = [column.name for column in declared]
    with path.open(encoding="utf-8", newline="") as file:
        heading, *lines = [*csv.reader(file, strict=True)] or [[]]
    if heading != names:
        raise DamagedError(say("damaged_columns", columns=names))
    if any(len(line) != len(names) for line in lines):
        raise DamagedError(say("damaged_cells"))
    _refuse_twice(lines, [place for place, column in enumerate(declared) if column.key])
    readers = [READ[column.kind] for column in declared]
    rows = tuple(kind(*(read(cell) for read, cell in zip(readers, line, strict=True))) for line in lines)
    for row in rows:
        if isinstance(row, Explained):
            _ = row.reasons  # which refuses lists that differ
    return rows


def _refuse_twice(lines: list[list[str]], places: list[int]) -> None:
    """Refuses a row that repeats the key of another: which of the two holds could not be told."""
    seen: set[tuple[str, ...]] = set()
    for line in lines:
        known = tuple(line[place] for place in places)
        if known in seen:
            raise DamagedError(say("damaged_row_twice", row=", ".join(known)[:120]))
        seen.add(known)


def _spelt(form: re.Pattern[str], text: str) -> str:
    """A number spelt as a run spells it: `int` and `Decimal` would also take 1_0, 1e9 and other alphabets."""
    if form.fullmatch(text) is None:
        raise DamagedError(say("damaged_spelling", text=text[:40]))
    return text
