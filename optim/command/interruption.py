"""Ctrl-C, a closed terminal or a polite kill: one line, one status, nothing left half-done.

Python itself would wait for the solver to come back before it heard of the signal, and an exception thrown
into the middle of anything may be swallowed there. So a thread of its own listens: it removes what is being
written and ends the process at once, unless the run is about to take its name.
"""

import contextlib
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, RLock, Thread

from optim.command.standard_streams import answers

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_ending, _heard = RLock(), Event()


@contextmanager
def listening(give_up: Callable[[], None]) -> Iterator[None]:
    """While it lasts, a signal to stop calls `give_up`, which must end the process, from another thread.

    What comes after, or after `hear_no_more`, is not interrupted any more.
    """
    near, far = socket.socketpair()
    far.setblocking(False)
    for number in _numbers():
        signal.signal(number, lambda number, frame: None)
    _heard.set()
    signal.set_wakeup_fd(far.fileno(), warn_on_full_buffer=False)
    Thread(target=_watch, args=(near, give_up), daemon=True).start()
    try:
        yield
    finally:
        hear_no_more()


def hear_no_more() -> None:
    """From here on the command ends by itself: what it is about to do is done whole and told as done.

    Does nothing where nobody listens, as in a library.
    """
    if not _heard.is_set():
        return
    _ending.acquire()  # never released: the listener waits for it until the process ends
    for number in _numbers():
        signal.signal(number, signal.SIG_IGN)


def _numbers() -> list[signal.Signals]:
    """The signals to stop that this system has and that the command was not told to ignore (nohup)."""
    known = [signal.Signals[name] for name in SIGNALS if name in signal.Signals.__members__]
    return [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]


def _watch(near: socket.socket, give_up: Callable[[], None]) -> None:
    near.recv(1)
    with _ending:
        give_up()


def leave(status: int, line: str) -> None:
    """Ends the process at once, whatever its threads do; `line` is its last word on standard error."""
    shown_cursor = "\x1b[?25h" if sys.stderr.isatty() else ""
    with contextlib.suppress(OSError, ValueError):
        answers().flush()
        os.write(2, f"{shown_cursor}{line}".encode())
    os._exit(status)
