"""The tables of money lost, of what a year of a right is worth, and of lines that are alike paid unlike."""

from __future__ import annotations

from decimal import Decimal

from optim.run.tables.column import Row, known_by, number, row, text
from optim.run.tables.rows import ABOVE, CENTS, EITHER, FROM, OF_UNIT


@row
class Lapse(Row):
    """What lapses of a funder's money, with what comes after it and pays, and what keeps it from use.

    A row a limit, or limits together; without a limit where nothing that it may serve is paid by later
    money, or where none was found.
    """

    funder: str = known_by("funder")
    period: str = known_by("years or tranches of which money lapses")
    rule: str = known_by("rules that keep it from use together, apart by semicolons")
    lapsed_cents: int = number("lost", CENTS, ABOVE)
    later_cents: int = number("what later money in the order pays of what it may serve", CENTS, FROM)
    freed_cents: int = number("what would be used without those rules, in place of later money", CENTS, FROM)


@row
class Deadline(Row):
    """What a year more, or less, of a right that loses something is worth in the divisible programme.

    The first goal is at its best, the works being taken in parts and without rules on works; then as little
    of the right is lost as may be.
    """

    funder: str = known_by("funder")
    period: str = known_by("years of the right")
    date: str = known_by("the date that is moved: `commit_by` or `pay_by`")
    year: int = known_by("the year to which it is moved")
    found: str = text("`yes`; `no_plan` where the date moved leaves none, `untold` where the solver failed")
    goal: str = text("first goal")
    unit: str = text("unit of the goal")
    value: Decimal = number("first goal as the right stands", OF_UNIT, EITHER)
    value_moved: Decimal = number("first goal with the date moved", OF_UNIT, EITHER)
    lost_keur: Decimal = number("lost of the right at least, as it stands", "k€", FROM)
    lost_keur_moved: Decimal = number("lost of the right at least, with the date moved", "k€", FROM)


@row
class UnlikeRate(Row):
    """Two lines that are alike, the one at a funder's lowest rate in a tranche and the one at its highest.

    A row a limit that keeps the rates of their class apart.
    """

    funder: str = known_by("funder")
    tranche: str = known_by("tranche")
    nature: str = known_by("nature of cost")
    operation: str = known_by("operation at the lowest rate")
    lot: str = known_by("its lot")
    other: str = known_by("operation at the highest rate")
    its_lot: str = known_by("its lot")
    rule: str = known_by("rule or goal that keeps the rates of the class apart")
    whose: str = known_by("the funder that it limits; empty where it is no funder's")
    low_share: Decimal = number("lowest share of what a line costs in the tranche", "share", FROM)
    high_share: Decimal = number("highest share", "share", FROM)
    least_difference: Decimal = number("least difference of two rates without it", "share", FROM)
