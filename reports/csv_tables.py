"""The tables of a run as CSV files that a spreadsheet opens at once: one file a table."""

import csv
import re
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

from optim.scenario.spreadsheets import kept_as_text
from optim.scenario.written_numbers import unmistakable
from reports.table import Cells, Table


def write_csv_tables(made: list[Table], folder: Path, lang: str) -> list[str]:
    """Writes the tables of reports into a folder that exists; returns the names of the files, in order.

    French files are apart by semicolons with a decimal comma, English ones by commas with a point; both are
    UTF-8 with a byte order mark. Amounts are euros with two decimals, exact from cents; shares are between 0
    and 1. There are no totals, so that a pivot counts nothing twice. Text that a spreadsheet would take for a
    formula, a date or another number begins with an apostrophe.
    """
    names = [f"{rank:02}-{_slug(table.title)}" for rank, table in enumerate(made, start=1)]
    return [_written(table, name, folder, lang) for table, name in zip(made, names, strict=True)]


def write_given_tables(made: list[Table], folder: Path, lang: str) -> list[str]:
    """Writes tables that Phasage reads in the same form, each under its own name."""
    return [_written(table, table.key, folder, lang) for table in made]


def first_kept_as_text(made: list[Table]) -> str:
    """The first text of tables that is written with an apostrophe; nothing where none is."""
    texts = (cell for table in made for row in table.rows for cell in row if isinstance(cell, str))
    return next((text for text in texts if kept_as_text(text) != text), "")


def _written(table: Table, name: str, folder: Path, lang: str) -> str:
    with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file, delimiter=";" if lang == "fr" else ",", lineterminator="\r\n")
        rows.writerow([kept_as_text(column.heading) for column in table.columns])
        for row in table.rows:
            rows.writerow([_cell(v, c.cells, lang) for v, c in zip(row, table.columns, strict=True)])
    return f"{name}.csv"


def _cell(value: Any, cells: Cells, lang: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return kept_as_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    number = _euros(value) if cells == "euros" else _number(value)
    return number.replace(".", ",") if lang == "fr" else number


def _euros(cents: int) -> str:
    sign, whole = ("-" if cents < 0 else ""), abs(int(cents))
    return f"{sign}{whole // 100}.{whole % 100:02}"


def _number(value: Any) -> str:
    """A number in full: never in powers of ten, nor with three decimals that may be thousands."""
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    return unmistakable(exact if exact else abs(exact))


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
