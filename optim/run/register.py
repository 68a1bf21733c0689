"""The register as a file: read line by line, written whole or not at all, by one process at a time."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from optim.messages import SpokenError, say
from optim.run.sealing import Approval, SealError, approval_of
from optim.scenario import Finding

REGISTER = "register.jsonl"
FIRST = "0" * 64
"""What the first approval names as the line before it."""
RESTORE = say("restore_the_register")
PATIENCE = 20.0
"""Seconds to wait for another approval, which takes a few."""


class ApprovalError(SpokenError):
    """A run cannot be approved, or the register cannot be read; the message says why."""


def lines_of(register: Path) -> list[Approval]:
    """The approvals of a register, oldest first; none where it does not exist yet.

    Raises `ApprovalError` naming the line that cannot be read.
    """
    if not register.is_file():
        return []
    found = []
    written = register.read_text("utf-8", errors="replace").removesuffix("\n")
    for rank, line in enumerate(written.split("\n"), start=1):
        try:
            found.append(approval_of(line))
        except SealError as error:
            raise ApprovalError(say("line_cannot_be_read", place=place(rank), why=error.said)) from error
    return found


def broken_links(lines: list[Approval]) -> Iterator[Finding]:
    """The lines that do not name the line before them, or do not bear their own seal."""
    previous = FIRST
    for rank, approval in enumerate(lines, start=1):
        if approval.previous != previous:
            what, why = say("names_no_line_before"), say("line_changed_or_removed")
            yield Finding(place(rank), what, why, RESTORE)
        elif not approval.stands:
            what, why = say("bears_another_seal", seal=approval.short_seal), say("word_of_line_changed")
            yield Finding(place(rank), what, why, RESTORE)
        previous = approval.digest


def place(rank: int) -> str:
    """How a line of the register is named."""
    return f"{REGISTER}:{rank}"


def write_lines(register: Path, lines: list[Approval]) -> None:
    """The register whole, down to the disk, or as it was."""
    draft = register.with_name(f".{register.name}.draft")
    with draft.open("w", encoding="utf-8", newline="") as file:
        file.write("".join(f"{approval.line}\n" for approval in lines))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(register)


@contextmanager
def alone(register: Path) -> Iterator[None]:
    """While it lasts, no other process approves a run beside this register.

    The system lets the lock go when the process ends, however it ends: the empty file that bears it stays
    and blocks nobody. Raises `ApprovalError` when another approval lasts, `OSError` without locks.
    """
    handle = os.open(register.with_name(f".{register.name}.lock"), os.O_CREAT | os.O_RDWR, 0o666)
    try:
        latest = monotonic() + PATIENCE
        while not _locked(handle):
            if monotonic() > latest:
                raise ApprovalError(say("another_approval"))
            sleep(0.05)
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    """Locks a file for this process; whether it could."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True
