"""The chart of the limits that bind, and what each of them costs."""

from optim.run.plan import Plan
from reports.charts.chart import COLOURS, Chart, amount_axis, chart_of, name_axis
from reports.names import Names
from reports.wording import label

TOP = 12
"""How many limits the chart shows."""


def what_binds(plan: Plan, lang: str) -> Chart:
    """The limits that cost most: what the first goal gains where each is doubled or let go."""
    names = Names(plan.scenario, lang)
    rows = [
        {
            "limit": f"{label('rule', row.rule, lang)}, {names.limit(row.rule, row.holder)}".rstrip(", "),
            "gain": float(row.whole),
        }
        for row in plan.rows.binding[:TOP]
    ]
    unit = names.unit(plan.rows.binding[0].gain_unit) if rows else None
    return chart_of(
        "what_binds",
        lang,
        rows,
        height={"step": 20},
        mark={"type": "bar", "color": COLOURS[1]},
        encoding={"y": name_axis("limit", "-x"), "x": amount_axis("gain", unit)},
    )
