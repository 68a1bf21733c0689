"""Standard output that others write to, or that takes nothing: the plan is there, the answer whole."""

import json
import subprocess
import sys
from pathlib import Path

from faulty import ROOT, begun, ended, scenarios
from small_study import written

from optim.audit import audit

NOISE = """
import ctypes, os, subprocess
import pulp, highspy

made = highspy.Highs.__init__

def noisy(self):
    library = ctypes.CDLL(None)
    library.puts(b"noise of a library in C")
    library.fflush(None)
    os.write(1, b"noise on the descriptor")
    subprocess.run(["echo", "noise of a child"], check=True)
    print("noise of Python code")
    made(self)

highspy.Highs.__init__ = noisy
"""
"""Read by Python as it starts, in the processes of a study too: each solver's object makes noise."""


def noise(folder: Path) -> Path:
    """A folder whose modules make every command noisy."""
    (folder / "noise").mkdir()
    (folder / "noise" / "sitecustomize.py").write_text(NOISE, "utf-8")
    return folder / "noise"


def whole(run: Path) -> bool:
    """Whether a run stands and passes its audit."""
    return audit(run) == []


def test_no_library_writes_in_an_answer(tmp_path: Path) -> None:
    """Proves: what a library, a child process or the solver prints is no part of the JSON of a solve.
    Without it: a banner of a new release would break every script that reads the answer.
    By hand: four kinds of noise at each solver's object; one object on standard output; the noise of Python
    code alone is seen, on standard error.
    """
    small, _ = scenarios(tmp_path)
    words = ("solve", small, "-o", "run", "--json")
    status, out, told = ended(begun(*words, cwd=tmp_path, first=noise(tmp_path)))
    assert (status, json.loads(out)["folder"]) == (0, "run")
    assert set(told.splitlines()) == {"noise of Python code"}


def test_no_library_writes_in_the_answer_of_a_study(tmp_path: Path) -> None:
    """Proves: the processes in which a study solves its variants write nothing in its answer either.
    Without it: each variant would put its own banner before, or in, the object.
    By hand: two processes that make noise; one object.
    """
    scenario, study = written(tmp_path)
    words = ("study", scenario, study, "-o", "found", "--jobs", "2", "--json")
    status, out, _ = ended(begun(*words, cwd=tmp_path, first=noise(tmp_path)))
    assert (status, json.loads(out)["folder"]) == (0, "found")


def test_a_library_redirects_nothing() -> None:
    """Proves: who imports Phasage keeps the standard streams as they were.
    Without it: a notebook or a service that imports it would fall silent.
    By hand: a word on each descriptor after every module of the command was imported.
    """
    code = (
        "import os, sys, optim.command, optim.cli, optim.solving, optim.studies.running\n"
        "os.write(1, b'one '); print('two', end=''); os.write(2, b'three')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert sorted(done.stdout.split()) == [b"one", b"two"]
    assert done.stderr == b"three"
