"""A copy of a workbook that is refused, with each cell to correct marked and told."""

import re
from itertools import count
from pathlib import Path

from optim.messages import rendered, say, spoken
from optim.scenario import Finding
from optim.scenario.files import is_workbook

FILL = "FFF2CC"


def marked_copy(path: Path, findings: list[Finding]) -> list[Finding]:
    """Writes the copy beside the workbook; where it is, or nothing where no cell of it is refused.

    A copy that is there already is left as it is: an officer may be correcting it.
    """
    if not is_workbook(path):
        return []
    from openpyxl import load_workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cells: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        if held := re.match(rf"{re.escape(path.name)}:(.+?)!([A-Z]+[0-9]+)\b", finding.where):
            cells.setdefault((held[1], held[2]), []).append(finding.line())
    if not cells:
        return []
    book = load_workbook(path)
    for (sheet, place), lines in cells.items():
        cell = book[sheet][place]
        cell.fill = PatternFill("solid", start_color=FILL)
        cell.comment = Comment("\n".join(lines), "Phasage", height=140, width=420)
    ending = rendered(say("to_correct"), spoken())
    names = (path.with_name(f"{path.stem}-{ending}{f'-{n}' if n > 1 else ''}.xlsx") for n in count(1))
    copy = next(name for name in names if not name.exists())
    try:
        book.save(copy)
    except OSError:
        return []
    return [Finding(str(copy), say("cells_are_marked"))]
