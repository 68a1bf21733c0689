"""From a plan to its published run folder: files, documents, audit, then the folder's name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from optim import run_folder
from optim.audit.auditing import AuditFailedError, judged
from optim.documents import Report
from optim.plan import Plan
from optim.run_folder import RunFolderError
from optim.scenario import Finding, ScenarioRefusedError
from optim.solving import Clock

__all__ = ["AuditFailedError", "publish"]


def publish(
    plan: Plan,
    folder: Path,
    *,
    force: bool,
    report: Callable[[Plan], Report] | None,
    clock: Clock,
    complete: Callable[[], None] = lambda: None,
) -> None:
    """Writes a run, audits it, adds the documents if asked, then publishes it.

    `report` begins the documents of the plan as its files give it, so that whoever reads them makes the same
    ones; they are rendered once, and the manifest takes the digests of what was just written. `complete` is
    called when all that is left to do is to give the run its name. Raises `AuditFailedError` when an identity
    fails, `RunFolderError` when the folder cannot be written.
    """

    def finish(draft: Path) -> None:
        begun = clock.run("audit", lambda: _stands(draft, report))
        made = clock.run("report", lambda: _documented(begun, draft)) if begun else None
        run_folder.write_summary(plan, draft, made)
        complete()

    run_folder.write(plan, folder, force=force, finish=finish)


def _stands(draft: Path, report: Callable[[Plan], Report] | None) -> Report | None:
    """Audits what was written; its documents, begun before, are drawn meanwhile."""
    plan = _read_back(draft)
    begun = report(plan) if report else None
    if findings := judged(draft, plan):
        raise AuditFailedError(findings)
    return begun


def _read_back(draft: Path) -> Plan:
    """The plan as its files give it."""
    try:
        return run_folder.read(draft)
    except RunFolderError as error:
        raise AuditFailedError([Finding(draft.name, str(error))]) from error
    except ScenarioRefusedError as error:
        raise AuditFailedError(error.findings) from error


def _documented(report: Report, draft: Path) -> dict[str, Any]:
    """Writes the provisional documents; what ``plan.json`` says of how they were made."""
    for name, content in report.rendering.under(None).items():
        (draft / name).write_bytes(content)
    return {"lang": report.lang, "made_with": report.rendering.made_with}
