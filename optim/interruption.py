"""Ctrl-C, a closed terminal or a polite kill: one line, one status, nothing left half-done.

Python itself would wait for the solver to come back before it heard of the signal, then end in silence.
Here the signal is heard at once; what is being written unwinds and removes itself; a solver that does not
come back within a breath is left where it is, with nothing on disk.
"""

import contextlib
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from time import sleep

BREATH = 2.0
"""Seconds given to what is being written to remove itself."""
SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class InterruptedByUserError(BaseException):
    """The user stopped the command; no `except Exception` takes it for a failure."""


@contextmanager
def listening(give_up: Callable[[], None]) -> Iterator[None]:
    """While it lasts, a signal to stop raises `InterruptedByUserError`, or calls `give_up` after a breath.

    `give_up` is called from another thread when the main one is still busy in the solver; it must end the
    process.
    """
    near, far = socket.socketpair()
    far.setblocking(False)
    before = {number: signal.signal(number, _raise) for number in _numbers()}
    woken = signal.set_wakeup_fd(far.fileno(), warn_on_full_buffer=False)
    Thread(target=_watch, args=(near, give_up), daemon=True).start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken)
        for number, handler in before.items():
            signal.signal(number, handler)
        far.close()


def _numbers() -> list[signal.Signals]:
    """The signals to stop that this system has and that the command was not told to ignore (nohup)."""
    known = [signal.Signals[name] for name in SIGNALS if name in signal.Signals.__members__]
    return [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]


def _raise(number: int, frame: object) -> None:
    hear_no_more()  # a second signal must not cut short the removal of a draft
    raise InterruptedByUserError


def hear_no_more() -> None:
    """From here on the command ends by itself: what it is about to do is done whole and told as done."""
    for number in _numbers():
        if signal.getsignal(number) is _raise:
            signal.signal(number, signal.SIG_IGN)


def _watch(near: socket.socket, give_up: Callable[[], None]) -> None:
    with near:
        if near.recv(1):
            sleep(BREATH)
            give_up()


def leave(status: int, line: str) -> None:
    """Ends the process at once, whatever its threads do; `line` is its last word on standard error."""
    shown_cursor = "\x1b[?25h" if sys.stderr.isatty() else ""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        os.write(2, f"{shown_cursor}{line}".encode())
    os._exit(status)
