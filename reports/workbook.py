"""The workbook: one sheet a table, totals as live formulas with their values stored."""

import struct
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_rowcol_to_cell

from optim.run.plan import Plan
from optim.run.sealing import Approval
from reports.answer import sentences
from reports.charts import Drawing
from reports.drawing import SCALE
from reports.standing import standing
from reports.table import Column, Table
from reports.tables import tables
from reports.wording import label, phrase

FORMATS: dict[str, dict[str, Any]] = {
    "text": {"valign": "top", "text_wrap": True},
    "euros": {"num_format": "#,##0.00;-#,##0.00;–"},
    "count": {"num_format": "#,##0;-#,##0;–"},
    "quantity": {"num_format": "#,##0;-#,##0;–"},
    "fraction": {"num_format": "#,##0.00##"},
    "share": {"num_format": "0.0%"},
    "year": {"num_format": "0"},
    "price": {"num_format": "#,##0.0#####"},
}
WIDTHS = {"euros": 18, "count": 12, "quantity": 11, "share": 11, "year": 8, "price": 16}
FIRST_ROW = 3
UNLISTED = 12
"""A workbook of more sheets opens with its contents."""
ANNEXES = frozenset(
    {"prices", "treatment", "round_sums", "assumptions", "rules", "detail", "deliberation_detail"}
)
TABS = {"contents": "#C77A1C", "table": "#1F3A5F", "annex": "#A5B1BD"}
"""The colours of tabs: the contents, the tables, those in which one looks things up."""
ROW_PIXELS = 20
PICTURE_DPI, SCREEN_DPI = 72, 96
"""What the PNG says of itself, and what a spreadsheet counts for an inch of screen."""
CHART_COLUMNS = 12
STANDING_POINTS, STANDING_SIGNS = 18, 90
"""The height of a line of the standing of the plan, and the signs that it holds."""
NOTE_POINTS, PLAIN_WIDTH = 15, 8.43
"""A line of any other note, which merged cells do not find by themselves; a width left as it is."""
NOTES_SPAN = 8
"""Notes stand over at least this many columns, so that long ones are printed whole."""


class _Styles:
    """The formats of a workbook, made once."""

    def __init__(self, book: Any) -> None:
        total = {"bold": True, "top": 1, "bg_color": "#EEF2F6"}
        head = {"bold": True, "bg_color": "#1F3A5F", "font_color": "white", "text_wrap": True}
        self.cells = {name: book.add_format(spec) for name, spec in FORMATS.items()}
        self.totals = {name: book.add_format({**spec, **total}) for name, spec in FORMATS.items()}
        self.heading = book.add_format({**head, "valign": "vcenter"})
        self.title = book.add_format({"bold": True, "font_size": 14, "font_color": "#1F3A5F"})
        self.standing = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1})
        self.link = book.add_format({"font_color": "#1F3A5F", "underline": 1})
        self.note = book.add_format({"text_wrap": True, "valign": "top"})


def write_workbook(
    plan: Plan,
    path: Path,
    lang: str = "fr",
    made: Sequence[Table] = (),
    drawings: Sequence[Drawing] = (),
    approval: Approval | None = None,
) -> None:
    """Writes ``report.xlsx``: the tables, made here if they were not, and the charts drawn; same bytes."""
    first, *others = made or tables(plan, lang)
    stands = standing(plan, approval, lang)
    notes = (stands.text, *sentences(plan, lang), *first.notes)
    opened = replace(first, title=plan.scenario.title, notes=notes)
    sheets = [(first.title, opened), *((table.title, table) for table in others)]
    write_sheets(path, sheets, lang, drawings, stands.mark)


def write_sheets(
    path: Path, sheets: list[tuple[str, Table]], lang: str, drawings: Sequence[Drawing] = (), mark: str = ""
) -> None:
    """Writes a workbook of tables, one a sheet under its name; the title of the first is the workbook's.

    `mark` is what every printed page repeats; where there is one, the first note of the workbook says it too.
    Raises `OSError` when the disk refuses.
    """
    try:
        _write(path, sheets, lang, drawings, mark)
    except FileCreateError as error:
        raise error.args[0] from error


