"""`phasage init --template`: what is copied to start from."""

import json
from pathlib import Path

import pytest
from asked import phasage

from optim.rerun.actuals import read_actuals
from optim.scenario import load
from optim.scenario.schema import Scenario


@pytest.mark.parametrize(
    ("template", "start"), [("bassin", "reference.yaml"), ("ppi", "ppi.yaml"), ("minimal", "minimal.yaml")]
)
def test_each_template_is_read(template: str, start: str, tmp_path: Path) -> None:
    """Proves: a template is copied whole, and what the answer says to solve next is read.
    Without it: the first command of an officer would fail.
    By hand: the file that the answer names.
    """
    folder = tmp_path / "mine"
    done = phasage("init", str(folder), "--template", template, "--lang", "en")
    assert done.stdout == f"Copied to {folder}. Next: phasage solve {folder / start}\n"
    assert load(folder / start).scenario.title


def test_a_template_is_written_as_a_workbook(tmp_path: Path) -> None:
    """Proves: who works in a spreadsheet starts from one, that is the same scenario.
    Without it: an officer would have to learn YAML to leave it.
    By hand: the scenario and what is known in 2027; a name in capitals is read alike.
    """
    folder = tmp_path / "mine"
    done = phasage("init", folder, "--template", "ppi", "--as", "xlsx", "--lang", "en")
    assert done.stdout.endswith(f"Next: phasage solve {folder / 'ppi.xlsx'}\n")
    assert sorted(path.name for path in folder.iterdir()) == ["actuals-2027.xlsx", "ppi.xlsx"]
    reported = read_actuals(Path("scenarios/ppi/actuals-2027.yaml")).reported
    assert read_actuals(folder / "actuals-2027.xlsx").reported == reported
    shouted = (folder / "ppi.xlsx").rename(folder / "PPI.XLSX")
    assert load(shouted).scenario == load(Path("scenarios/ppi/ppi.yaml")).scenario


@pytest.mark.long
def test_a_plan_is_made_revised_and_exported_from_workbooks_alone(tmp_path: Path) -> None:
    """Proves: init, solve, rerun and export work for who never opens a YAML file.
    Without it: the way through workbooks would end at the first plan.
    By hand: each command ends well; the plan is that of the YAML files, to the cent.
    """
    plan, run, again = tmp_path / "plan", tmp_path / "runs" / "ppi", tmp_path / "runs" / "again"
    done = [
        phasage("init", plan, "--template", "ppi", "--as", "xlsx"),
        phasage("solve", plan / "ppi.xlsx", "-o", run),
        phasage("rerun", run, "--actuals", plan / "actuals-2027.xlsx", "-o", again),
        phasage("export", again, "--view", "financeur:tous", "--to", "docx", "-o", tmp_path / "partners"),
        phasage("solve", "scenarios/ppi/ppi.yaml", "-o", tmp_path / "runs" / "yaml"),
    ]
    assert [one.exit_code for one in done] == [0] * 5
    for table in ("works.csv", "commitments.csv", "payments.csv"):
        assert (run / table).read_bytes() == (tmp_path / "runs" / "yaml" / table).read_bytes()
    assert list((tmp_path / "partners").glob("*.docx"))


def test_an_editor_finds_the_schema_of_each_file(tmp_path: Path) -> None:
    """Proves: the first line of what is copied names to editors a schema that lies beside it.
    Without it: an officer would have to find the setting of an editor, and a first key is mistyped.
    By hand: the two files of the template; a schema of actuals has `as_of`.
    """
    phasage("init", tmp_path / "mine", "--template", "ppi")
    for name, key in (("ppi.yaml", "horizon"), ("actuals-2027.yaml", "as_of")):
        first = (tmp_path / "mine" / name).read_text("utf-8").partition("\n")[0]
        schema = tmp_path / "mine" / first.removeprefix("# yaml-language-server: $schema=")
        assert key in json.loads(schema.read_text("utf-8"))["properties"]


def test_the_plan_of_an_agglomeration_is_one() -> None:
    """Proves: the ppi template is what it says, and each of its figures has its source.
    Without it: an officer would start from a toy, or take a supposed figure for a fact.
    By hand: twelve operations, six funders, six years; the two cited figures are articles of law.
    """
    held: Scenario = load(Path("scenarios/ppi/ppi.yaml")).scenario
    assert (len(held.operations), len(held.funders), len(list(held.horizon.years))) == (12, 6, 6)
    assert all(row.status == "assumed" and "suppos" in row.source for row in held.costs)
    agglo, aid = held.maitres_ouvrage["agglo"], held.public_aid
    assert aid is not None
    assert agglo.debt_capacity_years is not None
    assert [aid.own_share.status, agglo.debt_capacity_years.status] == ["cited", "cited"]
