"""The documents of a run: the workbook and the page, with the same tables and the same charts."""

from collections.abc import Callable
from pathlib import Path

from optim.plan import Plan
from reports.charts import Drawing, charts
from reports.drawing import begin, end
from reports.page import write_page
from reports.tables import tables
from reports.workbook import write_workbook


def start_documents(plan: Plan, lang: str = "fr") -> Callable[[Path], None]:
    """Starts drawing the charts aside; what is returned writes ``report.xlsx`` and ``report.html``.

    The charts are ready by the time that the audit has passed. The same plan gives the same bytes.
    """
    found = charts(plan, lang)
    specs = [chart.spec for chart in found]
    aside = begin(specs, lang)

    def write(folder: Path) -> None:
        made = tables(plan, lang)
        drawings = [Drawing(c, *p) for c, p in zip(found, end(aside, specs, lang), strict=True)]
        write_workbook(plan, folder / "report.xlsx", lang, made, drawings)
        write_page(plan, folder / "report.html", lang, made, drawings)

    return write
