"""The page that documents the run folder, written from the declaration of its tables."""

from collections.abc import Iterator
from decimal import Decimal

from optim.run.manifest import CERTIFICATE, DOCUMENTS, DUALS, LOCK, MODEL, PLAN, SEAL
from optim.run.summary import Summary
from optim.run.tables import TABLES
from optim.run.tables.column import Column, Row, columns

TYPES: dict[object, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    Decimal: "exact decimal",
    int | None: "whole number or empty",
}
FILES = {
    PLAN: "totals, goals with their bounds, and the manifest: the SHA-256 of every other file",
    LOCK: "the whole scenario, every figure with its source: it solves again without any other file",
    MODEL: f"the linear programme, where `{CERTIFICATE}/` is there",
    DUALS: "what proves its bound",
    DOCUMENTS[0]: "the page for readers, where documents were asked for",
    DOCUMENTS[1]: "the workbook with the same tables",
    SEAL: "the approval, once the run is approved",
}
HEAD = """# The run folder

Written by `python -m optim.run.tables > docs/run-folder.md`; the tables are declared in
`optim/run/tables/rows.py`, `rows_lapses.py` and `rows_binding.py`, one class a table.

Files are UTF-8. Tables are CSV: commas, points, lines that end with a line feed, a heading, no exponent and
no trailing zeros. Money is in whole cents. Two rows of one key are one row split in two, and are refused."""


def page() -> str:
    """The text of ``docs/run-folder.md``."""
    tables = [line for name, kind in TABLES.items() for line in _table(name, kind)]
    return "\n".join([HEAD, "", *_files(), "", *_summary(), *tables]) + "\n"


def _files() -> Iterator[str]:
    yield from ("| file | holds |", "|---|---|")
    for name, says in FILES.items():
        yield f"| `{name}` | {says} |"
    for name, kind in TABLES.items():
        yield f"| [`{name}.csv`](#{name}csv) | {_says(kind)} |"


def _summary() -> Iterator[str]:
    """The keys of the manifest: what those of nested blocks are, `optim/run/summary.py` says."""
    fields = Summary.model_fields.items()
    always = ", ".join(f"`{name}`" for name, held in fields if held.is_required())
    maybe = ", ".join(f"`{name}`" for name, held in fields if not held.is_required())
    yield from (
        f"## {PLAN}",
        "",
        f"In every run: {always}.",
        "",
        f"Where there is something to say: {maybe}.",
    )


def _table(name: str, kind: type[Row]) -> Iterator[str]:
    yield from ("", f"## {name}.csv", "", _says(kind))
    if kind.by_rule:
        yield from ("", f"Its numbers may have either sign where the rule `{kind.by_rule}` is switched off.")
    yield from ("", "| column | holds | type | unit | key | may be |", "|---|---|---|---|---|---|")
    for column in columns(kind):
        yield _column(column)


def _says(kind: type[Row]) -> str:
    return " ".join((kind.__doc__ or "").split())


def _column(column: Column) -> str:
    sign = column.sign.value if column.sign else ""
    cells = (f"`{column.name}`", column.says, TYPES[column.kind], column.unit, "key" * column.key, sign)
    return f"| {' | '.join(cells)} |"
