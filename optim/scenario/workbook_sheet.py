"""One sheet: its row of keys, and the rows under it as values of a block."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from optim.messages import Message, say
from optim.scenario.called import plain
from optim.scenario.characters import forbidden
from optim.scenario.places import REFUSED, Findings, Place, nearest
from optim.scenario.tables import TOTAL
from optim.scenario.workbook_values import Cell, Leaf, Node, Values

FIRST_ROWS = 6
"""Among which stands the row of keys."""
OF_A_VALUE = ("key", "value", "source", "status")
"""The columns of a sheet that has a row a value."""
BESIDE = ("source", "status")
ERROR = re.compile(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!)")


class Sheet:
    """One sheet: what it holds, its rows, and what is said against them.

    With a `model` each row is a block of it; without one each row is a value under its path.
    """

    def __init__(
        self, rows: list[list[Cell]], where: str, findings: Findings, model: type[BaseModel] | None
    ) -> None:
        self.rows, self.where, self.findings, self.model = rows, where, findings, model
        self.values = Values(where, findings)
        self.keys = list(model.model_fields) if model else list(OF_A_VALUE)

    def entries(self) -> tuple[list[Any], Place]:
        """The rows of a table as the schema expects them, and the places of each."""
        top = Place(self.where, 0)
        found: list[Any] = []
        for named in self._filled():
            value, place = self.values.built(self.model, self._tree(named))
            place.label = ""
            top.inside[len(found)] = place
            found.append(value)
        return found, top

    def tree(self) -> dict[str, Node]:
        """The rows of a sheet that has one a value, each under its path."""
        tree: dict[str, Node] = {}
        for key, leaf in self.leaves():
            self.values.insert(tree, str(key.value).split("."), leaf, key.place)
        return tree

    def leaves(self) -> Iterator[tuple[Cell, Leaf]]:
        """The values of a sheet that has one a row, each with the cell of its key."""
        for named in self._filled():
            key = named.get("key")
            if key is None or "value" not in named:
                place = next(iter(named.values())).place
                what = say("cell_is_empty")
                self.findings.add(place, what, path="value" if key else "key", remedy=say("write_a_value"))
                continue
            yield key, Leaf(named["value"], {name: named[name] for name in BESIDE if name in named})

    @property
    def has_keys(self) -> bool:
        """Whether one of the first rows names keys."""
        return any(len(self._keys_of(row)[0]) > 1 for row in self.rows[:FIRST_ROWS])

    def _filled(self) -> list[dict[str, Cell]]:
        """The rows under the keys that hold something, and that are no total of the others."""
        start, columns = self._header()
        named = [self._named(row, columns) for row in self.rows[start + 1 :]] if columns else []
        return [row for row in named if row and not self._is_total(row)]

    def _is_total(self, row: dict[str, Cell]) -> bool:
        """Whether a row sums the others: it begins with the word, and names no entry. It is refused."""
        due = (
            [name for name, field in self.model.model_fields.items() if field.is_required()]
            if self.model
            else []
        )
        first = next(iter(row.values()))
        if not isinstance(first.value, str) or not TOTAL.match(first.value) or set(due) <= row.keys():
            return False
        self.findings.add(first.place, say("row_is_a_total"), remedy=say("remove_the_total"))
        return True

    def _header(self) -> tuple[int, dict[int, str]]:
        """The row of keys, and the key of each column that has one; none after a finding."""
        read = [self._keys_of(row) for row in self.rows[:FIRST_ROWS]]
        if rows := [index for index, (found, _exact) in enumerate(read) if len(found) > 1]:
            start = max(rows, key=lambda index: (read[index][1], -index))
            self._refuse_slips(self.rows[start], read[start][0])
            return start, read[start][0]
        if any(cell.value is not None for row in self.rows for cell in row):
            what, remedy = say("sheet_has_no_keys"), say("write_a_row_of_keys", columns=self.keys)
            self.findings.add(Place(self.where, 0), what, remedy=remedy)
        return 0, {}

    def _keys_of(self, row: list[Cell]) -> tuple[dict[int, str], int]:
        """The keys that the cells of a row name, and how many of them name one letter by letter."""
        found = {rank: key for rank, cell in enumerate(row) if (key := self._key(cell.value))}
        return found, sum(row[rank].value == key for rank, key in found.items())

    def _key(self, value: Any) -> str:
        """The key that a heading names, whatever its capitals and accents; nothing where it is a remark."""
        first, dot, rest = str(value or "").strip().partition(".")
        known = {plain(name): name for name in self.keys}
        name = known.get(plain(first))
        return f"{name}{dot}{rest}" if name else ""

    def _refuse_slips(self, row: list[Cell], found: dict[int, str]) -> None:
        """A key written twice, and a heading that is nearly one, are slips of the pen."""
        for rank, cell in enumerate(row):
            text = str(cell.value or "").strip()
            near = nearest(text, self.keys) if "_" in text else ""
            if [found[other] for other in found if other < rank].count(found.get(rank, "")):
                what = say("column_is_written_twice")
                self.findings.add(cell.place, what, value=text, remedy=say("keep_one_column"))
            elif rank not in found and isinstance(near, Message) and near.name == "did_you_mean":
                self.findings.add(cell.place, say("is_no_column"), value=text, remedy=near)

    def _named(self, row: list[Cell], columns: dict[int, str]) -> dict[str, Cell]:
        """The cells of a row that hold something, by the key of their column."""
        filled = {columns[rank]: cell for rank, cell in enumerate(row) if rank in columns}
        return {key: held for key, cell in filled.items() if (held := self.sound(cell)) is not None}

    def sound(self, cell: Cell) -> Cell | None:
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
            what, remedy, value = odd[1], say("remove_the_character"), None
        elif isinstance(value, datetime.datetime | datetime.date | datetime.time):
            what, remedy = say("is_a_date"), say("write_it_as_text")
            value = value.isoformat()[:10]
        if what is None:
            return Cell(value, cell.place)
        self.findings.add(cell.place, what, value=value, remedy=remedy or "")
        return Cell(REFUSED, cell.place)

    def _tree(self, named: dict[str, Cell]) -> dict[str, Node]:
        """The cells of a row by the path of their columns, sources and statuses beside their figures."""
        tree: dict[str, Node] = {}
        for key, cell in named.items():
            beside = {name: named[f"{key}.{name}"] for name in BESIDE if f"{key}.{name}" in named}
            owner, _, last = key.rpartition(".")
            if not (last in BESIDE and owner in named):
                self.values.insert(tree, key.split("."), Leaf(cell, beside), cell.place)
        return tree
