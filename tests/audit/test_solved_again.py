"""`audit --again`: a run solved afresh from its lock, and every file compared, byte by byte."""

import json
import shutil
from pathlib import Path

import pytest
from revised import cents, rerun, works
from typer.testing import CliRunner, Result

from optim.command.answering import AUDIT_FAILED, OK, REFUSED, SOLVER_FAILED
from optim.command.app import app
from optim.run.folder import write
from optim.scenario.lock import dump
from optim.solver.session import SolverError
from tiny import bailleur, lot, solved, tiny, yearly

SLOW = {"bailleurs": {"mc": bailleur(yearly(2))}}


def phasage(*words: str | Path) -> Result:
    """What the command answers."""
    return CliRunner().invoke(app, [*map(str, words)], catch_exceptions=False)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of the command, with its documents in English: eight homes started of ten."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "small.yaml").write_text(dump(tiny(**SLOW)), "utf-8")
    assert phasage("solve", folder / "small.yaml", "-o", folder / "run", "--lang", "en").exit_code == OK
    return folder / "run"


@pytest.fixture
def run(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to be forged."""
    return shutil.copytree(made, tmp_path / "run")


def changed(run: Path, file: str, old: str, new: str) -> str:
    """What `audit --again` says of a run with one passage changed."""
    text = (run / file).read_text("utf-8")
    assert old in text
    (run / file).write_text(text.replace(old, new, 1), "utf-8")
    result = phasage("audit", run, "--again")
    assert (result.exit_code, result.stdout) == (AUDIT_FAILED, "")
    return result.stderr


def test_a_true_run_is_solved_again_to_the_same_bytes(made: Path) -> None:
    """Proves: a fresh solve of the lock writes each file of the run again, documents in their language too.
    Without it: what the audit takes on trust could not be had otherwise.
    By hand: status 0; all tables, lock, manifest, certificate, page and workbook compared; nothing noted.
    """
    files = [path for path in made.rglob("*") if path.is_file()]
    answer = json.loads(phasage("audit", made, "--again", "--json").stdout)
    assert answer["compared"] == [f"--again, {len(files)} files with those of a fresh solve"]
    assert (answer["status"], answer["findings"], answer["notes"]) == ("passed", [], [])


def test_nothing_is_written_in_a_run_that_is_solved_again(made: Path) -> None:
    """Proves: an approved, read-only run is compared, its seal set apart, and stays as it is to the byte.
    Without it: an audit would break the seal that it is about.
    By hand: the same files before and after, and status 0.
    """
    run = shutil.copytree(made, made.parent / "approved")
    assert phasage("approve", run, "--by", "Conseil", "--because", "vote").exit_code == OK
    before = {path: path.read_bytes() for path in run.rglob("*") if path.is_file()}
    assert phasage("audit", run, "--again").exit_code == OK
    assert {path: path.read_bytes() for path in run.rglob("*") if path.is_file()} == before


def test_a_run_with_whole_lots_is_solved_again(tmp_path: Path) -> None:
    """Proves: a plan with whole lots and no certificate is found again.
    Without it: the plans that have no proof could not be checked at all.
    By hand: ten homes in one year, or none.
    """
    write(solved(lots=[lot(indivisible=True)]), tmp_path / "run", force=False, finish=lambda draft: None)
    assert phasage("audit", tmp_path / "run", "--again").exit_code == OK


def test_a_rerun_is_solved_again_with_its_past(tmp_path: Path) -> None:
    """Proves: the lock of a rerun holds what was realised and voted, so it solves again to the same moves.
    Without it: the plan that amends the contract could not be checked.
    By hand: one home of three in 2017, two a year from then on.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    money = {"commitments": [cents("own", y2017=100)], "payments": [cents("own", y2017=100)]}
    again = rerun(plan, 2017, works=[works(y2017=1)], changes=SLOW, **money)
    write(again, tmp_path / "run", force=False, finish=lambda draft: None)
    assert phasage("audit", tmp_path / "run", "--again").exit_code == OK


def test_what_was_required_is_required_again(tmp_path: Path) -> None:
    """Proves: a run of the whole programme is solved again as it was asked for.
    Without it: `--require-all` would be lost, and a true run told to be false.
    By hand: ten homes of ten.
    """
    (tmp_path / "small.yaml").write_text(dump(tiny()), "utf-8")
    words = ("solve", tmp_path / "small.yaml", "-o", tmp_path / "run", "--require-all", "--time-limit", "60")
    assert phasage(*words).exit_code == OK
    assert phasage("audit", tmp_path / "run", "--again").exit_code == OK


FORGED = [
    ("prices.csv", "bailleur_capacity,\"mc, 2018\",home,1,", "bailleur_capacity,\"mc, 2018\",home,3,",
     "prices.csv:3: «bailleur_capacity,\"mc, 2018\",home,3,"),
    ("report.html", "homes started of", "homes saved of", "report.html:"),
    ("plan.json", '"title": "tiny"', '"title": "grand"', 'plan.json title: "grand". solved again, "tiny".'),
    ("plan.json", '"homes_a_year_needed": 3', '"homes_a_year_needed": 4',
     "plan.json capacity/mc/homes_a_year_needed: 4. solved again, 3."),
    ("plan.json", '"status"', '"approved": true, "status"',
     "plan.json approved: true. solved again, no such key."),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "told"), FORGED)
