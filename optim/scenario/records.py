"""A CSV text as records: what stands between its cells, on which line each begins, and no empty ones."""

import csv
import io
import re
from dataclasses import dataclass

from optim.messages import Message, say
from optim.scenario.grammar import csv_grammar
from optim.scenario.places import Findings, Place

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
"""What may stand between cells, and its message."""
DECLARED = re.compile(r'"?sep=(?P<separator>[,;\t])"?(?:\r\n|\r|\n|$)', re.IGNORECASE)
"""The first line by which a spreadsheet is told what stands between cells."""


@dataclass
class Records:
    """The records of a table, each with its line, and what was understood of their layout."""

    lines: list[tuple[int, list[str]]]
    separator: str
    understood: list[Message]


def read_records(text: str, name: str, findings: Findings) -> Records | None:
    """The records of a CSV text; none after a finding.

    Semicolons, tabs and commas are told apart by the header, where no name holds one. A record without any
    text is passed over, and so are columns without heading or cell.
    """
    declared = DECLARED.match(text)
    first = 1
    if declared is not None:
        text, first = text[declared.end() :], 2
    separator = declared["separator"] if declared else _separator(text)
    lines = _lines(text, first, separator, name, findings)
    if lines is None:
        return None
    understood = [] if separator == "," else [say(f"cells_apart_by_{SEPARATORS[separator]}")]
    filled = [(line, cells) for line, cells in lines if any(map(str.strip, cells))]
    if len(filled) < len(lines):
        understood.append(say("empty_rows_passed", count=len(lines) - len(filled)))
    return Records(_without_empty_columns(filled, understood), separator, understood)


def _separator(text: str) -> str:
    """What stands most often between the headings of the first line; a comma where nothing does."""
    header = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    outside = re.sub(r'"[^"]*"', "", header)
    return max(SEPARATORS, key=outside.count)


def _lines(
    text: str, first: int, separator: str, name: str, findings: Findings
) -> list[tuple[int, list[str]]] | None:
    """Each record with the line where it begins, blank lines passed over; none after a finding."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    records: list[tuple[int, list[str]]] = []
    line = first
    try:
        for cells in reader:
            if cells:
                records.append((line, cells))
            line = reader.line_num + first
    except csv.Error as error:
        what, remedy = say("cannot_be_read_as_csv"), say("double_the_quotes")
        findings.add(Place(name, line), what, why=csv_grammar(error, separator), remedy=remedy)
        return None
    return records


def _without_empty_columns(
    lines: list[tuple[int, list[str]]], understood: list[Message]
) -> list[tuple[int, list[str]]]:
    """The records without the columns that have neither a heading nor a cell, which spreadsheets add."""
    if not lines:
        return lines
    header = lines[0][1]
    width = max(len(cells) for _, cells in lines)
    headed = [place < len(header) and bool(header[place].strip()) for place in range(width)]
    if all(headed):
        return lines
    empty = {
        place
        for place in range(width)
        if not headed[place] and not any(cells[place].strip() for _, cells in lines if place < len(cells))
    }
    if not empty:
        return lines
    understood.append(say("empty_columns_passed", count=len(empty)))
    return [(line, [cell for place, cell in enumerate(cells) if place not in empty]) for line, cells in lines]
