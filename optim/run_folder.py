"""The run folder: written whole or not at all, and read back as a plan."""

from __future__ import annotations

import csv
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from optim.plan import COLUMNS, Plan
from optim.scenario import load
from optim.scenario.lock import dump

if TYPE_CHECKING:
    import pandas as pd

LOCK = "scenario.lock.yaml"


class RunFolderError(Exception):
    """A run folder cannot be written or read; the message says which file and why."""


def refuse_to_replace(folder: Path, *, force: bool) -> None:
    """Raises `RunFolderError` when a run may not be written there: one exists, or it is another folder."""
    if folder.is_symlink() or (folder.exists() and not force):
        raise RunFolderError("the run folder exists already. Choose another with -o, or add --force.")
    if folder.exists() and not (folder / "plan.json").is_file():
        raise RunFolderError("it holds no run, so --force does not replace it. Choose another with -o.")


def write(plan: Plan, folder: Path, *, force: bool, finish: Callable[[Path], None]) -> None:
    """Writes a plan to `folder`, then calls `finish` on it (reports, audit) before it is published.

    Everything goes to a hidden sibling first, which takes the folder's name only once it is complete; an
    earlier run stays intact until then. Raises `RunFolderError` when the folder exists and `force` is
    false, or when the disk refuses.
    """
    folder = folder.absolute()
    refuse_to_replace(folder, force=force)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise RunFolderError(f"the run folder cannot be written: {error.strerror}.") from error
    try:
        draft.chmod(0o755)
        _write_files(plan, draft)
        finish(draft)
        _publish(draft, folder)
    except OSError as error:
        raise RunFolderError(f"the run folder cannot be written: {error.strerror}.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def read(folder: Path) -> Plan:
    """The plan of a run folder, from its files alone.

    Raises `RunFolderError` naming the file that is missing or damaged, `ScenarioRefusedError` for its lock.
    """
    summary = _opened(folder / "plan.json", _read_summary)
    tables = {name: _opened(folder / f"{name}.csv", _read_table) for name in COLUMNS}
    return Plan(scenario=load(folder / LOCK).scenario, summary=summary, **tables)


def _opened[T](path: Path, reader: Callable[[Path], T]) -> T:
    """What a reader makes of a file; whatever it trips over becomes one line naming the file."""
    try:
        return reader(path)
    except OSError as error:
        raise RunFolderError(f"{path.name}: {error.strerror}. Solve the scenario again.") from error
    except (ValueError, ArithmeticError, csv.Error, RecursionError) as error:
        raise RunFolderError(f"{path.name}: damaged ({error}). Solve the scenario again.") from error


def _read_summary(path: Path) -> dict[str, Any]:
    summary = json.loads(path.read_text("utf-8"))
    if not isinstance(summary, dict) or not isinstance(summary.get("totals"), dict):
        raise ValueError("it does not hold the totals of a run")
    return summary


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


def _read_table(path: Path) -> pd.DataFrame:
    import pandas as pd  # loaded while the solver works, and not at all where a run is only written

    columns = COLUMNS[path.stem]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if not rows or rows[0] != columns:
        raise ValueError(f"it does not have the columns {', '.join(columns)}")
    if any(len(row) != len(columns) for row in rows[1:]):
        raise ValueError("a row has a wrong number of cells")
    table = pd.DataFrame(rows[1:], columns=columns)
    for column in columns:
        if column in ("year", "homes") or column.endswith("_cents"):
            table[column] = [int(text) for text in table[column]]
        elif column in ("quantity", "voted", "new", "difference"):
            table[column] = pd.Series([_finite(text) for text in table[column]], dtype=object)
        elif column == "price":
            table[column] = [float(text) for text in table[column]]
    return table


def _finite(text: str) -> Decimal:
    value = Decimal(text)
    if not value.is_finite():
        raise ValueError(f"{text} is not a quantity")
    return value
