"""The cells of a workbook as the values that the schema expects, each with the place of its cell."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, get_args, get_origin

from optim.messages import say
from optim.scenario.cells import Cells, reader
from optim.scenario.figures import Figure
from optim.scenario.places import REFUSED, Findings, Place
from optim.scenario.scalars import UnreadableValueError, years_of
from optim.scenario.shape import bare, block, inside, takes_years
from optim.scenario.sheets import EMPTY

SHORT = Decimal("0.000001")
DUST = Decimal("1e-9")
"""What adding cents leaves behind them, as a part of the amount."""


@dataclass(frozen=True)
class Cell:
    """What a cell holds, and where it stands."""

    value: Any
    place: Place


@dataclass
class Leaf:
    """A value read from a cell, with the cells of its source and status where it has some."""

    cell: Cell
    beside: dict[str, Cell] = field(default_factory=dict)


type Node = Leaf | dict[str, Node]


class Values:
    """Makes values of the cells of one sheet, and says what is wrong with them."""

    def __init__(self, where: str, findings: Findings) -> None:
        self._where, self._findings = where, findings

    def insert(self, tree: dict[str, Node], path: list[str], leaf: Leaf, place: Place) -> None:
        """Puts a value under its path, which is written once."""
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
        self._findings.add(
            place, say("is_given_by", first=first), value=".".join(path), remedy=say("keep_one_row")
        )

    def built(self, annotation: Any, node: Node) -> tuple[Any, Place]:
        """The value of a node as the schema expects it, and the places of all that it holds."""
        if isinstance(node, Leaf):
            return self._value(annotation, node)
        made = {name: self.built(inside(annotation, name if block(annotation) else 0), held)
                for name, held in node.items()}  # fmt: skip
        place = Place(next(iter(made.values()))[1].file if made else self._where, 0)
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
            self._findings.add(place, error.what, value=name, remedy=error.remedy)
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
        if text in EMPTY:
            return EMPTY[text](), place
        if get_origin(bare(annotation)) is list or (
            isinstance(text, str) and ";" in text and _may_list(annotation)
        ):
            kind = inside(annotation, 0) or str
            parts = str(text).split(";") if isinstance(text, str) else [text]
            cells = [Cell(part.strip() if isinstance(part, str) else part, leaf.cell.place) for part in parts]
            return [self._scalar(kind, cell) for cell in cells if cell.value != ""], place
        return self._scalar(annotation, leaf.cell), place

    def _scalar(self, annotation: Any, cell: Cell) -> Any:
        """A plain value of the type that a place asks for; as it stands where it is of another."""
        value, kind = cell.value, _plain_type(annotation)
        if value is REFUSED or isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            exact = _exact(value)
            whole = exact == exact.to_integral_value()
            if kind is str and bare(annotation) is not Any:
                return str(int(exact)) if whole else f"{exact:f}"
            return int(exact) if whole else exact
        if kind is str:
            return value
        try:
            return reader(kind, Cells([]))(str(value), "")
        except UnreadableValueError as error:
            self._findings.add(cell.place, error.what, value=value, remedy=error.remedy)
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
