"""The files of a scenario: read once as bytes, hashed, and decoded or refused in plain words."""

import os
import stat
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from optim.messages import Message, Said, say, system_fault
from optim.scenario.characters import forbidden
from optim.scenario.encodings import UndecodedError, decoded
from optim.scenario.places import ABSENT, Findings, Place, nearest

LARGEST_BYTES = 20_000_000


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook by its name, whatever its capitals: ``plan.xlsx``, ``PLAN.XLSX``."""
    return path.suffix.lower() == ".xlsx"


class Inputs:
    """The files read for one scenario, named relative to the folder of its main file.

    `digests` maps each file's name to the SHA-256 of its bytes, in the order read.
    """

    def __init__(self, main: Path, findings: Findings) -> None:
        self.folder = main.parent
        self.findings = findings
        self.digests: dict[str, str] = {}

    def name(self, path: Path) -> str:
        """The name of a file in messages: its path from the scenario's folder, with ``/``."""
        try:
            return Path(os.path.relpath(path, self.folder)).as_posix()
        except ValueError:
            return path.as_posix()

    def text(self, path: Path, asked: Place, shown: str = "", value: object = ABSENT) -> str | None:
        """The text of a file; none after a finding, made at the place that asked for the file."""
        data = self._data(path, asked, shown, value)
        return None if data is None else self._decoded(data, self.name(path))

    def digest(self, path: Path, asked: Place) -> str | None:
        """The SHA-256 of a file that is not text; none after a finding."""
        data = self._data(path, asked, "", ABSENT)
        return None if data is None else self.digests[self.name(path)]

    def _data(self, path: Path, asked: Place, shown: str, value: object) -> bytes | None:
        try:
            data = _bytes(path)
        except _UnusableError as error:
            self.findings.add(asked, error.what, path=shown, value=value, remedy=error.remedy)
            return None
        self.digests.setdefault(self.name(path), sha256(data).hexdigest())
        return data

    def _decoded(self, data: bytes, name: str) -> str | None:
        try:
            text, encoding = decoded(data)
        except UndecodedError as error:
            self.findings.add(Place(name, error.line), error.what, remedy=error.remedy)
            return None
        if odd := forbidden(text):
            start, held = odd
            line = text.count("\n", 0, start) + 1
            self.findings.add(Place(name, line), held, remedy=say("remove_the_character"))
            return None
        if encoding:
            self.findings.understood(name, [say("in_encoding", encoding=encoding)])
        return text


class _UnusableError(Exception):
    def __init__(self, what: Message, remedy: Said = "") -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise _UnusableError(say("is_a_folder"), say("name_a_file_in_it"))
        if not stat.S_ISREG(found.st_mode):
            raise _UnusableError(say("is_not_a_regular_file"), say("name_a_file_on_disk"))
        if found.st_size > LARGEST_BYTES:
            size, most = Decimal(f"{found.st_size / 1e6:.1f}"), LARGEST_BYTES // 1_000_000
            told = say("is_too_long_a_file", size=size, most=most)
            raise _UnusableError(told, say("split_or_shorten_it"))
        return path.read_bytes()
    except FileNotFoundError:
        raise _UnusableError(say("file_does_not_exist"), _near_file(path)) from None
    except OSError as error:
        raise _UnusableError(say("file_cannot_be_read", why=system_fault(error))) from None
    except (ValueError, RuntimeError):
        raise _UnusableError(say("is_no_name_of_a_file"), say("check_the_path")) from None


def _near_file(path: Path) -> Said:
    """The remedy for a missing file: the name most like it in its folder."""
    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.suffix == path.suffix]
    except OSError:
        return say("check_the_path")
    return nearest(path.name, names[:500]) or say("check_the_path")
