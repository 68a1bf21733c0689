"""The reports that commands write beside a plan, loaded while the solver works."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from optim.run.documents import Rendering, Report
    from optim.run.plan import Plan


def load_reports() -> None:
    """Loads what tables and reports are made with."""
    for module in ("pandas", "optim.audit", "reports.text", "reports.documents"):
        import_module(module)


def documents(plan: "Plan", lang: str) -> "Rendering":
    """Begins the documents of a plan."""
    from reports.documents import Documents

    return Documents(plan, lang)


def report_of(plan: "Plan", lang: str) -> "Report":
    """The documents of a plan that is about to be published."""
    from optim.run.documents import Report

    return Report(lang, documents(plan, lang))
