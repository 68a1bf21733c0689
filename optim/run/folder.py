"""The run folder: written whole or not at all, and read back as a plan."""

from __future__ import annotations

import csv
import json
import os
import stat
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

from optim.messages import DamagedError, Said, SpokenError, say, system_fault, unreadable
from optim.run.drafts import draft_of, publishing, take_name, take_name_of_former
from optim.run.largest import LEAST_BYTES, largest_bytes
from optim.run.manifest import CERTIFICATE, DOCUMENTS, DUALS, LOCK, MODEL, PLAN, RESULTS, SEAL, digests
from optim.run.plan import Certificate, Plan
from optim.run.tables import COLUMNS, Rows, values
from optim.run.tables.cells import read_table, write_rows
from optim.scenario import load
from optim.scenario.lock import dump

MANIFEST = {"run": PLAN, "study": "study.json"}
"""The file by which each kind of answer is known."""
FILES = {
    "run": {*RESULTS, *DOCUMENTS, PLAN, CERTIFICATE},
    "study": {"study.json", "results.csv", "operations.csv"},
}
"""All that each kind of answer may hold: anything else in its folder is somebody's own."""

SOLVE_AGAIN = say("solve_the_scenario_again")


class RunFolderError(SpokenError):
    """A run folder cannot be written or read; the message says which file and why, then what to do."""

    def __init__(self, what: Said, remedy: Said = "") -> None:
        super().__init__(say("what_to_do", what=what, remedy=remedy) if remedy else what)
        self.what, self.remedy = what, remedy


def refuse_to_replace(folder: Path, *, force: bool, keep: bool = False, kind: str = "run") -> None:
    """Raises `RunFolderError` when a run may not be written there: one exists, or it is another folder.

    A run that is there does not hinder `force`, which replaces it, and `keep`, which gives it another name.
    """
    if folder.is_symlink() or (folder.exists() and not (force or (keep and folder.is_dir()))):
        raise RunFolderError(say(f"{kind}_exists"), say("choose_with_o_or_force"))
    if folder.exists() and not (folder / MANIFEST[kind]).is_file():
        raise RunFolderError(say(f"holds_no_{kind}"), say("choose_another_with_o"))
    if (folder / SEAL).exists():
        raise RunFolderError(say("run_was_approved"), say("choose_with_o"))
    if own := sorted(path.name for path in folder.glob("*") if path.name not in FILES[kind]):
        what, remedy = f"holds_no_file_of_a_{kind}", "move_it_or_choose_with_o"
        raise RunFolderError(say(what, name=own[0]), say(remedy, name=own[0]))


def write(
    plan: Plan, folder: Path, *, force: bool, finish: Callable[[Path], None], keep: bool = False
) -> Path | None:
    """Writes a plan to `folder`, then calls `finish` on it (reports, audit) before it is published.

    Where a former run is kept, its new name.
    """

    def fill(draft: Path) -> None:
        _write_files(plan, draft)
        finish(draft)

    return write_whole(folder, fill, force=force, keep=keep)


def write_whole(
    folder: Path, fill: Callable[[Path], None], *, force: bool, keep: bool = False, kind: str = "run"
) -> Path | None:
    """Publishes what `fill` writes into the folder that it is given, whole or not at all.

    Everything goes to a hidden sibling first, which takes the folder's name only once it is complete; an
    earlier run stays intact until then, and is replaced by `force`, or kept under a number by `keep`: its
    new name is returned. Raises `RunFolderError` when the folder exists and neither is asked for, or when
    the disk refuses.
    """
    folder = folder.absolute()
    refuse_to_replace(folder, force=force, keep=keep, kind=kind)
    try:
        with draft_of(folder) as draft:
            fill(draft)
            with publishing(folder):
                refuse_to_replace(folder, force=force, keep=keep, kind=kind)
                if force or not folder.exists():
                    take_name(draft, folder)
                    return None
                return take_name_of_former(draft, folder)
    except OSError as error:
        raise RunFolderError(say(f"{kind}_cannot_be_written", why=system_fault(error))) from error


