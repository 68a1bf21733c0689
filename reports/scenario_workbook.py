"""A scenario written as a workbook that Phasage reads: its sheets, lists of values, and how to fill them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import xlsxwriter
from pydantic import BaseModel

from optim.messages import Lang, Said, rendered, say
from optim.scenario.figures import Figure
from optim.scenario.keys import told
from optim.scenario.named import Named
from optim.scenario.schema import Scenario
from optim.scenario.shape import at, bare, block, inside
from optim.scenario.sheets import ALONE, GENERAL, READ_ME, Leaf, dumped, leaves, listed

FILLED_FURTHER = 500
"""The rows under the header for which lists of values are offered."""
DIGITS = 15
"""What a spreadsheet keeps of a number."""
LISTS = "_listes"
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False}
WIDTHS = {"key": 44, "value": 36, "source": 48, "status": 11, "meaning": 60}


def write_scenario(scenario: Scenario, file: Path | BytesIO, lang: Lang) -> None:
    """Writes the sheets of a scenario; a block that it does not have has no sheet."""
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        _scenario(SheetWriter(scenario, dumped(scenario), book, lang), scenario.title)


def _scenario(writer: "SheetWriter", title: str) -> None:
    """The first sheet, then the blocks in the order in which an officer thinks of them."""
    writer.read_me(title)
    tables, held = listed(), writer.held
    general = {name: part for name, part in held.items() if name not in ALONE and name not in tables}
    writer.values(GENERAL, Scenario, [*leaves(Scenario, general)])
    for name in (*ALONE, *tables):
        if name in held and name in tables:
            writer.table(name, tables[name])
        elif name in held:
            annotation = Scenario.model_fields[name].annotation
            writer.values(name, annotation, [*leaves(annotation, held[name])])
    writer.lists()


class SheetWriter:
    """One workbook being written: what it `held`, and the scenario whose names its cells offer, if any."""

    def __init__(self, scenario: Scenario | None, held: dict[str, Any], book: Any, lang: Lang) -> None:
        self.scenario, self.held, self.book, self.lang = scenario, held, book, lang
        self.text = book.add_format({"num_format": "@", "valign": "top"})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DCE6F1"})
        self.keys = book.add_format({"num_format": "@", "italic": True, "font_color": "#595959", "bottom": 1})
        self.offered: dict[tuple[str, ...], int] = {}

    def said(self, what: Said) -> str:
        return rendered(what, self.lang)

    def read_me(self, title: str) -> None:
        """The sheet that says how the others are filled."""
        first = self._sheet(READ_ME)
        first.set_column(0, 0, 110, self.wrapped)
        for rank in range(1, 5):
            first.write_string(rank + 1, 0, self.said(say(f"read_me_{rank}")), self.wrapped)
        first.write_string(0, 0, title, self.head)

    def lists(self) -> None:
        """The lists of values that cells offer, on a sheet that is hidden."""
        if self.offered:
            lists = self.book.add_worksheet(LISTS)
            lists.hide()
            for names, column in self.offered.items():
                lists.write_column(0, column, names, self.text)

    def _sheet(self, name: str) -> Any:
        sheet = self.book.add_worksheet(self.said(say(f"sheet_{name}")))
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        return sheet

    def values(self, name: str, annotation: Any, rows: list[Leaf]) -> None:
        """A sheet of a row a value, with what each is."""
        sheet = self._sheet(name)
        for column, (key, width) in enumerate(WIDTHS.items()):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, self.said(say(f"column_{key}")), self.head)
            if key != "meaning":
                sheet.write_string(1, column, key, self.keys)
        sheet.freeze_panes(2, 1)
        for row, leaf in enumerate(rows, start=2):
            sheet.write_string(row, 0, ".".join(leaf.path), self.text)
            self._cell(sheet, row, 1, leaf.value)
            sheet.write_string(row, 2, leaf.source, self.wrapped)
            sheet.write_string(row, 3, leaf.status, self.text)
            sheet.write_string(row, 4, self._meaning(annotation, leaf.path), self.wrapped)
            self._offer(sheet, (row, 1, row, 1), at(annotation, leaf.path))
        self._offer(sheet, (2, 3, len(rows) + FILLED_FURTHER, 3), Figure.model_fields["status"].annotation)

    def table(self, name: str, model: type[BaseModel]) -> None:
        """A sheet of a row an entry: the keys that a row may have."""
        rows = [list(leaves(model, held)) for held in self.held[name]]
        columns = list(_columns(model, rows))
        sheet = self._sheet(name)
        sheet.set_row(0, 60)
        sheet.freeze_panes(2, 0)
        place = {key: rank for rank, key in enumerate(columns)}
        for rank, key in enumerate(columns):
            path = tuple(key.split("."))
            sheet.set_column(rank, rank, 40 if path[-1] == "source" else 16)
            sheet.write_string(0, rank, self._meaning(model, path), self.head)
            sheet.write_string(1, rank, key, self.keys)
            self._offer(
                sheet, (2, rank, len(rows) + FILLED_FURTHER, rank), at(model, path), _marks(model, path)
            )
        for row, held in enumerate(rows, start=2):
            for leaf in held:
                key = ".".join(leaf.path)
                self._cell(sheet, row, place[key], leaf.value)
                for part in ("source", "status"):
                    if text := getattr(leaf, part):
                        sheet.write_string(row, place[f"{key}.{part}"], text, self.text)

    def _cell(self, sheet: Any, row: int, column: int, value: Any) -> None:
        """A value in its cell: a number that a spreadsheet would round is written as text."""
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, int | Decimal) and len(Decimal(value).as_tuple().digits) <= DIGITS:
            sheet.write_number(row, column, float(value))
        else:
            sheet.write_string(
                row, column, f"{value:f}" if isinstance(value, Decimal) else str(value), self.text
            )

    def _meaning(self, annotation: Any, path: Sequence[str]) -> str:
        """What the last key of a path that the schema knows is, with its unit."""
        found, said = annotation, ""
        for step in path:
            held = block(found)
            if held is not None and step in held.model_fields:
                said, found = told(held, step, self.lang), held.model_fields[step].annotation
            else:
                found = inside(found, step if held else 0)
        return said

    def _offer(
        self, sheet: Any, area: tuple[int, int, int, int], annotation: Any, marks: Sequence[Any] = ()
    ) -> None:
        """A list of the values that cells may take, where the schema or the scenario names them."""
        if get_origin(bare(annotation)) is list or annotation is None:
            return
        names = _words(annotation)
        for mark in (*marks, *getattr(annotation, "__metadata__", ())):
            if isinstance(mark, Named) and not names and self.scenario is not None:
                names = tuple(sorted(map(str, mark.known(self.scenario))))
        if not names:
            return
        column = self.offered.setdefault(names, len(self.offered))
        letter = xlsxwriter.utility.xl_col_to_name(column)
        source = f"='{LISTS}'!${letter}$1:${letter}${len(names)}"
        sheet.data_validation(*area, {"validate": "list", "source": source, "error_type": "warning"})


def _words(annotation: Any) -> tuple[str, ...]:
    """The values of a choice of words, or true and false."""
    annotation = bare(annotation)
    if annotation is bool:
        return ("true", "false")
    return tuple(filter(None, get_args(annotation))) if get_origin(annotation) is Literal else ()


def _marks(model: type[BaseModel], path: tuple[str, ...]) -> Sequence[Any]:
    return model.model_fields[path[0]].metadata if len(path) == 1 and path[0] in model.model_fields else ()


def _columns(model: type[BaseModel], rows: list[list[Leaf]]) -> Iterator[str]:
    """The keys of a table in the order of its model; a figure is followed by its source and status."""
    used: dict[str, dict[str, None]] = {}
    for row in rows:
        for leaf in row:
            used.setdefault(leaf.path[0], {}).setdefault(".".join(leaf.path), None)
    for name, field in model.model_fields.items():
        for key in used.get(name, {name: None}):
            if block(field.annotation) in (None, Figure) or name in used:
                yield key
                if block(at(model, tuple(key.split(".")))) is Figure:
                    yield from (f"{key}.source", f"{key}.status")
