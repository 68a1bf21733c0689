"""One mechanism over every table: what a row is known by, and what may not be nothing or below."""

import csv
from pathlib import Path

import pytest

from optim.audit.books import books_of
from optim.audit.files import rows_are_positive
from optim.messages import rendered
from optim.run.folder import RunFolderError, read, write
from optim.run.plan import ABOVE_ZERO, COLUMNS, EITHER_SIGN, FROM_ZERO, KEYS
from tiny import solved

YEARS = {"year", "bought_year", "resold_year"}
SPLIT = list(COLUMNS)
"""Every table, of which a row is split in two."""
NOTHING = [
    (name, column, value)
    for least, table in ((0, ABOVE_ZERO), (-1, FROM_ZERO))
    for name, columns in table.items()
    for column in columns
    for value in {least, -1}
]
"""Every column that counts something, and what it may not hold."""


def row_of(name: str, **cells: object) -> dict[str, object]:
    """A row of a table with a number wherever one may stand."""
    numbers = {*ABOVE_ZERO.get(name, []), *FROM_ZERO.get(name, []), *EITHER_SIGN.get(name, []), *YEARS}
    return {column: cells.get(column, 2020 if column in numbers else "x") for column in COLUMNS[name]}


@pytest.mark.parametrize("name", SPLIT)
def test_a_row_split_in_two_is_refused(name: str, tmp_path: Path) -> None:
    """Proves: in every table, two rows of one key are refused, whatever else they hold.
    Without it: an amount could be cut into rows that no reader would add up.
    By hand: two rows that differ in what they count alone.
    """
    write(solved(), tmp_path / "run", force=False, finish=lambda draft: None)
    with (tmp_path / "run" / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, COLUMNS[name], lineterminator="\n")
        rows.writeheader()
        rows.writerow(row_of(name))
        other = {c: 1 for c in COLUMNS[name] if c not in KEYS[name] and row_of(name)[c] != "x"}
        rows.writerow(row_of(name, **other))
    with pytest.raises(RunFolderError, match=rf"{name}\.csv: damaged \(the row .* is written twice\)"):
        read(tmp_path / "run")


@pytest.mark.parametrize(("name", "column", "value"), NOTHING)
def test_a_row_of_nothing_or_less_is_found(name: str, column: str, value: int) -> None:
    """Proves: in every table, a row of zero, or below, is found where that cannot be.
    Without it: an amount could be raised and another lowered below zero, and every sum would tie.
    By hand: one row.
    """
    books = books_of(solved())
    books.rows[name] = [row_of(name, **{column: value})]
    found = [finding for finding in rows_are_positive(books) if finding.where.startswith(f"{name}.csv ")]
    assert [rendered(finding.what, "en") for finding in found] == [f"{column} {value}"]


def test_every_column_that_counts_is_declared() -> None:
    """Proves: each column of money or of quantities says whether it may be nothing, or below zero.
    Without it: a new table would slip past the check.
    By hand: the columns named by what they hold.
    """
    counts = ("quantity", "homes", "voted", "new", "difference", "value", "value_without", "loss", "price")
    counts += ("step", "gain", "whole", "loss_least", "loss_most", "quantity_without")
    counts += ("first_year", "last_year", "years", "started", "share", "remains")
    counts += ("low_share", "high_share", "least_difference")
    money = ("_cents", "_keur", "_keur_without", "_moved")
    for name, columns in COLUMNS.items():
        declared = [c for table in (ABOVE_ZERO, FROM_ZERO, EITHER_SIGN) for c in table.get(name, [])]
        counted = [c for c in columns if c.endswith(money) or c in counts]
        assert sorted(set(declared) - {"oldest_years"}) == sorted(counted), name
        assert len(declared) == len(set(declared))
        assert set(KEYS[name]) <= set(columns)
