"""The audit of a run folder: every identity and every limit, all findings at once."""

from dataclasses import dataclass
from pathlib import Path

from optim.audit.books import Books, open_books
from optim.audit.identity import ALWAYS, IDENTITIES, Allowance, Check
from optim.audit.past import explained
from optim.run_folder import RunFolderError
from optim.scenario import Finding, ScenarioRefusedError


@dataclass(frozen=True)
class Audited:
    """What an audit finds wrong, and what it allows: nothing of either where every rule holds to the cent."""

    findings: list[Finding]
    allowances: list[Allowance]


def audit(folder: Path) -> list[Finding]:
    """What is wrong in a run folder; an empty list when every rule that is active holds, allowances apart."""
    return audited(folder).findings


def audited(folder: Path) -> Audited:
    """What is wrong in a run folder, and each allowance that its plan uses."""
    try:
        books = open_books(folder)
    except RunFolderError as error:
        return Audited([Finding(folder.name, error.what, "", error.remedy)], [])
    except ScenarioRefusedError as error:
        return Audited(error.findings, [])
    return examined(books)


def examined(books: Books, *, always: bool = True) -> Audited:
    """What is wrong in the books of a run, and allowed; what was realised before a rerun is judged as a fact.

    Without `always`, the rules alone are judged: not the certificate, nor what the files repeat.
    """
    remarks = [r for check in _active(books, always) for r in explained(check, check.__name__, books)]
    return Audited(
        [remark for remark in remarks if isinstance(remark, Finding)],
        [remark for remark in remarks if isinstance(remark, Allowance)],
    )


def _active(books: Books, always: bool) -> list[Check]:
    off = {name for name, rule in books.scenario.rules.items() if not rule.active}
    return [*(ALWAYS if always else ()), *(check for name, check in IDENTITIES.items() if name not in off)]
