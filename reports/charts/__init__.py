"""The charts of a plan, each defined once as a Vega-Lite specification: for the page, as SVG or as PNG.

Amounts are drawn in millions of euros; a chart repeats a table of the page and never replaces it.
"""

from dataclasses import dataclass

from optim.run.plan import Plan
from reports.charts.binding import what_binds
from reports.charts.chart import CENTS_PER_MEUR, Chart
from reports.charts.commitments import commitments_and_payments
from reports.charts.envelopes import envelopes_used
from reports.charts.homes import homes_by_bailleur
from reports.charts.midterm import money_voted_and_revised, voted_and_revised
from reports.charts.payers import who_pays
from reports.charts.treasury import treasury
from reports.drawing import pictures

__all__ = ["CENTS_PER_MEUR", "Chart", "Drawing", "charts", "draw"]


@dataclass(frozen=True)
class Drawing:
    """A chart as drawn: SVG text for the page, PNG bytes for the workbook."""

    chart: Chart
    svg: str
    png: bytes


def charts(plan: Plan, lang: str) -> list[Chart]:
    """The charts that the plan has something to show for, in reading order."""
    revised = (voted_and_revised, money_voted_and_revised)
    yearly = (homes_by_bailleur, who_pays, commitments_and_payments)
    makers = (*revised, *yearly, envelopes_used, treasury, what_binds)
    found = (make(plan, lang) for make in makers)
    return [chart for chart in found if chart.spec["data"]["values"]]


def draw(chart: Chart, lang: str) -> Drawing:
    """The chart drawn here and now."""
    return Drawing(chart, *pictures(chart.spec, lang))
