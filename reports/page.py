"""The page: one self-contained file that opens offline, by mail, on paper and in a screen reader."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from optim.readings.reconciliation import committed_apart
from optim.run.plan import Plan
from optim.run.sealing import Approval
from reports import midterm
from reports.answer import sentences
from reports.calendar import calendar
from reports.charts import Drawing
from reports.limits import is_bound
from reports.standing import Standing, made_from, standing
from reports.table import Table, tranche_years, years
from reports.templates import dress, template
from reports.views import Book, View, committee, operation, partner
from reports.wording import counted, label, money, number, phrase

LONG = frozenset({"detail", "situation_by_funder", "deliberation_detail"})
"""Tables for pivots: thousands of rows that only the workbook holds."""
ASSUMED = 100
"""How many assumed figures the page lists, those on which most hangs; the workbook has them all."""


def write_page(
    plan: Plan,
    path: Path,
    lang: str,
    made: list[Table],
    drawings: list[Drawing],
    approval: Approval | None = None,
) -> None:
    """Writes ``report.html``; the same plan and approval give the same bytes."""
    path.write_text(page(plan, lang, made, drawings, approval), "utf-8")


def page(
    plan: Plan, lang: str, made: list[Table], drawings: list[Drawing], approval: Approval | None = None
) -> str:
    """The page as text, with the tables already made and the charts already drawn."""
    book = Book(plan, lang, made)
    places = calendar(plan, lang)
    operations = [operation(book, bar.key) for place in places for bar in place.bars]
    partners = [partner(book, key) for key in book.partners]
    names = {view.key: view.name for view in (*operations, *partners)}
    content = {
        **dress(lang),
        "lang": lang,
        "title": plan.scenario.title,
        "description": plan.scenario.description,
        "standing": standing(plan, approval, lang),
        "made_from": made_from(plan, lang),
        "answer": sentences(plan, lang),
        "figures": _figures(plan, lang),
        "places": places,
        "columns": 5 + len(years(plan)) + any(bar.goes_on for place in places for bar in place.bars),
        "years": years(plan),
        "as_of": plan.scenario.revision.as_of if plan.scenario.revision else 0,
        "tranches": tranche_years(plan),
        "first_years": {inside[0] for inside in tranche_years(plan).values()},
        "charts": [(drawing.chart, Markup(drawing.svg)) for drawing in drawings],  # noqa: S704
        "tables": [_shortened(plan, table, lang) for table in made if table.key not in LONG],
        "committee": committee(book),
        "operations": operations,
        "partners": partners,
        "drawn": {},
        "link": lambda value: _link(value, names, "#"),
    }
    written: str = template("page").render(content)
    return written


def view_page(
    view: View, drawings: list[Drawing], stands: Standing, lang: str, beside: Mapping[str, str]
) -> str:
    """A view as a page of its own; `beside` are the names of the files of other views, by their keys."""
    content = {
        **dress(lang),
        "lang": lang,
        "view": view,
        "standing": stands,
        "drawn": {held.chart.key: Markup(held.svg) for held in drawings},  # noqa: S704
        "link": lambda value: _link(value, beside, "", ".html"),
    }
    written: str = template("view").render(content)
    return written


def _link(value: Any, names: Mapping[str, str], before: str, after: str = "") -> str:
    """Where the view of what a cell names stands; nothing for another cell."""
    about = getattr(value, "about", "")
    return f"{before}{names[about]}{after}" if about in names else ""


def tables_page(
    title: str, answer: list[str], made: list[Table], lang: str, opened: frozenset[str] = frozenset()
) -> str:
    """A page of tables under an answer, in the same dress; those of `opened` stand open."""
    euros = any(column.cells == "euros" for table in made for column in table.columns)
    held = {"title": title, "answer": answer, "tables": made, "opened": opened, "euros": euros}
    written: str = template("tables").render({**dress(lang), "lang": lang, **held})
    return written


def excerpt(answer: list[str], made: list[Table], lang: str) -> str:
    """An answer and some tables, without style nor script: what a notebook shows of a plan."""
    written: str = template("excerpt").render({**dress(lang), "answer": answer, "tables": made})
    return written


def _figures(plan: Plan, lang: str) -> list[tuple[str, str]]:
    """The figures that stand on top of the page, as (label, value)."""
    if plan.scenario.revision:
        return midterm.figures(plan, lang)
    totals = plan.summary["totals"]
    operations = {o.operation for o in plan.scenario.operations if plan.scenario.programmes(o)}
    found = [
        (phrase("homes_started", lang), number(totals["homes_started"], lang)),
        (phrase("homes_missed", lang), number(totals["homes_missed"], lang)),
        (phrase("operations_begun", lang), f"{len(set(plan.works.operation))} / {len(operations)}"),
        (phrase("committed_in_all", lang), money(totals["cost_cents"], lang)),
    ]
    if plan.scenario.recalled is not None:
        own, _recalled = committed_apart(plan, years(plan))
        found.append((label("column", "own_total", lang), money(own, lang)))
    return found if totals["homes_programme"] else found[2:]


def _shortened(plan: Plan, table: Table, lang: str) -> Table:
    """A table without what only the workbook lists: limits of one lot or line, what little hangs on."""
    if table.key == "prices":
        shared = [row for row, held in zip(table.rows, plan.rows.prices, strict=True) if not is_bound(held)]
        note = phrase("own_prices", lang, count=counted(len(table.rows) - len(shared), "limit", lang))
        return replace(table, rows=shared, notes=(*table.notes, note))
    if table.key == "assumptions" and len(table.rows) > ASSUMED:
        note = phrase("assumed_in_workbook", lang, count=number(len(table.rows) - ASSUMED, lang))
        return replace(table, rows=table.rows[:ASSUMED], notes=(*table.notes, note))
    return table
