"""The charts of a plan, each defined once as a Vega-Lite specification: for the page, as SVG or as PNG.

Amounts are drawn in millions of euros; a chart repeats a table of the page and never replaces it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from optim.run.plan import Plan
from reports import tables
from reports.drawing import INK, pictures
from reports.limits import bounds, holder
from reports.wording import label

CENTS_PER_MEUR = 100_000_000
COLOURS = ["#2f5d8a", "#d98a29", "#4c9a6a", "#b5495b", "#7a68a6", "#8c8c3c", "#4fa3b5", "#a0745a", "#999999"]
TOP = 12
"""How many limits the chart of prices shows."""


@dataclass(frozen=True)
class Chart:
    """A chart: its key, its title, what it shows in a sentence, and its specification."""

    key: str
    title: str
    says: str
    spec: dict[str, Any]


@dataclass(frozen=True)
class Drawing:
    """A chart as drawn: SVG text for the page, PNG bytes for the workbook."""

    chart: Chart
    svg: str
    png: bytes


def charts(plan: Plan, lang: str) -> list[Chart]:
    """The charts that the plan has something to show for, in reading order."""
    makers = (homes_by_bailleur, who_pays, commitments_and_payments, envelopes_used, treasury, what_binds)
    found = (make(plan, lang) for make in makers)
    return [chart for chart in found if chart.spec["data"]["values"]]


def draw(chart: Chart, lang: str) -> Drawing:
    """The chart drawn here and now."""
    return Drawing(chart, *pictures(chart.spec, lang))


def homes_by_bailleur(plan: Plan, lang: str) -> Chart:
    """Homes started by bailleur and year, with the capacity as a mark."""
    rows = [
        {"bailleur": name, "year": str(year), "homes": homes, "capacity": most}
        for name, year, homes, most, *_rest in tables.capacity(plan, lang).rows
    ]
    x = {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0}}
    return _chart(
        "homes_by_bailleur",
        lang,
        rows,
        facet={"row": {"field": "bailleur", "title": None, "header": _row_header()}},
        spec={
            "width": 640,
            "height": 70,
            "layer": [
                {
                    "mark": {"type": "bar", "color": COLOURS[0]},
                    "encoding": {"x": x, "y": _amount("homes", None)},
                },
                {
                    "mark": {"type": "tick", "color": COLOURS[3], "thickness": 3, "width": 46},
                    "encoding": {"x": x, "y": _amount("capacity", None)},
                },
            ],
        },
        resolve={"scale": {"y": "independent"}},
    )


def who_pays(plan: Plan, lang: str) -> Chart:
    """Commitments by year, stacked by group of funders."""
    amounts: dict[tuple[str, int], int] = {}
    for row in plan.commitments.to_dict("records"):
        key = tables.group_name(plan, row["funder"]), int(row["year"])
        amounts[key] = amounts.get(key, 0) + int(row["amount_cents"])
    whole: dict[str, int] = {}
    for (group, _when), cents in amounts.items():
        whole[group] = whole.get(group, 0) + cents
    order = sorted(whole, key=lambda name: (-whole[name], name))
    others, kept = label("chart", "others", lang), order[: len(COLOURS) - 1]
    rows = [
        {
            "group": group if group in kept else others,
            "year": str(year),
            "amount": cents / CENTS_PER_MEUR,
            "rank": order.index(group),
        }
        for (group, year), cents in sorted(amounts.items())
    ]
    domain = kept + ([others] if len(order) > len(kept) else [])
    colour = {
        "field": "group",
        "type": "nominal",
        "title": None,
        "scale": {"domain": domain, "range": COLOURS[: len(domain)]},
        "legend": {"orient": "bottom", "columns": 2, "labelLimit": 0},
    }
    return _chart(
        "who_pays",
        lang,
        rows,
        width=680,
        height=280,
        mark="bar",
        encoding={
            "x": _year(),
            "y": _amount("amount", "M€"),
            "color": colour,
            "order": {"field": "rank", "type": "quantitative"},
        },
    )


def commitments_and_payments(plan: Plan, lang: str) -> Chart:
    """Commitments (AP) against payments (CP), year by year, beyond the contract included."""
    ap, cp = label("chart", "ap", lang), label("chart", "cp", lang)
    rows = [
        {"what": what, "year": str(year), "amount": int(cents) / CENTS_PER_MEUR}
        for what, table in ((ap, plan.commitments), (cp, plan.payments))
        for year, cents in sorted(table.groupby("year").amount_cents.sum().items())
    ]
    colour = {
        "field": "what",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [ap, cp], "range": COLOURS[:2]},
        "legend": {"orient": "bottom", "labelLimit": 0},
    }
    return _chart(
        "commitments_and_payments",
        lang,
        rows,
        width=680,
        height=240,
        mark="bar",
        encoding={
            "x": _year(),
            "y": _amount("amount", "M€"),
            "xOffset": {"field": "what", "sort": [ap, cp]},
            "color": colour,
        },
    )


def envelopes_used(plan: Plan, lang: str) -> Chart:
    """Of each funder's envelopes: what is committed, and what is left or lapses."""
    used, left = label("chart", "used", lang), label("chart", "left", lang)
    rows = []
    for name, account in plan.envelopes.groupby("funder", sort=True):
        granted, spent = int(account.granted_cents.sum()), int(account.used_cents.sum())
        who = plan.scenario.funders[str(name)].name
        rows.append({"funder": who, "what": used, "amount": spent / CENTS_PER_MEUR, "rank": 0})
        rows.append({"funder": who, "what": left, "amount": (granted - spent) / CENTS_PER_MEUR, "rank": 1})
    colour = {
        "field": "what",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [used, left], "range": [COLOURS[0], "#c9c9c9"]},
        "legend": {"orient": "bottom"},
    }
    return _chart(
        "envelopes_used",
        lang,
        rows,
        width=430,
        height={"step": 19},
        mark="bar",
        encoding={
            "y": _name("funder", {"op": "sum", "field": "amount", "order": "descending"}),
            "x": _amount("amount", "M€"),
            "color": colour,
            "order": {"field": "rank", "type": "quantitative"},
        },
    )


