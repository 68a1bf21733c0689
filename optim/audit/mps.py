"""Reads the model of a certificate: every number is the exact decimal that the file holds.

Only what a certificate needs is read: goals (N rows), rows E, L and G, columns, right-hand sides, bounds.
Anything else is refused, with its line.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import batched
from typing import Literal

from optim.messages import Said, SpokenError, say

NUMBER = re.compile(r"-?\d{1,320}(\.\d{1,40})?(e[+-]?[0-3]?\d{1,2})?", re.ASCII)
"""A finite number, about as large or small as a double can be."""
SECTIONS = ("NAME", "OBJSENSE", "ROWS", "COLUMNS", "RHS", "BOUNDS", "ENDATA")

type Entries = dict[str, Decimal]


class CertificateError(SpokenError):
    """A certificate cannot be read, or proves nothing; its message says which line and why."""


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
        raise CertificateError(say("text_is_no_number", text=text[:40]))
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
                raise CertificateError(say("stands_in_no_section"))
        except CertificateError as error:
            raise on_line(count, error.said) from error
        except ValueError as error:  # more words than a line of the section has, or fewer
            raise on_line(count, say("words_of_no_line", section=section)) from error
    if tuple(seen) != SECTIONS:
        told = [name[:40] for name in seen[: len(SECTIONS) + 1]] or say("no_bound")
        raise CertificateError(say("sections_are_not", told=told, due=SECTIONS))
    if found.marked:
        raise CertificateError(say("mark_without_end"))
    if not found.goals:
        raise CertificateError(say("has_no_goal"))
    return found


def on_line(count: int, what: Said) -> CertificateError:
    """What is wrong with a line of a file."""
    return CertificateError(say("on_line", line=count, what=what))


def _sense(found: Statement, words: list[str]) -> None:
    senses: dict[str, Literal["max", "min"]] = {"MAX": "max", "MIN": "min"}
    (word,) = words
    if word not in senses:
        raise CertificateError(say("is_no_sense", word=word, due=list(senses)))
    found.sense = senses[word]


def _row(found: Statement, words: list[str]) -> None:
    kind, name = words
    if name in found.rows or name in found.goals:
        raise CertificateError(say("is_stated_twice", name=name))
    if kind == "N":
        found.goals[name] = {}
    elif kind in ("E", "L", "G"):
        found.kinds[name], found.rows[name] = kind, {}
    else:
        raise CertificateError(say("is_no_kind_of_row", kind=kind))


def _column(found: Statement, words: list[str]) -> None:
    column, *pairs = words
    if pairs[:1] == ["'MARKER'"]:
        _name, _marker, kind = words
        if kind != ("'INTEND'" if found.marked else "'INTORG'"):
            raise CertificateError(say("marks_no_whole_numbers", kind=kind))
        found.marked = not found.marked
        return
    if found.marked:
        found.whole.add(column)
    found.lower.setdefault(column, Decimal(0))
    for name, value in batched(pairs, 2):
        entries = found.goals.get(name, found.rows.get(name))
        if entries is None or column in entries:
            raise CertificateError(say("is_no_row_or_holds_twice", name=name, column=column))
        entries[column] = number(value)


def _limit(found: Statement, words: list[str]) -> None:
    _vector, name, value = words
    if name not in found.rows or name in found.limits:
        raise CertificateError(say("is_no_row_or_has_two", name=name))
    found.limits[name] = number(value)


def _bound(found: Statement, words: list[str]) -> None:
    kind, _vector, column, *value = words
    if column not in found.lower:
        raise CertificateError(say("is_no_variable", column=column))
    if kind == "MI":
        found.lower[column] = None
    elif kind == "LO":
        (found.lower[column],) = map(number, value)
    elif kind == "UP":
        (found.upper[column],) = map(number, value)
    else:
        raise CertificateError(say("is_no_kind_of_bound", kind=kind))
