"""The register of what must hold in any plan: one function a rule, under the name of the rule it re-checks.

A limit that is a share of a cost is judged to the cent: it is rounded in favour of the plan.
"""

from collections.abc import Callable, Iterator
from typing import Any

from optim.audit.books import Books
from optim.scenario import Finding

type Check = Callable[[Books], Iterator[Finding]]

IDENTITIES: dict[str, Check] = {}
ALWAYS: list[Check] = []
WITH_THE_PAST: set[str] = set()
"""The checks that count the past of a rerun themselves: it explains none of their findings."""


def identity(check: Check) -> Check:
    """Registers the re-check of the rule of the same name."""
    IDENTITIES[check.__name__] = check
    return check


def always(check: Check) -> Check:
    """Registers a check that no scenario can switch off."""
    ALWAYS.append(check)
    return check


def with_the_past(check: Check) -> Check:
    """Registers a check that no scenario can switch off, and that counts the past of a rerun itself."""
    WITH_THE_PAST.add(check.__name__)
    return always(check)


def broken(file: str, key: tuple[Any, ...], what: str, rule: str) -> Finding:
    """A finding: the file and the key of the row, what is there, and the rule that it breaks."""
    where = f"{file} {'/'.join(map(str, key))}"
    return Finding(where, what, f"{rule} does not hold", "The run was changed or is damaged: solve again")
