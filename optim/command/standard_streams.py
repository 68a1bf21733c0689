"""Standard output holds the answer of a command and nothing else, whatever a library prints.

A command begins with `keep_answer`: the answer goes to a duplicate of standard output that nobody else knows.
Descriptor 1, which compiled libraries and child processes write to, leads nowhere from then on; what Python
code prints unasked goes to standard error. Nothing is redirected for who imports Phasage as a library.

A standard stream may be closed, full, cut, or unable to take a character. What a command says is then
degraded or dropped: it never stops the command.
"""

import codecs
import errno
import io
import os
import select
import sys
from typing import TextIO

from optim.messages import rendered, say, spoken, system_fault

DEGRADED = "phasage.degraded"
PLAIN = {
    "→": "->", "−": "-", "–": "-", "—": "-", "≤": "<=", "≥": ">=", "×": "x", "·": ".", "⁄": "/",
    "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "€": "EUR", "œ": "oe", "Œ": "OE", "Σ": "sum",
}  # fmt: skip
"""What stands for a character that an encoding lacks, where it is no letter with an accent to take off."""
GONE = (errno.EPIPE, errno.EBADF, errno.EINVAL)
"""The reader has left, and knows it."""


class Descriptor(io.RawIOBase):
    """A descriptor that takes what it can: after its first fault, which is kept, the rest is dropped."""

    def __init__(self, number: int) -> None:
        self._to = open(number, "wb", buffering=0)  # noqa: SIM115
        self.fault: OSError | None = None

    def write(self, data: object) -> int:
        left = memoryview(data)  # type: ignore[arg-type]
        length = len(left)
        while left and self.fault is None:
            try:
                written = self._to.write(left)
            except OSError as error:
                self.fault = error
                break
            if written is None:  # it would block: its reader is slow
                select.select([], [self._to], [])
            left = left[written or 0 :]
        return length

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._to.isatty()

    def fileno(self) -> int:
        return self._to.fileno()


_answer: tuple[TextIO, Descriptor] | None = None


def answers() -> TextIO:
    """Where answers are written: standard output, or what the command kept of it."""
    return sys.stdout if _answer is None else _answer[0]


def takes_any_character() -> bool:
    """Whether answers are written in an encoding of Unicode."""
    return (getattr(answers(), "encoding", None) or "utf-8").lower().startswith("utf")


def keep_answer(*, help_asked: bool = False) -> None:
    """Keeps standard output for the answer of this process and its descriptor away from everybody else.

    `help_asked`: what is printed is the answer.
    """
    global _answer
    codecs.register_error(DEGRADED, _degraded)
    _occupy()
    kept = Descriptor(os.dup(1))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    _answer = _text(kept, sys.stdout), kept
    sys.stderr = _text(Descriptor(os.dup(2)), sys.stderr, line_buffering=True)
    sys.stdout = _answer[0] if help_asked else sys.stderr


def end_answer() -> None:
    """Sends what is left of the answer, and tells when it could not be written."""
    if _answer is None:
        return
    text, kept = _answer
    text.flush()
    if kept.fault is not None and kept.fault.errno not in GONE:
        said = say("answer_not_written", why=system_fault(kept.fault))
        print(rendered(said, spoken()), file=sys.stderr)


def _occupy() -> None:
    """Opens nothing in the place of each standard descriptor that is closed: no file must get its number."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(number, True)
    os.close(number)


def _text(to: Descriptor, was: TextIO | None, *, line_buffering: bool = False) -> TextIO:
    """Text in the encoding that the stream was opened with; a character that it lacks is degraded."""
    encoding = (was and was.encoding) or "utf-8"
    lines = line_buffering or to.isatty()
    return io.TextIOWrapper(to, encoding=encoding, errors=DEGRADED, line_buffering=lines)  # type: ignore[type-var]


def _degraded(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(character: str) -> str:
    """The nearest text in ASCII: a letter without its accent, a plain space; a question mark for the rest."""
    from unicodedata import normalize

    parts = (PLAIN.get(part, part if part.isascii() else "") for part in normalize("NFKD", character))
    return PLAIN.get(character) or "".join(parts) or "?"
