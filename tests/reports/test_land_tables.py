"""What the reports say of a land agency, re-read from the workbook and from the summary."""

from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]
from tiny_land import centre

from optim.run.plan import Plan
from reports.answer import sentences
from reports.tables import tables
from reports.workbook import write_workbook
from tiny import solved

# The reader does not know the data bars of the shares; it says so, and reads everything else.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")


@pytest.fixture(scope="module")
def plan() -> Plan:
    """10, 5, 2.5 and 1.25 ha at 100 k€, bought with 1 000 k€ of tax and resold at half their value."""
    return solved(**centre())


def cells(path: Path, title: str) -> list[list[object]]:
    """The rows of a sheet under its headings."""
    page = load_workbook(path, data_only=True)[title]
    first = int(str(page.freeze_panes)[1:])
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=first)]


def test_the_workbook_shows_treasury_and_stock_by_year(plan: Plan, tmp_path: Path) -> None:
    """Proves: each year of the agency is a row, from its treasury at the start to its stock and its age.
    Without it: a committee could not see why the agency has nothing left to buy with.
    By hand: 2018 opens with nothing, sells for 500 k€, buys for 500 and holds 500, bought that year.
    """
    write_workbook(plan, tmp_path / "report.xlsx", "en")
    rows = cells(tmp_path / "report.xlsx", "Land, stock and treasury")
    assert rows[1][:11] == ["EPF", 2018, 0, 0, 500_000, 500_000, 0, 0, 0, 500_000, 0]


def test_the_workbook_lists_the_parcels(plan: Plan, tmp_path: Path) -> None:
    """Proves: each parcel has its purchase, its resale if any, its discount, its price and its buyer.
    Without it: an authority would not know what it must buy back, nor when.
    By hand: 1 000 k€ bought in 2017, resold in 2018 for 500; 125 k€ of 2020 still held.
    """
    write_workbook(plan, tmp_path / "report.xlsx", "en")
    rows = cells(tmp_path / "report.xlsx", "Land bought and resold")
    assert rows[0][3:9] == [2017, 2018, 1_000_000, 500_000, 500_000, "a funder"]
    assert rows[3][3:9] == [2020, None, 125_000, 62_500, 62_500, "a funder"]


def test_the_summary_tells_what_is_held_and_owed(plan: Plan) -> None:
    """Proves: the answer names the stock left at the end, what is owed for it, and the treasury.
    Without it: a debt of the authorities past the contract would go unsaid.
    By hand: 125 k€ held, 62.5 owed, nothing in hand.
    """
    assert any(
        line == "EPF, end of 2020: 125.0 k€ of land held, to be bought back for 62.5 k€;"
        " treasury 0.0 k€, 0.0 k€ at its lowest in 2017."
        for line in sentences(plan, "en")
    ), sentences(plan, "en")


def test_a_plan_without_agency_has_no_land_tables() -> None:
    """Proves: a scenario without a land agency prints no empty table about land.
    Without it: every report would carry two empty sheets.
    By hand: neither key.
    """
    assert {"treasury", "land"} & {table.key for table in tables(solved(), "fr")} == set()
