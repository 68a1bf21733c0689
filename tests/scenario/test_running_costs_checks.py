"""The checks of running costs: each bad row, and what is said of it."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from small_scenario import edited, refused, written

from optim.messages import rendered
from optim.scenario import load
from optim.scenario.checks import examine
from tiny import tiny


def row(**fields: Any) -> dict[str, Any]:
    base = {"operation": "cite", "lot": "homes", "running_cost_keur": Decimal(1), "opening_years": 1}
    return {**base, **fields}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([row(lot="home")], "running_costs.0: is not a lot"),
        ([row(), row(running_cost_keur=Decimal(2))], "running_costs.1: is written twice"),
        (
            [row(opening_years=4)],
            "running_costs.0.opening_years: opens in 2021 at the earliest, after the contract ends in 2020",
        ),
    ],
)
def test_bad_running_costs_are_refused_where_they_stand(rows: list[dict[str, Any]], words: str) -> None:
    """Proves: an unknown lot, a lot written twice and an opening after the contract are refused.
    Without it: a cost would be dropped, or hold by chance, or never run.
    By hand: the words beside each row.
    """
    remarks = examine(tiny(running_costs=rows))
    assert [f"{'.'.join(map(str, r.steps))}: {rendered(r.what, 'en')}" for r in remarks] == [words]


def test_an_opening_in_the_last_year_is_accepted() -> None:
    """Proves: what opens in the last year of the contract runs for a year.
    Without it: it would be refused with what opens after it.
    By hand: 2017 + 3 = 2020.
    """
    assert list(examine(tiny(running_costs=[row(opening_years=3)]))) == []


HEAD = "operation,lot,running_cost_keur,opening_years,source,status\n"
COSTS = "costs: tables/costs.csv\n"
WITH = edited(COSTS, f"{COSTS}running_costs: tables/running.csv\n")


def table(tmp_path: Path, text: str) -> None:
    """The table of running costs, beside the others."""
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "running.csv").write_text(HEAD + text, "utf-8")


def test_a_bad_cell_is_refused_with_its_file_and_line(tmp_path: Path) -> None:
    """Proves: the table is read like the others, each cell by its type.
    Without it: half a year would be cut to none.
    By hand: line 2 of the table.
    """
    table(tmp_path, "cite-9,homes,0.2,0.5,upkeep,assumed\n")
    lines = refused(written(tmp_path, base=WITH))
    assert len(lines) == 1
    assert "tables/running.csv:2" in lines[0]
    assert 'opening_years = "0.5": must be a whole number' in lines[0]


def test_a_variant_changes_a_running_cost_by_its_lot(tmp_path: Path) -> None:
    """Proves: a row is named by its operation and lot; rows are held in order whatever the file's.
    Without it: a variant would restate the whole table.
    By hand: 3 k€ a hectare instead of 2.
    """
    table(tmp_path, "cite-9,homes,0.2,1,upkeep,assumed\n11-19,works,2,0,upkeep,assumed\n")
    change = "extends: base.yaml\ntitle: V\nchanges: {running_costs.11-19/works.running_cost_keur: 3}\n"
    rows = load(written(tmp_path, base=WITH, variant=change)).scenario.running_costs
    assert [(r.operation, r.running_cost_keur) for r in rows] == [
        ("11-19", Decimal(3)),
        ("cite-9", Decimal("0.2")),
    ]
