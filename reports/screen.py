"""What is printed on a terminal: sentences over as many lines as they take, tables in 80 columns."""

from decimal import Decimal
from textwrap import wrap

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from reports.table import Column, Table
from reports.wording import exact, money, number, percent, phrase


def say(console: Console, sentence: str, *, indent: str = "", style: str = "") -> None:
    """A sentence over as many lines as it takes, never cut at a no-break space."""
    lines = wrap(
        sentence, console.width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
    for line in lines:
        console.print(Text(line, style=style), soft_wrap=True)


def grid(table: Table, lang: str) -> Grid:
    grid = Grid(title=Text(table.title, style="bold"), title_justify="left", box=None, pad_edge=False)
    for rank, column in enumerate(table.columns):
        grid.add_column(
            Text(column.heading.replace(", €", "")),
            justify="left" if rank == 0 else "right",
            overflow="fold",
            width=column.width,
        )
    for row in table.rows:
        grid.add_row(*(Text(cell(c, value, lang)) for c, value in zip(table.columns, row, strict=True)))
    totals = [
        cell(c, sum(row[i] for row in table.rows), lang) if c.total else ""
        for i, c in enumerate(table.columns)
    ]
    if any(column.total for column in table.columns):
        grid.add_row(phrase("total", lang), *totals[1:], style="bold")
    return grid


def cell(column: Column, value: object, lang: str) -> str:
    if value is None:
        return ""
    if column.cells == "euros":
        return money(int(str(value)), lang) if value else "–"
    if column.cells == "share":
        return percent(float(str(value)), lang)
    if column.cells == "price":
        return number(float(str(value)), lang, 0 if float(str(value)).is_integer() else 1)
    if column.cells == "quantity":
        return exact(Decimal(str(value)), lang)
    return number(float(str(value)), lang) if column.cells == "count" else str(value)
