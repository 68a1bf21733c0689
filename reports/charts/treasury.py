"""The chart of the treasury and the stock of the land agencies."""

from optim.run.plan import Plan
from reports.charts.chart import CENTS_PER_MEUR, COLOURS, Chart, amount_axis, by_year, chart_of
from reports.drawing import INK
from reports.wording import label


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
    rows = [
        {
            "what": names[part],
            "year": str(row.year),
            "amount": sign * int(getattr(row, column)) / CENTS_PER_MEUR,
        }
        for row in plan.rows.treasury
        for part, (column, sign) in parts.items()
    ]
    held = [{"year": str(r.year), "held": r.held_cents / CENTS_PER_MEUR} for r in plan.rows.treasury]
    colour = {
        "field": "what",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [names[part] for part in parts], "range": COLOURS[: len(parts)]},
        "legend": {"orient": "bottom", "columns": 3, "labelLimit": 0},
    }
    line = {"mark": {"type": "line", "point": True, "color": INK}, "data": {"values": held}}
    return chart_of(
        "treasury",
        lang,
        rows,
        width=680,
        height=240,
        layer=[
            {"mark": "bar", "encoding": {"x": by_year(), "y": amount_axis("amount", "M€"), "color": colour}},
            {**line, "encoding": {"x": by_year(), "y": amount_axis("held", "M€")}},
        ],
    )
