"""The workbook: one sheet a table, totals as live formulas with their values stored."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from optim.plan import Plan
from reports.answer import sentences
from reports.tables import Column, Table, tables
from reports.wording import phrase

FORMATS: dict[str, dict[str, Any]] = {
    "text": {"valign": "top", "text_wrap": True},
    "euros": {"num_format": "#,##0.00"},
    "count": {"num_format": "#,##0"},
    "quantity": {"num_format": "#,##0.####"},
    "share": {"num_format": "0.0%"},
    "year": {"num_format": "0"},
    "price": {"num_format": "#,##0.0#####"},
}
WIDTHS = {"text": 18, "euros": 18, "count": 12, "quantity": 11, "share": 11, "year": 8, "price": 16}
FIRST_ROW = 3


def write_workbook(plan: Plan, path: Path, lang: str = "fr") -> None:
    """Writes ``report.xlsx``; the same plan gives the same bytes."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"title": plan.scenario.title, "created": datetime(2000, 1, 1, tzinfo=UTC)})
        formats = {name: book.add_format(spec) for name, spec in FORMATS.items()}
        totals = {
            name: book.add_format({**spec, "bold": True, "top": 1, "bg_color": "#EEF2F6"})
            for name, spec in FORMATS.items()
        }
        heading = book.add_format(
            {
                "bold": True,
                "bg_color": "#1F3A5F",
                "font_color": "white",
                "text_wrap": True,
                "valign": "vcenter",
            }
        )
        title = book.add_format({"bold": True, "font_size": 14, "font_color": "#1F3A5F"})
        for rank, table in enumerate(tables(plan, lang)):
            sheet = book.add_worksheet(table.title[:31])
            sheet.write_string(0, 0, plan.scenario.title if rank == 0 else table.title, title)
            notes = [*sentences(plan, lang), *table.notes] if rank == 0 else list(table.notes)
            first = FIRST_ROW + max(0, len(notes) - 1)
            for row, note in enumerate(notes, start=1):
                sheet.write_string(row, 0, note)
            _write_table(sheet, table, first, formats, totals, heading, lang)


def _write_table(
    sheet: Any, table: Table, first: int, formats: Any, totals: Any, heading: Any, lang: str
) -> None:
    """Headings at row `first`, then the rows, then the totals."""
    last = first + len(table.rows)
    for position, column in enumerate(table.columns):
        sheet.write_string(first, position, column.heading, heading)
        cells = [row[position] for row in table.rows]
        _write_cells(sheet, column, cells, first + 1, position, formats[column.cells])
        if column.total and cells:
            area = f"{xl_rowcol_to_cell(first + 1, position)}:{xl_rowcol_to_cell(last, position)}"
            value = _shown(column, sum(cells))
            sheet.write_formula(last + 1, position, f"=SUM({area})", totals[column.cells], value)
        if column.cells == "share" and cells:
            bar = {"type": "data_bar", "bar_solid": True, "bar_color": "#9DB8D9", "min_type": "num",
                   "min_value": 0, "max_type": "num", "max_value": 1}  # fmt: skip
            sheet.conditional_format(first + 1, position, last, position, bar)
    if table.rows and any(column.total for column in table.columns):
        sheet.write_string(last + 1, 0, phrase("total", lang), totals["text"])
    _set_up(sheet, table, first, last, lang)


def _write_cells(sheet: Any, column: Column, cells: list[Any], first: int, position: int, style: Any) -> None:
    for row, value in enumerate(cells, start=first):
        if value is None or value == "":
            continue
        if isinstance(value, str):
            sheet.write_string(row, position, value, style)
        else:
            sheet.write_number(row, position, _shown(column, value), style)


def _shown(column: Column, value: Any) -> float:
    """Cents as euros, anything else as it is."""
    return value / 100 if column.cells == "euros" else float(value)


def _set_up(sheet: Any, table: Table, first: int, last: int, lang: str) -> None:
    """Widths, frozen headings, filter and print area."""
    for position, column in enumerate(table.columns):
        sheet.set_column(position, position, _width(table, column, position))
    sheet.set_row(first, 32)
    sheet.freeze_panes(first + 1, 1)
    if table.rows:
        sheet.autofilter(first, 0, last, len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(8 if len(table.columns) > 9 else 9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(first)
    sheet.print_area(0, 0, last + 1, len(table.columns) - 1)
    sheet.set_footer(f"&L{table.title.replace('&', '&&')}&R{phrase('page', lang)}")


def _width(table: Table, column: Column, position: int) -> float:
    """Wide enough for what the column holds, within reason: long text wraps."""
    if column.cells != "text":
        return max(WIDTHS[column.cells], min(len(column.heading) * 0.7, 22))
    longest = max((len(str(row[position])) for row in table.rows), default=10)
    return min(max(longest, 10) + 2, 90)
