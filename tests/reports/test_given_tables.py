"""What `phasage export --csv` writes of a scenario and of a run to be corrected is read back as it was."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from small_scenario import BASE, COSTS, FILES, LOTS, written
from typer.testing import CliRunner

from optim.command.app import app
from optim.rerun.actuals import read_actuals
from optim.run.folder import write
from optim.run.plan import Plan
from optim.scenario import load
from tiny import bailleur, cost, solved, yearly


def exported(path: Path, folder: Path, lang: str) -> list[str]:
    """The names of the files that the command says it wrote."""
    answer = CliRunner().invoke(app, ["export", str(path), "--csv", lang, "-o", str(folder), "--json"])
    assert answer.exit_code == 0, answer.output
    names: list[str] = json.loads(answer.stdout)["files"]
    return names


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_tables_of_a_scenario_are_read_back(lang: str, tmp_path: Path) -> None:
    """Proves: a scenario reads the same from the tables exported from it, with 11-19 and 12.345 k€.
    Without it: a table opened in a spreadsheet could not come back, or with 11 November for an operation.
    By hand: the same scenario, and one note a file that says how it is written.
    """
    texts = {"costs": COSTS.replace("120", "12.3450"), "lots": LOTS}
    path = written(tmp_path / "own", **texts)
    names = exported(path, tmp_path / "csv", lang)
    assert names == ["operations.csv", "lots.csv", "costs.csv"]
    again = written(tmp_path / "again", **texts)
    for name in names:
        (again.parent / "tables" / name).write_bytes((tmp_path / "csv" / name).read_bytes())
    loaded = load(again)
    assert loaded.scenario == load(path).scenario
    assert any(row.unit_cost_keur == Decimal("12.345") for row in loaded.scenario.costs)
    told = [note.line("en") for note in loaded.told]
    assert len(told) == 3
    assert all("'11-19 (1)" in line for line in told)
    assert all(("semicolons" in line) == (lang == "fr") for line in told)


def test_a_text_that_a_spreadsheet_would_change_is_told(tmp_path: Path) -> None:
    """Proves: the command says why a text begins with an apostrophe, where one does.
    Without it: people would take the apostrophe away, and find a date in place of an operation.
    By hand: the operation 11-19; without it nothing is said.
    """
    path = written(tmp_path)
    command = ["export", str(path), "--csv", "fr", "-o", str(tmp_path / "csv"), "--lang", "fr"]
    answer = CliRunner().invoke(app, command)
    assert "Un texte comme 11-19 commence par une apostrophe" in answer.output
    texts = {name.rpartition("/")[2][:-4]: text for name, text in FILES.items() if name.endswith(".csv")}
    texts = {name: text.replace("11-19", "base") for name, text in texts.items()}
    path = written(tmp_path / "plain", base=BASE.replace("11-19", "base"), **texts)
    command = ["export", str(path), "--csv", "fr", "-o", str(tmp_path / "csv2"), "--lang", "fr"]
    answer = CliRunner().invoke(app, command)
    assert answer.exit_code == 0
    assert "apostrophe" not in answer.output


def contract() -> Plan:
    """Two homes a year at 33.33333 k€."""
    return solved(costs=[cost(keur="33.33333")], bailleurs={"mc": bailleur(yearly(2))})


def test_what_a_plan_foretells_is_read_as_actuals(tmp_path: Path) -> None:
    """Proves: the exported works, commitments and payments are read as tables of actuals, to the cent.
    Without it: an officer would copy what was done line by line from the books.
    By hand: the rows of the plan.
    """
    plan = contract()
    write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    names = exported(tmp_path / "run", tmp_path / "csv", "fr")
    assert names[-3:] == ["started.csv", "committed.csv", "paid.csv"]
    head = "as_of: 2017\ntitle: Bilan\nsource: les comptes\n"
    tables = "".join(f"{name[:-4]}: {name}\n" for name in names[-3:])
    (tmp_path / "csv" / "actuals.yaml").write_text(head + tables, "utf-8")
    found = read_actuals(tmp_path / "csv" / "actuals.yaml").reported
    for read, planned in ((found.committed, plan.rows.commitments), (found.paid, plan.rows.payments)):
        assert [row.amount_cents for row in read] == [row.amount_cents for row in planned]
        assert [(row.operation, row.funder, row.year) for row in read] == [
            (row.operation, row.funder, row.year) for row in planned
        ]
    assert [row.quantity for row in found.started] == [row.quantity for row in plan.rows.works]


def test_a_folder_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    """Proves: the tables of a scenario are not written into a folder that exists.
    Without it: an officer's tables would be overwritten by those of the scenario.
    By hand: status 2, the folder empty as before.
    """
    path = written(tmp_path)
    (tmp_path / "csv").mkdir()
    answer = CliRunner().invoke(app, ["export", str(path), "--csv", "fr", "-o", str(tmp_path / "csv")])
    assert answer.exit_code == 2
    assert list((tmp_path / "csv").iterdir()) == []
