"""Who pays, once the works are fixed: the order in which money is used, and what is sought of the payers."""

from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import Block, Identifier, Text

MoneyGoal = Literal[
    "keep_voted_payers", "use_money_in_order", "treat_alike", "one_financing_plan", "even_profile"
]
KEEP_PAYERS: MoneyGoal = "keep_voted_payers"
"""What a rerun seeks of the payers before all else."""
MONEY_GOALS: tuple[MoneyGoal, ...] = (
    "use_money_in_order",
    "treat_alike",
    "one_financing_plan",
    "even_profile",
)
"""What is sought of the payers where a scenario names nothing, in strict order."""
USUAL_ORDER: tuple[tuple[str, ...], ...] = (
    ("european", "grant", "fctva"),
    ("land_agency",),
    ("receipts",),
    ("loan",),
    ("authority",),
    ("own_funds",),
)
"""Grants first, then the agency and receipts, then loans, then the authorities, own money last."""
ROUND_KINDS = ("european", "grant", "loan", "authority")
"""Whose money comes in round sums, where it is not the own money of the line."""
OWN_MONEY = "own_funds"
"""In an order: the money of whoever carries a lot, whatever the kind of its funder."""


class OrderOfMoney(Block):
    """In which order money is used: kinds of funder or funders by name, several in one list being equal.

    A funder that is named stands where its name does, not where its kind does. `own_funds` is the money of
    whoever carries the lot, an authority's own budget included.
    """

    order: Annotated[list[Identifier | list[Identifier]], Field(min_length=1)]
    because: Text

    @property
    def ranks(self) -> tuple[tuple[str, ...], ...]:
        """The names of each rank, in order."""
        return tuple((name,) if isinstance(name, str) else tuple(name) for name in self.order)
