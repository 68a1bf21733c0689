"""Word documents: a title, sentences, tables; the same bytes for the same plan."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section
from docx.shared import Mm, Pt

from reports.cells import heading, printed, totals
from reports.charts import Drawing
from reports.table import Column, Table

MARGIN, AMOUNT, WORDS, LEAST, DRAWN = 15, 26, 80, 20, 150
"""In millimetres: the margins, what an amount to the cent takes, the most and the least that words do, a
chart."""
LETTERS, SMALL, CLOSE = 8, 6, 2
"""In points: the letters of a table, those of one whose amounts have less than their room, and what stands
between the sentences of a letter."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of each part of the file, so that it says nothing of when it was written."""


def write_word(
    path: Path,
    title: str,
    sentences: Sequence[str],
    made: Sequence[Table | Drawing],
    lang: str,
    *,
    close: bool = False,
    to_the_cent: bool = True,
) -> None:
    """Writes a document of an A4 page on its side, tables with a total under the columns that have one.

    The sentences of a letter stand `close`, so that it holds on its page.
    """
    document = Document()
    _on_its_side(document.sections[0])
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "Phasage", ""
    document.sections[0].footer.paragraphs[0]._p.append(parse_xml(PAGE_NUMBER))
    document.add_heading(title, level=1)
    for sentence in sentences:
        paragraph = document.add_paragraph(sentence)
        if close:
            paragraph.paragraph_format.space_after = Pt(CLOSE)
            paragraph.runs[0].font.size = Pt(LETTERS + 1)
    for table in made:
        if isinstance(table, Drawing):
            document.add_heading(table.chart.title, level=2)
            document.add_picture(BytesIO(table.png), width=Mm(DRAWN))
            document.add_paragraph(table.chart.says).runs[0].font.size = Pt(LETTERS)
            continue
        document.add_heading(table.title, level=2)
        _add(document, table, lang, to_the_cent=to_the_cent)
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


def _add(document: Any, table: Table, lang: str, *, to_the_cent: bool) -> None:
    """A table with its headings again on each page, and its totals."""
    lines = [
        [printed(c, v, lang, to_the_cent=to_the_cent) for c, v in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]
    if last := totals(table, lang, to_the_cent=to_the_cent):
        lines.append(last)
    grid = document.add_table(rows=0, cols=len(table.columns))
    grid.style, grid.autofit = "Light Grid Accent 1", False
    grid._tbl.tblPr.append(parse_xml(NARROW_SIDES))
    widths = _widths(table)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    points = LETTERS if min(widths) >= AMOUNT else SMALL
    shapes = [_shape(c, width, points) for c, width in zip(table.columns, widths, strict=True)]
    heads = [heading(column, to_the_cent=to_the_cent) for column in table.columns]
    headed = _row(heads, shapes, "<w:trPr><w:tblHeader/></w:trPr>")
    for row in (headed, *(_row(line, shapes) for line in lines)):
        grid._tbl.append(parse_xml(row))


NARROW_SIDES = "<w:tblCellMar {}>{}</w:tblCellMar>".format(
    nsdecls("w"),
    "".join(f'<w:{side} w:w="{Mm(0.5).twips}" w:type="dxa"/>' for side in ("left", "right")),
)
"""Half a millimetre at the sides of each cell, so that amounts have its width."""


PAGE_NUMBER = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
"""The number of the page, at its foot."""


def _shape(column: Column, width: int, points: int) -> tuple[str, str]:
    """What stands before and after the text of each cell of a column, as the file has it.

    Cells are written as they stand in the file: made one by one they take nine tenths of a document's time.
    """
    side = "" if column.cells == "text" else '<w:pPr><w:jc w:val="right"/></w:pPr>'
    size = f'<w:rPr><w:sz w:val="{2 * points}"/></w:rPr>'
    before = f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{Mm(width).twips}"/></w:tcPr><w:p>{side}<w:r>{size}'
    return f'{before}<w:t xml:space="preserve">', "</w:t></w:r></w:p></w:tc>"


def _row(texts: list[str], shapes: list[tuple[str, str]], properties: str = "") -> str:
    """A row of a table, as the file has it."""
    cells = (f"{before}{escape(text)}{after}" for text, (before, after) in zip(texts, shapes, strict=True))
    return f"<w:tr {nsdecls('w')}>{properties}{''.join(cells)}</w:tr>"


def _write_undated(held: BytesIO, path: Path) -> None:
    """The same archive, whose parts have no date of their own."""
    with ZipFile(held) as made, ZipFile(path, "w") as kept:
        for name in sorted(made.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            part = ZipInfo(name, LONG_AGO)
            part.compress_type = ZIP_DEFLATED
            kept.writestr(part, made.read(name))
