"""The audit of a run folder: every identity and every limit, all findings at once."""

from dataclasses import dataclass, field
from pathlib import Path

from optim import run_folder
from optim.audit.books import Books, books_of
from optim.audit.identity import ALWAYS, IDENTITIES, Check
from optim.audit.past import unexplained
from optim.audit.rendering import rendered_anew
from optim.documents import Render
from optim.manifest import PLAN
from optim.plan import Plan
from optim.run_folder import RunFolderError
from optim.scenario import Finding, ScenarioRefusedError
from optim.sealing import belonging
from optim.summary import Summary, undeclared


class AuditFailedError(Exception):
    """A plan does not stand its audit; carries the findings. Nothing was published or sealed."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(finding.line() for finding in findings))
        self.findings = findings


@dataclass(frozen=True)
class Audited:
    """What is wrong in a run, and what could not be compared on this machine."""

    findings: list[Finding]
    not_checked: list[str] = field(default_factory=list)


def audit(folder: Path, render: Render | None = None) -> list[Finding]:
    """What is wrong in a run folder; an empty list when every rule that is active holds exactly."""
    return audited(folder, render).findings


def audited(folder: Path, render: Render | None = None) -> Audited:
    """The audit of a run folder: its files against the manifest, ``plan.json``, tables, rules, documents.

    The documents are rendered anew where `render` is given and nothing else is wrong: what the tables give is
    worth comparing only where the tables stand.
    """
    try:
        plan = run_folder.read(folder)
    except RunFolderError as error:
        return Audited([Finding(folder.name, str(error)), *_departures(folder)])
    except ScenarioRefusedError as error:
        return Audited(error.findings)
    findings = judged(folder, plan)
    if findings or render is None:
        return Audited(findings)
    return Audited(*rendered_anew(folder, plan, render))


def _departures(folder: Path) -> list[Finding]:
    """What the manifest alone tells of a run of which some file cannot be read."""
    try:
        return list(belonging(folder, run_folder.read_summary(folder)))
    except RunFolderError:
        return []


def judged(folder: Path, plan: Plan) -> list[Finding]:
    """What is wrong in a run folder of which the plan has just been read; its documents are not rendered."""
    return [
        *undeclared(plan.summary, Summary, PLAN),
        *belonging(folder, plan.summary),
        *examined(books_of(plan)),
    ]


def examined(books: Books) -> list[Finding]:
    """What is wrong in the books of a run; what was realised before a rerun is judged as a fact."""
    return [finding for check in _active(books) for finding in unexplained(check, check.__name__, books)]


def _active(books: Books) -> list[Check]:
    off = {name for name, rule in books.scenario.rules.items() if not rule.active}
    return [*ALWAYS, *(check for name, check in IDENTITIES.items() if name not in off)]
