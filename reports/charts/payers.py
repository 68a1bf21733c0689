"""The chart of who pays, year by year."""

from optim.run.plan import Plan
from reports.charts.chart import CENTS_PER_MEUR, COLOURS, Chart, amount_axis, by_year, chart_of
from reports.names import Names
from reports.wording import label


def who_pays(plan: Plan, lang: str) -> Chart:
    """Commitments by year, stacked by group of funders."""
    names = Names(plan.scenario, lang)
    amounts: dict[tuple[str, int], int] = {}
    for row in plan.rows.commitments:
        key = names.group_of(row.funder), row.year
        amounts[key] = amounts.get(key, 0) + row.amount_cents
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
    return chart_of(
        "who_pays",
        lang,
        rows,
        width=680,
        height=280,
        mark="bar",
        encoding={
            "x": by_year(),
            "y": amount_axis("amount", "M€"),
            "color": colour,
            "order": {"field": "rank", "type": "quantitative"},
        },
    )
