"""What a view is: who it is for, sentences that open it, tables and charts in reading order."""

from dataclasses import dataclass, replace

from reports.charts import Chart
from reports.table import Column, Table
from reports.wording import counted, label

type Block = Table | Chart


@dataclass(frozen=True)
class View:
    """A document for one reader.

    `key` tells what it is about, as ``operation:cite-9``; `kind` is what it is, as printed; amounts are
    printed to the cent where they are voted, in thousand euros elsewhere.
    """

    key: str
    kind: str
    title: str
    sentences: tuple[str, ...]
    blocks: tuple[Block, ...]
    to_the_cent: bool = False

    @property
    def tables(self) -> list[Table]:
        """Its tables, without the charts."""
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def charts(self) -> list[Chart]:
        """Its charts, without the tables."""
        return [block for block in self.blocks if isinstance(block, Chart)]

    @property
    def name(self) -> str:
        """The name of its files, and of its place in a page."""
        return self.key.replace(":", "-")


def of_one(table: Table, column: str, lang: str) -> Table:
    """A table without its first column where that is the one named and says the same in each row.

    The title says it once.
    """
    said = {str(row[0]) for row in table.rows}
    if table.columns[0].heading != label("column", column, lang) or len(said) != 1:
        return table
    title = f"{table.title} – {said.pop()}"
    return replace(_of(table, list(range(1, len(table.columns)))), title=title)


def kept(table: Table, lang: str, *keys: str) -> Table:
    """A table with some of its columns alone, by their keys."""
    wanted = [label("column", key, lang) for key in keys]
    ranks = [rank for rank, column in enumerate(table.columns) if column.heading in wanted]
    return _of(table, ranks)


def about(table: Table, subjects: set[str]) -> Table:
    """The rows of a table that name one of some subjects, without the columns that say nothing but that."""
    rows = [row for row in table.rows if any(_names(cell, subjects) for cell in row)]
    keys = {subject.partition(":")[2] for subject in subjects} if len(subjects) == 1 else set[str]()
    said = [
        rank
        for rank in range(len(table.columns))
        if not all(row[rank] in keys or (keys and _names(row[rank], subjects)) for row in rows)
    ]
    return _of(replace(table, rows=rows), said)


def _names(cell: object, subjects: set[str]) -> bool:
    return getattr(cell, "about", None) in subjects


def _of(table: Table, ranks: list[int]) -> Table:
    columns = [table.columns[rank] for rank in ranks]
    return replace(table, columns=columns, rows=[tuple(row[rank] for rank in ranks) for row in table.rows])


def topped(table: Table, most: int, lang: str) -> Table:
    """A table of so many rows at most, the first ones: the others stand together in the last one."""
    if len(table.rows) <= most:
        return table
    shown, others = table.rows[: most - 1], table.rows[most - 1 :]
    rest = [_together(column, [row[rank] for row in others]) for rank, column in enumerate(table.columns)]
    rest[0] = counted(len(others), "other", lang)
    return replace(table, rows=[*shown, tuple(rest)])


def _together(column: Column, cells: list[object]) -> object:
    return sum(cell for cell in cells if isinstance(cell, int)) if column.total else None
