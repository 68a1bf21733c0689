"""Two to four plans side by side: what changed in the inputs, what changed in the plans."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from optim.readings.comparison import (
    Moved,
    by_years,
    changed_inputs,
    differences,
    first_goal,
    homes_bridge,
    moved_operations,
)
from optim.run.plan import Plan
from reports.names import Names
from reports.page import tables_page
from reports.table import Column, Table, columns, tax_note
from reports.wording import counted, exact, label, money, number, phrase, plain
from reports.workbook import write_sheets

LONG = frozenset({"compare_avenant"})
"""Tables that only the workbook holds."""
NOTED_INPUTS = ("source", "status", "because", "name")
"""What a changed input says beside its value: it changes no result."""


def comparison(plans: list[Plan], names: list[str], lang: str) -> list[Table]:
    """The tables of a comparison: all plans side by side, then the first against each other one."""
    found = [_answers(plans, names, lang)]
    several = len(plans) > 2
    for rank in range(1, len(plans)):
        pair, told = (plans[0], plans[rank]), (names[0], names[rank])
        makers = (_inputs, _homes, _bridge, _moved, _funders, _avenant)
        found += [make(pair, told, lang, several) for make in makers]
    return found


def conclusions(plans: list[Plan], names: list[str], lang: str) -> list[str]:
    """What a reader must know first: each plan against the first one."""
    found = []
    for plan, name in zip(plans[1:], names[1:], strict=True):
        homes = plan.summary["totals"]["homes_started"] - plans[0].summary["totals"]["homes_started"]
        cost = plan.summary["totals"]["cost_cents"] - plans[0].summary["totals"]["cost_cents"]
        moved = len(moved_operations(plans[0], plan))
        head = "compared" if _with_homes([plans[0], plan], lang) else "compared_without_homes"
        found.append(
            phrase(
                head,
                lang,
                name=name,
                base=names[0],
                homes=_signed(number(abs(homes), lang), homes),
                cost=_signed(money(abs(cost), lang), cost),
                moved=counted(moved, "operation", lang),
                inputs=number(len(_values(plans[0], plan)), lang),
            )
        )
    return found


def write_comparison(plans: list[Plan], names: list[str], folder: Path, lang: str) -> None:
    """Writes ``compare.xlsx`` and ``compare.html`` into a folder that it makes where there is none."""
    made, told = comparison(plans, names, lang), conclusions(plans, names, lang)
    folder.mkdir(parents=True, exist_ok=True)
    sheets = [(f"{rank}. {table.title}", table) for rank, table in enumerate(made, start=1)]
    write_sheets(folder / "compare.xlsx", sheets, lang)
    short = [table for table in made if table.key not in LONG]
    title = phrase("comparison_of", lang, names=", ".join(names))
    (folder / "compare.html").write_text(tables_page(title, told, short, lang), "utf-8")


def _answers(plans: list[Plan], names: list[str], lang: str) -> Table:
    """Each plan's answer: its totals, then its goals."""
    rows: list[tuple[Any, ...]] = [
        (phrase(key, lang), *(plan.summary["totals"][total] for plan in plans))
        for key, total in (("homes_started", "homes_started"), ("homes_missed", "homes_missed"))
        if _with_homes(plans, lang)
    ]
    costs = (round(plan.summary["totals"]["cost_cents"] / 100) for plan in plans)
    rows.append((phrase("committed_euros", lang), *costs))
    for goal in plans[0].summary["objective"]:
        rows.append((label("goal", goal, lang), *(plan.summary["objective"].get(goal) for plan in plans)))
    columns = [Column(label("column", "what", lang)), *(Column(name, "price") for name in names)]
    return Table("compare_answers", label("table", "compare_answers", lang), columns, rows)


def _with_homes(plans: list[Plan], lang: str) -> bool:
    return any(Names(plan.scenario, lang).has_homes for plan in plans)


def _values(before: Plan, after: Plan) -> list[Any]:
    """The changed inputs that are values, years alike in one: not the words that stand beside them."""
    changes = changed_inputs(before, after)
    return by_years([change for change in changes if change.where.rsplit(".", 1)[-1] not in NOTED_INPUTS])


def _inputs(pair: tuple[Plan, Plan], names: tuple[str, str], lang: str, several: bool) -> Table:
    rows = [
        (change.where.removesuffix(".value"), _text(change.before, lang), _text(change.after, lang))
        for change in _values(*pair)
    ]
    columns = [Column(label("column", "where", lang)), *(Column(name) for name in names)]
    return _table("compare_inputs", names, lang, several, columns, rows)


