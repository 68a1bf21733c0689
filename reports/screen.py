"""What is printed on a terminal: sentences over as many lines as they take, tables in 80 columns."""

from decimal import Decimal
from textwrap import wrap

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from reports.table import Column, Table
from reports.wording import exact, money, number, percent, phrase

WIDTH = 80
"""How many characters a line of a terminal holds."""


def say(console: Console, sentence: str, *, indent: str = "", style: str = "") -> None:
    """A sentence over as many lines as it takes, never cut at a no-break space."""
    lines = wrap(
        sentence, console.width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
    for line in lines:
        console.print(Text(line, style=style), soft_wrap=True)


def grid(table: Table, lang: str) -> Grid:
    """A table of a terminal; where it is too wide, columns of figures are as wide as their longest word."""
    grid = Grid(title=Text(table.title, style="bold"), title_justify="left", box=None, pad_edge=False)
    pairs = (zip(table.columns, row, strict=True) for row in table.rows)
    lines = [[cell(column, value, lang) for column, value in pair] for pair in pairs]
    if any(column.total for column in table.columns):
        totals = [
            cell(c, sum(row[i] or 0 for row in table.rows), lang) if c.total else ""
            for i, c in enumerate(table.columns)
        ]
        lines.append([phrase("total", lang), *totals[1:]])
    headings = [column.heading.replace(", €", "") for column in table.columns]
    held = list(zip(headings, *lines, strict=True))
    wide = sum(max(map(len, texts)) + 1 for texts in held) > WIDTH
    for rank, (column, heading, texts) in enumerate(zip(table.columns, headings, held, strict=True)):
        longest = max(len(word) for text in texts for word in text.split(" "))
        grid.add_column(
            Text(heading),
            justify="left" if rank == 0 else "right",
            overflow="fold",
            width=column.width or (longest if wide and rank else None),
        )
    for line in lines:
        total = line is lines[-1] and len(lines) > len(table.rows)
        grid.add_row(*map(Text, line), style="bold" if total else None)
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
