"""The cells of tables as pages and papers print them: thousand euros, or cents where they are voted."""

from typing import Any

from optim.units import CENTS_PER_KEUR
from reports.table import Column, Table
from reports.wording import euros, number, percent, phrase, significant

NOTHING = "–"
"""What stands for a figure that is zero."""


def heading(column: Column, *, to_the_cent: bool = False) -> str:
    """The heading of a column, with the unit in which its amounts are printed."""
    return column.heading if to_the_cent else column.heading.replace(", €", ", k€")


def printed(column: Column, value: Any, lang: str, *, to_the_cent: bool = False) -> str:
    """A cell as printed, nothing where there is nothing."""
    if value is None or value == "":
        return ""
    if column.cells in ("text", "year"):
        return str(value)
    if column.cells == "euros":
        if not value:
            return NOTHING
        if to_the_cent:
            return euros(int(value), lang).removesuffix("€").strip()
        return number(int(value) / CENTS_PER_KEUR, lang, 1)
    if column.cells == "share":
        return percent(float(value), lang)
    if column.cells == "price":
        small = abs(float(value)) < 1000
        return significant(float(value), lang) if small else number(float(value), lang)
    whole = float(value) == int(value)
    return number(float(value), lang, 0 if whole else 2) if value else NOTHING


def total(table: Table, position: int) -> Any:
    """The sum of a column, in the unit of its cells."""
    return sum(row[position] for row in table.rows if row[position] is not None)


def totals(table: Table, lang: str, *, to_the_cent: bool = False) -> list[str]:
    """The cells of the row of totals; none where no column has one."""
    if not table.rows or not any(column.total for column in table.columns):
        return []
    cells = [
        printed(column, total(table, rank), lang, to_the_cent=to_the_cent) if column.total else ""
        for rank, column in enumerate(table.columns)
    ]
    return [phrase("total", lang), *cells[1:]]