def _homes(pair: tuple[Plan, Plan], names: tuple[str, str], lang: str, several: bool) -> Table:
    names_of = {key: bailleur.name for key, bailleur in pair[0].scenario.bailleurs.items()}
    names_of[""] = phrase("no_bailleur", lang)
    rows = [
        (
            names_of.get(owner, owner),
            *homes,
            homes[1] - homes[0],
        )
        for owner, *homes in homes_bridge(*pair)
    ]
    columns = [Column(label("column", "bailleur", lang)), *_amounts(names, lang, "count")]
    return _table("compare_homes", names, lang, several, columns, rows)


def _bridge(pair: tuple[Plan, Plan], names: tuple[str, str], lang: str, several: bool) -> Table:
    """What each kind of operation adds to the first goal's cover, from one plan to the other."""
    old, new = (first_goal(plan) for plan in pair)
    kinds = Names(pair[1].scenario, lang)
    rows = [
        (
            kinds.kind(kind),
            old.get(kind, 0.0),
            new.get(kind, 0.0),
            new.get(kind, 0.0) - old.get(kind, 0.0),
        )
        for kind in sorted(old | new)
    ]
    columns = [Column(label("column", "kind", lang)), *_amounts(names, lang, "price")]
    return _table(
        "compare_bridge",
        names,
        lang,
        several,
        columns,
        rows,
        (phrase("bridge", lang, unit=kinds.unit("home equivalent")),),
    )


def _moved(pair: tuple[Plan, Plan], names: tuple[str, str], lang: str, several: bool) -> Table:
    kinds = Names(pair[1].scenario, lang)
    rows = [_moved_row(moved, kinds, lang) for moved in moved_operations(*pair)]
    columns = [
        Column(label("column", "name", lang)),
        Column(label("column", "kind", lang)),
        Column(label("column", "move", lang)),
        *(Column(phrase("share_in", lang, name=name), "share") for name in names),
        *(Column(phrase("mean_year_in", lang, name=name), "text") for name in names),
        Column(label("column", "difference", lang), "euros", True),
    ]
    return _table("compare_moved", names, lang, several, columns, rows)


def _moved_row(moved: Moved, kinds: Names, lang: str) -> tuple[Any, ...]:
    years = (_year(year, lang) for year in (moved.year_before, moved.year_after))
    return (
        moved.name,
        kinds.kind(moved.kind),
        label("move", moved.move, lang),
        moved.share_before,
        moved.share_after,
        *years,
        moved.cost_after - moved.cost_before,
    )


def _year(year: float | None, lang: str) -> str:
    """A mean year with one decimal; nothing where there is none."""
    return "" if year is None else plain(year, lang)


def _funders(pair: tuple[Plan, Plan], names: tuple[str, str], lang: str, several: bool) -> Table:
    funders = {**pair[0].scenario.funders, **pair[1].scenario.funders}
    rows = [
        (funders[row.key[0]].name, row.before, row.after, row.change)
        for row in sorted(
            differences(*pair, "commitments", ["funder"]), key=lambda row: (-abs(row.change), row.key)
        )
    ]
    columns = [Column(label("column", "funder", lang)), *_amounts(names, lang, "euros")]
    return _table("compare_funders", names, lang, several, columns, rows, (tax_note(pair[0], lang),))


def _avenant(pair: tuple[Plan, Plan], names: tuple[str, str], lang: str, several: bool) -> Table:
    """The *avenant*: what each funder commits more or less to each operation each year."""
    funders = {**pair[0].scenario.funders, **pair[1].scenario.funders}
    found = differences(*pair, "commitments", ["operation", "funder", "year"])
    rows = [
        (row.key[0], funders[row.key[1]].name, row.key[2], row.before, row.after, row.change)
        for row in found
        if row.change
    ]
    heads = [*columns(lang, "operation", "funder", ("year", "year")), *_amounts(names, lang, "euros")]
    return _table("compare_avenant", names, lang, several, heads, rows, (tax_note(pair[0], lang),))


def _amounts(names: tuple[str, str], lang: str, cells: Any) -> list[Column]:
    """A column for each plan and one for the difference, totalled."""
    unit = ", €" if cells == "euros" else ""
    return [
        *(Column(f"{name}{unit}", cells, True) for name in names),
        Column(f"{phrase('difference', lang)}{unit}", cells, True),
    ]


def _table(
    key: str,
    names: tuple[str, str],
    lang: str,
    several: bool,
    columns: list[Column],
    rows: list[Any],
    notes: tuple[str, ...] = (),
) -> Table:
    title = label("table", key, lang)
    return Table(key, f"{title} ({names[1]})" if several else title, columns, rows, notes)


def _text(value: Any, lang: str) -> str:
    """An input as a cell: nothing where the plan has none."""
    if isinstance(value, Decimal):
        return exact(value, lang)
    return "" if value is None else str(value)


def _signed(amount: str, change: int) -> str:
    """An amount with its sign, which French and English write alike."""
    return f"{'+' if change > 0 else '−' if change < 0 else '±'}{amount}"
