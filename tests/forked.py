"""The command in a process of its own, forked from one that has imported all of it and has solved nothing.

For what does not hang on how Python starts: a second of processor less than a new interpreter takes.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    ["optim.command.app", "optim.certificate", "optim.solving.program", "reports.documents", "pandas"]
)


class Forked:
    """A command that runs; its standard output and error are kept in files."""

    def __init__(self, words: tuple[str, ...], cwd: Path, before: Callable[[], object] | None) -> None:
        self._words = words
        self._folder = TemporaryDirectory()
        self._said = [Path(self._folder.name) / name for name in ("out", "told")]
        self._process = FORKS.Process(target=_command, args=(words, cwd, before, self._said))
        self._process.start()

    def kill(self) -> None:
        """Ends it as the system would: nothing of it is done any more."""
        self._process.kill()

    def ended(self) -> CompletedProcess[str]:
        """The command at its end: its status, and what it printed."""
        self._process.join(timeout=120)
        status = self._process.exitcode
        assert status is not None, "the command does not end"
        self._process.close()
        printed = [path.read_text("utf-8") if path.exists() else "" for path in self._said]
        self._folder.cleanup()
        return CompletedProcess(self._words, status, *printed)


def forked(*words: str | Path, cwd: Path, before: Callable[[], object] | None = None) -> Forked:
    """The command in a process of its own, not waited for; `before` is called there first, and is pickled."""
    return Forked(tuple(map(str, words)), cwd, before)


def phasage(*words: str | Path, cwd: Path) -> CompletedProcess[str]:
    """What the command prints and its exit status."""
    return forked(*words, cwd=cwd).ended()


def _command(
    words: tuple[str, ...], cwd: Path, before: Callable[[], object] | None, said: list[Path]
) -> None:
    """What the new process does: the streams and the folder of a command, then the command."""
    for descriptor, path in enumerate(said, 1):
        kept = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(kept, descriptor)
        os.close(kept)
    sys.stdout, sys.stderr = (open(n, "w", encoding="utf-8", closefd=False) for n in (1, 2))  # noqa: SIM115
    os.chdir(cwd)
    if before is not None:
        before()
    sys.argv = ["phasage", *words]
    from optim.command.main import main

    main()
