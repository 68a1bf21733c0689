"""The page: one self-contained file that opens offline, by mail, on paper and in a screen reader."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from optim.readings.comparison import started_shares
from optim.readings.reconciliation import committed_apart
from optim.run.plan import Plan
from optim.run.sealing import Approval
from optim.units import CENTS_PER_KEUR
from reports import midterm
from reports.answer import sentences
from reports.charts import Drawing
from reports.limits import is_bound
from reports.names import Names
from reports.standing import standing
from reports.table import Column, Table, tranche_years, unit_of, years
from reports.wording import colon, counted, label, money, number, percent, phrase, significant

ASSETS = Path(__file__).parent / "assets"
LONG = frozenset({"detail", "situation_by_funder", "deliberation_detail"})
"""Tables for pivots: thousands of rows that only the workbook holds."""


@dataclass(frozen=True)
class Bar:
    """An operation on the calendar: which share of it is started each year, in home equivalents of cost."""

    key: str
    name: str
    kind: str
    epci: str
    cluster: str
    cost_cents: int
    homes: int
    share: float
    by_year: dict[int, float]
    first: int | None
    why: str
    lots: list[tuple[str, str, str, str]]
    payers: list[tuple[str, int]]


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
    written: str = _template("page").render(
        lang=lang,
        title=plan.scenario.title,
        description=plan.scenario.description,
        standing=standing(plan, approval, lang),
        answer=sentences(plan, lang),
        figures=_figures(plan, lang),
        bars=bars(plan, made, lang),
        years=years(plan),
        as_of=plan.scenario.revision.as_of if plan.scenario.revision else 0,
        tranches=tranche_years(plan),
        charts=[(drawing.chart, Markup(drawing.svg)) for drawing in drawings],  # noqa: S704
        tables=[_shortened(plan, table, lang) for table in made if table.key not in LONG],
        **_drawn_with(lang),
    )
    return written


def tables_page(
    title: str, answer: list[str], made: list[Table], lang: str, opened: frozenset[str] = frozenset()
) -> str:
    """A page of tables under an answer, in the same dress; those of `opened` stand open."""
    euros = any(column.cells == "euros" for table in made for column in table.columns)
    held = {"title": title, "answer": answer, "tables": made, "opened": opened, "euros": euros}
    written: str = _template("tables").render(lang=lang, **{**_drawn_with(lang), **held})
    return written


def excerpt(answer: list[str], made: list[Table], lang: str) -> str:
    """An answer and some tables, without style nor script: what a notebook shows of a plan."""
    written: str = _template("excerpt").render(answer=answer, tables=made, **_drawn_with(lang))
    return written


def _drawn_with(lang: str) -> dict[str, Any]:
    """What every template prints with: style, script, words and cells."""
    return {
        "style": Markup((ASSETS / "page.css").read_text("utf-8")),  # noqa: S704
        "script": Markup((ASSETS / "page.js").read_text("utf-8")),  # noqa: S704
        "colon": colon(lang),
        "opened": frozenset[str](),
        "t": lambda name, **values: phrase(name, lang, **values),
        "label": lambda topic, key: label(topic, key, lang),
        "cell": lambda column, value: _cell(column, value, lang),
        "exact": lambda column, value: _exact(column, value, lang),
        "total": _total,
        "heading": lambda column: column.heading.replace(", €", ", k€"),
        "money": lambda cents: money(cents, lang),
        "percent": lambda share: percent(share, lang, 0),
        "count": lambda value: number(value, lang),
        "numeric": lambda column: column.cells != "text",
    }


@cache
def _template(name: str) -> Any:
    """The template; every value that it prints is escaped."""
    environment = Environment(
        loader=PackageLoader("reports", "assets"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(f"{name}.html.jinja")


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
    """The table of prices without the limits of one lot or line, which the workbook lists."""
    if table.key != "prices":
        return table
    shared = [row for row, held in zip(table.rows, plan.rows.prices, strict=True) if not is_bound(held)]
    note = phrase("own_prices", lang, count=counted(len(table.rows) - len(shared), "limit", lang))
    return replace(table, rows=shared, notes=(*table.notes, note))


def bars(plan: Plan, made: list[Table], lang: str) -> list[Bar]:
    """Every operation of the programme on the calendar, by EPCI, kind and name."""
    missed = next(table for table in made if table.key == "missed")
    why: dict[str, list[str]] = {}
    for row in missed.rows:
        why.setdefault(row[0], []).append(str(row[-1]))
    return sorted(_bars(plan, why, lang), key=lambda bar: (bar.epci, bar.kind, bar.name))


def _bars(plan: Plan, why: dict[str, list[str]], lang: str) -> Iterator[Bar]:
    scenario, names = plan.scenario, Names(plan.scenario, lang)
    clusters = {name: c.name for c in scenario.clusters.values() for name in c.operations}
    shares, lots, payers = started_shares(plan), _lots(plan, lang), _payers(plan)
    for operation in scenario.operations:
        if not scenario.programmes(operation):
            continue
        key = operation.operation
        by_year = shares.get(key, {})
        paid = payers.get(key, {})
        yield Bar(
            key=key,
            name=operation.name,
            kind=names.kind(operation.kind),
            epci=scenario.epci[operation.epci].name if operation.epci else "",
            cluster=clusters.get(key, ""),
            cost_cents=sum(paid.values()),
            homes=_homes(plan, key),
            share=min(1.0, sum(by_year.values())),
            by_year=by_year,
            first=min(by_year, default=None),
            why=" ".join(dict.fromkeys(why.get(key, []))),
            lots=lots.get(key, []),
            payers=sorted(paid.items(), key=lambda item: (-item[1], item[0])),
        )


def _homes(plan: Plan, operation: str) -> int:
    mine = plan.works[(plan.works.operation == operation) & (plan.works.unit == "home")]
    return int(sum(mine.quantity))


def _lots(plan: Plan, lang: str) -> dict[str, list[tuple[str, str, str, str]]]:
    """The lots of each operation: name, who carries it, how much is started of how much, and the unit."""
    names = Names(plan.scenario, lang)
    begun = plan.works.groupby(["operation", "lot"]).quantity.sum().to_dict()
    found: dict[str, list[tuple[str, str, str, str]]] = {}
    for row in plan.scenario.lots:
        owner = ""
        if row.bailleur:
            owner = plan.scenario.bailleurs[row.bailleur].name
        elif row.maitre_ouvrage:
            owner = plan.scenario.maitres_ouvrage[row.maitre_ouvrage].name
        done = float(begun.get((row.operation, row.lot), 0))
        told = f"{number(done, lang)} / {number(float(row.quantity), lang)}"
        unit = unit_of(plan, row.operation, row.unit, lang)
        found.setdefault(row.operation, []).append((names.lot(row.operation, row.lot), owner, told, unit))
    return found


def _payers(plan: Plan) -> dict[str, dict[str, int]]:
    """What each funder commits to each operation, in cents, by printed name."""
    found: dict[str, dict[str, int]] = {}
    for row in plan.rows.commitments:
        name = plan.scenario.funders[row.funder].name
        mine = found.setdefault(row.operation, {})
        mine[name] = mine.get(name, 0) + row.amount_cents
    return found


def _cell(column: Column, value: Any, lang: str) -> str:
    """A cell as printed: amounts in thousand euros, nothing where there is nothing."""
    if value is None or value == "":
        return ""
    if column.cells == "text":
        return str(value)
    if column.cells == "year":
        return str(value)
    if column.cells == "euros":
        return number(int(value) / CENTS_PER_KEUR, lang, 1) if value else "–"
    if column.cells == "share":
        return percent(float(value), lang)
    if column.cells == "price":
        small = abs(float(value)) < 1000
        return significant(float(value), lang) if small else number(float(value), lang)
    whole = float(value) == int(value)
    return (number(float(value), lang, 0 if whole else 2)) if value else "–"


def _exact(column: Column, value: Any, lang: str) -> str:
    """What a pointer over an amount tells: the euros to the cent."""
    return f"{number(int(value) / 100, lang, 2)} €" if column.cells == "euros" and value else ""


def _total(table: Table, position: int) -> Any:
    """The sum of a column, in the unit of its cells."""
    return sum(row[position] for row in table.rows if row[position] is not None)
