"""Views on paper: PDF, A4, page numbers, tags for screen readers; the same bytes for the same plan."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import typst

from reports.cells import heading, printed, totals
from reports.charts import Drawing
from reports.drawing import INK
from reports.standing import Standing
from reports.table import Table
from reports.views.view import View
from reports.wording import label

TEMPLATE = Path(__file__).parent / "assets" / "view.typ"
WIDE = 8
"""A view with a table of more columns lies on its side."""
MARGIN, UPRIGHT, ASIDE = 14, 210, 297
LETTERS, SMALL, LEAST = 8.0, 6.8, 5.6
"""In points: the letters of tables, those of wide ones, and those of the widest."""
SIGN, SIDES = 0.18, 2.0
"""In millimetres: the width of a figure for each point of its letters, and what stands beside it."""
WORDS = 38
"""How many signs of words a table needs beside its figures before its letters are made smaller."""
DRAWN = 72
"""In millimetres: the height of a chart."""
NARROW_UNIT = re.compile(r"(?<=\d)\u202f(?=[^\W\d])")
"""Before a word, the narrow space of these letters is too narrow to be seen."""
FONT = "Libertinus Serif"
"""The letters that the library brings: papers are alike on all machines."""


def write_paper(path: Path, view: View, drawings: list[Drawing], stands: Standing, lang: str) -> None:
    """Writes a view as PDF (PDF/UA-1)."""
    text = json.dumps(_content(view, drawings, stands, lang), ensure_ascii=False)
    given = {"view": NARROW_UNIT.sub("\u00a0", text)}
    path.write_bytes(_printer().compile(sys_inputs=given, format="pdf", pdf_standards="ua-1"))


@cache
def _printer() -> Any:
    """The template, read once with the letters of the library and none of the machine."""
    return typst.Compiler(TEMPLATE, ignore_system_fonts=True)


def _content(view: View, drawings: list[Drawing], stands: Standing, lang: str) -> dict[str, Any]:
    """What the template prints."""
    svg = {drawing.chart.key: drawing.svg for drawing in drawings}
    wide = any(len(table.columns) > WIDE for table in view.tables)
    room = (ASIDE if wide else UPRIGHT) - 2 * MARGIN
    return {
        "lang": lang,
        "kind": view.kind,
        "title": view.title,
        "standing": stands.text,
        "mark": stands.mark,
        "foot": f"{view.kind} – {view.title}",
        "page": label("phrase", "page_of", lang),
        "wide": wide,
        "drawn": DRAWN,
        "sentences": view.sentences,
        "blocks": [
            _table(block, room, lang, to_the_cent=view.to_the_cent)
            if isinstance(block, Table)
            else {"title": block.title, "says": block.says, "svg": _in_letters(svg[block.key])}
            for block in view.blocks
        ],
    }


def _in_letters(svg: str) -> str:
    """A drawing in the letters and the ink of the paper."""
    return svg.replace("system-ui, sans-serif", FONT).replace(INK, "#222222")


def _table(table: Table, room: int, lang: str, *, to_the_cent: bool) -> dict[str, Any]:
    """A table with the width of its columns: figures have their own, words share what is left."""
    rows = [
        [printed(c, v, lang, to_the_cent=to_the_cent) for c, v in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]
    heads = [heading(column, to_the_cent=to_the_cent) for column in table.columns]
    total = totals(table, lang, to_the_cent=to_the_cent)
    columns = list(zip(heads, *rows, *([total] if total else []), strict=True))
    numeric = [column.cells != "text" for column in table.columns]
    signs = [_longest(cells) if is_figure else 0 for cells, is_figure in zip(columns, numeric, strict=True)]
    shares = [min(60, max(8, *map(len, cells))) for cells in columns]
    points = next((p for p in (LETTERS, SMALL) if _held(signs, shares, p, room)), LEAST)
    wide = [round(n * SIGN * points + SIDES, 2) if n else 0 for n in signs]
    if not any(n == 0 for n in wide):
        wide[0], shares[0] = 0, 1
    return {
        "title": table.title,
        "notes": table.notes,
        "points": points,
        "columns": [
            {"heading": head, "numeric": is_figure, "width": width, "share": share}
            for head, is_figure, width, share in zip(heads, numeric, wide, shares, strict=True)
        ],
        "rows": rows,
        "total": total,
    }


def _longest(cells: tuple[str, ...]) -> int:
    """The signs of the longest cell, which is never folded, or of the longest word of the heading."""
    return max(*map(len, cells[0].split()), *map(len, cells[1:]), 4)


def _held(signs: list[int], shares: list[int], points: float, room: int) -> bool:
    """Whether the figures leave the words their room in letters of a size."""
    figures = sum(n * SIGN * points + SIDES for n in signs if n)
    words = sum(min(share, WORDS) for share, n in zip(shares, signs, strict=True) if not n)
    return figures + min(words, 2 * WORDS) * SIGN * points <= room