def _write(
    path: Path, sheets: list[tuple[str, Table]], lang: str, drawings: Sequence[Drawing], mark: str
) -> None:
    as_written = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    options = {**as_written, "in_memory": True}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"title": sheets[0][1].title, "created": datetime(2000, 1, 1, tzinfo=UTC)})
        styles = _Styles(book)
        for rank, (name, table) in enumerate(sheets):
            sheet = book.add_worksheet(name[:31])
            sheet.set_tab_color(TABS["annex" if table.key in ANNEXES else "table"])
            sheet.write_string(0, 0, table.title, styles.title)
            for row, note in enumerate(table.notes, start=1):
                stands = mark and (rank, row) == (0, 1)
                style = styles.standing if stands else styles.note
                if stands:
                    sheet.set_row(row, STANDING_POINTS * (1 + len(note) // STANDING_SIGNS))
                elif (lines := ceil(len(note) / _signs(table))) > 1:
                    sheet.set_row(row, NOTE_POINTS * lines)
                sheet.merge_range(row, 0, row, _span(table) - 1, "", style)
                sheet.write_string(row, 0, note, style)
            first = max(FIRST_ROW, len(table.notes) + 2)
            _write_table(sheet, table, first, styles, lang)
            _set_up(sheet, table, first, lang)
            sheet.set_footer(_footer(name, mark, lang))
            if rank == 0 and len(sheets) > UNLISTED:
                _list(book, sheets, styles, mark, lang)
        if drawings:
            name = label("table", "charts", lang)
            sheet = book.add_worksheet(name)
            _insert_charts(sheet, drawings, styles)
            sheet.set_footer(_footer(name, mark, lang))


def _list(book: Any, sheets: list[tuple[str, Table]], styles: _Styles, mark: str, lang: str) -> None:
    """The sheet of contents: the standing of the plan, then each sheet as a link, with its rows."""
    name = phrase("contents", lang)
    sheet = book.add_worksheet(name)
    sheet.set_tab_color(TABS["contents"])
    sheet.write_string(0, 0, sheets[0][1].title, styles.title)
    sheet.set_row(1, STANDING_POINTS * 2)
    sheet.merge_range(1, 0, 1, 1, "", styles.standing)
    sheet.write_string(1, 0, "".join(sheets[0][1].notes[:1]), styles.standing)
    for column, key in enumerate(("sheet", "rows_of_sheet")):
        sheet.write_string(FIRST_ROW, column, label("column", key, lang), styles.heading)
    for row, (title, table) in enumerate(sheets, start=FIRST_ROW + 1):
        place = title[:31].replace("'", "''")
        sheet.write_url(row, 0, f"internal:'{place}'!A1", styles.link, title)
        sheet.write_number(row, 1, len(table.rows), styles.cells["count"])
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 1, 12)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(_footer(name, mark, lang))


def _insert_charts(sheet: Any, drawings: Sequence[Drawing], styles: _Styles) -> None:
    """One chart under another, each below its title and with its sentence as alternative text."""
    row, breaks = 0, []
    for drawing in drawings:
        chart = drawing.chart
        sheet.write_string(row, 0, chart.title, styles.title)
        _width, height = struct.unpack(">II", drawing.png[16:24])
        shrunk = 1 / SCALE * PICTURE_DPI / SCREEN_DPI
        scale = {"x_scale": shrunk, "y_scale": shrunk}
        image = {"image_data": BytesIO(drawing.png), "description": chart.says, **scale}
        sheet.insert_image(row + 1, 0, f"{chart.key}.png", image)
        row += 4 + int(height / SCALE // ROW_PIXELS)
        breaks.append(row)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_h_pagebreaks(breaks)
    sheet.print_area(0, 0, row, CHART_COLUMNS)


def _span(table: Table) -> int:
    """The columns of a sheet that print."""
    return max(len(table.columns), NOTES_SPAN)


def _signs(table: Table) -> float:
    """How many signs a line of a note holds: the widths of the columns that it spans."""
    widths = [_width(table, column, position) for position, column in enumerate(table.columns)]
    return sum(widths) + PLAIN_WIDTH * (_span(table) - len(widths))


def _write_table(sheet: Any, table: Table, first: int, styles: _Styles, lang: str) -> None:
    """Headings at row `first`, then the rows, then the totals."""
    last = first + len(table.rows)
    for position, column in enumerate(table.columns):
        sheet.write_string(first, position, column.heading, styles.heading)
        cells = [row[position] for row in table.rows]
        _write_cells(sheet, column, cells, first + 1, position, styles)
        if column.total and cells:
            area = f"{xl_rowcol_to_cell(first + 1, position)}:{xl_rowcol_to_cell(last, position)}"
            value = _shown(column, sum(cell for cell in cells if cell is not None))
            sheet.write_formula(
                last + 1, position, f"=SUBTOTAL(109,{area})", styles.totals[column.cells], value
            )
        if column.cells == "share" and cells:
            bar = {"type": "data_bar", "bar_solid": True, "bar_color": "#9DB8D9"}
            scale = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
            sheet.conditional_format(first + 1, position, last, position, {**bar, **scale})
    if table.rows and any(column.total for column in table.columns):
        sheet.write_string(last + 1, 0, phrase("total", lang), styles.totals["text"])


def _write_cells(
    sheet: Any, column: Column, cells: list[Any], first: int, position: int, styles: _Styles
) -> None:
    for row, value in enumerate(cells, start=first):
        if value is None or value == "":
            continue
        if isinstance(value, str):
            sheet.write_string(row, position, value, styles.cells[column.cells])
            continue
        fraction = column.cells == "quantity" and value != int(value)
        style = styles.cells["fraction" if fraction else column.cells]
        sheet.write_number(row, position, _shown(column, value), style)


def _shown(column: Column, value: Any) -> float:
    """Cents as euros, anything else as it is."""
    return value / 100 if column.cells == "euros" else float(value)


def _set_up(sheet: Any, table: Table, first: int, lang: str) -> None:
    """Widths, frozen headings, filter and print area."""
    last = first + len(table.rows)
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
    sheet.print_area(0, 0, last + 1, _span(table) - 1)


def _footer(name: str, mark: str, lang: str) -> str:
    """The foot of a printed page: its sheet, whether the plan is approved, its number."""
    middle = f"&C{mark}" if mark else ""
    return f"&L{name.replace('&', '&&')}{middle}&R{phrase('page', lang)}"


def _width(table: Table, column: Column, position: int) -> float:
    """Wide enough for what the column holds, within reason: long text wraps."""
    if column.cells != "text":
        return max(WIDTHS[column.cells], min(len(column.heading) * 0.7, 22))
    longest = max((len(str(row[position])) for row in table.rows), default=10)
    return min(max(longest, 10) + 2, 90)
