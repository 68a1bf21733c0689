"""The chart of what each funder grants: used, or left."""

from optim.run.plan import Plan
from optim.run.tables.summing import summed
from reports.charts.chart import CENTS_PER_MEUR, COLOURS, Chart, amount_axis, chart_of, name_axis
from reports.wording import label


def envelopes_used(plan: Plan, lang: str) -> Chart:
    """Of each funder's envelopes: what is committed, and what is left or lapses."""
    used, left = label("chart", "used", lang), label("chart", "left", lang)
    rows = []
    all_of = summed(plan.rows.envelopes, lambda row: row.funder, lambda row: row.granted_cents)
    spent_of = summed(plan.rows.envelopes, lambda row: row.funder, lambda row: row.used_cents)
    for name, granted in sorted(all_of.items()):
        who, spent = plan.scenario.funders[name].name, spent_of[name]
        rows.append({"funder": who, "what": used, "amount": spent / CENTS_PER_MEUR, "rank": 0})
        rows.append({"funder": who, "what": left, "amount": (granted - spent) / CENTS_PER_MEUR, "rank": 1})
    colour = {
        "field": "what",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [used, left], "range": [COLOURS[0], "#c9c9c9"]},
        "legend": {"orient": "bottom"},
    }
    return chart_of(
        "envelopes_used",
        lang,
        rows,
        width=430,
        height={"step": 19},
        mark="bar",
        encoding={
            "y": name_axis("funder", {"op": "sum", "field": "amount", "order": "descending"}),
            "x": amount_axis("amount", "M€"),
            "color": colour,
            "order": {"field": "rank", "type": "quantitative"},
        },
    )
