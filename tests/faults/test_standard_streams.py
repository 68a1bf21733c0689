"""Standard output that others write to, or that takes nothing: the plan is there, the answer whole."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
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
        "import os, sys, optim.command.main, optim.command.app, optim.solving.program\n"
        "import optim.studies.running\n"
        "os.write(1, b'one '); print('two', end=''); os.write(2, b'three')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert sorted(done.stdout.split()) == [b"one", b"two"]
    assert done.stderr == b"three"


ENCODINGS = {"ascii": "Cout engage : ", "cp1252": "Coût engagé\u00a0: "}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_stream_that_lacks_characters(encoding: str, tmp_path: Path) -> None:
    """Proves: where standard output cannot take a character, the plan is written and the text degraded.
    Without it: the default of a pipe on a French Windows would end in a stack trace after the plan.
    By hand: status 0, a whole run, the accents gone where they must, no question mark for a space or sign.
    """
    small, _ = scenarios(tmp_path)
    words = ("solve", small, "-o", "run", "--lang", "fr", "--no-report")
    status, out, told = ended(begun(*words, cwd=tmp_path, encoding=encoding))
    assert (status, told, whole(tmp_path / "run")) == (0, "", True)
    assert ENCODINGS[encoding] in out
    assert "?" not in out
    assert out.splitlines()[-1] == "-> run"


def test_an_object_is_the_same_in_any_encoding(tmp_path: Path) -> None:
    """Proves: --json in an encoding that lacks characters is the same object, its characters escaped.
    Without it: a name would come back with question marks, or bytes that no reader of JSON takes.
    By hand: the findings of a scenario in ASCII and in UTF-8, and a refusal that names a French file.
    """
    small, _ = scenarios(tmp_path)
    for path in (small, tmp_path / "année.yaml"):
        answers = [
            ended(begun("check", path, "--json", cwd=tmp_path, encoding=encoding))[:2]
            for encoding in ("utf-8", "cp1252", "ascii")
        ]
        assert len({(status, json.dumps(json.loads(out))) for status, out in answers}) == 1


def shut(number: int) -> Callable[[], None]:
    """Closes a descriptor before the command starts, as `>&-` does."""
    return partial(os.close, number)


def test_standard_output_that_is_closed(tmp_path: Path) -> None:
    """Proves: with standard output closed the plan is written, and what a library prints enters no file.
    Without it: the first file that is opened would become standard output, and take the noise.
    By hand: status 0, nothing told but the noise of Python code, a run that passes its audit.
    """
    small, _ = scenarios(tmp_path)
    noisy = noise(tmp_path)
    process = begun("solve", small, "-o", "run", cwd=tmp_path, before=shut(1), first=noisy)
    status, out, told = ended(process)
    assert (status, out, set(told.splitlines())) == (0, "", {"noise of Python code"})
    assert whole(tmp_path / "run")


def test_standard_output_that_is_full(tmp_path: Path) -> None:
    """Proves: an answer that cannot be written is told in one line; the plan is there and the status its own.
    Without it: a stack trace beside a plan that is there.
    By hand: the device that is always full; one line, status 0, a whole run; the text and the object alike.
    """
    small, _ = scenarios(tmp_path)
    for words in (["--no-report"], ["--no-report", "--json"]):
        with Path("/dev/full").open("w") as full:
            process = begun("solve", small, "-o", "run", "--force", *words, cwd=tmp_path, stdout=full)
            status, _, told = ended(process)
        assert (status, told.count("\n")) == (0, 1)
        assert told.startswith("standard output: the answer could not be written (No space left on device).")
        assert whole(tmp_path / "run")


@pytest.mark.parametrize("words", [["solve", "small.yaml", "-o", "run"], ["check", "small.yaml"], ["--help"]])
def test_standard_output_that_is_cut(words: list[str], tmp_path: Path) -> None:
    """Proves: a reader that leaves before the end (`| head -1`) changes neither the plan nor the status.
    Without it: a broken pipe told as a fault, or status 1 beside a whole plan.
    By hand: nobody reads; status 0, not a word.
    """
    scenarios(tmp_path)
    process = begun(*words, cwd=tmp_path)
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    status, _, told = ended(process)
    assert (status, told) == (0, "")
    assert "solve" not in words or whole(tmp_path / "run")


@pytest.mark.parametrize("fault", ["closed", "full"])
def test_standard_error_that_takes_nothing(fault: str, tmp_path: Path) -> None:
    """Proves: where standard error takes nothing, a refusal keeps its status and stays out of the answer.
    Without it: findings would be printed in the answer, or the command would end in status 1 or 120.
    By hand: a scenario that is not there, status 2 and silence; a solve, status 0 and its own answer.
    """
    small, _ = scenarios(tmp_path)
    with Path("/dev/full").open("w") as full:
        stream = full if fault == "full" else subprocess.PIPE
        before = shut(2) if fault == "closed" else None
        refused = begun("check", "nothing.yaml", cwd=tmp_path, stderr=stream, before=before)
        assert ended(refused) == (2, "", "")
        words = ("solve", small, "-o", "run", "--json", "--no-report")
        solved = begun(*words, cwd=tmp_path, stderr=stream, before=before)
        status, out, told = ended(solved)
    assert (status, json.loads(out)["folder"], told) == (0, "run", "")


def test_all_standard_streams_closed(tmp_path: Path) -> None:
    """Proves: a command without any standard stream, as some schedulers start it, writes its plan.
    Without it: the lock file of a run would be standard error.
    By hand: status 0 and a whole run.
    """
    small, _ = scenarios(tmp_path)
    process = begun("solve", small, "-o", "run", cwd=tmp_path, before=partial(os.closerange, 0, 3))
    assert (ended(process), whole(tmp_path / "run")) == ((0, "", ""), True)


def test_help_is_an_answer(tmp_path: Path) -> None:
    """Proves: what is asked with --help is on standard output.
    Without it: `phasage solve --help | less` would be empty.
    By hand: status 0, the usage, nothing told.
    """
    status, out, told = ended(begun("solve", "--help", cwd=tmp_path))
    assert (status, told) == (0, "")
    assert "Usage:" in out
