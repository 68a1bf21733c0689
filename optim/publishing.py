"""From a plan to its published run folder: files, reports, audit, then the folder's name."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from optim import run_folder
from optim.audit import audit
from optim.plan import Plan
from optim.scenario import Finding, Scenario
from optim.scenario.lock import dump
from optim.solving import Clock


class AuditFailedError(Exception):
    """A run, or a plan before it is published, does not stand its audit; carries the findings."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(finding.line() for finding in findings))
        self.findings = findings


def publish(
    plan: Plan,
    folder: Path,
    *,
    force: bool,
    report: Callable[[Path], None] | None,
    clock: Clock,
    complete: Callable[[], None] = lambda: None,
    beside: Path | None = None,
) -> None:
    """Writes a run, audits it, adds the reports if asked, then publishes it.

    `report` writes its documents into the folder that it is given; `complete` is called when all that is left
    to do is to give the run its name. Raises `AuditFailedError` when the plan does not stand its audit, which
    is told as a fault of Phasage with its scenario kept beside the folder (or `beside`), and `RunFolderError`
    when the folder cannot be written.
    """

    def finish(draft: Path) -> None:
        if findings := clock.run("audit", lambda: audit(draft)):
            raise AuditFailedError([fault(plan.scenario, beside or folder), *own(findings, draft, folder)])
        if report is not None:
            clock.run("report", lambda: report(draft))
        run_folder.write_summary(plan, draft)
        complete()

    run_folder.write(plan, folder, force=force, finish=finish)


def fault(scenario: Scenario, folder: Path) -> Finding:
    """What is said of a plan of ours that its audit refuses; keeps its scenario, to be sent, beside `folder`.

    Raises `OSError` when it cannot be written.
    """
    names = (f"{folder.name}.fault{'' if rank == 1 else f'-{rank}'}.lock.yaml" for rank in count(1))
    kept = next(path for name in names if not (path := folder.with_name(name)).exists(follow_symlinks=False))
    kept.parent.mkdir(parents=True, exist_ok=True)
    run_folder.save(kept, dump(scenario))
    return Finding(
        str(folder),
        "the plan does not stand its audit, and was not written",
        "This is a fault of Phasage, not of the scenario nor of any file",
        f"Report it with these lines and {kept}, which holds the whole scenario",
    )


def own(findings: list[Finding], draft: Path, folder: Path) -> list[Finding]:
    """The findings on a draft of ours, by the name it was to take: nobody can mend them by solving again."""
    return [replace(f, where=f.where.replace(draft.name, folder.name), remedy="") for f in findings]
