"""The register of what must hold in any plan: one function a rule, under the name of the rule it re-checks.

Rules are judged to the cent: a limit that is no whole number of cents, a share of a cost, is met at the next
cent in favour of the plan. Where whole cents or whole grains cannot keep a limit as closely, or what was
realised passes it, a room is allowed, and what a plan uses of it is told.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import inf
from typing import Any

from optim.audit.books import Books
from optim.messages import Lang, Message, Said, Worded, rendered, say, spoken
from optim.messages.tables import TABLES
from optim.rulebook import RULEBOOK
from optim.scenario import Finding

type Remark = Finding | Allowance
type Check = Callable[[Books], Iterator[Remark]]

FACT = inf
"""The room of a limit on a period that is over: what it was due and did not get is a fact."""
CENTS, ONE_MORE, GRAINS, OVER, PAST = (
    "shares_of_whole_cents",
    "past_years_rounded",
    "grains_cannot_keep_it",
    "the_period_is_over",
    "the_past_passes_it",
)
"""Why a room is allowed."""
MOST_TOLD = 20
"""How many entries of a block or a list are told."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """A limit that a plan passes by no more than it is allowed: the rule, the row, what is there, and why.

    `amount` is by how much, where it is not the past alone that passes the limit.
    """

    rule: str
    where: str
    what: Said
    amount: Said
    because: Said

    def line(self, lang: Lang | None = None) -> str:
        """The allowance as one line of text in a language, that of the environment if none is named."""
        told = {"where": self.where, "what": self.what, "because": self.because, "amount": self.amount}
        form = "is_passed_by" if self.amount else "is_passed"
        return rendered(say(form, rule=rule_named(self.rule), **told), lang or spoken())

    def told(self) -> dict[str, str]:
        """The same apart, in the language of the environment."""
        words = {"what": self.what, "amount": self.amount, "because": self.because}
        said = {name: rendered(each, spoken()) for name, each in words.items()}
        return {"rule": self.rule, "where": self.where, **said}


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
    where = f"{file} {'/'.join(map(str, key))}".strip()
    why = say("does_not_hold", rule=rule_named(rule))
    return Finding(where, what, why, say("the_run_was_changed"), rule=rule)


def judged(
    finding: Finding, over: Fraction | float, room: Fraction | float, because: str, unit: str = "cent"
) -> Iterator[Remark]:
    """Nothing where a limit is kept, an allowance where it is passed within its room, else the finding.

    `over` is by how much it is passed, in `unit`; less than a cent is kept to the cent. `because` is the name
    of the message that says why the room is there.
    """
    if over < 1 if unit == "cent" else over <= 0:
        return
    if over > room:
        yield finding
    else:
        yield allowed(finding, OVER if room == FACT else because, counted(Fraction(over), unit))


def allowed(finding: Finding, because: str, amount: Message | None = None) -> Allowance:
    """What would be a finding, but is allowed."""
    return Allowance(finding.rule, finding.where, finding.what, amount or "", say(because))


def rule_named(rule: str) -> Worded | Message:
    """A rule or a check by its label in French, by its identifier in English."""
    return Worded(RULEBOOK[rule].label[0], rule) if rule in RULEBOOK else say(f"check_{rule}")


def counted(amount: Fraction, unit: str) -> Message:
    """An amount with its unit."""
    one = amount == 1 and f"one_{unit}" in TABLES
    return say(f"one_{unit}" if one else f"count_of_{unit}", count=figure(amount))


def figure(amount: Fraction) -> Decimal:
    """An amount as it is written: nine digits where it is no whole number."""
    return Decimal(amount.numerator) if amount.denominator == 1 else Decimal(f"{float(amount):.9g}")


def told_as(value: Any) -> Any:
    """What a file holds, as a value of a message: numbers are written in its language, words as they are.

    Of a block or a list its first entries are told.
    """
    if isinstance(value, dict):
        held = list(value.items())[:MOST_TOLD]
        return [say("at_key", key=str(key)[:80], held=_inside(part)) for key, part in held] or told_as(None)
    if isinstance(value, list | tuple | set):
        return [_inside(part) for part in list(value)[:MOST_TOLD]] or told_as(None)
    if value is None:
        return say("nothing_there")
    if isinstance(value, Fraction):
        return figure(value)
    return value if isinstance(value, bool | int | float | Decimal) else str(value)[:500]


def _inside(value: Any) -> Any:
    """What a block or a list holds, as `told_as` tells it: a block within it in brackets."""
    told = told_as(value)
    return say("in_brackets", held=told) if isinstance(told, list) else told
