"""The answer: a phased programme, as it is written to a run folder and read back from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optim.run.summary import Answer
from optim.run.tables import (
    ABOVE_ZERO,
    BY_RULE,
    COLUMNS,
    EITHER_SIGN,
    FROM_ZERO,
    KEYS,
    REASON,
    Rows,
)
from optim.scenario.schema import Scenario

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "ABOVE_ZERO",
    "BY_RULE",
    "COLUMNS",
    "EITHER_SIGN",
    "FROM_ZERO",
    "KEYS",
    "REASON",
    "Certificate",
    "Plan",
]


@dataclass(frozen=True)
class Certificate:
    """What proves the bound of a plan: the texts of ``model.mps`` and ``duals.csv``."""

    model: str
    duals: str


class Framed:
    """A table of a plan as a data frame, under the name of the table."""

    def __set_name__(self, owner: type[Plan], name: str) -> None:
        self.name = name

    def __get__(self, plan: Plan, owner: type[Plan]) -> pd.DataFrame:
        return plan.frame(self.name)


@dataclass(frozen=True)
class Plan:
    """A phased programme.

    `rows` holds its tables as typed rows. Each is a data frame too, made when it is asked for:
    ``plan.works`` is ``plan.frame("works")``. `summary` is the content of ``plan.json`` as it stands in the
    file, whatever that is; `answer` is the same, typed. `certificate` is absent from a run folder that lost
    it, which its audit tells.
    """

    scenario: Scenario
    summary: dict[str, Any]
    rows: Rows
    certificate: Certificate | None

    works = Framed()
    calendar = Framed()
    commitments = Framed()
    payments = Framed()
    buy_backs = Framed()
    receipts = Framed()
    books = Framed()
    running_costs = Framed()
    after_contract = Framed()
    envelopes = Framed()
    lapses = Framed()
    credits = Framed()
    deadlines = Framed()
    unlike = Framed()
    prices = Framed()
    binding = Framed()
    missed = Framed()
    extra_capacity = Framed()
    decisions = Framed()
    displaced = Framed()
    delegated = Framed()
    land = Framed()
    treasury = Framed()
    moved = Framed()

    def frame(self, table: str) -> pd.DataFrame:
        """A table as a data frame with the columns of `COLUMNS`; see `optim.run.tables.Rows.frame`."""
        return self.rows.frame(table)

    @property
    def answer(self) -> Answer:
        """The summary, typed. Raises `pydantic.ValidationError` where the file holds another form."""
        names = Answer.model_fields.keys() & self.summary.keys()
        return Answer.model_validate({name: self.summary[name] for name in names})
