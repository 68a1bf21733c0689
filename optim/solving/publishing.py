"""From a plan to its published run folder: files, documents, audit, then the folder's name."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from optim.audit.auditing import AuditFailedError, as_written
from optim.messages import say
from optim.run import folder as run_folder
from optim.run.documents import Report
from optim.run.folder import RunFolderError
from optim.run.plan import Plan
from optim.scenario import Finding, Scenario, ScenarioRefusedError
from optim.scenario.lock import dump
from optim.solving.clock import Clock

__all__ = ["AuditFailedError", "publish"]


def publish(
    plan: Plan,
    folder: Path,
    *,
    force: bool,
    report: Callable[[Plan], Report] | None,
    clock: Clock,
    complete: Callable[[], None] = lambda: None,
    beside: Path | None = None,
    keep: bool = False,
) -> Path | None:
    """Writes a run, audits it, adds the documents if asked, then publishes it; the name of a former run kept.

    `report` begins the documents of the plan as its files give it, so that whoever reads them makes the same
    ones; they are rendered once, and the manifest takes the digests of what was just written. `complete` is
    called when all that is left to do is to give the run its name. With `keep`, a run that is there takes
    another name. Raises `AuditFailedError` when the plan
    does not stand its audit, which is told as a fault of Phasage with its scenario kept beside the folder (or
    `beside`), and `RunFolderError` when the folder cannot be written.
    """

    def finish(draft: Path) -> None:
        try:
            begun = clock.run("audit", lambda: _stands(draft, report))
        except AuditFailedError as error:
            told = [fault(plan.scenario, beside or folder), *own(error.findings, draft, folder)]
            raise AuditFailedError(told) from error
        made = clock.run("report", lambda: _documented(begun, draft)) if begun else None
        run_folder.write_summary(plan, draft, made)
        complete()

    return run_folder.write(plan, folder, force=force, finish=finish, keep=keep)


def _stands(draft: Path, report: Callable[[Plan], Report] | None) -> Report | None:
    """Audits what was written; its documents, begun before, are drawn meanwhile."""
    plan = _read_back(draft)
    begun = report(plan) if report else None
    if findings := as_written(draft, plan).findings:
        raise AuditFailedError(findings)
    return begun


def _read_back(draft: Path) -> Plan:
    """The plan as its files give it."""
    try:
        return run_folder.read(draft)
    except RunFolderError as error:
        raise AuditFailedError([Finding(draft.name, error.said)]) from error
    except ScenarioRefusedError as error:
        raise AuditFailedError(error.findings) from error


def _documented(report: Report, draft: Path) -> dict[str, Any]:
    """Writes the provisional documents; what ``plan.json`` says of how they were made."""
    for name, content in report.rendering.under(None).items():
        (draft / name).write_bytes(content)
    return {"lang": report.lang, "made_with": report.rendering.made_with}


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
        say("own_fault"),
        say("own_fault_why"),
        say("own_fault_report", file=str(kept)),
    )


def own(findings: list[Finding], draft: Path, folder: Path) -> list[Finding]:
    """The findings on a draft of ours, by the name it was to take: nobody can mend them by solving again."""
    return [replace(f, where=f.where.replace(draft.name, folder.name), remedy="") for f in findings]
