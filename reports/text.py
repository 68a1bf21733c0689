"""What the terminal prints: the answer first, then the totals, then what binds; 80 columns."""

from dataclasses import replace
from decimal import Decimal
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import pandas as pd
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from optim.run.approvals import Approved
from optim.run.plan import Plan
from optim.sentences import spans
from reports.answer import decisions, sentences
from reports.bilan import bilan
from reports.limits import bounds, worth
from reports.names import Names, parted
from reports.operation import told
from reports.table import Column, Table
from reports.tables import financing, synthesis
from reports.wording import counted, exact, label, money, number, percent, phrase, significant

if TYPE_CHECKING:
    from optim.studies.answer import StudyAnswer

SHORT = ("compare_answers", "compare_inputs", "compare_homes", "compare_moved", "compare_funders")
"""The tables of a comparison that the terminal prints."""
TOLD = 3
"""How many lines of each rule `explain` tells, unless all are asked for."""
SHOWN = 12
"""How many prices the summary of a solve prints."""


def print_summary(plan: Plan, console: Console, lang: str = "fr") -> None:
    """The summary of a solve."""
    first, *others = sentences(plan, lang)
    _say(console, first, style="bold")
    for sentence in others:
        _say(console, sentence)
    console.print()
    for table in (synthesis(plan, lang), _grouped(financing(plan, lang))):
        console.print(_grid(table, lang))
        console.print()
    _print_binding(plan, console, lang)


def print_study(found: "StudyAnswer", console: Console, lang: str = "fr") -> None:
    """The answer of a study: its variants side by side, then the operations that move most."""
    from reports import study  # it takes the solver, which who reads a plan does not load

    for sentence in study.opening(found, lang):
        _say(console, sentence)
    for table in study.tables(found, lang):
        console.print()
        console.print(_grid(table, lang))
        for note in table.notes:
            _say(console, note)


def print_prices(plan: Plan, console: Console, lang: str = "fr", *, everything: bool = False) -> None:
    """What each decision costs, then the limits with a price, rule by rule; shared ones come first.

    Of each rule the most valuable limits are told and the others counted, unless `everything` is asked.
    """
    for sentence in decisions(plan, lang):
        _say(console, sentence)
    if plan.prices.empty:
        _say(console, phrase("nothing_binds", lang))
    own = bounds(plan.prices)
    for rule, rows in pd.concat([plan.prices[~own], plan.prices[own]]).groupby("rule", sort=False):
        title = f"{label('rule', str(rule), lang)} ({counted(len(rows), 'limit', lang)})"
        _say(console, title, style="bold")
        merged = _merged(Names(plan.scenario, lang), rows.to_dict("records"))
        told = merged if everything else sorted(merged, key=lambda row: -abs(row["price"]))[:TOLD]
        for row in told:
            _say(console, _price_line(row, lang), indent="  ")
        if left := len(rows) - sum(row["count"] for row in told):
            more = phrase("more_all", lang, count=counted(left, "limit", lang))
            _say(console, more, indent="  ")


def print_log(lines: list[Approved], console: Console, lang: str = "fr") -> None:
    """The approved plans, oldest first: day, run, who approved it and why, whether it is intact."""
    for rank, line in enumerate(lines, start=1):
        approval = line.approval
        state = phrase("changed" if line.findings else "intact", lang)
        _say(console, f"{rank}. {approval.on}  {approval.run} – {approval.title}", style="bold")
        told = phrase("approved", lang, by=approval.by, because=approval.because, seal=approval.short_seal)
        _say(console, told, indent="   ")
        if approval.parent:
            _say(console, phrase("after_run", lang, digest=approval.parent[:12]), indent="   ")
        _say(console, state, indent="   ")


def print_comparison(made: list[Table], told: list[str], console: Console, lang: str = "fr") -> None:
    """The conclusions, the answers side by side, and what moved most."""
    for sentence in told:
        _say(console, sentence, style="bold")
    for table in made:
        if table.key in SHORT and table.rows:
            console.print()
            console.print(_grid(_top(table), lang))
            if len(table.rows) > SHOWN:
                more = number(len(table.rows) - SHOWN, lang)
                _say(console, phrase("more_rows", lang, count=more), indent="  ")


def _top(table: Table) -> Table:
    """The first rows of a table, without the columns that 80 signs cannot hold; no total of a part."""
    kept = [i for i, c in enumerate(table.columns) if table.key != "compare_moved" or i in (0, 2, 7)]
    whole = len(table.rows) <= SHOWN
    columns = [replace(table.columns[i], total=table.columns[i].total and whole) for i in kept]
    return replace(table, columns=columns, rows=[tuple(row[i] for i in kept) for row in table.rows[:SHOWN]])


def print_operation(plan: Plan, operation: str, console: Console, lang: str = "fr") -> None:
    """What is told of one operation, then its bilan where it is programmed."""
    for sentence in told(plan, operation, lang):
        _say(console, sentence)
    row = next(row for row in plan.scenario.operations if row.operation == operation)
    if plan.scenario.programmes(row):
        print_bilan(plan, operation, console, lang)


