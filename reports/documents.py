"""The documents of a run: the workbook and the page, with the same tables and the same charts."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from optim.plan import Plan
from reports.charts import Drawing, charts, draw
from reports.page import write_page
from reports.workbook import write_workbook


def start_documents(plan: Plan, lang: str = "fr") -> Callable[[Path], None]:
    """Starts drawing the charts aside; what is returned writes ``report.xlsx`` and ``report.html``.

    The charting library works outside the interpreter's lock: the charts are ready by the time that the
    audit has passed. The same plan gives the same bytes.
    """
    aside = ThreadPoolExecutor(max_workers=1)
    drawn = aside.submit(_drawings, plan, lang)
    aside.shutdown(wait=False)

    def write(folder: Path) -> None:
        drawings = drawn.result()
        write_workbook(plan, folder / "report.xlsx", lang, drawings)
        write_page(plan, folder / "report.html", lang, drawings)

    return write


def _drawings(plan: Plan, lang: str) -> list[Drawing]:
    return [draw(chart, lang) for chart in charts(plan, lang)]
