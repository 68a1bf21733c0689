"""From a plan to its published run folder: files, reports, audit, then the folder's name."""

from collections.abc import Callable
from pathlib import Path

from optim import run_folder
from optim.audit import audit
from optim.plan import Plan
from optim.scenario import Finding
from optim.solving import Clock


class AuditFailedError(Exception):
    """The plan does not stand its audit; carries the findings. Nothing was published."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(finding.line() for finding in findings))
        self.findings = findings


def publish(
    plan: Plan, folder: Path, *, force: bool, report: Callable[[Path], None] | None, clock: Clock
) -> None:
    """Writes a run, audits it, adds the reports if asked, then publishes it.

    `report` writes its documents into the folder that it is given. Raises `AuditFailedError` when an
    identity fails, `RunFolderError` when the folder cannot be written.
    """

    def finish(draft: Path) -> None:
        findings = clock.run("audit", lambda: audit(draft))
        if findings:
            raise AuditFailedError(findings)
        if report is not None:
            clock.run("report", lambda: report(draft))
        run_folder.write_summary(plan, draft)

    run_folder.write(plan, folder, force=force, finish=finish)
