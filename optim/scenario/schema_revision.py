"""The block of a rerun: the plan that was voted, and what has been realised of it up to a year.

Its tables are written by ``phasage rerun`` into the new scenario, so that it solves again, and is audited
again, without the parent's run folder. Amounts are whole cents, quantities in the unit of their lot.
"""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from optim.messages import say
from optim.scenario.figures import Block, BrokenRuleError, Cost, Identifier, Text
from optim.scenario.named import KnownTranche
from optim.scenario.schema_assumed import Assumed
from optim.sentences import reasons

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Cents = Annotated[int, Field(ge=0)]


def _decimal(raw: object) -> object:
    return Decimal(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw


Cell = Annotated[str, StringConstraints(max_length=10_000)]
Count = Annotated[Decimal, BeforeValidator(_decimal), Field(ge=0)]


class Parent(Block):
    """The run that a rerun revises: its title, and the SHA-256 of its result files taken together."""

    title: Text
    sha256: Digest


class LotYears(Block):
    """What is started of a lot each year; a year that is not written has nothing."""

    operation: Identifier
    lot: Identifier
    quantities: dict[int, Count]


class GivenUp(Block):
    """What of the vote of a lot cannot be started any more, in its unit."""

    operation: Identifier
    lot: Identifier
    quantity: Annotated[Decimal, BeforeValidator(_decimal), Field(gt=0)]


class LineYears(Block):
    """What a funder commits to, or pays for, a line of cost each year, in whole cents."""

    operation: Identifier
    lot: Identifier
    nature: Identifier
    funder: Identifier
    cents: dict[int, Cents]


class LandYears(Block):
    """What a payer is to pay an agency for land of a lot, by the year of its purchase, in whole cents."""

    payer: Identifier
    operation: Identifier
    lot: Identifier
    agency: Identifier
    cents: dict[int, Cents]


class MissedLot(Block):
    """Why a lot was missed in the voted plan: lists of equal length, one entry a reason."""

    operation: Identifier
    lot: Identifier
    rule: Cell = ""
    holder: Cell = ""
    period: Cell = ""
    amount: Cell = ""

    @model_validator(mode="after")
    def _told_whole(self) -> Self:
        try:
            reasons(self.rule, self.holder, self.period, self.amount)
        except ValueError as error:
            raise BrokenRuleError(say("reasons_do_not_match"), say("write_an_entry_each")) from error
        return self


class Vote(Block):
    """What was voted: works by lot and year, commitments and payments by line, funder and year."""

    works: list[LotYears] = Field(default_factory=list)
    commitments: list[LineYears] = Field(default_factory=list)
    payments: list[LineYears] = Field(default_factory=list)


class Voted(Vote):
    """The voted plan that a rerun keeps close to.

    `resales` are what each land agency resells, at its purchase value. `gap` is by which share it fell
    short of the bound of its first goal, for whole units and cents. `firm` names the tranches that were
    voted, the first alone where none is named: the others waited for the evaluation. `buy_backs` is what
    payers were to pay for land, by the year in which the agency was to buy it.
    """

    gap: Count = Decimal(0)
    resales: list[LineYears] = Field(default_factory=list)
    firm: list[KnownTranche] = Field(default_factory=list)
    buy_backs: list[LandYears] = Field(default_factory=list)
    missed: list[MissedLot] = Field(default_factory=list)
    extra_homes: dict[Identifier, dict[int, Annotated[int, Field(ge=0)]]] = Field(default_factory=dict)


class Realised(Block):
    """What is realised of it up to the as-of year; what is written nowhere here was not done.

    `resales` are what each land agency has resold, at its purchase value.
    """

    works: list[LotYears] = Field(default_factory=list)
    finished: list[LotYears] = Field(default_factory=list)
    commitments: list[LineYears] = Field(default_factory=list)
    payments: list[LineYears] = Field(default_factory=list)
    resales: list[LineYears] = Field(default_factory=list)


class RevisedCost(Block):
    """What an operation, a lot of it or a line of cost is now known to cost in all, in k€, and why.

    It is an authorisation (AP): over all years, past ones included, at the prices of each year, as whoever
    carries the works bears it.
    """

    cost_keur: Cost
    because: Text
    source: str = ""


class Revision(Block):
    """A rerun: the years up to `as_of` are facts, and the `signed` operations keep what was voted of them.

    `revised` holds the costs that it revises, by operation, ``operation/lot`` or ``operation/lot/nature``.
    `findings` says what was not reported, and what was assumed instead. `given_up` is what no plan can keep
    of what was voted: it is found anew whenever the programme is solved. `first` is the vote that the first
    rerun revised, where the parent is itself a rerun: the evaluation judges what was realised of it.
    """

    as_of: int
    source: Text
    parent: Parent
    voted: Voted
    realised: Realised
    signed: list[Identifier] = Field(default_factory=list)
    revised: dict[Text, RevisedCost] = Field(default_factory=dict)
    findings: list[Assumed] = Field(default_factory=list)
    given_up: list[GivenUp] = Field(default_factory=list)
    first: Vote | None = None

    @property
    def judged(self) -> Vote:
        """The vote that the evaluation judges: a plan that was revised has its past as it was realised."""
        return self.first or self.voted
