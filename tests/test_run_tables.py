"""The tables of a run, declared once: the page that documents them, their cells, and their frames."""

from dataclasses import FrozenInstanceError
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from optim.run.plan import COLUMNS, Plan
from optim.run.tables import TABLES, values
from optim.run.tables.cells import READ, read_table, write_rows
from optim.run.tables.column import Row, columns
from optim.run.tables.page import page
from optim.run.tables.rows import Holding, LimitPrice, MissedLot, Work
from tiny import solved

ROOT = Path(__file__).parent.parent
CELLS = {str: "x", int: 2020, float: 0.000025, Decimal: Decimal("0.0100"), int | None: None}


def read_back(name: str, rows: list[tuple[object, ...]], folder: Path) -> tuple[Row, ...]:
    """Rows of cells written as the file of a table, then read."""
    text = StringIO()
    write_rows(text, COLUMNS[name], rows)
    (folder / f"{name}.csv").write_text(text.getvalue(), "utf-8", newline="")
    return read_table(folder / f"{name}.csv")


def test_the_page_of_the_run_folder_is_the_declaration() -> None:
    """Proves: docs/run-folder.md says of each file, column, unit and key what the code declares.
    Without it: a column could be added or change its unit, and the page would still tell the old one.
    By hand: the page is written again and compared; `python -m optim.run.tables` prints it.
    """
    assert (ROOT / "docs" / "run-folder.md").read_text("utf-8") == page()


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_reads_back_with_its_type(name: str, tmp_path: Path) -> None:
    """Proves: each declared type is written and read back exactly, in every table.
    Without it: a new column could be read as text, or lose its digits.
    By hand: one row with a cell of each type that the table declares.
    """
    row = TABLES[name](*(CELLS[column.kind] for column in columns(TABLES[name])))
    (found,) = read_back(name, [values(row)], tmp_path)
    assert found == row
    assert [type(cell) for cell in values(found)] == [type(cell) for cell in values(row)]


@pytest.mark.parametrize("kind", [int, float, Decimal, int | None])
@pytest.mark.parametrize("text", ["1e3", "1_0", "٣", "nan", " 1", "0x1"])
def test_a_number_is_spelt_as_a_run_spells_it(kind: type, text: str) -> None:
    """Proves: a number in another spelling is refused, whatever the type of its column.
    Without it: a file could hold 1_0 or an exponent, and be read as if a run had written it.
    By hand: spellings that `int`, `float` or `Decimal` would take.
    """
    with pytest.raises(ValueError, match="is not a number as a run writes it"):
        READ[kind](text)


def test_a_year_alone_may_be_missing(tmp_path: Path) -> None:
    """Proves: land still held has no year of resale; no other number may be empty.
    Without it: an emptied amount would be read as nothing.
    By hand: a holding without a resale is read; one without a price is refused.
    """
    held = Holding("epf", "parc", "land", 2018, None, 100, 0, 100, "budget")
    assert read_back("land", [values(held)], tmp_path) == (held,)
    with pytest.raises(ValueError, match="is not a number"):
        read_back("land", [("epf", "parc", "land", 2018, None, 100, 0, None, "budget")], tmp_path)


def test_a_plan_has_each_table_as_rows_and_as_a_frame() -> None:
    """Proves: every declared table stands in a plan under its name, with the same rows and columns.
    Without it: a new table would be written, and analysts would not find it.
    By hand: the frame of each table, compared cell by cell with its rows.
    """
    plan = solved()
    assert {name for name, held in vars(Plan).items() if type(held).__name__ == "Framed"} == set(TABLES)
    for name in TABLES:
        table = getattr(plan, name)
        assert list(table.columns) == COLUMNS[name]
        assert list(table.itertuples(index=False, name=None)) == [values(r) for r in plan.rows.of(name)]
        assert plan.frame(name) is table


def test_a_row_is_what_it_is() -> None:
    """Proves: a row cannot be changed, nor given a cell that its table does not have.
    Without it: a reading could change the plan that it reads.
    By hand: a row of works.
    """
    row = solved().rows.works[0]
    with pytest.raises(FrozenInstanceError):
        row.quantity = Decimal(1)  # type: ignore[misc]
    assert not hasattr(row, "__dict__")


def test_names_that_python_keeps_are_written_plain() -> None:
    """Proves: a column whose name is a word of Python has this name in the file.
    Without it: prices.csv would have a column `from_`.
    By hand: the columns of the prices.
    """
    assert [c.name for c in columns(LimitPrice)][5:7] == ["from", "to"]


def test_what_holds_a_lot_back_is_read_from_its_row() -> None:
    """Proves: the four lists of a row are its reasons, and lists that differ are refused.
    Without it: a reason would be shown with the amount of another.
    By hand: two rules with one holder each; then one holder short.
    """
    row = MissedLot("cite", "homes", "home", Decimal(1), "a; b", "mc; sia", "2017; ", "8; ", "")
    assert [(reason.rule, reason.holder, reason.amount) for reason in row.reasons] == [
        ("a", "mc", "8"),
        ("b", "sia", ""),
    ]
    short = MissedLot("cite", "homes", "home", Decimal(1), "a; b", "mc", "2017; ", "8; ", "")
    with pytest.raises(ValueError, match="do not have one holder"):
        _ = short.reasons


def test_the_answer_is_the_summary_typed() -> None:
    """Proves: the figures of plan.json are read as attributes, and are the same.
    Without it: the typed reading would part from the file.
    By hand: every key of the summary but the clock.
    """
    plan = solved()
    told = {**plan.answer.model_dump(exclude_unset=True), "seconds": None}
    assert told == {**plan.summary, "seconds": None}
    assert plan.answer.totals.homes_started == sum(r.quantity for r in plan.rows.works if type(r) is Work)
