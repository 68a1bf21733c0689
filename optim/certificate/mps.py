"""The model as an MPS file with readable names: ``family[key,…]`` for rows, ``decision[key,…]`` for columns.

Free MPS, whole goals as N rows (the first one is optimised), numbers as the shortest decimals that give the
same double. The file is the statement that the bound is proved of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import numpy as np

from optim.model.statement import Model
from optim.solver.session import Floats, Session

type Indices = np.ndarray[Any, np.dtype[np.int64]]

PLAIN = re.compile(r"[A-Za-z0-9_.~\[\],/:+-]+")
"""What a name may hold as it is; blanks and the rest are written as in web addresses (%20)."""
ONE_LINE = 2
"""How many entries of a column a line of the file holds."""


@dataclass(frozen=True)
class Stated:
    """The rows and columns of a model as it was stated, whatever is bounded or added since."""

    lower: Floats
    upper: Floats
    column_lower: Floats
    column_upper: Floats
    entry_row: Indices
    entry_column: Indices
    entry: Floats


def stated(model: Model, session: Session) -> Stated:
    """The statement that a session was opened with, sorted by column then row."""
    kept = session.entry_row < len(model.rows)
    rows, columns = session.entry_row[kept], session.entry_column[kept]
    order = np.lexsort((rows, columns))
    lower, upper = (limits.copy() for limits in session.stated_rows)
    column_lower, column_upper = (limits.copy() for limits in session.stated_columns)
    entries = session.coefficients[kept][order]
    return Stated(lower, upper, column_lower, column_upper, rows[order], columns[order], entries)


def safe(name: str) -> str:
    """A name without blanks or any character that an MPS file gives a meaning to."""
    return name if PLAIN.fullmatch(name) else quote(name, safe="[],/:+")


def names_of(model: Model) -> tuple[list[str], list[str]]:
    """The names of the rows and of the columns, in order. Raises `ValueError` when two are the same."""
    rows, columns = [safe(row.name) for row in model.rows], [safe(name) for name in model.columns]
    goals = [goal.name for goal in model.goals]
    for names in ([*goals, *rows], columns):
        if len(set(names)) < len(names):
            twice = next(name for name in names if names.count(name) > 1)
            raise ValueError(f"two rows or columns of the model are called {twice}")
    return rows, columns


def mps(model: Model, statement: Stated) -> str:
    """The whole file; the same bytes for the same model."""
    rows, columns = names_of(model)
    first = model.goals[0]
    lines = ["NAME phasage", "OBJSENSE", f" {first.sense.upper()}", "ROWS"]
    lines += [f" N {goal.name}" for goal in model.goals]
    senses, limits = _senses(rows, statement)
    lines += [f" {sense} {name}" for sense, name in zip(senses, rows, strict=True)]
    lines += ["COLUMNS", *_columns(model, statement, rows, columns), "RHS"]
    lines += [f" RHS {name} {limit!r}" for name, limit in zip(rows, limits, strict=True) if limit]
    lines += ["BOUNDS", *_bounds(columns, statement), "ENDATA", ""]
    return "\n".join(lines)


def _senses(rows: list[str], statement: Stated) -> tuple[list[str], list[float]]:
    """E, L or G for each row, and its limit."""
    senses, limits = [], []
    for name, lower, upper in zip(rows, statement.lower.tolist(), statement.upper.tolist(), strict=True):
        if lower > -np.inf and upper < np.inf and lower != upper:
            raise ValueError(f"{name} has two limits: state it as two rules")
        senses.append("E" if lower == upper else "G" if lower > -np.inf else "L")
        limits.append(lower if lower > -np.inf else upper)
    return senses, limits


def _columns(model: Model, statement: Stated, rows: list[str], columns: list[str]) -> Iterator[str]:
    """The entries of each column, goals first; a column without any is written with a 0 in the first goal."""
    ends = np.searchsorted(statement.entry_column, np.arange(len(columns) + 1)).tolist()
    entry_rows, entries = statement.entry_row.tolist(), statement.entry.tolist()
    goals = [(goal.name, model.costs[goal.name].tolist()) for goal in model.goals]
    whole = {v.id for chosen in model.variables.calendar for v in chosen.values()}
    marked = False
    for j, column in enumerate(columns):
        if marked != (j in whole):
            marked = j in whole
            yield f" MARKER{j} 'MARKER' '{'INTORG' if marked else 'INTEND'}'"
        pairs = [f"{name} {costs[j]!r}" for name, costs in goals if costs[j]]
        pairs += [f"{rows[entry_rows[k]]} {entries[k]!r}" for k in range(ends[j], ends[j + 1])]
        pairs = pairs or [f"{goals[0][0]} 0"]
        for start in range(0, len(pairs), ONE_LINE):
            yield f" {column} {' '.join(pairs[start : start + ONE_LINE])}"
    if marked:
        yield f" MARKER{len(columns)} 'MARKER' 'INTEND'"


def _bounds(columns: list[str], statement: Stated) -> Iterator[str]:
    """What differs from 0 and no upper bound."""
    limits = zip(statement.column_lower.tolist(), statement.column_upper.tolist(), strict=True)
    for column, (lower, upper) in zip(columns, limits, strict=True):
        if lower == -np.inf:
            yield f" MI BND {column}"
        elif lower:
            yield f" LO BND {column} {lower!r}"
        if upper < np.inf:
            yield f" UP BND {column} {upper!r}"
