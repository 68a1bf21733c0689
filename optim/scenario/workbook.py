"""A scenario kept in a workbook: its sheets as the values of a YAML file, each with the cell that it stands in."""

import datetime
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args, get_origin
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from optim.messages import say
from optim.messages.tables import TABLES as WORDS
from optim.scenario.called import plain
from optim.scenario.cells import Cells, reader
from optim.scenario.characters import forbidden
from optim.scenario.figures import Figure
from optim.scenario.files import Inputs
from optim.scenario.places import REFUSED, Findings, Place, nearest
from optim.scenario.reading import Document
from optim.scenario.scalars import UnreadableValueError, years_of
from optim.scenario.schema import Scenario
from optim.scenario.shape import bare, block, inside, takes_years
from optim.scenario.sheets import ALONE, GENERAL, NONE, READ_ME, listed

BROKEN = (InvalidFileException, BadZipFile, zlib.error, SyntaxError, EOFError, KeyError, ValueError, OSError)
"""What openpyxl raises for a file that is no workbook, or a damaged one; XML errors are syntax errors."""
FIRST_ROWS = 6
"""Among which stands the row of keys."""
OF_A_VALUE = ("key", "value", "source", "status")
"""The columns of a sheet that has a row a value."""
SHORT = Decimal("0.000001")
DUST = Decimal("1e-9")
"""What adding cents leaves behind them, as a part of the amount."""
ERROR = re.compile(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!)")


@dataclass(frozen=True)
class Cell:
    """What a cell holds, and where it stands."""

    value: Any
    place: Place


@dataclass
class Leaf:
    """A value read from a cell, with the cells of its source and status where it has some."""

    cell: Cell
    beside: dict[str, Cell]


type Node = Leaf | dict[str, Node]


def read_scenario(path: Path, inputs: Inputs) -> Document | None:
    """The scenario of a workbook, before it is checked; none after a finding.

    A sheet is found by its name in French, in English or as the block is called; its keys stand in one of the
    first rows. Columns without a key are left alone, and so are sheets whose name begins with ``_``.
    """
    if inputs.digest(path, Place(str(path), 0)) is None:
        return None
    name = inputs.name(path)
    try:
        sheets = {title: [*_cells(path, title, name)] for title in _titles(path)}
    except BROKEN:
        what, why = say("cannot_be_read_as_a_workbook"), say("workbook_is_damaged")
        inputs.findings.add(Place(name, 0), what, why=why, remedy=say("save_as_xlsx"))
        return None
    known = _known_titles()
    document = Document({}, Place(name, 0))
    for title, rows in sheets.items():
        block_name = known.get(plain(title))
        if title.startswith("_") or block_name == READ_ME:
            continue
        if block_name is None:
            remedy = nearest(title, [held.title for held in ()] or sorted(known)) or say(
                "begin_with_underscore"
            )
            inputs.findings.add(Place(f"{name}:{title}", 0), say("is_no_sheet_of_a_scenario"), remedy=remedy)
            continue
        _Sheet(block_name, f"{name}:{title}", rows, inputs.findings).into(document)
    return document


def _titles(path: Path) -> list[str]:
    return list(load_workbook(path, read_only=True).sheetnames)


def _known_titles() -> dict[str, str]:
    """The block of each name that a sheet may have."""
    blocks = (READ_ME, GENERAL, *ALONE, *listed())
    return {plain(word): held for held in blocks for word in (held, *WORDS[f"sheet_{held}"])}


def _cells(path: Path, title: str, name: str) -> Iterator[list[Cell]]:
    """The cells of a sheet, row by row; a formula that was never computed stays a formula."""
    computed, written = (load_workbook(path, data_only=only)[title] for only in (True, False))
    for row, formulas in zip(computed.iter_rows(), written.iter_rows(), strict=True):
        yield [
            Cell(
                formula.value if cell.value is None else cell.value,
                Place(f"{name}:{title}!{get_column_letter(cell.column)}{cell.row}", 0),
            )
            for cell, formula in zip(row, formulas, strict=True)
        ]


