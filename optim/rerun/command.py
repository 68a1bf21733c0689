"""The rerun whole: the parent audited, its actuals read, the rest programmed, audited and published."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from optim.audit import audit
from optim.explain.diagnosis import diagnose
from optim.messages import Lang, rendered, spoken
from optim.rerun.revise import revise
from optim.run.documents import Report
from optim.run.folder import read, refuse_to_replace
from optim.run.plan import Plan
from optim.run.tables import COLUMNS, values
from optim.scenario import Finding, Loaded
from optim.scenario.schema_assumed import Assumed
from optim.solver.session import InfeasibleError
from optim.solving.clock import Clock
from optim.solving.program import program
from optim.solving.publishing import AuditFailedError, publish


class NoPlanError(Exception):
    """No plan keeps every rule after what was done; carries the rules that cannot all be kept."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(finding.line() for finding in findings))
        self.findings = findings


@dataclass(frozen=True)
class Rerun:
    """A plan that keeps what was done; `gain`, if asked, is what it adds without stability.

    `told` is what was understood of the files that report what was done.
    """

    plan: Plan
    findings: list[Assumed]
    gain: float | None
    told: list[Finding] = field(default_factory=list)

    def content(self, folder: Path, lang: Lang | None = None) -> dict[str, Any]:
        """The answer as JSON says it, in a language: that of the environment if none is named."""
        names = COLUMNS["moved"]
        moves = [dict(zip(names, map(str, values(row)), strict=True)) for row in self.plan.rows.moved]
        gain = {} if self.gain is None else {"gain_without_stability": self.gain}
        return {
            "folder": str(folder),
            **self.plan.summary,
            **gain,
            "findings": [rendered(found.said(), lang or spoken()) for found in self.findings],
            "moved": moves,
        }


def rerun(
    run: Path,
    actuals: Path,
    folder: Path,
    free: bool,
    force: bool,
    report: Callable[[Plan], Report] | None,
    clock: Clock,
    complete: Callable[[], None] = lambda: None,
    time_limit: float = math.inf,
    beside: Path | None = None,
) -> Rerun:
    """Programs the rest of a run and publishes it in `folder`, or keeps what failed `beside` another.

    `report` begins the documents of the plan; `complete` is called when all that is left to do is to give the
    run its name. `time_limit` is in seconds, for the solver of each plan that is sought: one, or two where
    `free` is compared with stability. Raises `RunFolderError`,
    `ScenarioRefusedError`, `NoPlanError`, `SolverError`, and `AuditFailedError` when the parent or the rerun
    does not stand its audit.
    """
    refuse_to_replace(folder, force=force)
    parent = read(run)
    if findings := audit(run):
        raise AuditFailedError(findings)
    revised = clock.run("actuals", lambda: revise(parent, run, actuals, free=free))
    plan = _programmed(revised.loaded, actuals, clock, time_limit)
    gain = None
    if free:
        steady = revise(parent, run, actuals).loaded
        kept = _programmed(steady, actuals, None, time_limit).answer.objective
        goal, value = next(iter(plan.answer.objective.items()))
        gain = round(value - kept[goal], 6)
    publish(plan, folder, force=force, report=report, clock=clock, complete=complete, beside=beside)
    return Rerun(plan, revised.findings, gain, revised.loaded.told)


def _programmed(loaded: Loaded, actuals: Path, clock: Clock | None, time_limit: float) -> Plan:
    """The plan of a rerun. Raises `NoPlanError` with what stands in its way."""
    try:
        return program(loaded.scenario, loaded.inputs, clock, time_limit=time_limit)
    except InfeasibleError as error:
        why = [Finding(str(actuals), error.said), *diagnose(loaded.scenario)]
        raise NoPlanError(why) from error
