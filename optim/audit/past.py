"""What a run holds of years that are facts, and which findings the facts alone explain."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.facts import Cell
from optim.audit.identity import PAST, WITH_THE_PAST, Allowance, Check, Remark, allowed
from optim.rulebook import RULEBOOK
from optim.scenario import Finding
from optim.units import running_cents


def paid_for_past(b: Books, cell: Cell) -> dict[int, Fraction]:
    """What is due each year, past and to come, of what past years committed to a cell, in cents.

    The past is what was paid; the rest falls due as the profiles of its commitments say, or at once in the
    first year to come where they say nothing.
    """
    revision = b.scenario.revision
    if revision is None:
        return {}
    made, paid = b.facts.committed.get(cell, {}), b.facts.paid.get(cell, {})
    due: dict[int, Fraction] = defaultdict(Fraction)
    for year, amount in made.items():
        for delay, step in enumerate(b.profiles.paid(cell[:3], cell[3], year)):
            if step and year + delay > revision.as_of:
                due[year + delay] += amount * step
    rest, whole = sum(made.values()) - sum(paid.values()), sum(due.values(), Fraction(0))
    ahead = (
        {y: rest * part / whole for y, part in due.items()} if whole else {revision.as_of + 1: Fraction(rest)}
    )
    return {**{y: Fraction(amount) for y, amount in paid.items()}, **ahead}


def over(b: Books, years: Iterable[int]) -> bool:
    """Whether a period of works and commitments is over: what it was due is a fact, which `b.facts` hold."""
    return set(years) <= set(b.past)


def explained(check: Check, name: str, b: Books) -> list[Remark]:
    """The remarks of a check: what was realised explains some findings by itself, which are then allowances.

    One is explained where the past alone passes the same limit and the years to come, alone, keep it; a limit
    on an amount must be passed by no more than the past alone passes it.
    """
    found = list(check(b))
    counted = b.scenario.revision is None or name in WITH_THE_PAST
    if counted or all(isinstance(remark, Allowance) for remark in found):
        return found
    before = {f.where: f.what for f in check(b.derived(_past)) if isinstance(f, Finding)}
    after = {f.where for f in check(b.derived(_ahead)) if isinstance(f, Finding)}

    def stands(remark: Remark) -> bool:
        past, sum_of_both = before.get(remark.where), not (name in RULEBOOK and RULEBOOK[name].on_shares)
        return past is None or remark.where in after or (sum_of_both and past != remark.what)

    return [f if isinstance(f, Allowance) or stands(f) else allowed(f, PAST) for f in found]


def _past(b: Books) -> Books:
    """The books of the past alone: what was done, and what is still due of it."""
    paid = {
        cell: {y: amount for y, amount in running_cents(paid_for_past(b, cell)).items() if amount}
        for cell in b.facts.committed
    }
    return replace(
        b, started=_years(b.started, b, past=True), committed=_years(b.committed, b, past=True), paid=paid
    )


def _ahead(b: Books) -> Books:
    """The books of the years to come alone."""
    paid: dict[Cell, dict[int, int]] = {}
    for cell, amounts in b.paid.items():
        due = running_cents(paid_for_past(b, cell)) if cell in b.facts.committed else {}
        paid[cell] = {y: left for y, amount in amounts.items() if (left := amount - due.get(y, 0)) > 0}
    return replace(
        b, started=_years(b.started, b, past=False), committed=_years(b.committed, b, past=False), paid=paid
    )


def _years[K, V](table: dict[K, dict[int, V]], b: Books, *, past: bool) -> dict[K, dict[int, V]]:
    return {key: {y: v for y, v in years.items() if (y in b.past) == past} for key, years in table.items()}
