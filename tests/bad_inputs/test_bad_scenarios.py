"""Every broken scenario of the corpus, through the command: its lines, its status, and nothing written."""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest
from corpus import Hostile, slips
from hostile_scenarios import HOSTILE_SCENARIOS
from small_scenario import BASE, COSTS, LOTS, OPERATIONS, written
from typer.testing import CliRunner

from optim.command.answering import REFUSED
from optim.command.app import app

TEXTS = {"base": BASE, "operations": OPERATIONS, "lots": LOTS, "costs": COSTS}
SLIPS = slips("scenarios.txt")
MOST_SECONDS = 60
ONE_PROCESS = [
    "a billion laughs",
    "a tag that runs code",
    "a table that is a pipe",
    "ten thousand unknown names",
]


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_refused_with_these_lines(name: str, tmp_path: Path) -> None:
    """Proves: each slip is refused where it stands, with what is wrong and what to do, and no more.
    Without it: a wrong figure would enter the model, or a stack trace would meet the officer.
    By hand: status 2 and the lines of scenarios.txt.
    """
    slip = SLIPS[name]
    path = written(tmp_path, **{slip.file: slip.made_in(TEXTS[slip.file])})
    result = CliRunner().invoke(app, ["check", str(path)], catch_exceptions=False)
    assert (result.exit_code, result.stdout, result.stderr.splitlines()) == (REFUSED, "", slip.lines)


@pytest.mark.parametrize("name", HOSTILE_SCENARIOS)
def test_a_hostile_scenario_is_refused(name: str, tmp_path: Path) -> None:
    """Proves: bombs, links, pipes, encodings and huge tables are refused by `solve` in a line, in good time.
    Without it: a hang, a machine without memory, a file of the system read, code run.
    By hand: status 2, the line beside the case, the same files as before.
    """
    hostile: Hostile = HOSTILE_SCENARIOS[name]
    path = written(tmp_path)
    hostile.make(tmp_path)
    before, start = files(tmp_path), perf_counter()
    result = CliRunner().invoke(
        app, ["solve", str(path), "-o", str(tmp_path / "run")], catch_exceptions=False
    )
    assert (result.exit_code, result.stdout) == (REFUSED, "")
    assert hostile.line in result.stderr.splitlines()[0]
    assert len(result.stderr) < 200_000
    assert files(tmp_path) == before
    assert perf_counter() - start < MOST_SECONDS


@pytest.mark.parametrize("name", ONE_PROCESS)
def test_a_process_of_its_own_says_the_same(name: str, tmp_path: Path) -> None:
    """Proves: what the tests above read inside Python is what a shell sees.
    Without it: the status or the line could be lost on the way out.
    By hand: status 2, the same line on standard error.
    """
    hostile = HOSTILE_SCENARIOS[name]
    path = written(tmp_path)
    hostile.make(tmp_path)
    command = [sys.executable, "-m", "optim.command", "check", str(path)]
    process = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=MOST_SECONDS, cwd=tmp_path
    )
    assert (process.returncode, process.stdout) == (REFUSED, "")
    assert hostile.line in process.stderr.splitlines()[0]
    assert "owned" not in files(tmp_path)


def test_the_corpus_is_whole() -> None:
    """Proves: the table is read to its end, and each case expects at least one line.
    Without it: a slip of layout would empty the tests above.
    By hand: over 200 broken scenarios.
    """
    assert len(SLIPS) + len(HOSTILE_SCENARIOS) > 200
    assert all(slip.lines for slip in SLIPS.values())
