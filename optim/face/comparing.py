"""What differs between plans, as the command prints it."""

from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from os import PathLike
from pathlib import Path

from rich.console import Console

from optim.face.plan import Plan, plan_of
from optim.messages import Lang, say, spoken
from optim.scenario import Finding, ScenarioRefusedError
from reports.compare import comparison, conclusions, write_comparison
from reports.page import excerpt
from reports.table import Table
from reports.text import print_comparison

WIDTH = 80
"""Columns of a text that is printed for no terminal."""


@dataclass(frozen=True)
class Comparison:
    """Two to four plans side by side, the first being the base: what to know first, and tables by title."""

    plans: list[Plan]
    names: list[str]
    lang: Lang
    conclusions: list[str]
    tables: dict[str, Table]

    def save(self, folder: str | PathLike[str]) -> Path:
        """Writes ``compare.xlsx`` and ``compare.html``. Raises `OSError` when they cannot be."""
        write_comparison([plan.held for plan in self.plans], self.names, Path(folder), self.lang)
        return Path(folder)

    def __str__(self) -> str:
        made = list(self.tables.values())
        return printed(lambda screen: print_comparison(made, self.conclusions, screen, self.lang))

    def __repr__(self) -> str:
        return f"<Comparison of {', '.join(self.names)}: {len(self.tables)} tables>"

    def _repr_html_(self) -> str:
        return excerpt(self.conclusions, list(self.tables.values())[:1], self.lang)


def compare(*plans: Plan | str | PathLike[str], lang: Lang | None = None) -> Comparison:
    """What changed in the inputs and in the plans of two to four plans or run folders.

    Raises `RunFolderError` or `ScenarioRefusedError` for a run that cannot be read, and the latter for
    another number of plans.
    """
    if not 2 <= len(plans) <= 4:
        what = say("two_to_four", count=len(plans))
        raise ScenarioRefusedError([Finding("compare", what, "", say("compare_two_to_four"))])
    given, words = [plan_of(plan) for plan in plans], lang or spoken()
    held, names = [plan.held for plan in given], _names(given)
    made = {table.title: table for table in comparison(held, names, words)}
    return Comparison(given, names, words, conclusions(held, names, words), made)


def printed(write: Callable[[Console], None]) -> str:
    """What is printed on a terminal of 80 columns, as a text."""
    text = StringIO()
    write(Console(file=text, width=WIDTH))
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines())


def _names(plans: list[Plan]) -> list[str]:
    """The names of the plans' folders, or their titles, numbered where two are alike."""
    names = [plan.title if plan.folder is None else plan.folder.resolve().name for plan in plans]
    return [name if names.count(name) == 1 else f"{name} ({rank})" for rank, name in enumerate(names, 1)]
