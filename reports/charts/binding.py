"""The chart of the limits that bind, and what one more unit of each is worth."""

from collections.abc import Iterator

from optim.run.plan import Plan
from reports.charts.chart import COLOURS, Chart, amount_axis, chart_of, name_axis, row_header
from reports.limits import is_bound
from reports.names import Names, parted
from reports.wording import label

TOP = 12
"""How many limits the chart of prices shows."""


def what_binds(plan: Plan, lang: str) -> Chart:
    """The shared limits that are worth most: the gain of one more unit, the mean of its periods."""
    rows = [
        {"limit": name, "gain": gain, "unit": unit} for name, gain, unit in list(_dearest(plan, lang))[:TOP]
    ]
    return chart_of(
        "what_binds",
        lang,
        rows,
        facet={"row": {"field": "unit", "title": None, "header": row_header()}},
        spec={
            "width": 300,
            "height": {"step": 20},
            "mark": {"type": "bar", "color": COLOURS[1]},
            "encoding": {"y": name_axis("limit", "-x"), "x": amount_axis("gain", None)},
        },
        resolve={"scale": {"x": "independent", "y": "independent"}},
    )


def _dearest(plan: Plan, lang: str) -> Iterator[tuple[str, float, str]]:
    shared = [row for row in plan.rows.prices if not is_bound(row)]
    names, found = Names(plan.scenario, lang), dict[tuple[str, str], list[float]]()
    for row in shared:
        held, _period = parted(row.rule, row.key)
        name = f"{label('rule', row.rule, lang)}, {names.limit(row.rule, held)}"
        unit, per = (names.unit(part) for part in row.price_unit.split(" per "))
        found.setdefault((name, f"{unit} / {per}"), []).append(row.price)
    means = [(name, sum(gains) / len(gains), unit) for (name, unit), gains in found.items()]
    yield from sorted(means, key=lambda item: (-abs(item[1]), item[0]))
