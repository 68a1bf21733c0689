"""The audit of a run folder: every identity and every limit, all findings at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from optim.audit.books import Books, books_of
from optim.audit.identity import ALWAYS, Allowance, Check
from optim.audit.judged_rows import judges
from optim.audit.past import explained
from optim.audit.rendering import rendered_anew
from optim.messages import Message
from optim.run import folder as run_folder
from optim.run.documents import Render
from optim.run.folder import RunFolderError
from optim.run.manifest import PLAN
from optim.run.plan import Plan
from optim.run.sealing import belonging
from optim.run.summary import Summary, undeclared
from optim.scenario import Finding, ScenarioRefusedError


class AuditFailedError(Exception):
    """A run, or a plan before it is published, does not stand its audit; carries the findings."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(finding.line() for finding in findings))
        self.findings = findings


@dataclass(frozen=True)
class Audited:
    """What an audit finds wrong, what it allows, and what could not be compared on this machine."""

    findings: list[Finding]
    allowances: list[Allowance] = field(default_factory=list)
    not_checked: list[Message] = field(default_factory=list)


def audit(folder: Path, render: Render | None = None) -> list[Finding]:
    """What is wrong in a run folder; an empty list when every rule that is active holds, allowances apart."""
    return audited(folder, render).findings


def audited(folder: Path, render: Render | None = None) -> Audited:
    """The audit of a run folder: its files against the manifest, ``plan.json``, tables, rules, documents.

    The documents are rendered anew where `render` is given and nothing else is wrong: what the tables give is
    worth comparing only where the tables stand.
    """
    try:
        plan = run_folder.read(folder)
    except RunFolderError as error:
        return Audited([Finding(folder.name, error.what, "", error.remedy), *_departures(folder)])
    except ScenarioRefusedError as error:
        return Audited(error.findings)
    found = as_written(folder, plan)
    if found.findings or render is None:
        return found
    findings, not_checked = rendered_anew(folder, plan, render)
    return replace(found, findings=findings, not_checked=not_checked)


def _departures(folder: Path) -> list[Finding]:
    """What the manifest alone tells of a run of which some file cannot be read."""
    try:
        return list(belonging(folder, run_folder.read_summary(folder)))
    except RunFolderError:
        return []


def as_written(folder: Path, plan: Plan) -> Audited:
    """The audit of a run folder of which the plan has just been read; its documents are not rendered."""
    found = examined(books_of(plan))
    files = [*undeclared(plan.summary, Summary, PLAN), *belonging(folder, plan.summary)]
    return replace(found, findings=[*files, *found.findings])


def examined(books: Books, *, always: bool = True) -> Audited:
    """What is wrong in the books of a run, and allowed; what was realised before a rerun is judged as a fact.

    Without `always`, the rules alone are judged: not the certificate, nor what the files repeat.
    """
    remarks = [r for name, check in _active(books, always) for r in explained(check, name, books)]
    return Audited(
        [remark for remark in remarks if isinstance(remark, Finding)],
        [remark for remark in remarks if isinstance(remark, Allowance)],
    )


def _active(books: Books, always: bool) -> Iterator[tuple[str, Check]]:
    if always:
        yield from ((check.__name__, check) for check in ALWAYS)
    off = {name for name, rule in books.scenario.rules.items() if not rule.active}
    yield from ((name, check) for name, check in judges().items() if name not in off)