class _Sheet:
    """One sheet: the block that it holds, its rows, and what is said against them."""

    def __init__(self, held: str, where: str, rows: list[list[Cell]], findings: Findings) -> None:
        self.held, self.where, self.findings = held, where, findings
        self.rows = rows
        self.model = listed().get(held)

    def into(self, document: Document) -> None:
        """Adds what the sheet holds to a document."""
        start, columns = self._header()
        if columns is None:
            return
        entries = [(row, self._named(row, columns)) for row in self.rows[start + 1 :]]
        filled = [named for _row, named in entries if named]
        if self.model is None:
            self._values(filled, document)
        else:
            rows = [self._built(self.model, self._tree(named)) for named in filled]
            top = Place(self.where, 0)
            top.inside.update({index: place for index, (_value, place) in enumerate(rows)})
            document.values[self.held] = [value for value, _place in rows]
            document.place.inside[self.held] = top

    def _header(self) -> tuple[int, dict[int, str] | None]:
        """The row of keys, and the key of each column that has one."""
        for index, row in enumerate(self.rows[:FIRST_ROWS]):
            found = {
                rank: str(cell.value).strip() for rank, cell in enumerate(row) if self._is_key(cell.value)
            }
            if len(found) > 1:
                self._refuse_unknown(row, found)
                return index, found
        columns = list(self.model.model_fields) if self.model else OF_A_VALUE
        if any(cell.value is not None for row in self.rows for cell in row):
            what, remedy = say("sheet_has_no_keys"), say("write_a_row_of_keys", columns=columns)
            self.findings.add(Place(self.where, 0), what, remedy=remedy)
        return 0, None

    def _is_key(self, value: Any) -> bool:
        first = str(value or "").strip().partition(".")[0]
        return first in (self.model.model_fields if self.model else OF_A_VALUE)

    def _refuse_unknown(self, row: list[Cell], found: dict[int, str]) -> None:
        """A heading like an identifier among the keys, and that is none, is a slip of the pen."""
        known = self.model.model_fields if self.model else OF_A_VALUE
        for rank, cell in enumerate(row):
            text = str(cell.value or "").strip()
            near = nearest(text, known) if re.fullmatch("[a-z]+(_[a-z]+)+", text) else ""
            if rank not in found and near:
                self.findings.add(cell.place, say("is_no_column"), value=text, remedy=near)

    def _named(self, row: list[Cell], columns: dict[int, str]) -> dict[str, Cell]:
        """The cells of a row that hold something, by the key of their column."""
        filled = {columns[rank]: cell for rank, cell in enumerate(row) if rank in columns}
        return {key: held for key, cell in filled.items() if (held := self._sound(cell)) is not None}

    def _sound(self, cell: Cell) -> Cell | None:
        """A cell that can be read; what is empty is none, what cannot be read is refused and stands refused."""
        value = cell.value
        if isinstance(value, str):
            value = value.strip()
        if value is None or value == "":
            return None
        what = remedy = None
        if isinstance(value, str) and value.startswith("="):
            what, remedy = say("formula_never_computed"), say("open_and_save_it")
        elif isinstance(value, str) and ERROR.fullmatch(value):
            what, remedy = say("formula_has_no_value"), say("correct_the_formula")
        elif isinstance(value, str) and (odd := forbidden(value)):
            what, remedy = odd[1], say("remove_the_character")
        elif isinstance(value, datetime.datetime | datetime.date | datetime.time):
            what, remedy = say("is_a_date"), say("write_it_as_text")
            value = value.isoformat()[:10]
        if what is None:
            return Cell(value, cell.place)
        self.findings.add(cell.place, what, value=value, remedy=remedy or "")
        return Cell(REFUSED, cell.place)

    def _values(self, rows: list[dict[str, Cell]], document: Document) -> None:
        """The rows of a sheet that has one a value: each under its path."""
        tree: dict[str, Node] = {}
        for named in rows:
            key = named.get("key")
            if key is None or "value" not in named:
                place = next(iter(named.values())).place
                what = say("cell_is_empty")
                self.findings.add(place, what, path="value" if key else "key", remedy=say("write_a_value"))
                continue
            beside = {name: named[name] for name in ("source", "status") if name in named}
            self._insert(tree, str(key.value).split("."), Leaf(named["value"], beside), key.place)
        if self.held == GENERAL:
            for name, node in tree.items():
                field = Scenario.model_fields.get(name)
                document.values[name], document.place.inside[name] = self._built(
                    field.annotation if field else None, node
                )
        elif tree:
            annotation = Scenario.model_fields[self.held].annotation
            document.values[self.held], document.place.inside[self.held] = self._built(annotation, tree)

    def _insert(self, tree: dict[str, Node], path: list[str], leaf: Leaf, place: Place) -> None:
        here = tree
        for step in path[:-1]:
            inner = here.setdefault(step, {})
            if isinstance(inner, Leaf):
                self._twice(path, inner, place)
                return
            here = inner
        if (held := here.setdefault(path[-1], leaf)) is not leaf:
            self._twice(path, held, place)

    def _twice(self, path: list[str], held: Node, place: Place) -> None:
        first = held.cell.place.at.rpartition("!")[2] if isinstance(held, Leaf) else ".".join(path)
        self.findings.add(
            place, say("is_given_by", first=first), value=".".join(path), remedy=say("keep_one_row")
        )

    def _tree(self, named: dict[str, Cell]) -> dict[str, Node]:
        """The cells of a row by the path of their columns, the sources and statuses of figures beside them."""
        tree: dict[str, Node] = {}
        for key, cell in named.items():
            beside = {
                name: named[f"{key}.{name}"] for name in ("source", "status") if f"{key}.{name}" in named
            }
            owner, _, last = key.rpartition(".")
            if not (last in ("source", "status") and owner in named):
                self._insert(tree, key.split("."), Leaf(cell, beside), cell.place)
        return tree

    def _built(self, annotation: Any, node: Node) -> tuple[Any, Place]:
        """The value of a node as the schema expects it, and the places of all that it holds."""
        if isinstance(node, Leaf):
            return self._value(annotation, node)
        made = {name: self._built(inside(annotation, name if block(annotation) else 0), held)
                for name, held in node.items()}  # fmt: skip
        place = Place(next(iter(made.values()))[1].file if made else self.where, 0)
        if get_origin(bare(annotation)) is list:
            ranked = sorted(made.items(), key=lambda item: int(item[0]) if item[0].isdecimal() else 0)
            place.inside.update({rank: held for rank, (_name, (_value, held)) in enumerate(ranked)})
            return [value for _name, (value, _place) in ranked], place
        values: dict[Any, Any] = {}
        for name, (value, held) in made.items():
            for key in self._keys(annotation, name, held):
                values[key], place.inside[key] = value, held
        return values, place

    def _keys(self, annotation: Any, name: str, place: Place) -> list[Any]:
        """The keys that one step of a path stands for: years for a range of them."""
        if not takes_years(annotation):
            return [name]
        try:
            years = years_of(name)
        except UnreadableValueError as error:
            self.findings.add(place, error.what, value=name, remedy=error.remedy)
            return []
        return [name] if years is None else list(years)

    def _value(self, annotation: Any, leaf: Leaf) -> tuple[Any, Place]:
        place = Place(leaf.cell.place.file, 0)
        if block(annotation) is Figure:
            number = self._scalar(Decimal, leaf.cell)
            if not leaf.beside:
                return number, place
            place.inside.update({name: cell.place for name, cell in leaf.beside.items()})
            return {"value": number, **{n: self._scalar(str, c) for n, c in leaf.beside.items()}}, place
        text = leaf.cell.value
        for kind, written in NONE.items():
            if text == written:
                return kind(), place
        if get_origin(bare(annotation)) is list or (
            isinstance(text, str) and ";" in text and _may_list(annotation)
        ):
            kind = inside(annotation, 0) or str
            parts = str(text).split(";") if isinstance(text, str) else [text]
            cells = [Cell(part.strip() if isinstance(part, str) else part, leaf.cell.place) for part in parts]
            return [self._scalar(kind, cell) for cell in cells if cell.value != ""], place
        return self._scalar(annotation, leaf.cell), place

    def _scalar(self, annotation: Any, cell: Cell) -> Any:
        """A plain value of the type that a place asks for; as it stands where it is none, for the schema to say."""
        value, kind = cell.value, _plain_type(annotation)
        if value is REFUSED or isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            exact = _exact(value)
            whole = exact == exact.to_integral_value()
            if kind is str:
                return str(int(exact)) if whole else f"{exact:f}"
            return int(exact) if whole else exact
        if kind is str:
            return value
        try:
            return reader(kind, Cells([]))(str(value), "")
        except UnreadableValueError as error:
            self.findings.add(cell.place, error.what, value=value, remedy=error.remedy)
            return REFUSED


def _plain_type(annotation: Any) -> type:
    annotation = bare(annotation)
    return annotation if annotation in (int, Decimal, bool) else str


def _may_list(annotation: Any) -> bool:
    return any(get_origin(bare(one)) is list for one in get_args(bare(annotation)))


def _exact(value: float) -> Decimal:
    """A number as it was meant: what adding cents leaves behind them is no part of it."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    short = exact.quantize(SHORT) if abs(exact) < Decimal("1e15") else exact
    return short.normalize() + 0 if abs(short - exact) <= DUST * max(Decimal(1), abs(exact)) else exact
