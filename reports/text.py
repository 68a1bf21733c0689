"""What the terminal prints: the answer first, then the totals, then what binds; 80 columns."""

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from optim.run.approvals import Approved
from optim.run.plan import Plan
from reports.answer import opening, others
from reports.bilan import bilan
from reports.binding import print_binding
from reports.financing import by_group, financing, groups_held
from reports.moved import print_assumed, print_moves
from reports.operation import moved, told
from reports.screen import cell, grid, say
from reports.synthesis import synthesis
from reports.table import Table
from reports.why import first
from reports.wording import number, phrase

if TYPE_CHECKING:
    from optim.studies.answer import StudyAnswer

SHORT = ("compare_answers", "compare_inputs", "compare_homes", "compare_moved", "compare_funders")
"""The tables of a comparison that the terminal prints."""
SHOWN = 12
"""How many rows of a comparison the terminal prints."""


def print_summary(plan: Plan, console: Console, lang: str = "fr", gain: float | None = None) -> None:
    """The summary of a solve; of a rerun, what moves stands before the rest.

    `gain` is what a rerun without stability adds to the first goal, where that was asked.
    """
    first, *then = opening(plan, lang)
    say(console, first, style="bold")
    for sentence in then:
        say(console, sentence)
    if plan.scenario.revision:
        print_moves(plan, gain, console, lang)
    for sentence in others(plan, lang):
        say(console, sentence)
    console.print()
    for table in (synthesis(plan, lang), by_group(financing(plan, lang))):
        console.print(grid(table, lang))
        console.print()
    if held := groups_held(plan, lang):
        for sentence in held:
            say(console, sentence)
        console.print()
    print_binding(plan, console, lang)
    if plan.scenario.revision:
        print_assumed(plan, console, lang)


def print_study(found: "StudyAnswer", console: Console, lang: str = "fr") -> None:
    """The answer of a study: its variants side by side, then the operations that move most."""
    from reports import study  # it takes the solver, which who reads a plan does not load

    for sentence in study.opening(found, lang):
        say(console, sentence)
    for table in study.tables(found, lang):
        console.print()
        console.print(grid(table, lang))
        for note in table.notes:
            say(console, note)


def print_log(lines: list[Approved], console: Console, lang: str = "fr") -> None:
    """The approved plans, oldest first: day, run, who approved it and why, whether it is intact."""
    for rank, line in enumerate(lines, start=1):
        approval = line.approval
        state = phrase("changed" if line.findings else "intact", lang)
        say(console, f"{rank}. {approval.on}  {approval.run} – {approval.title}", style="bold")
        told = phrase("approved", lang, by=approval.by, because=approval.because, seal=approval.short_seal)
        say(console, told, indent="   ")
        if approval.parent:
            say(console, phrase("after_run", lang, digest=approval.parent[:12]), indent="   ")
        say(console, state, indent="   ")


def print_comparison(made: list[Table], told: list[str], console: Console, lang: str = "fr") -> None:
    """The conclusions, the answers side by side, and what moved most."""
    for sentence in told:
        say(console, sentence, style="bold")
    for table in made:
        if table.key in SHORT and table.rows:
            console.print()
            console.print(grid(_top(table), lang))
            if len(table.rows) > SHOWN:
                more = number(len(table.rows) - SHOWN, lang)
                say(console, phrase("more_rows", lang, count=more), indent="  ")


def _top(table: Table) -> Table:
    """The first rows of a table, without the columns that 80 signs cannot hold; no total of a part."""
    kept = [i for i, c in enumerate(table.columns) if table.key != "compare_moved" or i in (0, 2, 7)]
    whole = len(table.rows) <= SHOWN
    columns = [replace(table.columns[i], total=table.columns[i].total and whole) for i in kept]
    return replace(table, columns=columns, rows=[tuple(row[i] for i in kept) for row in table.rows[:SHOWN]])


def print_operation(
    plan: Plan, operation: str, console: Console, lang: str = "fr", lot: str | None = None
) -> None:
    """Why an operation is started as it is, what is told of it, then its bilan where it has receipts."""
    for rank, sentence in enumerate(first(plan, operation, lot, lang)):
        say(console, sentence, style="" if rank else "bold")
    for sentence in (*told(plan, operation, lang), *moved(plan, operation, lang)):
        say(console, sentence)
    print_bilan(plan, operation, console, lang)


def print_bilan(plan: Plan, operation: str, console: Console, lang: str = "fr") -> None:
    """The bilan of one operation; nothing where it has no receipts."""
    table = bilan(plan, lang, operation)
    if not table.rows:
        return
    held = Grid(
        title=Text(str(table.rows[0][1]), style="bold"), title_justify="left", box=None, pad_edge=False
    )
    for column in table.columns[2:]:
        right = "right" if column.cells == "euros" else "left"
        held.add_column(column.heading.replace(", €", ""), justify=right, overflow="fold")  # type: ignore[arg-type]
    for row in table.rows:
        held.add_row(*(cell(c, value, lang) for c, value in zip(table.columns[2:], row[2:], strict=True)))
    console.print(held)
    for note in table.notes:
        say(console, note)
