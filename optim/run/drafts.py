"""Where a run is written before it is published, and how it takes its name in one step.

A draft is a hidden sibling of the run, locked by the process that writes it. The system lets the lock go
when that process ends, however it ends, so the next solve can tell a draft in use from one left behind.
Where locks do not exist (some network drives), drafts left behind stay, and nothing else changes.
"""

import ctypes
import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from secrets import token_hex
from time import monotonic, sleep

AT_FDCWD, RENAME_EXCHANGE = -100, 2
PATIENCE = 30.0
"""Seconds to wait for another process to publish, which takes some thousandths."""
DRAFT, ASIDE = "draft", "aside"
_open: set[Path] = set()


@contextmanager
def draft_of(folder: Path) -> Iterator[Path]:
    """An empty folder beside `folder`, on the same disk; gone at the end unless it was published.

    Cleans first what dead processes left of earlier runs of that name. Raises `OSError` when the disk
    refuses.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _turn(folder.parent) as ours:
        if ours:
            _clean(folder)
        draft = folder.parent / f".{folder.name}.{DRAFT}.{token_hex(4)}"
        draft.mkdir()  # with the rights that the umask leaves, which the run keeps
        _open.add(draft)
        held = _lock(draft)
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        _open.discard(draft)
        if held is not None:
            os.close(held)


def sweep(folder: Path) -> None:
    """Cleans what dead processes left of earlier runs of that name."""
    with _turn(folder.parent) as ours:
        if ours:
            _clean(folder)


@contextmanager
def temporary() -> Iterator[Path]:
    """An empty folder of the system's temporary ones; gone at the end, or when the command is interrupted."""
    folder = Path(tempfile.mkdtemp(prefix="phasage-"))
    _open.add(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _open.discard(folder)


def discard() -> None:
    """Removes the drafts of this process, while another of its threads may still be writing in them."""
    for draft in list(_open):
        for _ in range(10):
            shutil.rmtree(draft, ignore_errors=True)
            if not draft.exists():
                break


@contextmanager
def publishing(folder: Path) -> Iterator[None]:
    """While it lasts, no other process publishes a run, nor cleans a draft, beside `folder`."""
    with _turn(folder.parent):
        yield


def take_name(draft: Path, folder: Path) -> None:
    """Gives a draft the name of the run; the run that has it, if any, takes the draft's."""
    if not folder.exists():
        draft.rename(folder)
    elif not _exchange(draft, folder):
        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.{ASIDE}.", dir=folder.parent)) / "run"
        folder.rename(aside)
        try:
            draft.rename(folder)
        except OSError:
            aside.rename(folder)
            raise
        finally:
            if folder.exists():
                shutil.rmtree(aside.parent, ignore_errors=True)
    _flush(folder.parent)


def take_name_of_former(draft: Path, folder: Path) -> Path:
    """Gives a draft the name of the run that has it, which is kept under the first number that is free."""
    names = (folder.with_name(f"{folder.name}-{rank}") for rank in count(1))
    former = next(name for name in names if not name.exists(follow_symlinks=False))
    folder.rename(former)
    try:
        draft.rename(folder)
    except OSError:
        former.rename(folder)
        raise
    _flush(folder.parent)
    return former


def _clean(folder: Path) -> None:
    """Removes the drafts that nobody writes any more; puts back a run that was set aside and not replaced."""
    left = re.compile(rf"\.{re.escape(folder.name)}\.({DRAFT}|{ASIDE})\.[a-z0-9_]{{8}}")
    for path in sorted(folder.parent.iterdir()):
        found = left.fullmatch(path.name)
        if not found or path.is_symlink() or not path.is_dir():
            continue
        held = _lock(path)
        if held is None:
            continue
        if found[1] == ASIDE and (path / "run").is_dir() and not folder.exists():
            (path / "run").rename(folder)
        shutil.rmtree(path, ignore_errors=True)
        os.close(held)


@contextmanager
def _turn(parent: Path) -> Iterator[bool]:
    """Waits for the processes that publish in `parent`; tells whether the system can make them wait."""
    held = _lock(parent, wait=True)
    try:
        yield held is not None
    finally:
        if held is not None:
            os.close(held)


def _lock(folder: Path, *, wait: bool = False) -> int | None:
    """The open handle of a folder locked for this process; none when it is another's, or has no lock."""
    if sys.platform == "win32":
        return None
    import fcntl

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    latest = monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
        except OSError as error:
            busy = error.errno in (errno.EAGAIN, errno.EACCES)
            if wait and busy and monotonic() < latest:
                sleep(0.02)
                continue
            os.close(handle)
            if wait and busy:
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY)) from error
            return None
        except BaseException:
            os.close(handle)
            raise


def _exchange(draft: Path, folder: Path) -> bool:
    """Swaps two names in one step; False where the system has no such step."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if not rename(AT_FDCWD, bytes(draft), AT_FDCWD, bytes(folder), RENAME_EXCHANGE):
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(code, os.strerror(code))


def _flush(parent: Path) -> None:
    """Asks the disk to keep the new name."""
    if sys.platform == "win32":
        return
    handle = os.open(parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
