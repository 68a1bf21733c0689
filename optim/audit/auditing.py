"""The audit of a run folder: every identity and every limit, all findings at once."""

from pathlib import Path

from optim.audit.books import Books, open_books
from optim.audit.identity import ALWAYS, IDENTITIES, Check
from optim.run_folder import RunFolderError
from optim.scenario import Finding, ScenarioRefusedError


def audit(folder: Path) -> list[Finding]:
    """What is wrong in a run folder; an empty list when every rule that is active holds exactly."""
    try:
        books = open_books(folder)
    except RunFolderError as error:
        return [Finding(folder.name, str(error))]
    except ScenarioRefusedError as error:
        return error.findings
    return [finding for check in _active(books) for finding in check(books)]


def _active(books: Books) -> list[Check]:
    off = {name for name, rule in books.scenario.rules.items() if not rule.active}
    return [*ALWAYS, *(check for name, check in IDENTITIES.items() if name not in off)]
