"""What a chart is, and the dress that all charts wear: one ink, light grid, transparent ground."""

from dataclasses import dataclass
from typing import Any

from reports.drawing import INK
from reports.wording import label

CENTS_PER_MEUR = 100_000_000
COLOURS = ["#2f5d8a", "#d98a29", "#4c9a6a", "#b5495b", "#7a68a6", "#8c8c3c", "#4fa3b5", "#a0745a", "#999999"]


@dataclass(frozen=True)
class Chart:
    """A chart: its key, its title, what it shows in a sentence, and its specification."""

    key: str
    title: str
    says: str
    spec: dict[str, Any]


def by_year() -> dict[str, Any]:
    return {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0}}


def amount_axis(field: str, title: str | None) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "title": title}


def name_axis(field: str, sort: Any) -> dict[str, Any]:
    return {
        "field": field,
        "type": "nominal",
        "title": None,
        "sort": sort,
        "axis": {"labelLimit": 0, "grid": False},
    }


def row_header() -> dict[str, Any]:
    return {"labelAngle": 0, "labelAlign": "left", "labelOrient": "top", "labelFontWeight": "bold"}


def chart_of(key: str, lang: str, rows: list[dict[str, Any]], **spec: Any) -> Chart:
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
