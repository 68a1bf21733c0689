"""The documents of a run: the workbook and the page, with the same tables and the same charts."""

import platform
import zlib
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from optim.run.plan import Plan
from optim.run.sealing import Approval
from reports.charts import Drawing, charts
from reports.drawing import LETTERS, Pictures, begin, end
from reports.page import write_page
from reports.table import Table
from reports.tables import tables
from reports.workbook import write_workbook


class Documents:
    """The documents of a plan, whose charts are drawn aside from the moment that they are begun.

    The charts are ready by the time that the audit has passed. The same plan gives the same bytes.
    """

    def __init__(self, plan: Plan, lang: str = "fr") -> None:
        self._plan, self._lang = plan, lang
        self._charts = charts(plan, lang)
        self._specs = [*(chart.spec for chart in self._charts), LETTERS]
        self._aside = begin(self._specs, lang)

    @cached_property
    def _pictures(self) -> list[Pictures]:
        return end(self._aside, self._specs, self._lang)

    @cached_property
    def _tables(self) -> list[Table]:
        return tables(self._plan, self._lang)

    @property
    def made_with(self) -> dict[str, str]:
        """The versions of what makes the documents, and how this machine draws letters."""
        svg, png = self._pictures[-1]
        packages = {"phasage": "phasage", "pandas": "pandas", "jinja2": "jinja2", "xlsxwriter": "xlsxwriter"}
        return {
            **{name: version(package) for name, package in packages.items()},
            "vl_convert": version("vl-convert-python"),
            "python": ".".join(platform.python_version_tuple()[:2]),
            "zlib": zlib.ZLIB_RUNTIME_VERSION,
            "letters": sha256(svg.encode() + png).hexdigest()[:16],
        }

    def write(self, folder: Path, approval: Approval | None = None) -> None:
        """Writes ``report.xlsx`` and ``report.html``, under an approval or as provisional."""
        drawings = [Drawing(c, *p) for c, p in zip(self._charts, self._pictures[:-1], strict=True)]
        plan, lang, made = self._plan, self._lang, self._tables
        write_workbook(plan, folder / "report.xlsx", lang, made, drawings, approval)
        write_page(plan, folder / "report.html", lang, made, drawings, approval)

    def under(self, approval: Approval | None) -> dict[str, bytes]:
        """The same documents as bytes, by their names."""
        with TemporaryDirectory() as name:
            folder = Path(name)
            self.write(folder, approval)
            return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
