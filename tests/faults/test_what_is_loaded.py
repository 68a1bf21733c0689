"""What a command loads before it answers: no solver where nothing is solved, no tables where none is read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from faulty import ROOT, begun, ended, scenarios

SOLVER, TABLES = {"pulp", "highspy"}, {"numpy", "pandas"}
LIGHT = {
    "check": (["check", "small.yaml"], SOLVER | TABLES),
    "log": (["log", "."], SOLVER),
    "log for a script": (["log", ".", "--json"], SOLVER | TABLES),
    "explain": (["explain", "run"], SOLVER),
    "explain an operation": (["explain", "run", "cite", "--no-solve"], SOLVER),
    "audit": (["audit", "run"], SOLVER),
    "compare": (["compare", "run", "run"], SOLVER),
    "export": (["export", "run", "--csv", "fr"], SOLVER),
}


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a scenario and its approved run."""
    folder = tmp_path_factory.mktemp("approved")
    scenarios(folder)
    assert loaded("solve", "small.yaml", "-o", "run", "--no-report", cwd=folder) >= SOLVER
    approval = ("approve", "run", "--by", "the council", "--because", "voted")
    assert ended(begun(*approval, cwd=folder))[0] == 0
    return folder


@pytest.mark.parametrize("command", LIGHT)
def test_a_command_loads_what_it_uses(command: str, approved: Path) -> None:
    """Proves: commands that solve nothing load neither PuLP nor HiGHS; those that read no plan, no tables.
    Without it: half a second of waiting would come back with one import, unseen.
    By hand: Python's own list of what it loads, and a solve that does load them.
    """
    words, spared = LIGHT[command]
    assert not spared & loaded(*words, cwd=approved)


def loaded(*words: str, cwd: Path) -> set[str]:
    """The packages that a command loads."""
    command = [sys.executable, "-X", "importtime", "-m", "optim.command", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
