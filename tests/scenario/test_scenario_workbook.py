"""A scenario in a workbook: written, read back as it was, and refused cell by cell."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from asked import phasage
from hypothesis import given
from openpyxl import Workbook, load_workbook
from worlds import worlds

from optim.messages import Lang
from optim.rerun.actuals import read_actuals
from optim.scenario import ScenarioRefusedError, load
from optim.scenario.schema import Scenario
from reports.scenario_workbook import write_scenario

SCENARIOS = Path("scenarios")
PPI = SCENARIOS / "ppi" / "ppi.yaml"


def back(scenario: Scenario, folder: Path, lang: Lang = "fr") -> Scenario:
    """The scenario written as a workbook and read again."""
    write_scenario(scenario, folder / "book.xlsx", lang)
    return load(folder / "book.xlsx").scenario


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        (SCENARIOS / "minimal" / "minimal.yaml", "fr"),
        (SCENARIOS / "minimal" / "minimal.yaml", "en"),
        (PPI, "fr"),
        (SCENARIOS / "bassin-minier" / "toutes-regles.yaml", "en"),
    ],
    ids=str,
)
def test_a_workbook_is_read_back_as_the_scenario(path: Path, lang: Lang, tmp_path: Path) -> None:
    """Proves: sheets in either language hold every value of a scenario, every block of it included.
    Without it: a plan from the workbook would be another one.
    By hand: equal scenarios.
    """
    scenario = load(path).scenario
    assert back(scenario, tmp_path, lang) == scenario


@pytest.mark.long
def test_every_scenario_that_is_shipped_comes_back(tmp_path: Path) -> None:
    """Proves: scenario, sheet, read again: the same scenario, for every one of `scenarios/`.
    Without it: a territory with some rare block could not leave its workbook.
    By hand: equal scenarios; base, actuals and studies are none.
    """
    paths = [
        path for path in sorted(SCENARIOS.glob("*/*.yaml")) if not path.stem.startswith(("base", "actuals"))
    ]
    assert len(paths) > 20
    assert [path.stem for path in paths if back(held := load(path).scenario, tmp_path) != held] == []


@given(worlds())
def test_any_world_is_read_back(tmp_path_factory: pytest.TempPathFactory, world: Scenario) -> None:
    """Proves: whatever blocks and figures a scenario has, its workbook is that scenario.
    Without it: a block that no shipped scenario writes so would be lost on the way.
    By hand: equal once the rows are in their order, which every reader keeps.
    """
    once = back(world, tmp_path_factory.mktemp("world"))
    rows = [sorted(map(repr, held)) for held in (world.costs, world.lots, world.operations)]
    assert [sorted(map(repr, held)) for held in (once.costs, once.lots, once.operations)] == rows
    for name in type(world).model_fields.keys() - {
        "costs",
        "lots",
        "operations",
        "receipts",
        "running_costs",
    }:
        assert getattr(once, name) == getattr(world, name), name


def test_import_writes_the_files_of_the_same_scenario(tmp_path: Path) -> None:
    """Proves: scenario, sheet, import: the YAML and its tables are the scenario that was.
    Without it: an office could not leave the workbook again.
    By hand: the commands as an officer types them; equal scenarios.
    """
    book, folder = tmp_path / "ppi.xlsx", tmp_path / "files"
    assert phasage("sheet", str(PPI), str(book)).exit_code == 0
    assert phasage("import", str(book), str(folder)).exit_code == 0
    assert load(folder / "ppi.yaml").scenario == load(PPI).scenario
    assert sorted(path.name for path in (folder / "tables").iterdir()) == [
        "costs.csv",
        "lots.csv",
        "operations.csv",
    ]
    assert phasage("sheet", str(PPI), str(book)).exit_code == 2
    again = phasage("import", str(book), str(folder), "--lang", "en")
    assert again.exit_code == 2
    assert "Choose a folder that does not exist" in again.output


def edited(folder: Path, edit: Callable[[Any], None]) -> Path:
    """The workbook of the ppi template after someone worked in it."""
    write_scenario(load(PPI).scenario, folder / "ppi.xlsx", "fr")
    book = load_workbook(folder / "ppi.xlsx")
    edit(book)
    book.save(folder / "ppi.xlsx")
    return folder / "ppi.xlsx"


def slips(book: Any) -> None:
    """Seven slips of a hurried hand, on five sheets."""
    book["Lots"]["E5"], book["Lots"]["F6"] = "agglomeration", "une"
    book["Opérations"]["C4"] = "piscine"
    book["Coûts"]["D5"], book["Coûts"]["D6"] = "=D4*2", "#DIV/0!"
    book["Financeurs"]["B7"] = -3
    book.create_sheet("Brouillon")


def test_every_slip_is_told_at_its_cell_and_marked_in_a_copy(tmp_path: Path) -> None:
    """Proves: all that is wrong is told at once, by sheet and cell, and marked in a copy beside.
    Without it: an officer would look for "line 14" in a workbook, slip after slip.
    By hand: the cells that were edited; the sheet that is none has no cell.
    """
    path = edited(tmp_path, slips)
    with pytest.raises(ScenarioRefusedError) as refused:
        load(path)
    places = [finding.where.split()[0] for finding in refused.value.findings]
    cells = ["Coûts!D5", "Coûts!D6", "Financeurs!B7", "Lots!E5", "Lots!F6", "Opérations!C4"]
    assert places == [f"ppi.xlsx:{place}" for place in ("Brouillon", *cells)]
    done = phasage("check", str(path), "--lang", "fr")
    assert done.exit_code == 2
    assert done.stderr.splitlines()[-1].endswith(
        "ppi-a-corriger.xlsx: les cellules à corriger y sont marquées."
    )
    marked = load_workbook(tmp_path / "ppi-a-corriger.xlsx")
    noted = [f"{s.title}!{c.coordinate}" for s in marked for row in s.iter_rows() for c in row if c.comment]
    assert sorted(noted) == cells


def worked(book: Any) -> None:
    """What people do in a workbook, and means what it says."""
    costs = book["Coûts"]
    costs["D3"], costs["D4"], costs["D5"] = "1 234,5", 0.1 + 0.2, 1234.5600000000002
    costs["I3"], book["Lots"]["T5"] = "une remarque", "à revoir avec la DGA"
    book["Financeurs"].title = "funders"
    book.create_sheet("_brouillon")["A1"] = "des calculs"


def test_what_can_mean_one_thing_is_read(tmp_path: Path) -> None:
    """Proves: numbers typed as French text, dust of cents, remarks beside a table and sheets set aside.
    Without it: a correct workbook would be refused, or 0.30000000000000004 k€ be voted.
    By hand: 1 234.5, 0.3 and 1 234.56 k€; all else as it was.
    """
    before = {(row.operation, row.nature): row.unit_cost_keur for row in load(PPI).scenario.costs}
    after = {
        (row.operation, row.nature): row.unit_cost_keur
        for row in load(edited(tmp_path, worked)).scenario.costs
    }
    changed = [after[line] for line in after if after[line] != before[line]]
    assert sorted(map(str, changed)) == ["0.3", "1234.5", "1234.56"]


def test_cells_offer_what_they_may_hold(tmp_path: Path) -> None:
    """Proves: a cell with a closed set of values, or with names of the scenario, has them in a list.
    Without it: an officer would type "logement" where the unit is home.
    By hand: the units of lots, the kinds that the template declares, the statuses of figures.
    """
    write_scenario(load(PPI).scenario, tmp_path / "book.xlsx", "fr")
    book = load_workbook(tmp_path / "book.xlsx")
    lists = {
        column[0].column_letter: [c.value for c in column if c.value] for column in book["_listes"].columns
    }

    def offered(title: str, key: str) -> list[Any]:
        (column,) = [cell.column_letter for cell in book[title][2] if cell.value == key]
        (held,) = [
            v.formula1 for v in book[title].data_validations.dataValidation if f"{column}3" in str(v.sqref)
        ]
        return lists[held.split("$")[1]]

    assert offered("Lots", "unit") == ["home", "ha", "m2", "km", "lump"]
    assert offered("Opérations", "kind") == sorted(load(PPI).scenario.kinds)
    assert offered("Taux", "max_rate.status") == ["cited", "derived", "assumed"]


def test_a_slip_in_a_workbook_of_actuals_is_told_at_its_cell(tmp_path: Path) -> None:
    """Proves: actuals are read by the same sheets as a scenario.
    Without it: "line 2" of a sheet, and no copy to correct.
    By hand: a quantity that is none in D2, and a total below the rows.
    """
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "actuals"
    for row in (("title", "Rerun"), ("as_of", 2018), ("source", "by hand")):
        first.append(row)
    started = book.create_sheet("started")
    started.append(("operation", "lot", "year", "quantity"))
    started.append(("cite", "homes", 2018, "one"))
    started.append(("Total", None, None, 1))
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(ScenarioRefusedError) as refused:
        read_actuals(tmp_path / "a.xlsx")
    assert [finding.where.split()[0] for finding in refused.value.findings] == [
        "a.xlsx:started!A3",
        "a.xlsx:started!D2",
    ]


def test_what_is_no_workbook_is_told(tmp_path: Path) -> None:
    """Proves: a file that is called a workbook and is none is refused in one line.
    Without it: a stack trace of the library that reads it.
    By hand: a CSV file under another name.
    """
    (tmp_path / "a.xlsx").write_text("operation,lot\n", "utf-8")
    done = phasage("check", str(tmp_path / "a.xlsx"), "--lang", "en")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "cannot be read as a workbook" in done.stderr
