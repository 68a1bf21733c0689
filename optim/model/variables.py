"""The decisions of the model: one dictionary of variables each, with its symbol, unit and index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optim.data import Data, LineKey, LotKey, Period

if TYPE_CHECKING:  # who only reads the names of the rules does not wait for PuLP
    from pulp import LpProblem, LpVariable

IN_KEUR = ("granted", "unspent", "paid", "credits_left", "delegated", "held", "resold", "treasury")
"""The decisions that are amounts of money."""


@dataclass(frozen=True)
class Variables:
    """What the programme decides; quantities in the lot's unit, money in k€."""

    started: dict[tuple[LotKey, int], LpVariable]
    """Quantity of a lot whose works are engaged in a year."""
    missed: dict[LotKey, LpVariable]
    """Quantity of a lot never started within the contract."""
    granted: dict[tuple[LineKey, str, Period], LpVariable]
    """Amount that a funder commits to a line in a period."""
    unspent: dict[tuple[str, Period], LpVariable]
    """What is left of an envelope at the end of a period, before any of it lapses."""
    open: dict[tuple[LotKey, int], LpVariable]
    """1 when the site of a lot is open in a year, else 0: whole numbers."""
    launched: dict[tuple[LotKey, int], LpVariable]
    """1 when a lot that is whole, even or has works rules is launched in a year, else 0: whole numbers."""
    finished: dict[tuple[LotKey, int], LpVariable]
    """1 when all of a lot that others wait for is started by the end of a year, else 0: whole numbers."""
    chosen: dict[tuple[str, str], LpVariable]
    """1 when an operation of a group is carried out, else 0: whole numbers."""
    backs: dict[tuple[str, str], LpVariable]
    """1 when a funder whose backing is counted brings anything to an operation, else 0: whole numbers."""
    backed: dict[tuple[str, str], LpVariable]
    """1 when anything is started of an operation that asks for so many backers, else 0: whole numbers."""
    begun: dict[LotKey, LpVariable]
    """1 when anything is started of a lot with a least share, else 0: whole numbers."""
    paid: dict[tuple[str, int], LpVariable]
    """What a funder with a payment ceiling pays in a year."""
    credits_left: dict[tuple[str, int], LpVariable]
    """What a year leaves of the payment credits of a funder, of which a share is brought to the next one."""
    extra: dict[tuple[str, int], LpVariable]
    """Homes that a bailleur adds to its capacity of a year, at a price."""
    delegated: dict[tuple[str, int], LpVariable]
    """Works of a year that a maître d'ouvrage has the shared agency carry."""
    held: dict[tuple[LineKey, str, int], LpVariable]
    """Land of a line that an agency holds at the end of a year, at its purchase value."""
    resold: dict[tuple[LineKey, str, int], LpVariable]
    """Land of a line that an agency resells in a year, at its purchase value."""
    treasury: dict[tuple[str, int], LpVariable]
    """What a land agency has left at the end of a year."""
    raised: dict[tuple[LotKey, int], LpVariable]
    """What a year to come starts of a lot beyond the voted plan and what is late."""
    lowered: dict[tuple[LotKey, int], LpVariable]
    """What a year to come starts less than that."""
    dropped: dict[LotKey, LpVariable]
    """What of the vote of a lot is never started: decided only while what can be kept of it is sought."""

    @property
    def calendar(self) -> list[dict[Any, LpVariable]]:
        """The decisions that are 0 or 1."""
        return [self.open, self.launched, self.finished, self.chosen, self.backs, self.backed, self.begun]

    def site(self, decision: str) -> dict[tuple[LotKey, int], LpVariable]:
        """The decisions on sites by name: open, launched."""
        return {"open": self.open, "launched": self.launched}[decision]


def declare(problem: LpProblem, data: Data, *, vote_yields: bool = False) -> tuple[Variables, list[str]]:
    """Adds every decision to the problem; returns them with the readable name of each column.

    Where the vote yields, what of it is dropped is decided too.
    """
    names: list[str] = []

    def add(decision: str, *key: Any, most: float | None = None) -> LpVariable:
        names.append(f"{decision}[{','.join(map(str, key))}]")
        return problem.add_variable(f"x{len(names) - 1}", lowBound=0, upBound=most)

    variables = Variables(
        started={(lot, y): add("started", lot, y) for lot in data.lots for y in data.years},
        missed={lot: add("missed", lot) for lot in data.lots},
        granted={
            (line, f, p): add("granted", line, f, p)
            for line, payers in data.payers.items()
            for f in payers
            for p in data.grant_periods[f]
        },
        unspent={(f, p): add("unspent", f, p) for f, p in data.envelope},
        open={(lot, y): add("open", lot, y, most=1) for lot in data.open_lots for y in data.years},
        launched={
            (lot, y): add("launched", lot, y, most=1)
            for lot, years in {**data.launches, **dict.fromkeys(data.site_lots, data.years)}.items()
            for y in years
        },
        finished={
            (lot, y): add("finished", lot, y, most=1) for lot in data.finished_lots for y in data.years
        },
        chosen={
            (group, operation): add("chosen", group, operation, most=1)
            for group, operations in data.group_operations.items()
            for operation in operations
        },
        backs={key: add("backs", *key, most=1) for key in data.backing},
        backed={key: add("backed", *key, most=1) for key in data.backers_least},
        begun={lot: add("begun", lot, most=1) for lot in data.least},
        paid={(f, y): add("paid", f, y) for f, y in data.paying},
        credits_left={key: add("credits_left", *key) for keys in data.credits_kept.values() for key in keys},
        extra={(b, y): add("extra", b, y) for b, y in data.extra_ceiling},
        delegated={(m, y): add("delegated", m, y) for m in data.agency_members for y in data.years},
        held={(i, a, y): add("held", i, a, y) for i, a in data.buy_backs for y in data.years},
        resold={(i, a, y): add("resold", i, a, y) for i, a in data.buy_backs for y in data.years},
        treasury={(a, y): add("treasury", a, y) for a in data.treasuries for y in data.years},
        raised={(lot, y): add("raised", lot, y) for lot, y in data.slipped},
        lowered={(lot, y): add("lowered", lot, y) for lot, y in data.slipped},
        dropped={lot: add("dropped", lot) for lot in data.voted_lots if vote_yields},
    )
    return variables, names
