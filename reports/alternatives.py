"""What else could be done for nearly as much: other plans side by side, and what all of them share."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from optim.run.plan import Plan
from optim.units import CENTS_PER_KEUR
from reports.asked import keur, lot_of, reached, shortened
from reports.names import Names
from reports.page import tables_page
from reports.screen import grid, say
from reports.table import Column, Table, columns
from reports.wording import label, listing, number, percent, phrase
from reports.workbook import write_sheets

if TYPE_CHECKING:  # who reads a plan does not wait for the solver
    from optim.asking.alternatives import Alternatives


def sentences(plan: Plan, found: "Alternatives", lang: str) -> list[str]:
    """What distinguishes the alternatives, the place of each operation, and what is proved of it."""
    names = Names(plan.scenario, lang)
    goal = label("goal", next(iter(plan.summary["objective"])), lang)
    within = percent(found.within, lang)
    count = number(len(found.plans), lang)
    of_whole = "whole_" if found.whole else ""
    head = f"{of_whole}alternatives_of" if found.plans or found.stopped else f"no_{of_whole}alternative"
    level = "alternatives_whole" if found.whole else "alternatives_level"
    said = [phrase(head, lang, count=count, within=within, goal=goal), phrase(level, lang)]
    for rank, each in enumerate(found.plans, start=1):
        more, less = (
            shortened([lot_of(plan.scenario, names, lot, size) for lot, size in sizes], lang)
            for sizes in (each.more, each.less)
        )
        values = {
            "moved": percent(each.moved, lang),
            "reached": reached(plan.scenario, each.found.value, each.found.homes, lang),
            "cost": keur(each.found.cost, lang),
            "more": more or phrase("nobody", lang),
            "less": less or phrase("nobody", lang),
        }
        said.append(phrase("alternative", lang, rank=rank, **values))
    return [*said, *_places(names, found, within), *_stopped(found, lang)]


def _stopped(found: "Alternatives", lang: str) -> list[str]:
    return [phrase("alternatives_stopped", lang)] if found.stopped else []


def _places(names: Names, found: "Alternatives", within: str) -> list[str]:
    """How many operations are in all, some or none of the plans; which; what no near-best plan denies."""
    lang = names.lang
    held = {place: [n for n, p in found.places.items() if p == place] for place in ("all", "some", "none")}
    counts = {place: number(len(mine), lang) for place, mine in held.items()}
    said = [phrase("places_told", lang, **counts)]
    told = {"in_all": held["all"], "in_none": held["none"]}
    told |= {"needed_by_all": found.needed, "out_of_all": found.out}
    for name, operations in told.items():
        if operations:
            said.append(phrase(name, lang, names=listing([names.operation(o) for o in operations], lang)))
    if held["all"] and not found.needed and not found.stopped:
        said.append(phrase("needed_by_none", lang, within=within))
    return said


def tables(plan: Plan, found: "Alternatives", lang: str) -> list[Table]:
    """The plans side by side, and what each of them starts in the first tranche."""
    names, totals = Names(plan.scenario, lang), plan.summary["totals"]
    value = next(iter(plan.summary["objective"].values()))
    published = label("plan", "published", lang)
    rows: list[tuple[Any, ...]] = [(published, value, totals["homes_started"], totals["cost_cents"], 0.0)]
    rows += [
        (
            _named(rank, lang),
            each.found.value,
            round(each.found.homes),
            round(each.found.cost * CENTS_PER_KEUR),
            each.moved,
        )
        for rank, each in enumerate(found.plans, start=1)
    ]
    heads = columns(
        lang, "plan_named", ("first_goal", "price"), ("homes_of_plan", "count"), ("cost_of_plan", "euros"),
        ("moved_works", "share"),
    )  # fmt: skip
    if not names.has_homes:
        heads = [*heads[:2], *heads[3:]]
        rows = [(*row[:2], *row[3:]) for row in rows]
    order = sorted(found.no_regret, key=lambda name: (-found.no_regret[name], names.operation(name)))
    sure = [(names.operation(name), found.no_regret[name]) for name in order]
    tranche = next(iter(plan.scenario.horizon.tranches))
    return [
        Table("alternatives", label("table", "alternatives", lang), heads, rows),
        Table(
            "no_regret",
            label("table", "no_regret", lang),
            columns(lang, "name", ("least_share", "share")),
            sure,
            (phrase("no_regret_note", lang, tranche=tranche),),
        ),
    ]


ORDER = ("some", "needed", "all", "none", "out")
"""The places of operations as a page tells them: what distinguishes the plans first."""


def side_by_side(plan: Plan, found: "Alternatives", lang: str) -> Table:
    """Each operation: its place, and its share in the plan and in each alternative."""
    names = Names(plan.scenario, lang)
    places = {**found.places, **dict.fromkeys(found.needed, "needed"), **dict.fromkeys(found.out, "out")}
    order = sorted(places, key=lambda name: (ORDER.index(places[name]), names.operation(name)))
    rows = [
        (names.operation(name), label("place", places[name], lang), *(each[name] for each in found.shares))
        for name in order
    ]
    plans = [label("plan", "published", lang), *(_named(rank, lang) for rank in range(1, len(found.shares)))]
    heads = [*columns(lang, "name", "place"), *(Column(heading, "share") for heading in plans)]
    return Table("places", label("table", "places", lang), heads, rows)


def _named(rank: int, lang: str) -> str:
    return f"{label('plan', 'other', lang)} {rank}"


def write_alternatives(plan: Plan, found: "Alternatives", folder: Path, lang: str) -> list[str]:
    """Writes the page and the workbook into a folder; returns their names."""
    told, (plans, sure) = sentences(plan, found, lang), tables(plan, found, lang)
    made = [plans, side_by_side(plan, found, lang), sure]
    title = phrase("alternatives_title", lang, title=plan.scenario.title)
    page = tables_page(title, told, made, lang, frozenset(table.key for table in made))
    (folder / "alternatives.html").write_text(page, "utf-8", newline="\n")
    sheets = [(f"{rank}. {table.title}", table) for rank, table in enumerate(made, start=1)]
    write_sheets(folder / "alternatives.xlsx", sheets, lang)
    return ["alternatives.html", "alternatives.xlsx"]


def print_alternatives(plan: Plan, found: "Alternatives", console: Console, lang: str) -> None:
    """The alternatives on a terminal."""
    first, *others = sentences(plan, found, lang)
    say(console, first, style="bold")
    for sentence in others:
        say(console, sentence)
    for table in tables(plan, found, lang):
        if table.rows:
            console.print()
            console.print(grid(table, lang))
            for note in table.notes:
                say(console, note)
