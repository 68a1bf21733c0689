"""The register of what must hold in any plan: one function a rule, under the name of the rule it re-checks.

Rules are judged to the cent: a limit that is no whole number of cents, a share of a cost, is met at the next
cent in favour of the plan. Where whole cents or whole grains cannot keep a limit as closely, or what was
realised passes it, a room is allowed, and what a plan uses of it is told.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import Any, Literal

from optim.audit.books import Books
from optim.messages import Said, rendered, spoken
from optim.scenario import Finding

type Remark = Finding | Allowance
type Check = Callable[[Books], Iterator[Remark]]
type Unit = Literal["cents", "share", "grains", "home equivalents"]

FACT = inf
"""The room of a limit on a period that is over: what it was due and did not get is a fact."""
CENTS, ONE_MORE, GRAINS, OVER, PAST = (
    "shares of whole cents are not whole",
    "shares of past years were rounded to the cent, each on its own",
    "whole grains of what is counted finely cannot keep it closer",
    "the period is over: it is a fact",
    "what was realised passes it by itself",
)
"""Why a room is allowed."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """A limit that a plan passes by no more than it is allowed: the rule, the row, what is there, and why.

    `amount` is by how much, where it is not the past alone that passes the limit.
    """

    rule: str
    where: str
    what: str
    amount: str
    because: str

    def line(self) -> str:
        """The allowance as one line of text."""
        by = f" by {self.amount}" if self.amount else ""
        return f"{self.where}: {self.what}. {self.rule} is passed{by}, which is allowed: {self.because}."


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


def broken(file: str, key: tuple[Any, ...], what: Said, rule: str) -> Finding:
    """A finding: the file and the key of the row, what is there, and the rule that it breaks."""
    where = f"{file} {'/'.join(map(str, key))}"
    remedy = "The run was changed or is damaged: solve again"
    return Finding(where, what, f"{rule} does not hold", remedy, rule=rule)


def judged(
    finding: Finding, over: Fraction | float, room: Fraction | float, because: str, unit: Unit = "cents"
) -> Iterator[Remark]:
    """Nothing where a limit is kept, an allowance where it is passed within its room, else the finding.

    `over` is by how much it is passed, in `unit`; less than a cent is kept to the cent.
    """
    if over > room:
        yield finding
    elif over >= 1 if unit == "cents" else over > 0:
        amount = f"{float(over):.9g} {unit if over != 1 else unit.removesuffix('s')}"
        yield allowed(finding, OVER if room == FACT else because, amount)


def allowed(finding: Finding, because: str, amount: str = "") -> Allowance:
    """What would be a finding, but is allowed."""
    return Allowance(finding.rule, finding.where, rendered(finding.what, spoken()), amount, because)
