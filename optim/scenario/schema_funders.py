"""Who pays, and how much of which costs: funders, their rates, and the least share of an authority."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import Amount, Block, ByPeriod, ByYear, Identifier, Share, SomeYears, Text
from optim.scenario.named import FunderName, GroupName, KindName, NatureName, OperationName
from optim.scenario.schema_classes import FundingClass
from optim.scenario.schema_land import Land
from optim.scenario.schema_profiles import PaymentTerms
from optim.scenario.schema_receipts import YearlySlices
from optim.scenario.schema_rights import Right
from optim.scenario.schema_rows import Lot, Operation
from optim.scenario.schema_serves import Serves

FunderKind = Literal[
    "grant", "authority", "land_agency", "european", "loan", "own_funds", "receipts", "fctva"
]


class Funder(Block):
    """Who pays: an envelope by tranche or by year, what of it survives a period, its yearly payment ceiling.

    A land agency gives its means as the tax it receives (`tse_keur`) and the share of it that serves
    this programme (`programme_share`); with `land` they are a treasury that its sales feed, else a yearly
    envelope. Receipts are what an operation's own receipts repay, FCTVA what the State gives
    back of a tax: they give no means; every other funder gives
    `envelope_keur`, of which `carry_over` is the share that survives a period, or `rights` with dates, of
    which nothing does. `payment_ceiling_keur` are its payment credits, `payment_carry_over` the share of what
    a year leaves of them that the next one has too, and `prior_payments_keur` what is still to be paid of
    them for works under way as the contract begins. `classes` share out what it commits between kinds of
    works. What a funder with a `participation_profile` brings to a lot with receipts is paid by these yearly
    slices, whatever the nature;
    `payment_terms` say when it pays anything else, where that is not as works are paid.
    """

    name: Text
    kind: FunderKind
    group: GroupName | None = None
    public_aid: bool | None = None
    envelope_keur: ByPeriod | None = None
    rights: list[Right] = Field(default_factory=list)
    tse_keur: ByYear | None = None
    programme_share: Share | None = None
    carry_over: Share | None = None
    land: Land | None = None
    payment_ceiling_keur: ByYear | None = None
    payment_carry_over: Share | None = None
    prior_payments_keur: SomeYears | None = None
    participation_profile: YearlySlices | None = None
    payment_terms: PaymentTerms | None = None
    serves: Serves | None = None
    classes: dict[Identifier, FundingClass] = Field(default_factory=dict)

    @property
    def kept(self) -> Decimal | None:
        """The share of what is left that survives a period; none where there is no envelope."""
        if self.rights:
            return Decimal(0)
        return None if self.carry_over is None else self.carry_over.value

    def may_pay(self, lot: Lot, operation: Operation) -> bool:
        """Whether its money may go to a lot, by its EPCI, its bailleur and its operation."""
        return self.serves is None or self.serves.admits(operation.epci, lot.bailleur, operation.operation)

    def programme_tax_keur(self) -> dict[int, Decimal]:
        """What of its tax serves the programme, by year, in k€; none where it gives no tax or no share."""
        tax, share = self.tse_keur or {}, self.programme_share
        return {year: figure.value * share.value for year, figure in sorted(tax.items())} if share else {}


class Rate(Block):
    """The most a funder may bring to a line of cost: a share of the cost, and an amount a unit if any.

    A rate is in force from `from_year` to `to_year`, always where they are left out. A share of the
    `deficit` is one of the lot's cost less its receipts (all of its cost where nothing comes in, none below
    zero), over all the lines that the rate admits. The cost that a rate bears on may be capped
    (`base_ceiling_keur`): of each `unit`, or of each `operation` over all the lines that the rate admits.
    """

    name: Identifier | None = None
    funder: FunderName
    kinds: Annotated[list[KindName], Field(min_length=1)]
    natures: Annotated[list[NatureName], Field(min_length=1)]
    operations: list[OperationName] | None = None
    max_rate: Share
    base: Literal["cost", "deficit"] = "cost"
    from_year: int | None = None
    to_year: int | None = None
    unit_ceiling_keur: Amount | None = None
    base_ceiling_keur: Amount | None = None
    base_ceiling_of: Literal["unit", "operation"] | None = None

    @property
    def most_a_unit(self) -> Decimal | None:
        """The most that it brings to a unit, in k€, by its ceilings; none where it has none."""
        most = [] if self.unit_ceiling_keur is None else [self.unit_ceiling_keur.value]
        if self.base_ceiling_keur is not None and self.base_ceiling_of == "unit":
            most.append(self.max_rate.value * self.base_ceiling_keur.value)
        return min(most, default=None)

    def in_force(self, year: int) -> bool:
        """Whether the rate is in force in a year."""
        return (self.from_year or year) <= year <= (self.to_year or year)


class PublicAid(Block):
    """CGCT L1111-10: what an authority brings at least to the public financing of its own works."""

    own_share: Share