def test_what_a_fresh_solve_writes_otherwise_is_told(
    run: Path, file: str, old: str, new: str, told: str
) -> None:
    """Proves: a price, a sentence of the page, a title, a key: each is named with its line and both readings.
    Without it: what nothing recomputes could be touched up.
    By hand: the file, the line or the key, what stands there and what a fresh solve writes.
    """
    assert told in changed(run, file, old, new)


def test_files_that_one_side_alone_has_are_told(run: Path) -> None:
    """Proves: a file that no solve writes, and one that is gone, are named.
    Without it: a page beside the run would look like one of it.
    By hand: annex.html is too much, report.xlsx too little.
    """
    (run / "annex.html").write_text("Approved by all.")
    (run / "report.xlsx").unlink()
    result = phasage("audit", run, "--again")
    assert result.exit_code == AUDIT_FAILED
    assert "annex.html: is in the run, and a fresh solve writes no such file." in result.stderr
    assert "report.xlsx: is missing, and a fresh solve writes it." in result.stderr


def test_a_changed_picture_or_workbook_is_told_by_its_byte(run: Path) -> None:
    """Proves: a file that is no text is compared too, and named by the first byte that differs.
    Without it: the workbook that people sign could be another one.
    By hand: the last byte of the workbook changed.
    """
    data = (run / "report.xlsx").read_bytes()
    (run / "report.xlsx").write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    result = phasage("audit", run, "--again")
    assert result.exit_code == AUDIT_FAILED
    assert f"report.xlsx: differs from its byte {len(data)} on. solved again." in result.stderr


def test_other_versions_are_said(run: Path) -> None:
    """Proves: where another solver made the run it is said, whether bytes differ or not, with what to do.
    Without it: a change of version would pass for a forgery, or a forgery for a change of version.
    By hand: highspy 1.2.3 then; with the same bytes status 0, with others status 5 and both versions.
    """
    path = run / "plan.json"
    summary = json.loads(path.read_text("utf-8"))
    here = summary["versions"]["highspy"]
    summary["versions"]["highspy"] = "1.2.3"
    path.write_text(json.dumps(summary), "utf-8")
    told = f"highspy: 1.2.3 made the run, {here} solved it again"
    result = phasage("audit", run, "--again")
    assert result.exit_code == OK
    assert told in result.stdout.splitlines()
    assert f"Other versions may find another plan ({told})" in changed(run, "report.html", "homes", "houses")


def test_a_lock_without_a_plan_is_told(run: Path) -> None:
    """Proves: where the lock, solved again, has no plan, this is a finding and no refusal.
    Without it: a run beside a scenario that nothing satisfies would end in another status.
    By hand: the whole programme required with capacity for eight homes.
    """
    path = run / "scenario.lock.yaml"
    path.write_text(path.read_text("utf-8") + "require_all: by hand\n", "utf-8")
    result = phasage("audit", run, "--again")
    assert result.exit_code == AUDIT_FAILED
    assert "scenario.lock.yaml: solved again, no plan obeys every rule of the scenario." in result.stderr


def test_a_run_that_cannot_be_read_is_told_once(run: Path) -> None:
    """Proves: with a table missing, the audit says so and nothing is solved.
    Without it: a stack trace, or a solve of what cannot be compared.
    By hand: the table cannot be read, and the manifest names a file that is missing.
    """
    (run / "works.csv").unlink()
    result = phasage("audit", run, "--again")
    assert (result.exit_code, len(result.stderr.splitlines())) == (AUDIT_FAILED, 2)


def test_a_solver_that_fails_is_a_failed_solve(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: where the solver stops, the audit has no answer and says so by the status of the solver.
    Without it: a fault of the machine would pass for a forgery.
    By hand: status 4.
    """

    def stopped(*_: object, **__: object) -> None:
        raise SolverError("the solver stopped")

    monkeypatch.setattr("optim.solving.again.program", stopped)
    result = phasage("audit", run, "--again")
    assert (result.exit_code, result.stdout) == (SOLVER_FAILED, "")
    assert "the solver stopped" in result.stderr


def test_without_room_for_a_temporary_folder_nothing_is_compared(
    run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proves: where nothing can be written aside, this is said with what to do.
    Without it: a stack trace.
    By hand: status 2 and the name of the variable.
    """
    monkeypatch.setattr("tempfile.tempdir", str(run / "absent"))
    result = phasage("audit", run, "--again")
    assert result.exit_code == REFUSED
    assert "TMPDIR" in result.stderr


def test_nothing_is_left_in_the_temporary_folder(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proves: the fresh run is gone once it is compared.
    Without it: each audit would leave a plan on the machine of whoever checks it.
    By hand: an empty folder.
    """
    (tmp_path / "aside").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "aside"))
    assert phasage("audit", run, "--again").exit_code == OK
    assert list((tmp_path / "aside").iterdir()) == []
