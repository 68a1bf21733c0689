"""The chart of commitments against payments."""

from optim.run.plan import Plan
from optim.run.tables.summing import cents_by
from reports.charts.chart import CENTS_PER_MEUR, COLOURS, Chart, amount_axis, by_year, chart_of
from reports.wording import label


def commitments_and_payments(plan: Plan, lang: str) -> Chart:
    """Commitments (AP) against payments (CP), year by year, beyond the contract included."""
    ap, cp = label("chart", "ap", lang), label("chart", "cp", lang)
    committed = cents_by(plan.rows.commitments, lambda row: row.year)
    paid = cents_by(plan.rows.payments, lambda row: row.year)
    rows = [
        {"what": what, "year": str(year), "amount": cents / CENTS_PER_MEUR}
        for what, by_year_of in ((ap, committed), (cp, paid))
        for year, cents in sorted(by_year_of.items())
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
