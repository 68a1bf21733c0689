"""The tables of a run by name: declared once in `rows*`, and all that follows from it."""

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, get_args

from optim.run.tables.column import Row, Sign, columns
from optim.run.tables.rows import (
    AfterContract,
    AgencyYear,
    BookEntry,
    BuyBack,
    Commitment,
    CreditYear,
    Delegation,
    EnvelopePeriod,
    ExtraCapacity,
    Holding,
    LimitPrice,
    MissedLot,
    MovedLot,
    Payment,
    Receipt,
    RunningCost,
    Work,
    WorksCalendar,
)
from optim.run.tables.rows_binding import BindingLimit
from optim.run.tables.rows_decisions import DisplacedLot, ForcedDecision
from optim.run.tables.rows_lapses import Deadline, Lapse, UnlikeRate

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of each table of a run, in the order in which they are written."""

    works: tuple[Work, ...] = ()
    calendar: tuple[WorksCalendar, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    payments: tuple[Payment, ...] = ()
    buy_backs: tuple[BuyBack, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    books: tuple[BookEntry, ...] = ()
    running_costs: tuple[RunningCost, ...] = ()
    after_contract: tuple[AfterContract, ...] = ()
    envelopes: tuple[EnvelopePeriod, ...] = ()
    lapses: tuple[Lapse, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    unlike: tuple[UnlikeRate, ...] = ()
    credits: tuple[CreditYear, ...] = ()
    prices: tuple[LimitPrice, ...] = ()
    binding: tuple[BindingLimit, ...] = ()
    missed: tuple[MissedLot, ...] = ()
    extra_capacity: tuple[ExtraCapacity, ...] = ()
    decisions: tuple[ForcedDecision, ...] = ()
    displaced: tuple[DisplacedLot, ...] = ()
    delegated: tuple[Delegation, ...] = ()
    land: tuple[Holding, ...] = ()
    treasury: tuple[AgencyYear, ...] = ()
    moved: tuple[MovedLot, ...] = ()
    _frames: "dict[str, pd.DataFrame]" = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, name: str) -> tuple[Row, ...]:
        """The rows of the table of this name."""
        held: tuple[Row, ...] = getattr(self, name)
        return held

    def frame(self, name: str) -> "pd.DataFrame":
        """The table of this name as a data frame, made once: what is changed in it changes no row.

        Numbers that are whole are integers, exact ones are `Decimal`, and a year that is missing is None.
        """
        if name not in self._frames:
            self._frames[name] = _framed(TABLES[name], self.of(name))
        return self._frames[name]


def _tables() -> dict[str, type[Row]]:
    """The class of the rows of each table, as `Rows` has them."""
    return {held.name: get_args(held.type)[0] for held in fields(Rows) if held.init}


def _framed(kind: type[Row], rows: tuple[Row, ...]) -> "pd.DataFrame":
    import pandas as pd  # loaded for who asks for a frame, and not at all where a run is only written

    cells = list(map(values, rows))
    return pd.DataFrame(
        {
            column.name: pd.Series(
                [cell[place] for cell in cells],
                dtype=None if column.kind in (int, float, str) else object,
            )
            for place, column in enumerate(columns(kind))
        }
    )


def values(held: Row) -> tuple[object, ...]:
    """The cells of a row, in the order of its columns."""
    return tuple(getattr(held, name) for name in type(held).__match_args__)  # type: ignore[attr-defined]


def _with(sign: Sign) -> dict[str, list[str]]:
    """The numbers of this sign, by table; a table without any is absent."""
    found = {name: [c.name for c in columns(kind) if c.sign is sign] for name, kind in TABLES.items()}
    return {name: names for name, names in found.items() if names}


TABLES = _tables()
"""The class of the rows of each table."""
COLUMNS = {name: [column.name for column in columns(kind)] for name, kind in TABLES.items()}
KEYS = {name: [column.name for column in columns(kind) if column.key] for name, kind in TABLES.items()}
"""What a row of each table is known by: two rows of one key are one row split in two, and are refused."""
ABOVE_ZERO = _with(Sign.ABOVE_ZERO)
"""What a row of each table is there for: where there is none of it, there is no row."""
FROM_ZERO = _with(Sign.FROM_ZERO)
"""What may be nothing in a row, never less."""
EITHER_SIGN = _with(Sign.EITHER)
"""What a rule that is switched off, or a change for the worse, may bring below zero."""
BY_RULE = {name: kind.by_rule for name, kind in TABLES.items() if kind.by_rule}
"""The tables whose sign a rule gives: where it is switched off, more may be started than there is."""
REASON = ("rule", "holder", "period", "amount")
"""What holds a lot back: lists of equal length, apart by semicolons, one entry a reason."""
