"""Real faults around a solve: a process of its own, killed, starved or denied, and what is left on disk."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import reduce
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from time import sleep
from typing import IO

from forked import Forked

from optim.scenario.lock import dump
from tiny import bailleur, tiny, yearly

ROOT = Path(__file__).parents[2]
SMALL = dump(tiny(bailleurs={"mc": bailleur(yearly(1))}))
OTHER = dump(tiny(bailleurs={"mc": bailleur(yearly(2))}))

type Process = subprocess.Popen[str]


def scenarios(folder: Path) -> tuple[Path, Path]:
    """Two small scenarios with different plans: four homes started, and eight."""
    (folder / "small.yaml").write_text(SMALL, "utf-8")
    (folder / "other.yaml").write_text(OTHER, "utf-8")
    return folder / "small.yaml", folder / "other.yaml"


def begun(
    *words: str | Path,
    cwd: Path,
    before: Callable[[], None] | None = None,
    first: Path = ROOT,
    stdout: int | IO[str] = subprocess.PIPE,
    stderr: int | IO[str] = subprocess.PIPE,
    encoding: str = "utf-8",
) -> Process:
    """The command in a process of its own, not waited for; it looks for modules in `first` first."""
    command = [sys.executable, "-m", "optim.command", *map(str, words)]
    paths = os.pathsep.join([str(first), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": encoding}
    return subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        preexec_fn=before,
        stdout=stdout,
        stderr=stderr,
        encoding=encoding,
    )


def ended(process: Process | Forked) -> tuple[int, str, str]:
    """Its status, and what it printed and told."""
    if isinstance(process, Forked):
        done = process.ended()
        return done.returncode, done.stdout, done.stderr
    out, told = process.communicate(timeout=120)
    return process.returncode, out or "", told or ""


def hears_ctrl_c() -> None:
    """A shell that runs things in the background has them ignore Ctrl-C: this one does not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def dies(place: str, name: str, when: str) -> None:
    """The process is killed before or after a function is called; `place` is a module, or a class in one."""
    module, _, inside = place.partition(":")
    holder = reduce(getattr, inside.split(".") if inside else [], import_module(module))
    true = getattr(holder, name)

    def last(*given: object, **named: object) -> None:
        if when == "after":
            true(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(holder, name, last)


def contents(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a run but plan.json, which tells how long it took."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "plan.json"]
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def seen(folder: Path) -> list[str]:
    """The names in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def listens(process: Process) -> None:
    """Waits until the command listens: before that, Python itself is still starting and would answer."""
    polite = 1 << (signal.SIGTERM - 1)
    status = Path(f"/proc/{process.pid}/status")
    for _ in range(2000):
        caught = re.search(r"SigCgt:\s*(\w+)", status.read_text())
        if process.poll() is not None or (caught and int(caught[1], 16) & polite):
            return
        sleep(0.005)
