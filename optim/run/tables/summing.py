"""What the rows of a table add up to."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Protocol


def summed[R, K, N: (int, Decimal)](
    rows: Iterable[R], key: Callable[[R], K], amount: Callable[[R], N]
) -> dict[K, N]:
    """The amounts of some rows added up by a key, in the order in which the keys are met."""
    found: dict[K, N] = {}
    for row in rows:
        found[key(row)] = found[key(row)] + amount(row) if key(row) in found else amount(row)
    return found


class OfCents(Protocol):
    """A row that holds an amount."""

    @property
    def amount_cents(self) -> int: ...


def cents_by[R: OfCents, K](rows: Iterable[R], key: Callable[[R], K]) -> dict[K, int]:
    """The cents of some rows of amounts added up by a key."""
    return summed(rows, key, lambda row: row.amount_cents)