def read(folder: Path) -> Plan:
    """The plan of a run folder, from its files alone.

    Raises `RunFolderError` naming the file that is missing or damaged, `ScenarioRefusedError` for its lock.
    """
    summary = read_summary(folder)
    loaded = _opened(folder, LOCK, load)
    most = largest_bytes(loaded.scenario)
    tables: dict[str, Any] = {name: _opened(folder, f"{name}.csv", read_table, most) for name in COLUMNS}
    if others := sorted(set(loaded.inputs) - {LOCK}):
        raise RunFolderError(say("lock_reads_others", file=LOCK, name=others[0]), SOLVE_AGAIN)
    certificate = _read_certificate(folder, most)
    return Plan(scenario=loaded.scenario, summary=summary, rows=Rows(**tables), certificate=certificate)


def read_summary(folder: Path) -> dict[str, Any]:
    """The content of ``plan.json``. Raises `RunFolderError` when it is missing or damaged."""
    return _opened(folder, PLAN, _read_summary)


def _read_certificate(folder: Path, most: int) -> Certificate | None:
    """Both files of a certificate, or nothing where the run has none."""
    if not (folder / CERTIFICATE).exists():
        return None
    return Certificate(*(_opened(folder, name, _read_text, most) for name in (MODEL, DUALS)))


def _read_text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _opened[T](folder: Path, name: str, reader: Callable[[Path], T], most: int = LEAST_BYTES) -> T:
    """What a reader makes of a file, of `most` bytes; whatever it trips over becomes one line naming it."""
    try:
        _refuse_odd_file(folder / name, most)
        return reader(folder / name)
    except OSError as error:
        raise RunFolderError(
            say("file_has_a_fault", file=name, why=system_fault(error)), SOLVE_AGAIN
        ) from error
    except (ValueError, ArithmeticError, csv.Error, RecursionError) as error:
        what = say("file_is_damaged", file=name, why=unreadable(error))
        raise RunFolderError(what, SOLVE_AGAIN) from error


def _refuse_odd_file(path: Path, most: int) -> None:
    """A run holds its own files: a link would show another's, and a pipe would never end."""
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise DamagedError(say("damaged_is_no_file"))
    if found.st_size > most:
        size = Decimal(f"{found.st_size / 1e6:.1f}")
        raise DamagedError(say("damaged_is_too_long", size=size, most=most // 1_000_000))


def _read_summary(path: Path) -> dict[str, Any]:
    summary = json.loads(path.read_text("utf-8"), parse_constant=_no_number, object_pairs_hook=_once)
    if not isinstance(summary, dict) or not isinstance(summary.get("totals"), dict):
        raise DamagedError(say("damaged_has_no_totals"))
    return summary


def _no_number(word: str) -> None:
    raise DamagedError(say("damaged_no_number", word=word))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(found := dict(pairs)) < len(pairs):
        raise DamagedError(say("damaged_twice"))
    return found


def _write_files(plan: Plan, folder: Path) -> None:
    save(folder / LOCK, dump(plan.scenario))
    for name, columns in COLUMNS.items():
        save_table(folder / f"{name}.csv", columns, map(values, plan.rows.of(name)))
    if plan.certificate is not None:
        (folder / CERTIFICATE).mkdir()
        save(folder / MODEL, plan.certificate.model)
        save(folder / DUALS, plan.certificate.duals)
    write_summary(plan, folder)


def write_summary(plan: Plan, folder: Path, documents: dict[str, Any] | None = None) -> None:
    """Writes ``plan.json``: the totals and the manifest of all that the folder holds by then.

    `documents` says in which language and with what the documents were made, where there are any. It is the
    only file that tells how long the plan took.
    """
    summary = {name: held for name, held in plan.summary.items() if name not in ("documents", "files")}
    if documents is not None:
        summary["documents"] = documents
    summary["files"] = digests(folder)
    save(folder / PLAN, json.dumps(summary, indent=2, ensure_ascii=False) + "\n")


def save_table(path: Path, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Writes a CSV file: UTF-8, commas, points."""
    with path.open("w", encoding="utf-8", newline="") as file:
        write_rows(file, columns, rows)
        _flush(file)


def save(path: Path, text: str) -> None:
    """Writes a text file, down to the disk."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        _flush(file)


def _flush(file: TextIO) -> None:
    file.flush()
    os.fsync(file.fileno())