def print_bilan(plan: Plan, operation: str, console: Console, lang: str = "fr") -> None:
    """The bilan of one operation, or that it has no receipts."""
    table = bilan(plan, lang, operation)
    if not table.rows:
        name = next(row.name for row in plan.scenario.operations if row.operation == operation)
        _say(console, phrase("no_receipts", lang, name=name))
        return
    grid = Grid(
        title=Text(str(table.rows[0][1]), style="bold"), title_justify="left", box=None, pad_edge=False
    )
    for column in table.columns[2:]:
        right = "right" if column.cells == "euros" else "left"
        grid.add_column(column.heading.replace(", €", ""), justify=right, overflow="fold")  # type: ignore[arg-type]
    for row in table.rows:
        grid.add_row(*(_cell(c, value, lang) for c, value in zip(table.columns[2:], row[2:], strict=True)))
    console.print(grid)
    for note in table.notes:
        _say(console, note)


def _print_binding(plan: Plan, console: Console, lang: str) -> None:
    """The shared limits that bind, the most valuable first; the limits of a single line are counted."""
    shared = plan.prices[~bounds(plan.prices)]
    _say(console, phrase("what_binds", lang), style="bold")
    if plan.prices.empty:
        _say(console, phrase("nothing_binds", lang))
    found = _merged(Names(plan.scenario, lang), shared.to_dict("records"))
    merged = sorted(found, key=lambda row: (row["unit"], -abs(row["price"])))
    for row in merged[:SHOWN]:
        _say(console, _price_line(row, lang), indent="  ")
    told = sum(row["count"] for row in merged[:SHOWN])
    if len(plan.prices) > told:
        more = counted(len(plan.prices) - told, "limit", lang)
        _say(console, phrase("more", lang, count=more), indent="  ")


def _say(console: Console, sentence: str, *, indent: str = "", style: str = "") -> None:
    """A sentence over as many lines as it takes, never cut at a no-break space."""
    lines = wrap(
        sentence, console.width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
    for line in lines:
        console.print(Text(line, style=style), soft_wrap=True)


def _merged(names: Names, rows: list[dict[Any, Any]]) -> list[dict[Any, Any]]:
    """Limits of the same rule and holder with the same price, told once, with their periods."""
    found: dict[tuple[Any, ...], list[str]] = {}
    for row in rows:
        held, period = parted(str(row["rule"]), str(row["key"]))
        told = worth(row)
        worths = (row["unit"], row["price"], row["price_unit"], told.at_most, min(told.part, Decimal(1)))
        found.setdefault((row["rule"], held, *worths), []).append(period)
    return [
        {
            "rule": rule,
            "key": ", ".join(filter(None, (names.limit(rule, held), spans(periods)))),
            "unit": unit,
            "price": price,
            "price_unit": price_unit,
            "at_most": at_most,
            "part": part,
            "count": len(periods),
        }
        for (rule, held, unit, price, price_unit, at_most, part), periods in found.items()
    ]


def _price_line(row: dict[Any, Any], lang: str) -> str:
    pattern = "price_bound" if row["at_most"] else "price_part" if row["part"] < 1 else "price"
    return phrase(
        pattern,
        lang,
        rule=label("rule", str(row["rule"]), lang),
        key=row["key"],
        counted=label("unit", str(row["price_unit"]).split(" per ")[0], lang),
        gain=significant(float(row["price"]), lang),
        unit=label("unit", str(row["unit"]), lang),
        part=exact(row["part"], lang),
    )


def _grouped(table: Table) -> Table:
    """The same table with the funders of a group added up, under the group's name when it has several."""
    merged: dict[str, list[tuple[object, ...]]] = {}
    for row in table.rows:
        merged.setdefault(str(row[0]), []).append(row)
    rows = []
    for group, members in merged.items():
        amounts = [sum(m[i] or 0 for m in members) for i in range(2, len(table.columns))]  # type: ignore[misc]
        rows.append((members[0][1] if len(members) == 1 else group, *amounts))
    kept = [row for row in rows if any(row[1:])]
    return Table(table.key, table.title, table.columns[1:], kept, table.notes)


def _grid(table: Table, lang: str) -> Grid:
    grid = Grid(title=Text(table.title, style="bold"), title_justify="left", box=None, pad_edge=False)
    for rank, column in enumerate(table.columns):
        grid.add_column(
            Text(column.heading.replace(", €", "")),
            justify="left" if rank == 0 else "right",
            overflow="fold",
            width=column.width,
        )
    for row in table.rows:
        grid.add_row(*(Text(_cell(c, value, lang)) for c, value in zip(table.columns, row, strict=True)))
    totals = [
        _cell(c, sum(row[i] for row in table.rows), lang) if c.total else ""
        for i, c in enumerate(table.columns)
    ]
    if any(column.total for column in table.columns):
        grid.add_row(phrase("total", lang), *totals[1:], style="bold")
    return grid


def _cell(column: Column, value: object, lang: str) -> str:
    if value is None:
        return ""
    if column.cells == "euros":
        return money(int(str(value)), lang) if value else "–"
    if column.cells == "share":
        return percent(float(str(value)), lang)
    if column.cells == "price":
        return number(float(str(value)), lang, 0 if float(str(value)).is_integer() else 1)
    if column.cells == "quantity":
        return exact(Decimal(str(value)), lang)
    return number(float(str(value)), lang) if column.cells == "count" else str(value)
