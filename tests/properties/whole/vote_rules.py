"""A rerun of which nothing is done yet: the years that are over are empty, and what of the vote is dropped.

Only such a past is restated: it has no cost of its own, and its money has no rounding.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

from whole.facts import Facts, LotKey
from whole.linear import Sum, total
from whole.stating import rule

CENTS = 100_000
"""In a k€."""


class Work(Protocol):
    """A row of the works of a plan."""

    operation: str
    lot: str
    year: int
    quantity: Decimal


class Added(Protocol):
    """A row of the homes that a plan has bailleurs add."""

    bailleur: str
    year: int
    homes: int


def refuse_a_past(s: Facts) -> None:
    """Raises `ValueError` where anything was realised."""
    revision = s.scenario.revision
    if revision and any(any(row.quantities.values()) for row in revision.realised.works):
        raise ValueError("a past in which works were started is not restated")


def over(s: Facts) -> list[int]:
    """The years that are over."""
    return [y for y in s.years if s.scenario.revision and y <= s.scenario.revision.as_of]


def voted(s: Facts) -> dict[LotKey, float]:
    """What each lot still holds of its vote, where the rerun stays near it."""
    revision = s.scenario.revision
    goals = {goal if isinstance(goal, str) else goal.name for goal in s.scenario.goals}
    if revision is None or "plan_change" not in goals:
        return {}
    rows = {(row.operation, row.lot): float(sum(row.quantities.values())) for row in revision.voted.works}
    excluded = {name for name, decision in s.scenario.decisions.items() if decision.excluded}
    return {lot: min(rows[lot], s.quantity(lot)) for lot in s.lots if lot in rows and lot[0] not in excluded}


def voted_money(s: Facts) -> dict[tuple[str, str], float]:
    """What each funder was to bring to each operation that anybody was to pay for, in k€."""
    revision = s.scenario.revision
    found: dict[tuple[str, str], float] = {}
    for row in revision.voted.commitments if revision and voted(s) else ():
        if row.operation in s.operations:
            key = (row.operation, row.funder)
            found[key] = found.get(key, 0.0) + sum(row.cents.values()) / CENTS
    paid_for = {operation for operation, _funder in found}
    pairs = {(i[0], f) for i, payers in s.payers.items() for f in payers if i[0] in paid_for}
    return dict.fromkeys(sorted(pairs), 0.0) | found


def declare_vote(s: Facts) -> None:
    """Adds what is dropped of the vote of each lot, and how far each payer of an operation is from it."""
    for lot in voted(s):
        s.x.column("dropped", lot)
    for operation, funder in voted_money(s):
        s.x.column("above", operation, funder)
        s.x.column("below", operation, funder)


def payers_moved(s: Facts) -> Sum:
    """The k€ of funders and operations that differ from the vote."""
    pairs = voted_money(s)
    return total(s.x.value(side, *pair) for pair in pairs for side in ("above", "below"))


def fix_works(s: Facts, started: Iterable[Work], added: Iterable[Added]) -> None:
    """Holds the works of a plan, and the homes that bailleurs add to their teams."""
    done = {((row.operation, row.lot), row.year): float(row.quantity) for row in started}
    for lot in s.lots:
        for y in s.years:
            quantity = done.get((lot, y), 0.0)
            s.x.row("works", s.started(lot, [y]), least=quantity, most=quantity)
    homes = {(row.bailleur, row.year): float(row.homes) for row in added}
    for b in s.scenario.bailleurs:
        for y in s.years:
            s.x.row(
                "works", s.x.value("extra", b, y), least=homes.get((b, y), 0.0), most=homes.get((b, y), 0.0)
            )


def dropped(s: Facts) -> Sum:
    """What is dropped of the vote, in home equivalents."""
    return total(s.weights[lot] / s.quantity(lot) * s.x.value("dropped", lot) for lot in voted(s))


@rule
def realised_is_frozen(s: Facts) -> None:
    """Nothing was started in years that are over; what bailleurs were to add to their teams, they added."""
    revision = s.scenario.revision
    for y in over(s):
        for lot in s.lots:
            s.x.row("realised_is_frozen", s.started(lot, [y]), least=0, most=0)
        for b in s.scenario.bailleurs:
            added = float(revision.voted.extra_homes.get(b, {}).get(y, 0)) if revision else 0.0
            s.x.row("realised_is_frozen", s.x.value("extra", b, y), least=added, most=added)


def measure_payers(s: Facts) -> None:
    """How far each payer of an operation is from what was voted of it."""
    for (operation, funder), amount in voted_money(s).items():
        lines = [line for line in s.unit_cost if line[0] == operation]
        apart = s.x.value("above", operation, funder) - s.x.value("below", operation, funder)
        s.x.row("payers", s.granted(lines, [funder], s.years) - apart, least=amount, most=amount)


@rule
def voted_is_kept(s: Facts) -> None:
    """What is not started of a vote is dropped."""
    for lot, quantity in voted(s).items():
        s.x.row("voted_is_kept", s.started(lot, s.years) + s.x.value("dropped", lot), least=quantity)


def without_the_past(s: Facts) -> None:
    """Leaves out the limits that hold years that are over alone: what was not reached in them is a fact."""
    gone = set(over(s))

    def is_past(key: tuple[object, ...]) -> bool:
        years = key[-1] if isinstance(key[-1], tuple) else (key[-1],)
        return all(isinstance(y, int) and y in gone for y in years)

    s.x.rows[:] = [
        row for row in s.x.rows if row[2] == row[3] or not row[1] or not all(is_past(key) for key in row[1])
    ]
