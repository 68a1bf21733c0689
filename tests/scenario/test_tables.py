"""CSV tables: typed rows, the lines of their records, and files that are no table."""

from decimal import Decimal
from pathlib import Path
from time import perf_counter

import pytest
from small_scenario import BASE, COSTS, LOTS, OPERATIONS, edited, read, refused, written

HEADER_ONLY = LOTS.splitlines()[0] + "\n"


def test_cells_take_the_types_of_their_columns(tmp_path: Path) -> None:
    """Proves: a cell becomes an exact number, a year, a truth or text, and an empty one its default.
    Without it: 1.25 ha would be a float and for_memory the text "true".
    By hand: 1.25 exactly, 2018, true, no bailleur.
    """
    scenario = read(tmp_path).scenario
    lot = next(row for row in scenario.lots if row.unit == "ha")
    assert (lot.quantity, lot.first_year, lot.bailleur) == (Decimal("1.25"), 2018, "")
    assert sorted(row.for_memory for row in scenario.operations) == [False, False, True]


def test_rows_may_be_written_in_the_yaml(tmp_path: Path) -> None:
    """Proves: a table may be a list of rows in the YAML itself.
    Without it: the smallest scenario would need four files.
    By hand: the same rows as in the file.
    """
    rows = """
  - {operation: cite-9, lot: homes, nature: rehabilitation,
     unit_cost_keur: 60.5, source: press, status: cited}
  - {operation: 11-19, lot: works, nature: works, unit_cost_keur: 120, source: assumption, status: assumed}"""
    inline = read(tmp_path / "inline", base=edited(" tables/costs.csv", rows)).scenario
    assert inline.costs == read(tmp_path / "file").scenario.costs


def test_a_wrong_row_in_the_yaml_is_named_by_its_number(tmp_path: Path) -> None:
    """Proves: an inline row is placed by its line and its index.
    Without it: the row could not be found.
    By hand: the only row, number 0, on line 52.
    """
    row = "\n  - {operation: cite-9, lot: homes, nature: works, unit_cost_keur: -1, source: press}"
    found = refused(written(tmp_path, base=edited(" tables/costs.csv", row)))
    assert found == ["base.yaml:52 costs.0.unit_cost_keur = -1: cannot be negative. Write 0 or more."]


def test_a_quoted_cell_may_span_lines(tmp_path: Path) -> None:
    """Proves: a record is placed at the line where it begins.
    Without it: every message below a long cell would name a wrong line.
    By hand: the second record begins on line 4.
    """
    lots = edited("L791", '"L791\nand L792"', LOTS)
    found = refused(written(tmp_path, lots=edited("1.25", "-1", lots)))
    assert found[0].startswith("tables/lots.csv:4 quantity = -1: ")


def test_blank_lines_are_passed_over(tmp_path: Path) -> None:
    """Proves: blank lines at the end of a file are no rows.
    Without it: each would be a row with a missing identifier.
    By hand: two lots.
    """
    assert len(read(tmp_path, lots=LOTS + "\n\n").scenario.lots) == 2


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    """Proves: CSV as a workbook saves it in UTF-8 reads like any other.
    Without it: the first column would be unknown.
    By hand: two lots.
    """
    data = b"\xef\xbb\xbf" + LOTS.replace("\n", "\r\n").encode()
    assert len(read(tmp_path, lots=data).scenario.lots) == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "tables/lots.csv: is empty."
         " Begin with the header operation,lot,label,bailleur,maitre_ouvrage,quantity,unit,"
         "first_year,last_year,least_years,weight,indivisible,continuous,least_share,divisible,source,status."),
        (HEADER_ONLY, "base.yaml:50 lots: is empty. Write at least one entry."),
        (OPERATIONS.encode("cp850"), "tables/lots.csv:2: the byte 0x82 is not UTF-8."
         " Save the file as UTF-8."),
        (b"PK\0\0", "tables/lots.csv: holds binary content, not text. Name a text file."),
    ],
)  # fmt: skip
def test_files_that_are_no_table_are_refused(text: str | bytes, line: str, tmp_path: Path) -> None:
    """Proves: an empty file or an encoding that is not known is named as such, alone.
    Without it: one message a column, and none says what to do.
    By hand: the line at the right.
    """
    assert refused(written(tmp_path, lots=text)) == [line]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """Proves: a table cannot be reached through a symbolic link that leaves the scenario's folder.
    Without it: a scenario could read any file of the machine into its messages.
    By hand: the link leads one folder up.
    """
    path = written(tmp_path / "inside")
    (tmp_path / "lots.csv").write_text(LOTS)
    (tmp_path / "inside" / "tables" / "lots.csv").unlink()
    (tmp_path / "inside" / "tables" / "lots.csv").symlink_to(tmp_path / "lots.csv")
    assert refused(path) == [
        'base.yaml:50 lots = "tables/lots.csv": leaves the folder of its scenario.'
        " Write a path that stays inside it, with /."
    ]


def test_ten_thousand_rows_are_read_in_seconds(tmp_path: Path) -> None:
    """Proves: reading and checking grow with the number of rows, not with its square.
    Without it: a list of all the estates of a region would take minutes.
    By hand: three tables of 10 000 rows, far below ten seconds.
    """
    extra = range(10_000)
    operations = "".join(f"op-{i},Op {i},estate,table_1,call,high,false,L1,cited\n" for i in extra)
    lots = "".join(f"op-{i},homes,mc,,{i + 1},home,2017,2020,1,L1,cited\n" for i in extra)
    costs = "".join(f"op-{i},homes,rehabilitation,60.5,L1,cited\n" for i in extra)
    start = perf_counter()
    read(tmp_path, base=BASE, operations=OPERATIONS + operations, lots=LOTS + lots, costs=COSTS + costs)
    assert perf_counter() - start < 10
