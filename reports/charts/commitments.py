"""The chart of commitments against payments."""

from optim.run.plan import Plan
from reports.charts.chart import CENTS_PER_MEUR, COLOURS, Chart, amount_axis, by_year, chart_of
from reports.wording import label


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
    return chart_of(
        "commitments_and_payments",
        lang,
        rows,
        width=680,
        height=240,
        mark="bar",
        encoding={
            "x": by_year(),
            "y": amount_axis("amount", "M€"),
            "xOffset": {"field": "what", "sort": [ap, cp]},
            "color": colour,
        },
    )