def treasury(plan: Plan, lang: str) -> Chart:
    """What each land agency receives and spends by year, and the land that it holds at the end of it."""
    parts = {
        "tax": ("tax_cents", 1),
        "sales": ("sales_cents", 1),
        "purchases": ("purchases_cents", -1),
        "works_spent": ("works_cents", -1),
        "holding_spent": ("holding_cents", -1),
    }
    names = {part: label("chart", part, lang) for part in (*parts, "held")}
    records = plan.treasury.to_dict("records")
    rows = [
        {"what": names[part], "year": str(row["year"]), "amount": sign * int(row[column]) / CENTS_PER_MEUR}
        for row in records
        for part, (column, sign) in parts.items()
    ]
    held = [{"year": str(r["year"]), "held": int(r["held_cents"]) / CENTS_PER_MEUR} for r in records]
    colour = {
        "field": "what",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [names[part] for part in parts], "range": COLOURS[: len(parts)]},
        "legend": {"orient": "bottom", "columns": 3, "labelLimit": 0},
    }
    line = {"mark": {"type": "line", "point": True, "color": INK}, "data": {"values": held}}
    return _chart(
        "treasury",
        lang,
        rows,
        width=680,
        height=240,
        layer=[
            {"mark": "bar", "encoding": {"x": _year(), "y": _amount("amount", "M€"), "color": colour}},
            {**line, "encoding": {"x": _year(), "y": _amount("held", "M€")}},
        ],
    )


def what_binds(plan: Plan, lang: str) -> Chart:
    """The shared limits that are worth most: the gain of one more unit, the mean of its periods."""
    rows = [
        {"limit": name, "gain": gain, "unit": unit} for name, gain, unit in list(_dearest(plan, lang))[:TOP]
    ]
    return _chart(
        "what_binds",
        lang,
        rows,
        facet={"row": {"field": "unit", "title": None, "header": _row_header()}},
        spec={
            "width": 300,
            "height": {"step": 20},
            "mark": {"type": "bar", "color": COLOURS[1]},
            "encoding": {"y": _name("limit", "-x"), "x": _amount("gain", None)},
        },
        resolve={"scale": {"x": "independent", "y": "independent"}},
    )


def _dearest(plan: Plan, lang: str) -> Iterator[tuple[str, float, str]]:
    shared = plan.prices[~bounds(plan.prices)]
    found: dict[tuple[str, str], list[float]] = {}
    for row in shared.to_dict("records"):
        held, _, _period = str(row["key"]).rpartition(", ")
        name = f"{label('rule', row['rule'], lang)}, {holder(plan, row['rule'], held)}"
        unit, per = (label("unit", part, lang) for part in str(row["price_unit"]).split(" per "))
        found.setdefault((name, f"{unit} / {per}"), []).append(float(row["price"]))
    means = [(name, sum(gains) / len(gains), unit) for (name, unit), gains in found.items()]
    yield from sorted(means, key=lambda item: (-abs(item[1]), item[0]))


def _year() -> dict[str, Any]:
    return {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0}}


def _amount(field: str, title: str | None) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "title": title}


def _name(field: str, sort: Any) -> dict[str, Any]:
    return {
        "field": field,
        "type": "nominal",
        "title": None,
        "sort": sort,
        "axis": {"labelLimit": 0, "grid": False},
    }


def _row_header() -> dict[str, Any]:
    return {"labelAngle": 0, "labelAlign": "left", "labelOrient": "top", "labelFontWeight": "bold"}


def _chart(key: str, lang: str, rows: list[dict[str, Any]], **spec: Any) -> Chart:
    title = label("chart", key, lang)
    says = label("chart", f"{key}_says", lang)
    stated = {"data": {"values": rows}, "description": f"{title}. {says}", **spec}
    return Chart(key, title, says, _dressed(stated))


def _dressed(spec: dict[str, Any]) -> dict[str, Any]:
    """The specification with the house style: one ink, light grid, transparent ground."""
    text = {"labelColor": INK, "titleColor": INK}
    config = {
        "font": "system-ui, sans-serif",
        "axis": {**text, "gridColor": "#9994", "domainColor": "#9998", "tickColor": "#9998"},
        "header": text,
        "legend": text,
        "view": {"stroke": None},
    }
    schema = "https://vega.github.io/schema/vega-lite/v6.json"
    # Readers' fonts are wider than the library's own: names keep room on the left.
    padding = {"left": 40, "right": 10, "top": 5, "bottom": 5}
    return {"$schema": schema, "background": "transparent", "padding": padding, "config": config, **spec}
