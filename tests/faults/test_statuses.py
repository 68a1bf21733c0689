"""The statuses that a shell sees: no plan, time spent, audit failed; nothing but 0 leaves a plan."""

from pathlib import Path

import pytest
from faulty import ROOT, ended, scenarios, seen
from forked import forked
from openpyxl import load_workbook

from optim.scenario.lock import dump
from tiny import bailleur, cost, funder, lot, operation, tiny, yearly

REFERENCE = ROOT / "scenarios" / "bassin-minier" / "divisible.yaml"


def test_no_plan_is_status_3(tmp_path: Path) -> None:
    """Proves: a scenario whose rules cannot all be obeyed ends with status 3 and a line, without a run.
    Without it: the officer would take it for a breakdown, or get an empty plan.
    By hand: one operation must be started whole, and capacity allows four homes of ten.
    """
    decided = {"cite": {"required": True, "because": "promised"}}
    scenario = tiny(bailleurs={"mc": bailleur(yearly(1))}, decisions=decided)
    (tmp_path / "strict.yaml").write_text(dump(scenario), "utf-8")
    status, out, told = ended(forked("solve", "strict.yaml", "-o", "run", cwd=tmp_path))
    assert (status, out) == (3, "")
    first, *rows = told.splitlines()
    assert first == "strict.yaml: no plan obeys every rule of the scenario."
    labels = ("Capacity of the bailleur", "Required operation")
    assert [label for label in labels if not any(label in row for row in rows)] == []
    assert seen(tmp_path) == ["run.diagnosis.json", "strict.yaml"]


@pytest.mark.parametrize(
    ("seconds", "reached"), [("0.01", "no goal."), ("0.000001", "no goal.")], ids=["short", "none"]
)
def test_a_time_limit_is_status_4(seconds: str, reached: str, tmp_path: Path) -> None:
    """Proves: when the solver's time is spent the command says so, with the goals reached.
    Without it: a plan of unknown worth under the name of an optimum, or an endless wait.
    By hand: a hundredth of a second for the divisible reference, which takes about one.
    """
    status, out, told = ended(forked("solve", REFERENCE, "-o", "run", "--time-limit", seconds, cwd=tmp_path))
    assert (status, out) == (4, "")
    assert f"the time limit of {seconds} s was reached while seeking Cover the programme. " in told
    assert f"Reached before it: {reached}" in told
    assert seen(tmp_path) == []


@pytest.mark.parametrize("seconds", ["0", "-1", "nan"])
def test_a_time_limit_that_is_none_is_refused(seconds: str, tmp_path: Path) -> None:
    """Proves: a time limit is above zero.
    Without it: NaN would mean no limit, in silence.
    By hand: status 2 and a line.
    """
    small, _ = scenarios(tmp_path)
    status, _, told = ended(forked("solve", small, "--time-limit", seconds, cwd=tmp_path))
    assert (status, told) == (2, f"--time-limit = {float(seconds):g}: must be above zero.\n")


def test_a_failed_audit_is_status_5(tmp_path: Path) -> None:
    """Proves: a run that was touched up ends the audit with status 5.
    Without it: a script that checks the status would let it through.
    By hand: one home more in 2017.
    """
    small, _ = scenarios(tmp_path)
    assert ended(forked("solve", small, "-o", "run", "--no-report", cwd=tmp_path))[0] == 0
    works = tmp_path / "run" / "works.csv"
    works.write_text(works.read_text("utf-8").replace("2017,1\n", "2017,2\n"), "utf-8")
    status, out, told = ended(forked("audit", "run", cwd=tmp_path))
    assert (status, out) == (5, "")
    assert "bailleur_capacity does not hold" in told


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_a_formula_in_a_name_reaches_the_workbook_as_text(tmp_path: Path) -> None:
    """Proves: names that begin like a formula or a command are text in every cell of the workbook.
    Without it: opening the report would run what somebody typed in a table.
    By hand: no cell of the operation's name is a formula; the name is there as typed.
    """
    evil = ["=cmd|'/C calc'!A0", '=HYPERLINK("http://x","y")', "+1+1", "@SUM(A1)", "-2+3"]
    names = [f"op-{i}" for i in range(len(evil))]
    scenario = tiny(
        funders={"own": funder("own_funds", name=evil[0]), "authority": funder("authority")},
        operations=[{**operation(n), "name": e} for n, e in zip(names, evil, strict=True)],
        lots=[lot(n) for n in names],
        costs=[cost(n) for n in names],
    )
    (tmp_path / "evil.yaml").write_text(dump(scenario), "utf-8")
    status, _, told = ended(forked("solve", "evil.yaml", "-o", "run", cwd=tmp_path))
    assert (status, told) == (0, "")
    cells = [c for s in load_workbook(tmp_path / "run" / "report.xlsx") for row in s.iter_rows() for c in row]
    assert all(str(c.value).startswith("=SUBTOTAL(109,") for c in cells if c.data_type == "f")
    assert set(evil) <= {c.value for c in cells if c.data_type == "s"}
