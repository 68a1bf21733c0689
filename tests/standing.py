"""A plan as a person meets it: written in a run folder, and audited from its files alone."""

from pathlib import Path

from optim.audit import audit
from optim.run.folder import write
from optim.run.plan import Plan


def findings(plan: Plan, folder: Path) -> list[str]:
    """What the audit finds of a plan once it is written."""
    write(plan, folder / "run", force=False, finish=lambda draft: None)
    return [finding.line() for finding in audit(folder / "run")]


def audited(plan: Plan, folder: Path) -> Plan:
    """The plan, once its run folder has passed the audit."""
    assert findings(plan, folder) == []
    return plan
