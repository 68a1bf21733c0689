"""The tables of delivery and of the lines for memory, re-read from the workbook that was written."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from reports.workbook import write_workbook
from tiny import cost, lot, operation, rate, solved, yearly

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")


def rows(path: Path, title: str) -> list[tuple[object, ...]]:
    """The cells of a sheet that hold something, a tuple a row."""
    sheet = load_workbook(path, data_only=True)[title]
    found = [tuple(cell for cell in row if cell is not None) for row in sheet.iter_rows(values_only=True)]
    return [row for row in found if row]


def written(tmp_path: Path) -> Path:
    """Ten hectares at 100 k€, carried 400 k€ a year alone and 300 by an agency; a line for memory."""
    owner = {"name": "CALL", "authority": True, "own_funders": ["authority"]}
    plan = solved(
        maitres_ouvrage={"call": {**owner, "delivery_capacity_keur": yearly(400)}},
        shared_agency={"name": "SPLA-IN", "members": ["call"], "capacity_keur": yearly(300)},
        operations=[
            operation("park", "park"),
            operation("hospital", "facility", for_memory=True, communes="Lens", source="paid by others"),
        ],
        lots=[lot("park", "land", 10, unit="ha", maitre_ouvrage="call")],
        costs=[cost("park", "land", "works")],
        rates=[rate("authority")],
    )
    path = tmp_path / "report.xlsx"
    write_workbook(plan, path, "en")
    return path


def test_delivery_shows_what_each_carries_and_what_it_delegates(tmp_path: Path) -> None:
    """Proves: engaged, own capacity and what is left to the agency stand side by side, the agency below.
    Without it: the reader could not tell whom the agency serves.
    By hand: 700 k€ in 2017 for 400 of its own, 300 to the agency; 300 k€ in 2018.
    """
    found = rows(written(tmp_path), "Delivery capacity")
    assert ("CALL", 2017, 700_000, 400_000, 300_000) in found
    assert ("CALL", 2018, 300_000, 400_000, 0) in found
    assert ("SPLA-IN", 2017, 300_000, 300_000) in found


def test_lines_for_memory_are_shown_with_their_reason(tmp_path: Path) -> None:
    """Proves: what takes no money is listed, and why.
    Without it: an operation of the report would vanish from its contract.
    By hand: the hospital, and not the park.
    """
    found = [row for row in rows(written(tmp_path), "For memory") if row[0] in ("hospital", "park")]
    assert found == [("hospital", "hospital", "Facility", "Lens", "paid by others")]
