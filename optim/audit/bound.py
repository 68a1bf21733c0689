"""The bound that duals prove, in exact arithmetic, whatever the duals are worth.

For a goal c·x to be raised over rows A x ≤ b and any y ≥ 0:

    c·x = y·(A x) + (c − yA)·x ≤ y·b + Σ_j r_j x_j

where the reduced cost r_j = c_j − Σ_i y_i A_ij meets the upper bound of its column when it is positive, the
lower one when it is negative. A dual of a sign that its row does not allow is taken as 0, which keeps the
inequality true: wrong duals can only prove a weaker bound. A column without the bound that this needs takes
the one that the rows imply.
"""

import csv
from collections.abc import Iterator
from decimal import (
    ROUND_CEILING,
    ROUND_FLOOR,
    Context,
    Decimal,
    DecimalException,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
    localcontext,
)

from optim.audit.mps import CertificateError, Entries, Statement, number, on_line
from optim.messages import say
from optim.rulebook import RULEBOOK

EXACT = Context(prec=5000, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])
"""Sums and products of the decimals of a file, digit for digit: rounding is an error."""
UP, DOWN = Context(prec=40, rounding=ROUND_CEILING), Context(prec=40, rounding=ROUND_FLOOR)
"""Divisions, rounded outwards: an implied bound is never too tight."""
DECIMALS, DIGITS = 6, 15
"""A bound is printed with six decimals, and no more digits in all than a double holds."""
ROUNDS = 50
"""How often bounds are passed on from row to row."""
HEADER = ["goal", "row", "dual"]


class UnlimitedError(CertificateError):
    """A column that counts for the bound has no limit: the duals prove nothing."""

    def __init__(self, column: str) -> None:
        super().__init__(say("nothing_limits", column=column))
        self.column = column


DIVISIBLE = "divisible"
"""In the place of the goal: the duals of the first goal without works rules, which have none."""


def read_duals(text: str, statement: Statement) -> dict[str, Entries]:
    """The duals of each goal of ``duals.csv``. Raises `CertificateError`, naming the line."""
    found: dict[str, Entries] = {}
    try:
        header, *lines = csv.reader(text.splitlines(), strict=True)
    except (ValueError, csv.Error) as error:
        raise CertificateError(say("is_no_table")) from error
    if header != HEADER or not text.endswith("\n"):
        raise CertificateError(say("lacks_columns_or_its_end", columns=HEADER))
    for count, line in enumerate(lines, 2):
        if len(line) != len(HEADER):
            raise on_line(count, say("counts_cells", count=len(line), due=len(HEADER)))
        goal, row, dual = line
        ruled = goal == DIVISIBLE and _of_works(row)
        if (
            goal not in (*statement.goals, DIVISIBLE)
            or ruled
            or row not in statement.rows
            or row in found.get(goal, {})
        ):
            raise on_line(count, say("no_such_dual"))
        try:
            found.setdefault(goal, {})[row] = number(dual)
        except CertificateError as error:
            raise on_line(count, error.said) from error
    return found


def _of_works(row: str) -> bool:
    """Whether a row states a works rule."""
    rule = RULEBOOK.get(row.partition("[")[0])
    return rule is not None and rule.topic == "sites"


def proved_bound(statement: Statement, duals: Entries) -> Decimal:
    """What no solution of the statement can pass for its first goal: exact, not rounded.

    Raises `UnlimitedError` when a column that counts has no limit at all.
    """
    try:
        return _proved(statement, duals)
    except DecimalException as error:
        raise CertificateError(say("numbers_too_far_apart")) from error


def _proved(statement: Statement, duals: Entries) -> Decimal:
    sign = 1 if statement.sense == "max" else -1
    costs = next(iter(statement.goals.values()))
    with localcontext(EXACT):
        reduced = {column: sign * cost for column, cost in costs.items()}
        total = Decimal(0)
        for row, dual in duals.items():
            price = sign * dual
            kind = statement.kinds[row]
            if not price or (kind == "L" and price < 0) or (kind == "G" and price > 0):
                continue
            total += price * statement.limits.get(row, 0)
            for column, entry in statement.rows[row].items():
                reduced[column] = reduced.get(column, 0) - price * entry
        return sign * (total + _best_of_columns(statement, reduced))


def _best_of_columns(statement: Statement, reduced: Entries) -> Decimal:
    """The most that the columns can add at these reduced costs, each at the better of its bounds."""
    lower, upper = statement.lower, statement.upper
    if any(r and (upper.get(c) if r > 0 else lower[c]) is None for c, r in reduced.items()):
        lower, upper = implied_bounds(statement)
    total = Decimal(0)
    for column, price in reduced.items():
        if not price:
            continue
        bound = upper.get(column) if price > 0 else lower[column]
        if bound is None:
            raise UnlimitedError(column)
        total += price * bound
    return total


def implied_bounds(statement: Statement) -> tuple[dict[str, Decimal | None], Entries]:
    """The bounds of the columns, those that are absent being derived from the rows and the other bounds.

    In Σ_j a_j x_j ≤ b, the column k is limited by what the others leave: a_k x_k ≤ b − Σ_{j≠k} min(a_j x_j).
    """
    lower, upper = dict(statement.lower), dict(statement.upper)
    forms = [form for row in statement.rows for form in _at_most(statement, row)]
    with localcontext(EXACT):
        for _round in range(ROUNDS):
            kept, found = [], False
            for entries, limit in forms:
                open_ones = [c for c, a in entries.items() if (upper.get(c) if a > 0 else lower[c]) is None]
                if not open_ones:
                    continue
                kept.append((entries, limit))
                found |= _limit_by(entries, limit, open_ones, lower, upper)
            forms = kept
            if not found:
                break
    return lower, upper


def _at_most(statement: Statement, row: str) -> Iterator[tuple[Entries, Decimal]]:
    """A row as Σ a x ≤ b, once or, for an equality, both ways."""
    kind, entries = statement.kinds[row], {c: a for c, a in statement.rows[row].items() if a}
    limit = statement.limits.get(row, Decimal(0))
    if kind in ("E", "L"):
        yield entries, limit
    if kind in ("E", "G"):
        yield {column: -entry for column, entry in entries.items()}, -limit


def _limit_by(
    entries: Entries,
    limit: Decimal,
    open_ones: list[str],
    lower: dict[str, Decimal | None],
    upper: Entries,
) -> bool:
    """Gives their missing bound to the columns that one row limits; says whether there were any."""
    least: dict[str, Decimal | None] = {}
    for column, entry in entries.items():
        end = lower[column] if entry > 0 else upper.get(column)
        least[column] = None if end is None else entry * end
    endless = [column for column, value in least.items() if value is None]
    whole = sum((value for value in least.values() if value is not None), Decimal(0))
    found = False
    for column in open_ones:
        if endless not in ([], [column]):
            continue
        left, entry = limit - (whole - (least[column] or 0)), entries[column]
        if entry > 0:
            upper[column] = UP.divide(left, entry)
        else:
            lower[column] = DOWN.divide(left, entry)
        found = True
    return found


def printed(bound: Decimal, sense: str) -> Decimal:
    """The bound as it is printed, rounded to the side where it stays true."""
    rounding = ROUND_CEILING if sense == "max" else ROUND_FLOOR
    last = max(-DECIMALS, bound.adjusted() + 2 - DIGITS)
    return bound.quantize(Decimal(1).scaleb(last), rounding=rounding, context=Context(prec=5000))
