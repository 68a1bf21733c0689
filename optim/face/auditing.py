"""What a run folder is worth: its audit, and the line of approved plans."""

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from optim.audit.auditing import audited
from optim.audit.identity import Allowance
from optim.audit.unchecked import unchecked
from optim.messages import rendered, spoken
from optim.run.approvals import Approved
from optim.run.approvals import log as registered
from optim.scenario import Finding
from reports.documents import Documents


@dataclass(frozen=True)
class Audit:
    """What an audit finds wrong, what it allows, and what it did not check."""

    findings: list[Finding]
    allowances: list[Allowance]
    unchecked: list[str]

    @property
    def passed(self) -> bool:
        """Whether every active rule holds, allowances apart."""
        return not self.findings


def audit(folder: str | PathLike[str]) -> Audit:
    """Re-checks a run folder from its files alone, in exact arithmetic; a run that fails raises nothing."""
    run = Path(folder)
    found = audited(run, Documents)
    left = [] if found.findings else [*found.not_checked, *unchecked(run)]
    return Audit(found.findings, found.allowances, [rendered(what, spoken()) for what in left])


def log(folder: str | PathLike[str] = "runs") -> list[Approved]:
    """The approved plans of a folder of runs, oldest first, each with what has changed since.

    Raises `ApprovalError` when there is no register or when it cannot be read.
    """
    return registered(Path(folder))
