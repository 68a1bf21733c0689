"""Approvals killed half-way, given twice at once, under a strict umask: none blocks the next."""

import os
import shutil
import signal
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from faulty import dies, ended, seen
from forked import forked

from optim.audit import audit
from optim.command.documents import documents
from optim.run.approvals import log, unregistered
from optim.run.folder import write
from optim.run.register import REGISTER, ApprovalError, alone
from optim.solving.approving import approve
from tiny import bailleur, solved, yearly

WORDS = ("--by", "Comité de pilotage", "--because", "vote du 3 mars", "--on", "2022-03-03")
POINTS = [
    ("optim.solving.approving", "_stands", "before"),
    ("optim.solving.approving", "_stands", "after"),
    ("optim.solving.approving", "written_seal", "before"),
    ("optim.solving.approving", "take_name", "before"),
    ("optim.solving.approving", "take_name", "after"),
    ("optim.solving.approving", "write_lines", "before"),
    ("pathlib:Path", "replace", "before"),
    ("optim.solving.approving", "write_lines", "after"),
]
"""Where an approval is killed: from its lock on, through its seal, to its line in the register."""
SEALED = POINTS[4:]


@pytest.fixture(scope="module")
def solved_runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two runs beside each other."""
    runs = tmp_path_factory.mktemp("approvals") / "runs"
    for name, homes in (("first", 1), ("second", 2)):
        plan = solved(bailleurs={"mc": bailleur(yearly(homes))})
        write(plan, runs / name, force=False, finish=lambda draft: None)
    return runs


@pytest.fixture
def runs(solved_runs: Path, tmp_path: Path) -> Path:
    """A copy of them."""
    return shutil.copytree(solved_runs, tmp_path / "runs")


def killed(point: tuple[str, str, str], runs: Path, name: str) -> None:
    """An approval that the system ends at a point."""
    status, _, told = ended(forked("approve", runs / name, *WORDS, cwd=runs, before=partial(dies, *point)))
    assert status == -signal.SIGKILL, told


def approved(run: Path) -> str:
    """The seal of an approval in the same words."""
    day = date(2022, 3, 3)
    return approve(run, by=WORDS[1], because=WORDS[3], on=day, render=documents).seal


def logged(runs: Path) -> list[str]:
    """The runs of the register, oldest first; every one of them, and the register, must be intact."""
    lines = log(runs)
    assert [finding.line() for line in lines for finding in line.findings] == []
    assert unregistered(runs) == []
    return [line.approval.run for line in lines]


@pytest.mark.parametrize("point", POINTS, ids=lambda point: "-".join(point))
def test_a_kill_in_an_approval_blocks_nothing(point: tuple[str, str, str], runs: Path) -> None:
    """Proves: wherever an approval is killed, its run audits, and the same words approve it, once.
    Without it: a lock left behind, a run half sealed, or a line in the register for each try.
    By hand: one line, one seal, no draft; where the line was written, it is said to be approved already.
    """
    killed(point, runs, "first")
    assert audit(runs / "first") == []
    if point == POINTS[-1]:
        with pytest.raises(ApprovalError, match="it is approved already"):
            approved(runs / "first")
    else:
        approved(runs / "first")
    assert logged(runs) == ["first"]
    assert audit(runs / "first") == []
    assert seen(runs) == [".register.jsonl.lock", "first", REGISTER, "second"]


@pytest.mark.parametrize("point", SEALED, ids=lambda point: "-".join(point))
def test_the_next_approval_finishes_a_killed_one(point: tuple[str, str, str], runs: Path) -> None:
    """Proves: a run that was sealed and not registered is registered by the next approval, before its own.
    Without it: the register would lack a vote, or the chain would fork.
    By hand: two lines in the order of the votes, and no draft.
    """
    killed(point, runs, "first")
    approved(runs / "second")
    assert logged(runs) == ["first", "second"]
    assert seen(runs) == [".register.jsonl.lock", "first", REGISTER, "second"]


def test_a_seal_without_its_line_is_told(runs: Path) -> None:
    """Proves: until then, the log says that the run is missing from the register, and what to do.
    Without it: an approval that stopped half-way would look like none.
    By hand: one finding, which says to give it again.
    """
    approved(runs / "second")
    killed(("optim.solving.approving", "write_lines", "before"), runs, "first")
    (told,) = [finding.line() for finding in unregistered(runs)]
    assert "first is missing. the run bears a seal." in told
    assert "give it again with the same words" in told


def test_two_approvals_of_one_run_at_once(runs: Path) -> None:
    """Proves: of two approvals of one run at once, one is given and the other is refused in one line.
    Without it: two seals on one plan, or a register cut in two.
    By hand: statuses 0 and 2, one line in the register.
    """
    both = [forked("approve", runs / "first", *WORDS, cwd=runs) for _ in range(2)]
    answers = sorted(ended(process) for process in both)
    assert [status for status, _, _ in answers] == [0, 2]
    assert answers[1][2].count("\n") == 1
    assert "it is approved already" in answers[1][2]
    assert logged(runs) == ["first"]


def test_approvals_of_two_runs_at_once_wait_for_each_other(runs: Path) -> None:
    """Proves: two runs approved at once are both registered, one after the other.
    Without it: the second would write over the line of the first.
    By hand: two lines, and a log without findings.
    """
    both = [forked("approve", runs / name, *WORDS, cwd=runs) for name in ("first", "second")]
    assert [ended(process)[0] for process in both] == [0, 0]
    assert sorted(logged(runs)) == ["first", "second"]


def test_an_approval_that_lasts_refuses_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: whoever has waited long enough is refused in plain words.
    Without it: a command that hangs for ever behind another.
    By hand: a lock that is held, and no patience.
    """
    monkeypatch.setattr("optim.run.register.PATIENCE", 0.1)
    with (
        alone(tmp_path / REGISTER),
        pytest.raises(ApprovalError, match=r"another approval is under way\. Approve once it has ended"),
        alone(tmp_path / REGISTER),
    ):
        raise AssertionError


def test_a_strict_umask_holds(runs: Path) -> None:
    """Proves: approving gives nobody a right that the run did not give.
    Without it: a plan kept to its author would be open to all from its approval on.
    By hand: a run of rights 700 and 600 under umask 077: 500 and 400, and a register of 600.
    """
    run = runs / "first"
    for path in (run, *run.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    strict = forked("approve", run, *WORDS, cwd=runs, before=partial(os.umask, 0o077))
    assert ended(strict)[0] == 0
    modes = {path.name: path.stat().st_mode & 0o777 for path in (run, *run.rglob("*"))}
    folders = {"first", "certificate"}
    assert {mode for name, mode in modes.items() if name in folders} == {0o500}
    assert {mode for name, mode in modes.items() if name not in folders} == {0o400}
    assert (runs / REGISTER).stat().st_mode & 0o777 == 0o600


def test_a_line_is_one_json_object(runs: Path) -> None:
    """Proves: words with separators of lines stay within their line of the register.
    Without it: a name with U+2028 would cut the register in two.
    By hand: one line, read back with its words.
    """
    by, day = "Comité\u2028de pilotage", date(2022, 3, 3)
    approve(runs / "first", by=by, because="vote", on=day, render=documents)
    assert [line.approval.by for line in log(runs)] == [by]
    assert logged(runs) == ["first"]
