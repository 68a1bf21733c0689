"""Actuals written as a workbook that `rerun` reads: a sheet of values, one a table, and one of changes."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from optim.messages import Lang
from optim.rerun.reported import TABLES, Reported
from optim.rerun.workbook import CHANGES, GENERAL
from optim.scenario.figures import Figure
from optim.scenario.sheets import Leaf, leaves
from reports.scenario_workbook import OPTIONS, SheetWriter


def write_actuals(reported: Reported, file: Path | BytesIO, lang: Lang) -> None:
    """Writes the sheets of what is reported; a table without rows has no sheet."""
    held = reported.model_dump(exclude_none=True, exclude_defaults=True)
    general = {name: part for name, part in held.items() if name not in (*TABLES, CHANGES)}
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        writer = SheetWriter(None, held, book, lang)
        writer.values(GENERAL, Reported, [*leaves(Reported, general)])
        for name, model in TABLES.items():
            if name in held:
                writer.table(name, model)
        if CHANGES in held:
            writer.values(CHANGES, None, [*_changes(held[CHANGES])])
        writer.lists()


def _changes(changes: dict[str, Any]) -> Iterator[Leaf]:
    """A change a row: a figure with its source and status, another block as YAML writes it on one line."""
    for path, value in changes.items():
        if isinstance(value, dict) and set(value) <= set(Figure.model_fields):
            yield Leaf((path,), value["value"], value.get("source", ""), value.get("status", ""))
        elif value is None or isinstance(value, dict | list):
            yield Leaf((path,), json.dumps(value, ensure_ascii=False, default=float))
        else:
            yield Leaf((path,), value)
