"""The register of approved plans: sealed runs, a chain that shows every change."""

import json
import shutil
from pathlib import Path

import pytest

from optim.command import app as cli
from optim.run.folder import RunFolderError, refuse_to_replace, write
from optim.run.manifest import SEAL
from optim.run.register import REGISTER
from tiny import bailleur, solved, yearly


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    """Two runs beside each other."""
    for name, capacity in (("premier", 1), ("second", 2)):
        plan = solved(title=f"Plan {name}", bailleurs={"mc": bailleur(yearly(capacity))})
        write(plan, tmp_path / "runs" / name, force=False, finish=lambda draft: None)
    return tmp_path / "runs"


def command(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    """Exit status of the command."""
    monkeypatch.setattr("sys.argv", ["phasage", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        cli.app()
    return int(ended.value.code or 0)


def approve(monkeypatch: pytest.MonkeyPatch, run: Path) -> int:
    words = ("--by", "Comité de pilotage", "--because", "vote du 3 mars", "--on", "2022-03-03")
    return command(monkeypatch, "approve", run, *words)


def writable(folder: Path) -> None:
    """Gives back the right to write, as a forger would."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def test_an_approved_run_is_logged(
    runs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: the log shows each approved plan, oldest first, with who, why and when.
    Without it: nobody could say which plan was voted.
    By hand: two lines, both intact, exit 0.
    """
    assert approve(monkeypatch, runs / "premier") == approve(monkeypatch, runs / "second") == 0
    capsys.readouterr()
    assert command(monkeypatch, "log", runs, "--lang", "en") == 0
    printed = capsys.readouterr().out
    assert printed.splitlines()[0] == "1. 2022-03-03  premier – Plan premier"
    assert "2. 2022-03-03  second – Plan second" in printed
    assert printed.count("Approved by Comité de pilotage: vote du 3 mars") == 2
    assert printed.count("Intact") == 2


def test_each_line_names_the_one_before(runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: the register is a chain: a line holds the hash of the line before.
    Without it: a vote could be removed from the middle of the record.
    By hand: the second line's `previous` is not that of a first line.
    """
    approve(monkeypatch, runs / "premier")
    approve(monkeypatch, runs / "second")
    first, second = (json.loads(line) for line in (runs / REGISTER).read_text("utf-8").splitlines())
    assert first["previous"] == "0" * 64
    assert second["previous"] not in ("0" * 64, "")


def test_a_changed_sealed_run_is_detected(
    runs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: one byte changed in a sealed run shows in the log and in the audit, which names the file.
    Without it: a report could be altered after the vote.
    By hand: exit 5 from both.
    """
    approve(monkeypatch, runs / "premier")
    writable(runs / "premier")
    with (runs / "premier" / "missed.csv").open("a") as file:
        file.write("\n")
    capsys.readouterr()
    assert command(monkeypatch, "log", runs) == 5
    told = "premier/missed.csv: changed. it is not the file that the manifest names."
    assert told in capsys.readouterr().err
    assert command(monkeypatch, "audit", runs / "premier") == 5
    assert told in capsys.readouterr().err


def test_a_line_taken_out_of_the_register_is_detected(
    runs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: a line removed shows, from the middle by the broken chain, from the end by the orphan seal.
    Without it: a vote could be made never to have been.
    By hand: exit 5 both times.
    """
    approve(monkeypatch, runs / "premier")
    approve(monkeypatch, runs / "second")
    first, second = (runs / REGISTER).read_text("utf-8").splitlines(keepends=True)
    capsys.readouterr()
    (runs / REGISTER).write_text(second, "utf-8")
    assert command(monkeypatch, "log", runs) == 5
    assert "register.jsonl:1: does not name the line before it" in capsys.readouterr().err
    (runs / REGISTER).write_text(first, "utf-8")
    assert command(monkeypatch, "log", runs) == 5
    assert "second is missing. the run bears a seal." in capsys.readouterr().err


def test_a_sealed_run_is_never_replaced(runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: --force does not touch an approved run.
    Without it: a new solve would overwrite what was voted.
    By hand: refused, naming the approval.
    """
    approve(monkeypatch, runs / "premier")
    with pytest.raises(RunFolderError, match="the run was approved: nothing replaces it"):
        refuse_to_replace(runs / "premier", force=True)


def test_a_run_is_approved_once(
    runs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: an approved run cannot be approved again.
    Without it: a second name could be put over the first.
    By hand: exit 2, one line in the register.
    """
    approve(monkeypatch, runs / "premier")
    assert approve(monkeypatch, runs / "premier") == 2
    assert "approved already" in capsys.readouterr().err
    assert len((runs / REGISTER).read_text("utf-8").splitlines()) == 1


def test_a_forged_run_is_not_approved(runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: the audit comes before the seal.
    Without it: a signature could cover a plan that breaks its own rules.
    By hand: exit 5, no register, no seal.
    """
    works = runs / "premier" / "works.csv"
    works.write_text(works.read_text("utf-8").replace(",1\n", ",2\n"), "utf-8")
    assert approve(monkeypatch, runs / "premier") == 5
    assert not (runs / REGISTER).exists()
    assert not (runs / "premier" / SEAL).exists()


def test_a_broken_register_takes_no_more_lines(
    runs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: nothing is added to a register whose chain is broken.
    Without it: a new approval would bury the break.
    By hand: exit 2, and the second run stays unsealed.
    """
    approve(monkeypatch, runs / "premier")
    line = json.loads((runs / REGISTER).read_text("utf-8"))
    (runs / REGISTER).write_text(json.dumps({**line, "previous": "1" * 64}) + "\n", "utf-8")
    assert approve(monkeypatch, runs / "second") == 2
    assert "register.jsonl:1: does not name the line before it" in capsys.readouterr().err
    assert not (runs / "second" / SEAL).exists()


def test_a_folder_without_approvals_says_so(
    runs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: the log of a folder without register tells what to do.
    Without it: an empty answer.
    By hand: exit 2.
    """
    assert command(monkeypatch, "log", runs) == 2
    assert "Approve one with phasage approve RUN" in capsys.readouterr().err


def test_an_approval_needs_who_and_why(
    runs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: an empty name or reason is refused.
    Without it: the register would record nothing.
    By hand: exit 2.
    """
    assert command(monkeypatch, "approve", runs / "premier", "--by", " ", "--because", "x") == 2
    assert "an approval says who approves and why" in capsys.readouterr().err


def test_a_copied_run_keeps_its_seal(runs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: a sealed run sent to a partner can be checked there, without the register.
    Without it: the partner would have to trust the mail.
    By hand: the copy passes its audit.
    """
    approve(monkeypatch, runs / "premier")
    shutil.copytree(runs / "premier", tmp_path / "received")
    assert command(monkeypatch, "audit", tmp_path / "received") == 0
