"""Every figure that a table prints: each of its cells, and the sums that a reader makes of them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from printed_words import labels, stems

from optim.run.plan import Plan
from reports.table import Column, Table, tranche_years
from reports.wording import label, phrase


@dataclass(frozen=True)
class Figure:
    """A printed figure: its label, what it is of, its kind of cells, its value and the rounding of it."""

    label: frozenset[str]
    of: frozenset[str]
    cells: str
    value: float
    rounding: float
    where: str

    def same_as(self, other: "Figure") -> bool:
        """Whether two figures are one value, as far as each is rounded."""
        return abs(self.value - other.value) <= self.rounding + other.rounding + 1e-6


class Names:
    """The names that a plan prints beside its figures: those of its scenario, its periods, some runs."""

    def __init__(self, plan: Plan, lang: str, *, runs: Sequence[str] = ()) -> None:
        scenario, tranches = plan.scenario, tranche_years(plan)
        self.known: dict[str, str] = {}
        for block in (scenario.bailleurs, scenario.epci, scenario.clusters, scenario.maitres_ouvrage):
            self.known |= {item.name: item.name for item in block.values()}
        self.known |= {name: name for name in scenario.funder_groups.values()}
        for key, funder in scenario.funders.items():
            self.known |= dict.fromkeys((key, funder.name), funder.name)
        for operation in scenario.operations:
            self.known |= dict.fromkeys((operation.operation, operation.name), operation.name)
        for name, inside in tranches.items():
            self.known |= dict.fromkeys((name, f"{name} ({inside[0]}–{inside[-1]})"), name)
        self.tranche_of = {str(year): name for name, inside in tranches.items() for year in inside}
        self.periods = (*runs, *self.tranche_of, *tranches)
        self.whole = {"", label("looks_at", "programme", lang)}
        self.others = phrase("kept_as_voted", lang).partition(",")[0]
        heads = (label("column", key, lang) for key in ("lot", "unit", "what", "year"))
        self.lot, self.unit, self.what, self.year = heads

    def token(self, heading: str, cell: str) -> str:
        """What a cell names; nothing for the whole programme or an empty cell."""
        if cell in self.whole:
            return ""
        return f"lot {cell}" if heading == self.lot else self.known.get(cell, cell)

    def is_name(self, heading: str, cell: str) -> bool:
        """Whether a cell says what the figures beside it are of, and is no remark."""
        known = cell in self.known or cell in self.whole or cell.isdigit()
        return known or heading == self.lot or cell.startswith(self.others)


@dataclass(frozen=True)
class _Cell:
    """A cell with its labels, the names and the period beside it, the remarks beside it, and its kind."""

    labels: tuple[frozenset[str], ...]
    names: tuple[str, ...]
    period: str
    remarks: frozenset[str]
    cells: str
    value: float
    rounding: float

    def of(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset({*names, self.period} - {""})


def figures_of_tables(made: Iterable[Table], names: Names) -> Iterator[Figure]:
    """Every figure of some tables."""
    for table in made:
        for rank, column in enumerate(table.columns):
            if column.cells in ("text", "year"):
                continue
            where = f"{table.title} / {column.heading}"
            read = list(_read(table, rank, names))
            yield from _each(read, where)
            if column.total or column.cells == "quantity":
                yield from _sums(read, names, where)


def _read(table: Table, rank: int, names: Names) -> Iterator[_Cell]:
    """The cells of a column that hold something."""
    heads, column = [c.heading for c in table.columns], table.columns[rank]
    beside = [
        i for i, c in enumerate(table.columns)
        if c.cells in ("text", "year") and c.heading not in (names.unit, names.what)
    ]  # fmt: skip
    said = [["" if cell is None else str(cell) for cell in row] for row in table.rows]
    dated = [i for i, c in enumerate(table.columns) if c.cells == "year" and c.heading != names.year]
    named = [i for i in beside if i not in dated and all(names.is_name(heads[i], row[i]) for row in said)]
    bare, period = _period(column.heading, names)
    for row, text in zip(table.rows, said, strict=True):
        if text[rank] == "":
            continue
        what = text[heads.index(names.what)] if names.what in heads else ""
        unit = text[heads.index(names.unit)] if names.unit in heads and column.cells == "quantity" else ""
        euros = "€" in what
        yield _Cell(
            labels=tuple(_labels(table, what or bare, unit)),
            names=tuple(names.token(heads[i], text[i]) for i in named),
            period=period,
            remarks=frozenset(text[i] for i in beside if i not in named),
            cells="euros" if euros else "count" if what else _kind(column),
            value=float(row[rank]) * (100 if euros else 1),
            rounding=50 if euros else 0,
        )


def _labels(table: Table, text: str, unit: str) -> Iterator[frozenset[str]]:
    """The labels of a cell: of its heading or its measure, else of the title; with its unit."""
    found = [words for words in labels(text) if words] or labels(table.title)
    for words in found:
        yield words | stems(unit)


def _each(read: list[_Cell], where: str) -> Iterator[Figure]:
    """Each cell, by the names beside it, and the remarks where names do not tell it from other rows."""
    keys = [(cell.labels, cell.of(cell.names)) for cell in read]
    times = Counter(keys)
    for cell, key in zip(read, keys, strict=True):
        of = key[1] | (cell.remarks if times[key] > 1 else set())
        for words in cell.labels:
            yield Figure(words, of, cell.cells, cell.value, cell.rounding, where)


def _sums(read: list[_Cell], names: Names, where: str) -> Iterator[Figure]:
    """The sums that a reader can make: over all rows, by each name, by each pair; by year and by tranche."""
    sums: dict[tuple[frozenset[str], frozenset[str], str], float] = {}
    for cell in read:
        by_tranche = tuple(names.tranche_of.get(name, name) for name in cell.names)
        keys = {
            cell.of(kept)
            for span in {cell.names, by_tranche}
            for size in range(min(len(span), 2) + 1)
            for kept in combinations(span, size)
        }
        for words in cell.labels:
            for of in keys:
                key = words, of, cell.cells
                sums[key] = sums.get(key, 0.0) + cell.value
    for (words, of, cells), value in sums.items():
        yield Figure(words, of, cells, value, 0, f"{where}, sum")


def _kind(column: Column) -> str:
    return "count" if column.cells == "quantity" else column.cells


def _period(heading: str, names: Names) -> tuple[str, str]:
    """A heading without the year, the tranche or the run that it is of, and that period or run."""
    text = heading.removesuffix(", €")
    for part in names.periods:
        if found := re.search(rf"(^|\W){re.escape(part)}(\W|$)", text):
            return f"{text[: found.start()]} {text[found.end() :]}", part
    return text, ""
