"""The reports that commands write beside a plan, loaded while the solver works."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from optim.plan import Plan


def load_reports() -> None:
    """Loads what tables and reports are made with."""
    for module in ("optim.tidy", "optim.audit", "reports.text", "reports.documents"):
        import_module(module)


def documents(plan: "Plan", lang: str) -> Callable[[Path], None]:
    """Begins the documents of a plan; what is returned writes them into a folder."""
    from reports.documents import start_documents

    return start_documents(plan, lang)
