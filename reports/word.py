"""Word documents: a title, sentences, tables; the same bytes for the same plan."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt

from reports.screen import cell
from reports.table import Column, Table
from reports.wording import euros, phrase

MARGIN, AMOUNT, WORDS, LEAST = 15, 26, 80, 20
"""In millimetres: the margins, what an amount to the cent takes, the most and the least that words do."""
LETTERS, SMALL = 8, 6
"""In points: the letters of a table, and those of one whose amounts have less than their room."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of each part of the file, so that it says nothing of when it was written."""


def write_word(path: Path, title: str, sentences: list[str], made: list[Table], lang: str) -> None:
    """Writes a document of an A4 page on its side, tables with a total under the columns that have one."""
    document = Document()
    _on_its_side(document.sections[0])
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "Phasage", ""
    document.add_heading(title, level=1)
    for sentence in sentences:
        document.add_paragraph(sentence)
    for table in made:
        document.add_heading(table.title, level=2)
        _add(document, table, lang)
        for note in table.notes:
            document.add_paragraph(note).runs[0].font.size = Pt(LETTERS)
    held = BytesIO()
    document.save(held)
    _write_undated(held, path)


def _on_its_side(section: Section) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    for margin in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, margin, Mm(MARGIN))


def _widths(table: Table) -> list[int]:
    """In millimetres: an amount is never cut, and what is left goes to the words."""
    words = [column.cells == "text" for column in table.columns]
    wide, count = 297 - 2 * MARGIN, len(words) - sum(words)
    amount = min(AMOUNT, (wide - LEAST * sum(words)) // max(1, count))
    each = min(WORDS, (wide - amount * count) // max(1, sum(words)))
    return [each if text else amount for text in words]


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
    grid.style, grid.autofit = "Light Grid Accent 1", False
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # headings again on each page
    grid._tbl.tblPr.append(_narrow_sides())
    widths = _widths(table)
    size = Pt(LETTERS if min(widths) >= AMOUNT else SMALL)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    for line, row in zip(lines, grid.rows, strict=True):
        for column, width, text, square in zip(table.columns, widths, line, row.cells, strict=True):
            square.width = Mm(width)
            paragraph = square.paragraphs[0]
            paragraph.add_run(text).font.size = size
            if column.cells != "text":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _narrow_sides() -> BaseOxmlElement:
    """Half a millimetre at the sides of each cell, so that amounts have its width."""
    sides = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        space = OxmlElement(f"w:{side}")
        space.set(qn("w:w"), str(round(Mm(0.5).pt * 20)))
        space.set(qn("w:type"), "dxa")
        sides.append(space)
    return sides


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
