"""Reads the model of a certificate: every number is the exact decimal that the file holds.

Only what a certificate needs is read: goals (N rows), rows E, L and G, columns, right-hand sides, bounds.
Anything else is refused, with its line.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import batched
from typing import Literal

NUMBER = re.compile(r"-?\d{1,320}(\.\d{1,40})?(e[+-]?[0-3]?\d{1,2})?", re.ASCII)
"""A finite number, about as large or small as a double can be."""
SECTIONS = ("NAME", "OBJSENSE", "ROWS", "COLUMNS", "RHS", "BOUNDS", "ENDATA")

type Entries = dict[str, Decimal]


class CertificateError(Exception):
    """A certificate cannot be read, or proves nothing; the message says which line and why."""


@dataclass
class Statement:
    """A linear programme in exact decimals. `rows[r]` and `goals[g]` hold the coefficient of each column."""

    sense: Literal["max", "min"] = "max"
    goals: dict[str, Entries] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    """E, L or G for each row."""
    rows: dict[str, Entries] = field(default_factory=dict)
    limits: Entries = field(default_factory=dict)
    """The right-hand side of each row that has one other than 0."""
    lower: dict[str, Decimal | None] = field(default_factory=dict)
    """The lower bound of each column, in the order of the file; nothing where there is none."""
    upper: Entries = field(default_factory=dict)
    """The upper bound of the columns that have one."""
    whole: set[str] = field(default_factory=set)
    """The columns that the file says to be whole numbers: a bound proved without that holds with it."""
    marked: bool = False
    """Whether the reading stands between the marks of whole numbers."""


def number(text: str) -> Decimal:
    """A decimal as it is written. Raises `CertificateError` for anything else."""
    if not NUMBER.fullmatch(text):
        raise CertificateError(f"{text[:40]!r} is not a number")
    return Decimal(text)


def parse(text: str) -> Statement:
    """The linear programme of an MPS file. Raises `CertificateError`, naming the line."""
    found, section, seen = Statement(), "", []
    read = {"OBJSENSE": _sense, "ROWS": _row, "COLUMNS": _column, "RHS": _limit, "BOUNDS": _bound}
    for count, line in enumerate(text.split("\n"), 1):
        words = line.split()
        try:
            if not line.startswith(" "):
                if not words:
                    continue
                section = words[0]
                seen.append(section)
            elif section in read:
                read[section](found, words)
            else:
                raise CertificateError("it stands in no section")
        except (CertificateError, ValueError, KeyError) as error:
            raise CertificateError(f"line {count}: {error}") from error
    if tuple(seen) != SECTIONS:
        raise CertificateError(f"its sections are {', '.join(seen) or 'none'}, not {', '.join(SECTIONS)}")
    if found.marked:
        raise CertificateError("its mark of whole numbers has no end")
    if not found.goals:
        raise CertificateError("it has no goal")
    return found


def _sense(found: Statement, words: list[str]) -> None:
    senses: dict[str, Literal["max", "min"]] = {"MAX": "max", "MIN": "min"}
    (word,) = words
    found.sense = senses[word]


def _row(found: Statement, words: list[str]) -> None:
    kind, name = words
    if name in found.rows or name in found.goals:
        raise CertificateError(f"{name} is stated twice")
    if kind == "N":
        found.goals[name] = {}
    elif kind in ("E", "L", "G"):
        found.kinds[name], found.rows[name] = kind, {}
    else:
        raise CertificateError(f"{kind} is not a kind of row")


def _column(found: Statement, words: list[str]) -> None:
    column, *pairs = words
    if pairs[:1] == ["'MARKER'"]:
        _name, _marker, kind = words
        if kind != ("'INTEND'" if found.marked else "'INTORG'"):
            raise CertificateError(f"{kind} does not mark whole numbers here")
        found.marked = not found.marked
        return
    if found.marked:
        found.whole.add(column)
    found.lower.setdefault(column, Decimal(0))
    for name, value in batched(pairs, 2, strict=False):
        entries = found.goals.get(name, found.rows.get(name))
        if entries is None or column in entries:
            raise CertificateError(f"{name} is no row, or holds {column} twice")
        entries[column] = number(value)


def _limit(found: Statement, words: list[str]) -> None:
    _vector, name, value = words
    if name not in found.rows or name in found.limits:
        raise CertificateError(f"{name} is no row, or has two limits")
    found.limits[name] = number(value)


def _bound(found: Statement, words: list[str]) -> None:
    kind, _vector, column, *value = words
    if column not in found.lower:
        raise CertificateError(f"{column} is no column")
    if kind == "MI":
        found.lower[column] = None
    elif kind == "LO":
        found.lower[column] = number(*value)
    elif kind == "UP":
        found.upper[column] = number(*value)
    else:
        raise CertificateError(f"{kind} is not a kind of bound")
