"""Rules judged by their rows, stated again, at the published plan: exactly, with the room of the rulebook.

A row sets what it counts against its limit. Money is judged to the cent: a limit that is no whole number of
cents is met at the next one. A limit kept to the cent has the room of one cent; a limit kept to the grain,
that of a grain of each fine quantity that it holds. A row of the past alone is a fact.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from optim.audit.books import Books
from optim.audit.identity import (
    CENTS,
    FACT,
    GRAINS,
    IDENTITIES,
    ONE_MORE,
    OVER,
    Check,
    Remark,
    broken,
    counted,
    figure,
    judged,
)
from optim.audit.restated import RESTATED, Terms
from optim.audit.restated.past import of_past
from optim.audit.restated.point import point, room
from optim.audit.restated.terms import NIL, Form, Stated
from optim.messages import say
from optim.rulebook import RULEBOOK, Rule
from optim.units import CENTS_PER_KEUR

NOISE = Fraction(1, 1_000_000)
"""What shares may be passed by beside their grains, in the row's unit: their weights are no whole numbers."""
FILES = {
    "started": "works.csv",
    "open": "works.csv",
    "launched": "works.csv",
    "finished": "works.csv",
    "chosen": "works.csv",
    "backs": "commitments.csv",
    "backed": "works.csv",
    "missed": "missed.csv",
    "granted": "commitments.csv",
    "paid": "payments.csv",
    "credits_left": "payments.csv",
    "extra": "extra_capacity.csv",
    "delegated": "delegated.csv",
    "held": "land.csv",
    "resold": "land.csv",
    "treasury": "treasury.csv",
    "unspent": "envelopes.csv",
}
"""The table that tells each decision."""
SIDES = {"L": "row_at_most", "G": "row_at_least", "E": "row_exactly"}
OF_ITSELF = {"L": "more_than_its_share", "G": "less_than_its_share"}
"""What is told of a row that sets money against a share of a sum in which it is counted itself."""


def judges() -> dict[str, Check]:
    """What judges each rule, once: its identity by hand where it has one, else its rows."""
    by_hand_or_rows = {name: partial(by_rows, name) for name in RESTATED} | IDENTITIES
    return {name: by_hand_or_rows[name] for name, rule in RULEBOOK.items() if not rule.defines}


def by_rows(rule: str, b: Books) -> Iterator[Remark]:
    """The rows of a rule that the published plan passes."""
    for row in b.derived(Terms).stated[rule]:
        yield from _judged(RULEBOOK[rule], row, b)


def _judged(rule: Rule, row: Stated, b: Books) -> Iterator[Remark]:
    """Nothing where a row is kept, an allowance where it is passed within its room, else a finding."""
    key, form, kind, limit = row
    values, each = b.derived(_exact), CENTS_PER_KEUR if rule.unit == "keur" else 1
    parts = [entry * value for column, entry in form.items() if (value := values[column])]
    used = each * sum((part for part in parts if part > 0), NIL)
    held = each * (limit - sum((part for part in parts if part < 0), NIL))
    over = {"L": used - held, "G": held - used, "E": abs(used - held)}[kind]
    if over <= 0:
        return
    unit = _unit(rule, key, b)
    what = say(SIDES[kind], used=counted(used, unit), limit=figure(held))
    if kind in OF_ITSELF and _of_itself(rule, row):
        what = say(OF_ITSELF[kind], over=counted(over, unit))
    within, because = _room(rule, row, b)
    yield from judged(broken(_file(form), key, what, rule.name), over, within, because, unit)


def _of_itself(rule: Rule, row: Stated) -> bool:
    """Whether a row sets money against a share of a sum of the same decisions."""
    _key, form, _kind, limit = row
    return rule.unit == "keur" and not (rule.amount or limit) and len(_decisions(form)) == 1


def _exact(b: Books) -> dict[str, Fraction]:
    """The published value of each column, as a fraction."""
    return {column: Fraction(value) for column, value in b.derived(point).items()}


def _known(b: Books) -> set[str]:
    """The columns of which a rerun leaves nothing to decide."""
    return set(of_past(b.derived(Terms)).known)


def _grains(b: Books) -> dict[str, Fraction]:
    """The grain of each fine quantity."""
    return {column: Fraction(grain) for column, grain in room(b.derived(Terms)).items()}


def _room(rule: Rule, row: Stated, b: Books) -> tuple[Fraction | float, str]:
    """By how much a row may be passed, in cents or its unit, and why."""
    key, form, _kind, _limit = row
    columns = {column for column, entry in form.items() if entry}
    over = b.past and set(b.derived(Terms).spans.get(str(key[-1]), b.years)) <= set(b.past)
    if (columns or over) and columns <= b.derived(_known):
        return FACT, OVER
    years = b.derived(Terms).spans.get(str(key[-1]), ())
    rounded = sum(year in b.past for year in years)
    in_progress = 0 < rounded < len(years)
    if rule.judged == "to_the_cent":
        return (rounded + 1, ONE_MORE) if in_progress and rule.on_shares else (1, CENTS)
    if rule.judged == "to_odd_cents":
        return (rounded + 1 if in_progress else 0), ONE_MORE
    if rule.judged == "exactly":
        return 0, ""
    grains = b.derived(_grains)
    fine = sum((abs(entry) * grains[column] for column, entry in form.items() if column in grains), NIL)
    return (fine * CENTS_PER_KEUR if rule.unit == "keur" else fine + NOISE), GRAINS


def _file(form: Form) -> str:
    """The table that tells what a row counts: that of its first decision."""
    return FILES[next(iter(_decisions(form)), "started")]


def _decisions(form: Form) -> dict[str, None]:
    """The decisions that a row counts, in its order."""
    return dict.fromkeys(column.partition("[")[0] for column, entry in form.items() if entry)


def _unit(rule: Rule, key: tuple[object, ...], b: Books) -> str:
    """What a row is counted in."""
    if rule.unit == "quantity":
        operation, _, lot = str(key[0]).partition("/")
        return b.lots[operation, lot].unit
    return "cent" if rule.unit == "keur" else b.names.counted(rule.unit).replace(" ", "_")
