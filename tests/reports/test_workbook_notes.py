"""The notes of a sheet, printed whole."""

from pathlib import Path

from openpyxl import load_workbook  # type: ignore[import-untyped]

from reports.table import Column, Table
from reports.workbook import write_sheets


def test_a_long_note_is_as_high_as_its_lines(tmp_path: Path) -> None:
    """Proves: a sentence too long for the columns that it spans has the height of two lines.
    Without it: its second line would be printed over the next sentence.
    By hand: what two hundred signs make in columns of about a hundred, and a short note left as it is.
    """
    path = tmp_path / "notes.xlsx"
    columns = [Column("Nom", "text"), Column("Nombre", "count")]
    write_sheets(path, [("Notes", Table("notes", "Notes", columns, [], ("mot " * 50, "bref")))], "fr")
    heights = [load_workbook(path)["Notes"].row_dimensions[row].height for row in (2, 3)]
    assert heights[0] >= 2 * 15
    assert heights[1] is None
