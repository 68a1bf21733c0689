"""The audit of a run folder: every identity and every limit, all findings at once."""

from pathlib import Path

from optim.audit.books import Books, open_books
from optim.audit.identity import ALWAYS, IDENTITIES, Check
from optim.audit.past import unexplained
from optim.run_folder import RunFolderError
from optim.scenario import Finding, ScenarioRefusedError


def audit(folder: Path) -> list[Finding]:
    """What is wrong in a run folder; an empty list when every rule that is active holds exactly."""
    try:
        books = open_books(folder)
    except RunFolderError as error:
        return [Finding(folder.name, error.what, "", error.remedy)]
    except ScenarioRefusedError as error:
        return error.findings
    return examined(books)


def examined(books: Books, *, always: bool = True) -> list[Finding]:
    """What is wrong in the books of a run; what was realised before a rerun is judged as a fact.

    Without `always`, the rules alone are judged: not the certificate, nor what the files repeat.
    """
    checks = _active(books, always)
    return [finding for check in checks for finding in unexplained(check, check.__name__, books)]


def _active(books: Books, always: bool) -> list[Check]:
    off = {name for name, rule in books.scenario.rules.items() if not rule.active}
    return [*(ALWAYS if always else ()), *(check for name, check in IDENTITIES.items() if name not in off)]
