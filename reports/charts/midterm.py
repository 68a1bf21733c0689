"""The charts of a rerun: what was voted, is realised and is revised, added up year after year."""

from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from optim.readings.midterm import home_lots, revision_of
from optim.run.plan import Plan
from reports.charts.chart import CENTS_PER_MEUR, COLOURS, Chart, amount_axis, by_year, chart_of
from reports.wording import label

SERIES = ("voted_so_far", "realised_so_far", "revised_so_far")


def voted_and_revised(plan: Plan, lang: str) -> Chart:
    """Homes of the estates started since the beginning: voted, realised, revised; nothing of a first plan."""
    if plan.scenario.revision is None:
        return _lines("voted_and_revised", "homes", None, lang, [])
    counted = home_lots(plan.scenario)
    voted = (
        (year, int(quantity))
        for row in plan.scenario.revision.judged.works
        if (row.operation, row.lot) in counted
        for year, quantity in row.quantities.items()
    )
    new = ((r.year, int(r.quantity)) for r in plan.rows.works if (r.operation, r.lot) in counted)
    return _lines("voted_and_revised", "homes", None, lang, _rows(plan, "homes", 1, voted, new, lang))


def money_voted_and_revised(plan: Plan, lang: str) -> Chart:
    """The same of commitments."""
    key, unit = "money_voted_and_revised", "M€"
    if plan.scenario.revision is None:
        return _lines(key, "amount", unit, lang, [])
    lines = plan.scenario.revision.judged.commitments
    voted = (item for row in lines for item in row.cents.items())
    new = ((row.year, row.amount_cents) for row in plan.rows.commitments)
    return _lines(key, "amount", unit, lang, _rows(plan, "amount", CENTS_PER_MEUR, voted, new, lang))


def _rows(
    plan: Plan,
    field: str,
    size: int,
    voted: Iterable[tuple[int, int]],
    new: Iterable[tuple[int, int]],
    lang: str,
) -> list[dict[str, Any]]:
    """The running totals of what was voted and of the plan: realised up to the as-of year, then revised."""
    years, as_of = plan.scenario.horizon.years, revision_of(plan).as_of
    then, now = (_running(amounts, years) for amounts in (voted, new))
    if not any(then.values()) and not any(now.values()):
        return []
    series = (
        then.items(),
        ((year, total) for year, total in now.items() if year <= as_of),
        ((year, total) for year, total in now.items() if year >= as_of),
    )
    return [
        {"what": label("chart", what, lang), "year": str(year), field: total / size}
        for what, totals in zip(SERIES, series, strict=True)
        for year, total in totals
    ]


def _running(amounts: Iterable[tuple[int, int]], years: range) -> dict[int, int]:
    by_year = dict.fromkeys(years, 0)
    for year, amount in amounts:
        by_year[year] += amount
    return dict(zip(years, accumulate(by_year.values()), strict=True))


def _lines(key: str, field: str, unit: str | None, lang: str, rows: list[dict[str, Any]]) -> Chart:
    order = [label("chart", what, lang) for what in SERIES]
    colour = {
        "field": "what",
        "type": "nominal",
        "title": None,
        "scale": {"domain": order, "range": ["#999999", COLOURS[2], COLOURS[0]]},
        "legend": {"orient": "bottom", "labelLimit": 0},
    }
    return chart_of(
        key,
        lang,
        rows,
        width=680,
        height=240,
        mark={"type": "line", "point": True},
        encoding={
            "x": by_year(),
            "y": amount_axis(field, unit),
            "color": colour,
            "strokeDash": {**colour, "scale": {"domain": order, "range": [[4, 4], [1, 0], [1, 0]]}},
        },
    )
