"""The page: one self-contained file that opens offline, by mail, on paper and in a screen reader."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from optim.readings.comparison import started_shares
from optim.readings.reconciliation import committed_apart
from optim.run.plan import Plan
from optim.run.sealing import Approval
from reports import midterm
from reports.answer import sentences
from reports.charts import Drawing
from reports.limits import is_bound
from reports.names import Names
from reports.standing import Standing, standing
from reports.table import Table, tranche_years, years
from reports.templates import dress, template
from reports.views import Book, View, committee, operation, partner
from reports.wording import counted, label, money, number, phrase

LONG = frozenset({"detail", "situation_by_funder", "deliberation_detail"})
"""Tables for pivots: thousands of rows that only the workbook holds."""
ASSUMED = 100
"""How many assumed figures the page lists, those on which most hangs; the workbook has them all."""


@dataclass(frozen=True)
class Bar:
    """An operation on the calendar: which share of it is started each year, in home equivalents of cost."""

    key: str
    name: str
    kind: str
    epci: str
    cluster: str
    cost_cents: int
    share: float
    by_year: dict[int, float]
    first: int | None


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
    held = bars(plan, lang)
    operations = [operation(book, bar.key) for bar in held]
    partners = [partner(book, key) for key in book.partners]
    names = {view.key: view.name for view in (*operations, *partners)}
    content = {
        **dress(lang),
        "lang": lang,
        "title": plan.scenario.title,
        "description": plan.scenario.description,
        "standing": standing(plan, approval, lang),
        "answer": sentences(plan, lang),
        "figures": _figures(plan, lang),
        "bars": held,
        "years": years(plan),
        "as_of": plan.scenario.revision.as_of if plan.scenario.revision else 0,
        "tranches": tranche_years(plan),
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


def tables_page(title: str, answer: list[str], made: list[Table], lang: str) -> str:
    """A page of tables under an answer, in the same dress."""
    written: str = template("tables").render(
        {**dress(lang), "lang": lang, "title": title, "answer": answer, "tables": made}
    )
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


def bars(plan: Plan, lang: str) -> list[Bar]:
    """Every operation of the programme on the calendar, by EPCI, kind and name."""
    return sorted(_bars(plan, lang), key=lambda bar: (bar.epci, bar.kind, bar.name))


def _bars(plan: Plan, lang: str) -> Iterator[Bar]:
    scenario, names = plan.scenario, Names(plan.scenario, lang)
    clusters = {name: c.name for c in scenario.clusters.values() for name in c.operations}
    shares = started_shares(plan)
    costs = plan.commitments.groupby("operation").amount_cents.sum().to_dict()
    for row in scenario.operations:
        if not scenario.programmes(row):
            continue
        by_year = shares.get(row.operation, {})
        yield Bar(
            key=row.operation,
            name=row.name,
            kind=names.kind(row.kind),
            epci=scenario.epci[row.epci].name if row.epci else "",
            cluster=clusters.get(row.operation, ""),
            cost_cents=int(costs.get(row.operation, 0)),
            share=min(1.0, sum(by_year.values())),
            by_year=by_year,
            first=min(by_year, default=None),
        )
