"""The tables of a run as CSV files that a spreadsheet opens at once: one file a table."""

import csv
import re
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

from reports.table import Cells, Table

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""


def write_csv_tables(made: list[Table], folder: Path, lang: str) -> list[str]:
    """Writes each table into a folder that exists; returns the names of the files, in reading order.

    French files are apart by semicolons with a decimal comma, English ones by commas with a point; both are
    UTF-8 with a byte order mark. Amounts are euros with two decimals, exact from cents; shares are between 0
    and 1. There are no totals, so that a pivot counts nothing twice. Text that would be read as a formula
    begins with an apostrophe.
    """
    names = []
    for rank, table in enumerate(made, start=1):
        name = f"{rank:02}-{_slug(table.title)}.csv"
        with (folder / name).open("w", encoding="utf-8-sig", newline="") as file:
            rows = csv.writer(file, delimiter=";" if lang == "fr" else ",", lineterminator="\r\n")
            rows.writerow([_text(column.heading) for column in table.columns])
            for row in table.rows:
                rows.writerow([_cell(v, c.cells, lang) for v, c in zip(row, table.columns, strict=True)])
        names.append(name)
    return names


def _cell(value: Any, cells: Cells, lang: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(value)
    number = _euros(value) if cells == "euros" else _number(value)
    return number.replace(".", ",") if lang == "fr" else number


def _euros(cents: int) -> str:
    sign, whole = ("-" if cents < 0 else ""), abs(int(cents))
    return f"{sign}{whole // 100}.{whole % 100:02}"


def _number(value: Any) -> str:
    """A number in full: never in powers of ten."""
    return f"{Decimal(repr(value)) if isinstance(value, float) else Decimal(value):zf}"


def _text(value: str) -> str:
    return f"'{value}" if value.startswith(STARTS_A_FORMULA) else value


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
