"""The run folder: written whole or not at all, and read back as a plan."""

import csv
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from optim.plan import COLUMNS, Plan
from optim.scenario import load
from optim.scenario.lock import dump

LOCK = "scenario.lock.yaml"


class RunFolderError(Exception):
    """A run folder cannot be written or read; the message says which file and why."""


def write(plan: Plan, folder: Path, *, force: bool, finish: Callable[[Path], None]) -> None:
    """Writes a plan to `folder`, then calls `finish` on it (reports, audit) before it is published.

    Everything goes to a hidden sibling first, which takes the folder's name only once it is complete; an
    earlier run stays intact until then. Raises `RunFolderError` when the folder exists and `force` is
    false, or when the disk refuses.
    """
    folder = folder.absolute()
    if folder.is_symlink() or (folder.exists() and not force):
        raise RunFolderError(f"{folder.name}: the run folder exists. Choose another with -o, or add --force.")
    if folder.exists() and not (folder / "plan.json").is_file():
        raise RunFolderError(
            f"{folder.name}: holds no run, so --force does not replace it. Choose another with -o."
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise RunFolderError(f"{folder.name}: cannot be written: {error.strerror}.") from error
    try:
        draft.chmod(0o755)
        _write_files(plan, draft)
        finish(draft)
        _publish(draft, folder)
    except OSError as error:
        raise RunFolderError(f"{folder.name}: cannot be written: {error.strerror}.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def read(folder: Path) -> Plan:
    """The plan of a run folder, from its files alone. Raises `RunFolderError` naming what is missing."""
    try:
        summary = json.loads((folder / "plan.json").read_text("utf-8"))
        tables = {name: _read_table(folder / f"{name}.csv", columns) for name, columns in COLUMNS.items()}
    except OSError as error:
        name = Path(error.filename or folder).name
        raise RunFolderError(f"{folder.name}: {name}: {error.strerror}. Solve the scenario again.") from error
    except (ValueError, ArithmeticError, csv.Error) as error:
        raise RunFolderError(
            f"{folder.name}: not a run folder: {error}. Solve the scenario again."
        ) from error
    return Plan(scenario=load(folder / LOCK).scenario, summary=summary, **tables)


def _write_files(plan: Plan, folder: Path) -> None:
    _save(folder / LOCK, dump(plan.scenario))
    for name, columns in COLUMNS.items():
        table: pd.DataFrame = getattr(plan, name)
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows([_cell(value) for value in row] for row in table.itertuples(index=False))
            _flush(file)
    write_summary(plan, folder)


def write_summary(plan: Plan, folder: Path) -> None:
    """Writes ``plan.json``, the manifest of a run: the only file that tells how long it took."""
    _save(folder / "plan.json", json.dumps(plan.summary, indent=2, ensure_ascii=False) + "\n")


def _cell(value: Any) -> str:
    """A value as written in a CSV file: plain digits, no exponent, no trailing zeros."""
    if isinstance(value, Decimal | float):
        text = f"{Decimal(repr(value)) if isinstance(value, float) else value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def _save(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        _flush(file)


def _flush(file: Any) -> None:
    file.flush()
    os.fsync(file.fileno())


def _publish(draft: Path, folder: Path) -> None:
    """Gives the draft its name; a run already there is set aside first and put back if that fails."""
    if not folder.exists():
        draft.rename(folder)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.old.", dir=folder.parent)) / "run"
    folder.rename(aside)
    try:
        draft.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    finally:
        if folder.exists():
            shutil.rmtree(aside.parent, ignore_errors=True)


def _read_table(path: Path, columns: list[str]) -> pd.DataFrame:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if not rows or rows[0] != columns:
        raise ValueError(f"{path.name} does not have the columns {', '.join(columns)}")
    if any(len(row) != len(columns) for row in rows[1:]):
        raise ValueError(f"{path.name} has a row with a wrong number of cells")
    table = pd.DataFrame(rows[1:], columns=columns)
    for column in columns:
        if column in ("year", "homes") or column.endswith("_cents"):
            table[column] = [int(text) for text in table[column]]
        elif column == "quantity":
            table[column] = pd.Series([Decimal(text) for text in table[column]], dtype=object)
        elif column == "price":
            table[column] = [float(text) for text in table[column]]
    return table
