"""All that the French documents and answers of a plan print, and what in it is no French.

What a person wrote in the scenario stands as it is written, in any language: those words are taken out first.
So are the addresses of figures in the scenario and the identifiers of operations, by which an officer finds
them again.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any, get_args
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

from rich.console import Console

from optim.model.goals import GOALS
from optim.rulebook import RULEBOOK
from optim.run.plan import COLUMNS, Plan
from optim.scenario.criteria import PARTS
from optim.scenario.figures import UNSOURCED, Block
from optim.scenario.schema import Scenario
from optim.scenario.schema_evaluation import Criterion
from reports import binding, text
from reports.charts import charts
from reports.csv_tables import write_csv_tables
from reports.operation import why
from reports.page import page
from reports.table import Table
from reports.tables import tables
from reports.wording import LABELS, label
from reports.workbook import write_workbook

SAID = (
    "the of and is are was were be been with from by to for not at in it its this that these those which "
    "what who when where than then each every any all more less most least only into over under after "
    "before between year years home homes works started missed share cost costs limit funder bound nothing "
    "kept given assumed taken unit units must has have had does did will would should could may no there "
    "their they as if but while until without within so up down out other others money figure figures"
)
ENGLISH = frozenset(SAID.split())
"""English words that no French sentence holds."""
WORDS = ("name", "title", "description", "source", "because", "label", "communes", "by", "on")
"""The fields of a scenario that a person writes in words."""
NUMBERS = {
    "a power of ten": re.compile(r"\d[eE][-+]?\d+\b"),
    "a zero below zero": re.compile(r"(?<![\w\d])[-−]0(?:,0+)?(?![\d,])"),
    "a decimal point": re.compile(r"\d\.\d"),
}
WORD = re.compile(r"[A-Za-zÀ-ÿœ_][\w']*")


def faults(plan: Plan, texts: Iterable[tuple[str, str]]) -> list[str]:
    """What is no French in some texts, each with where it stands and the words around it."""
    keys, own = _identifiers(plan.scenario), _own_words(plan)
    found: dict[str, None] = {}
    for where, said in dict.fromkeys(texts):
        whole = _spaced(said)
        if not any(
            _odd(whole, keys)
        ):  # what a person wrote is sought only where something is odd: it is slow
            continue
        plain = own.sub(" ", whole)
        for what, token in _odd(plain, keys):
            found[f"{where}: {what} {token!r} in {plain.strip()[:160]!r}"] = None
    return list(found)


def _odd(plain: str, keys: frozenset[str]) -> Iterator[tuple[str, str]]:
    for what, pattern in NUMBERS.items():
        yield from ((what, found[0]) for found in pattern.finditer(plain))
    for word in WORD.findall(plain):
        if word in keys or "_" in word:
            yield "the key", word
        elif word.lower() in ENGLISH and not word.isupper():
            yield "the English word", word


def _spaced(said: str) -> str:
    return re.sub(r"[ \n]+", " ", said)


def _own_words(plan: Plan) -> re.Pattern[str]:
    """What a person wrote in the scenario, the longest first, and the version that made the documents."""
    scenario = plan.scenario
    words = {_spaced(w).strip() for w in _written(scenario.model_dump(exclude={"revision"}))}
    words |= {word[:1].upper() + word[1:] for word in words}
    words |= {row.operation for row in scenario.operations} | set(scenario.horizon.tranches)
    words |= {*scenario.funder_groups.values(), *scenario.areas.values()}
    words |= {held.fr for held in [*scenario.kinds.values(), *scenario.natures.values()]}
    words |= set(scenario.lists.values())
    words |= {f"Phasage {plan.summary['versions']['phasage']}"}
    words |= {Path(name).name for name in (f"{table}.csv" for table in COLUMNS)}
    ranked = sorted(filter(None, words), key=lambda word: (-len(word), word))
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in ranked))


def _written(value: Any, field: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _written(item, str(key))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _written(item, field)
    elif isinstance(value, str) and field in WORDS and value != UNSOURCED:
        yield value


def _identifiers(scenario: Scenario) -> frozenset[str]:
    """What the code and the scenario call things by, but for those that are French words as they stand."""
    lots = {row.lot for row in scenario.lots}
    blocks = (
        scenario.epci, scenario.bailleurs, scenario.funders, scenario.clusters, scenario.maitres_ouvrage,
        scenario.areas, scenario.lists, scenario.parity, scenario.excludes, scenario.funder_groups,
        scenario.priority_classes, scenario.kinds, scenario.natures,
        *(funder.classes for funder in scenario.funders.values()),
    )  # fmt: skip
    of_code = {*RULEBOOK, *GOALS, *get_args(Criterion), *_fields()}
    of_code |= {part for parts in PARTS.values() for part in parts}
    keys = {*lots, *of_code, *(str(key) for block in blocks for key in block)}
    return frozenset(keys - _french() - {"fr", "en"})


@cache
def _fields() -> frozenset[str]:
    """The names of all fields of a scenario."""

    def of(block: type[Block]) -> Iterator[str]:
        for inner in block.__subclasses__():
            yield from inner.model_fields
            yield from of(inner)

    return frozenset(of(Block))


@cache
def _french() -> frozenset[str]:
    """The words of the French labels."""
    said = " ".join(words[0] for labels in LABELS.values() for words in labels.values())
    return frozenset(word for found in WORD.findall(said) for word in (found, found.lower()))


def documents(plan: Plan, folder: Path) -> Iterator[tuple[str, str]]:
    """Every text of the page, the charts, the workbook and the CSV export of a plan, in French."""
    made = [_without_addresses(table) for table in tables(plan, "fr")]
    yield from (("page", said) for said in _texts_of(page(plan, "fr", made, [])))
    for chart in charts(plan, "fr"):
        yield from (("chart", said) for said in _strings([chart.title, chart.says, chart.spec["data"]]))
    write_workbook(plan, folder / "report.xlsx", "fr", made)
    yield from (("workbook", said) for said in sheets(folder / "report.xlsx"))
    for name in write_csv_tables(made, folder, "fr"):
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            yield from ((name, cell) for row in csv.reader(file, delimiter=";") for cell in row)


def _without_addresses(table: Table) -> Table:
    """A table without the column that says where in the scenario a figure stands."""
    address = label("column", "where", "fr")
    rank = next((i for i, column in enumerate(table.columns) if column.heading == address), None)
    if rank is None:
        return table
    rows = [(*row[:rank], "", *row[rank + 1 :]) for row in table.rows]
    return Table(table.key, table.title, table.columns, rows, table.notes)


def sheets(path: Path) -> Iterator[str]:
    """Every text of a workbook."""
    with ZipFile(path) as book:
        shared = fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314
    for item in shared:
        yield "".join(item.itertext())


def answers(plan: Plan) -> Iterator[tuple[str, str]]:
    """What the terminal answers to solve and to explain, all limits and one bilan told, in French."""
    screen = Console(file=StringIO(), width=10_000)
    text.print_summary(plan, screen, "fr")
    binding.print_prices(plan, screen, "fr", everything=True)
    text.print_bilan(plan, min(row.operation for row in plan.scenario.receipts), screen, "fr")
    for row in plan.scenario.operations:
        for said in why(plan, row.operation, "fr"):
            screen.print(said, markup=False, highlight=False)
    yield from lines("terminal", screen)


def lines(where: str, screen: Console) -> Iterator[tuple[str, str]]:
    """Each line that was printed on a screen."""
    assert isinstance(screen.file, StringIO)
    yield from ((where, line) for line in screen.file.getvalue().splitlines())


class _Reader(HTMLParser):
    """Collects what a page shows: its text, and what stands under the pointer or is read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden = tag in ("style", "script")
        self.found += [value for name, value in attrs if name in ("title", "aria-label") and value]

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.found.append(data)


def _texts_of(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    return reader.found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
