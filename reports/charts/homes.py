"""The chart of the homes that each bailleur starts, against its capacity."""

from optim.run.plan import Plan
from reports import tables
from reports.charts.chart import COLOURS, Chart, amount_axis, chart_of, row_header


def homes_by_bailleur(plan: Plan, lang: str) -> Chart:
    """Homes started by bailleur and year, with the capacity as a mark."""
    rows = [
        {"bailleur": name, "year": str(year), "homes": homes, "capacity": most}
        for name, year, *_when, homes, most, _extra, _cost, _used in tables.capacity(plan, lang).rows
    ]
    x = {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0}}
    return chart_of(
        "homes_by_bailleur",
        lang,
        rows,
        facet={"row": {"field": "bailleur", "title": None, "header": row_header()}},
        spec={
            "width": 640,
            "height": 70,
            "layer": [
                {
                    "mark": {"type": "bar", "color": COLOURS[0]},
                    "encoding": {"x": x, "y": amount_axis("homes", None)},
                },
                {
                    "mark": {"type": "tick", "color": COLOURS[3], "thickness": 3, "width": 46},
                    "encoding": {"x": x, "y": amount_axis("capacity", None)},
                },
            ],
        },
        resolve={"scale": {"y": "independent"}},
    )
