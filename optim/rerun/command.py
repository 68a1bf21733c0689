"""The rerun whole: the parent audited, its actuals read, the rest programmed, audited and published."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from optim.audit import audit
from optim.plan import Plan
from optim.publishing import AuditFailedError, publish
from optim.rerun.revise import revise
from optim.run_folder import read, refuse_to_replace
from optim.solving import Clock, program


@dataclass(frozen=True)
class Rerun:
    """A plan that keeps what was done; `gain`, if asked, is what it adds without stability."""

    plan: Plan
    findings: list[str]
    gain: float | None

    def content(self, folder: Path) -> dict[str, Any]:
        """The answer as JSON says it."""
        moves = self.plan.moved.astype(str).to_dict("records")
        gain = {} if self.gain is None else {"gain_without_stability": self.gain}
        return {
            "folder": str(folder),
            **self.plan.summary,
            **gain,
            "findings": self.findings,
            "moved": moves,
        }


def rerun(
    run: Path,
    actuals: Path,
    folder: Path,
    free: bool,
    force: bool,
    report: Callable[[Plan], Callable[[Path], None]] | None,
    tell: Callable[[str], None],
) -> Rerun:
    """Programs the rest of a run and publishes it in `folder`.

    `report` begins the documents of the plan and returns what writes them. Raises `RunFolderError`,
    `ScenarioRefusedError`, `InfeasibleError`, `SolverError`, and `AuditFailedError` when the parent or the
    rerun does not stand its audit.
    """
    refuse_to_replace(folder, force=force)
    parent = read(run)
    if findings := audit(run):
        raise AuditFailedError(findings)
    clock = Clock(tell=tell)
    revised = clock.run("actuals", lambda: revise(parent, run, actuals, free=free))
    plan = program(revised.loaded.scenario, revised.loaded.inputs, clock)
    gain = None
    if free:
        steady = revise(parent, run, actuals).loaded
        kept = program(steady.scenario, steady.inputs).summary["objective"]
        goal, value = next(iter(plan.summary["objective"].items()))
        gain = round(value - kept[goal], 6)
    publish(plan, folder, force=force, report=report(plan) if report else None, clock=clock)
    return Rerun(plan, revised.findings, gain)
