"""Word documents: a title, sentences, tables; the same bytes for the same plan."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from reports.screen import cell
from reports.table import Column, Table
from reports.wording import euros, phrase

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of each part of the file, so that it says nothing of when it was written."""


def write_word(path: Path, title: str, sentences: list[str], made: list[Table], lang: str) -> None:
    """Writes a document of an A4 page on its side, tables with a total under the columns that have one."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "Phasage", ""
    document.add_heading(title, level=1)
    for sentence in sentences:
        document.add_paragraph(sentence)
    for table in made:
        document.add_heading(table.title, level=2)
        _add(document, table, lang)
        for note in table.notes:
            document.add_paragraph(note).runs[0].font.size = Pt(8)
    held = BytesIO()
    document.save(held)
    _write_undated(held, path)


def _add(document: object, table: Table, lang: str) -> None:
    totals = [
        _voted(c, sum(row[i] or 0 for row in table.rows), lang) if c.total else ""
        for i, c in enumerate(table.columns)
    ]
    totals[0] = phrase("total", lang)
    body = [[_voted(c, v, lang) for c, v in zip(table.columns, row, strict=True)] for row in table.rows]
    lines = [[column.heading for column in table.columns], *body]
    if any(column.total for column in table.columns):
        lines.append(totals)
    grid = document.add_table(rows=len(lines), cols=len(table.columns))  # type: ignore[attr-defined]
    grid.style = "Light Grid Accent 1"
    for line, row in zip(lines, grid.rows, strict=True):
        for column, text, square in zip(table.columns, line, row.cells, strict=True):
            paragraph = square.paragraphs[0]
            paragraph.add_run(text).font.size = Pt(8)
            if column.cells != "text":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _voted(column: Column, value: object, lang: str) -> str:
    """A cell; an amount is to the cent, as it is voted."""
    if column.cells == "euros" and value:
        return euros(int(str(value)), lang).removesuffix("€").strip()
    return cell(column, value, lang)


def _write_undated(held: BytesIO, path: Path) -> None:
    """The same archive, whose parts have no date of their own."""
    with ZipFile(held) as made, ZipFile(path, "w") as kept:
        for name in sorted(made.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            part = ZipInfo(name, LONG_AGO)
            part.compress_type = ZIP_DEFLATED
            kept.writestr(part, made.read(name))
