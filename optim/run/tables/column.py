"""What a column of a table is: its name, the type of its cells, what it holds, its unit, its key and sign.

A table is a class of rows, decorated with `row`; each field is declared once, with its type and one of
`known_by`, `text` and `number`. Everything that is known of the column is read from there.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import Enum
from typing import Any, ClassVar, dataclass_transform, get_type_hints

from optim.sentences import Reason, reasons

YEAR = "year"


class Sign(Enum):
    """What a number may be, in the words of the documentation."""

    ABOVE_ZERO = "above zero"
    FROM_ZERO = "zero or more"
    EITHER = "either sign"


class Row:
    """A row of a table of a run. `by_rule` names the rule without which its numbers may have any sign."""

    __slots__ = ()
    by_rule: ClassVar[str] = ""


class Explained:
    """A row that says what holds its lot back, in four lists of equal length."""

    __slots__ = ()
    rule: str
    holder: str
    period: str
    amount: str

    @property
    def reasons(self) -> list[Reason]:
        """What holds the lot back. Raises `ValueError` where the lists differ."""
        return reasons(self.rule, self.holder, self.period, self.amount)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `kind` is str, int, float, Decimal, or ``int | None``."""

    name: str
    kind: object
    says: str
    unit: str
    key: bool
    sign: Sign | None


def known_by(says: str) -> Any:
    """A column by which a row is known: two rows of one key are one row split in two, and are refused."""
    return field(metadata={"says": says, "key": True})


def text(says: str) -> Any:
    """A column of words."""
    return field(metadata={"says": says})


def number(says: str, unit: str, sign: Sign) -> Any:
    """A column that counts something; `sign` says what it may be."""
    return field(metadata={"says": says, "unit": unit, "sign": sign})


@dataclass_transform(frozen_default=True, field_specifiers=(known_by, text, number))
def row[T](kind: type[T]) -> type[T]:
    """Makes a class of rows: frozen, with nothing beside its columns."""
    return dataclass(frozen=True, slots=True)(kind)


def columns(kind: type[Row]) -> tuple[Column, ...]:
    """The columns of a table, in order; a name that is a word of Python ends with a low line in its class."""
    hints = get_type_hints(kind)
    return tuple(
        Column(
            name=held.name.rstrip("_"),
            kind=hints[held.name],
            says=held.metadata["says"],
            unit=held.metadata.get("unit", YEAR if hints[held.name] in (int, int | None) else ""),
            key=held.metadata.get("key", False),
            sign=held.metadata.get("sign"),
        )
        for held in fields(kind)  # type: ignore[arg-type]
    )
