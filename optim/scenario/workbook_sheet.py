"""One sheet of a scenario: its row of keys, and its rows as values of the block that it holds."""

import datetime
import re
from typing import Any

from optim.messages import say
from optim.scenario.characters import forbidden
from optim.scenario.places import REFUSED, Findings, Place, nearest
from optim.scenario.reading import Document
from optim.scenario.schema import Scenario
from optim.scenario.sheets import GENERAL, listed
from optim.scenario.workbook_values import Cell, Leaf, Node, Values

FIRST_ROWS = 6
"""Among which stands the row of keys."""
OF_A_VALUE = ("key", "value", "source", "status")
"""The columns of a sheet that has a row a value."""
BESIDE = ("source", "status")
ERROR = re.compile(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!)")


class Sheet:
    """One sheet: the block that it holds, its rows, and what is said against them."""

    def __init__(self, held: str, where: str, rows: list[list[Cell]], findings: Findings) -> None:
        self.held, self.where, self.findings = held, where, findings
        self.values = Values(where, findings)
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
            rows = [self.values.built(self.model, self._tree(named)) for named in filled]
            for _value, place in rows:
                place.label = ""
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
        """A cell that can be read; none where it is empty; what cannot be read stands refused."""
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
            beside = {name: named[name] for name in BESIDE if name in named}
            self.values.insert(tree, str(key.value).split("."), Leaf(named["value"], beside), key.place)
        if self.held == GENERAL:
            for name, node in tree.items():
                field = Scenario.model_fields.get(name)
                document.values[name], document.place.inside[name] = self.values.built(
                    field.annotation if field else None, node
                )
        elif tree:
            annotation = Scenario.model_fields[self.held].annotation
            document.values[self.held], document.place.inside[self.held] = self.values.built(annotation, tree)

    def _tree(self, named: dict[str, Cell]) -> dict[str, Node]:
        """The cells of a row by the path of their columns, sources and statuses beside their figures."""
        tree: dict[str, Node] = {}
        for key, cell in named.items():
            beside = {name: named[f"{key}.{name}"] for name in BESIDE if f"{key}.{name}" in named}
            owner, _, last = key.rpartition(".")
            if not (last in BESIDE and owner in named):
                self.values.insert(tree, key.split("."), Leaf(cell, beside), cell.place)
        return tree
