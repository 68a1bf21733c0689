"""What an officer may write in a scenario: strict, frozen blocks with no default for a missing figure.

Every number that enters the model is a `Figure`: its value, where it comes from and how sure it is.
Keys carry their unit: ``_keur`` (thousand euros, excluding tax), ``_homes``.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import (
    UNSOURCED,
    Amount,
    AnyFigure,
    Block,
    ByPeriod,
    ByYear,
    Cost,
    Identifier,
    MaybeIdentifier,
    Number,
    PartShare,
    Quantity,
    Share,
    Status,
    Text,
    TrancheName,
)
from optim.scenario.kinds import Kind, Nature
from optim.scenario.schema_classes import FundingClass, Parity
from optim.scenario.schema_cofunding import AidCeiling, Backers, Contribution, Matching
from optim.scenario.schema_criteria import Criteria, CriterionScore
from optim.scenario.schema_delivery import SharedAgency
from optim.scenario.schema_dependencies import Exclusion, Group, Need
from optim.scenario.schema_energy import Energy
from optim.scenario.schema_evaluation import Criterion, Judgement, MidTermGate
from optim.scenario.schema_horizon import Horizon
from optim.scenario.schema_land import Land
from optim.scenario.schema_means import Bailleur, Loan, MaitreOuvrage
from optim.scenario.schema_payers import MONEY_GOALS, MoneyGoal, OrderOfMoney
from optim.scenario.schema_phasing import Cluster, Decision, Precedence, PublicSpace, Urgent
from optim.scenario.schema_profiles import OwnCalendar, PaymentProfile, PaymentTerms, SpendingProfile
from optim.scenario.schema_programme import Goal, PrintedTotal, Programme, RuleSwitch
from optim.scenario.schema_receipts import Receipt, ReceiptNature, YearlySlices
from optim.scenario.schema_revision import Revision
from optim.scenario.schema_running_costs import RunningCost
from optim.scenario.schema_serves import Serves
from optim.scenario.schema_sites import Works
from optim.scenario.schema_territory import Territory, TrancheMinimum

Unit = Literal["home", "ha", "m2", "km", "lump"]


class Money(Block):
    """How amounts are written: thousand euros, with or without tax, in the euros of which year."""

    unit: Literal["keur"]
    tax: Literal["HT", "TTC"]
    euros_of: Annotated[int, Field(ge=1900, le=2200)]


class Epci(Block):
    """An intercommunal authority and the large area it lies in."""

    name: Text
    area: Identifier


class Funder(Block):
    """Who pays: an envelope by tranche or by year, what of it survives a period, its yearly payment ceiling.

    A land agency gives its means as the tax it receives (`tse_keur`) and the share of it that serves
    this programme (`programme_share`); with `land` they are a treasury that its sales feed, else a yearly
    envelope. Receipts are what an operation's own receipts repay and give no means; every other funder gives
    `envelope_keur`. `classes` share out what it commits between kinds of works. What a funder with a
    `participation_profile` brings to a lot with receipts is paid by these yearly slices, whatever the nature;
    `payment_terms` say when it pays anything else, where that is not as works are paid.
    """

    name: Text
    kind: Literal["grant", "authority", "land_agency", "european", "loan", "own_funds", "receipts"]
    group: Identifier | None = None
    public_aid: bool | None = None
    envelope_keur: ByPeriod | None = None
    tse_keur: ByYear | None = None
    programme_share: Share | None = None
    carry_over: Share | None = None
    land: Land | None = None
    payment_ceiling_keur: ByYear | None = None
    participation_profile: YearlySlices | None = None
    payment_terms: PaymentTerms | None = None
    serves: Serves | None = None
    classes: dict[Identifier, FundingClass] = Field(default_factory=dict)

    def may_pay(self, lot: "Lot", operation: "Operation") -> bool:
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
    funder: Identifier
    kinds: Annotated[list[Kind], Field(min_length=1)]
    natures: Annotated[list[Nature], Field(min_length=1)]
    operations: list[Identifier] | None = None
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


class Operation(Block):
    """A row of the operations table; it names its list, EPCI and class where the scenario has some."""

    operation: Identifier
    name: Text
    kind: Kind
    programme_list: MaybeIdentifier = ""
    epci: MaybeIdentifier = ""
    communes: str = ""
    priority_class: MaybeIdentifier = ""
    aid_exemption: Literal["", "anru", "monument"] = ""
    for_memory: bool = False
    unesco: Literal["", "yes", "part", "no"] = ""
    value: Number | None = None
    source: Text = UNSOURCED
    status: Status = "assumed"


class Lot(Block):
    """A row of the lots table: what of an operation one owner carries.

    Exactly one of `bailleur` and `maitre_ouvrage` is given, or neither where the scenario names no owner.
    Works may start from `first_year` to `last_year`, in any year where they are left out, and no more than
    quantity / `least_years` in one year. An `indivisible` lot starts whole in one year or not at all; the
    works of a `continuous` lot go on at an even pace over `least_years` years once launched, or never are.
    A lot with a `least_share` is started to that share at least, or not at all; so is a `lump`, to all of it,
    unless it is `divisible`: what else is said of it holds instead. `label` is its printed name.
    """

    operation: Identifier
    lot: Identifier
    label: Text | None = None
    bailleur: MaybeIdentifier = ""
    maitre_ouvrage: MaybeIdentifier = ""
    quantity: Quantity
    unit: Unit
    first_year: int | None = None
    last_year: int | None = None
    least_years: Annotated[int, Field(ge=1, le=30)] = 1
    weight: Cost | None = None
    indivisible: bool = False
    continuous: bool = False
    least_share: PartShare | None = None
    divisible: bool = False
    source: Text = UNSOURCED
    status: Status = "assumed"

    @property
    def least_begun(self) -> Decimal | None:
        """The share that is started at least of what is begun: its least share, or all of a whole lump."""
        divided = self.divisible or self.indivisible or self.continuous
        if self.unit == "lump" and self.least_share is None and not divided:
            return Decimal(1)
        return self.least_share


class CostLine(Block):
    """A row of the costs table: what one unit of a lot costs for one nature, in k€ of the money's year."""

    operation: Identifier
    lot: Identifier
    nature: Nature
    unit_cost_keur: Cost
    source: Text = UNSOURCED
    status: Status = "assumed"


class Scenario(Block):
    """A whole scenario, tables included.

    A block that is left out means that the thing does not exist in this scenario; `check` says which.
    `natures`, `areas` and `lists` hold printed names: of natures of cost, in place of the usual ones, of the
    areas of EPCI, and of the lists of operations.
    `require_all` says why nothing may be missed, of any operation that is not excluded.
    """

    title: Text
    description: str = ""
    horizon: Horizon
    money: Money
    indexation: AnyFigure | None = None
    natures: dict[Literal[Nature, ReceiptNature], Text] = Field(default_factory=dict)
    areas: dict[Identifier, Text] = Field(default_factory=dict)
    lists: dict[Identifier, Text] = Field(default_factory=dict)
    epci: dict[Identifier, Epci] = Field(default_factory=dict)
    bailleurs: dict[Identifier, Bailleur] = Field(default_factory=dict)
    maitres_ouvrage: dict[Identifier, MaitreOuvrage] = Field(default_factory=dict)
    shared_agency: SharedAgency | None = None
    funders: Annotated[dict[Identifier, Funder], Field(min_length=1)]
    loans: dict[Identifier, Loan] = Field(default_factory=dict)
    funder_groups: dict[Identifier, Text] = Field(default_factory=dict)
    rates: Annotated[list[Rate], Field(min_length=1)]
    public_aid: PublicAid | None = None
    parity: dict[Identifier, Parity] = Field(default_factory=dict)
    aid_ceilings: dict[Identifier, AidCeiling] = Field(default_factory=dict)
    matching: dict[Identifier, Matching] = Field(default_factory=dict)
    contributions: dict[Identifier, Contribution] = Field(default_factory=dict)
    backers: dict[Identifier, Backers] = Field(default_factory=dict)
    payment_profiles: dict[Nature, PaymentProfile] = Field(default_factory=dict)
    spending_profiles: dict[Nature, SpendingProfile] = Field(default_factory=dict)
    calendars: list[OwnCalendar] = Field(default_factory=list)
    priority_classes: dict[Identifier, Amount] = Field(default_factory=dict)
    criteria: Criteria | None = None
    criteria_scores: list[CriterionScore] = Field(default_factory=list)
    programme: Programme | None = None
    operations: Annotated[list[Operation], Field(min_length=1)]
    lots: Annotated[list[Lot], Field(min_length=1)]
    costs: Annotated[list[CostLine], Field(min_length=1)]
    receipts: list[Receipt] = Field(default_factory=list)
    receipts_profiles: dict[ReceiptNature, YearlySlices] = Field(default_factory=dict)
    running_costs: list[RunningCost] = Field(default_factory=list)
    printed_totals: list[PrintedTotal] = Field(default_factory=list)
    clusters: dict[Identifier, Cluster] = Field(default_factory=dict)
    excludes: dict[Identifier, Exclusion] = Field(default_factory=dict)
    groups: dict[Identifier, Group] = Field(default_factory=dict)
    works: Works | None = None
    needs: list[Need] = Field(default_factory=list)
    precedences: list[Precedence] = Field(default_factory=list)
    public_space: PublicSpace | None = None
    energy: Energy | None = None
    urgent_before: dict[Identifier, Urgent] = Field(default_factory=dict)
    decisions: dict[Identifier, Decision] = Field(default_factory=dict)
    require_all: Text | None = None
    territory: Territory | None = None
    tranche_minimum: dict[TrancheName, TrancheMinimum] = Field(default_factory=dict)
    mid_term_gate: MidTermGate | None = None
    evaluation: dict[Criterion, Judgement] = Field(default_factory=dict)
    goals: Annotated[list[Identifier | Goal], Field(min_length=1)]
    order_of_money: OrderOfMoney | None = None
    least_slice_keur: Amount | None = None
    money_goals: list[MoneyGoal] = Field(default_factory=lambda: list(MONEY_GOALS))
    rules: dict[Identifier, RuleSwitch] = Field(default_factory=dict)
    revision: Revision | None = None

    def requires(self, operation: str) -> bool:
        """Whether nothing of an operation may be missed: by its decision, or as all that is not excluded."""
        decision = self.decisions.get(operation)
        if decision is None or not decision.excluded:
            return self.require_all is not None or (decision is not None and decision.required)
        return False

    @property
    def growth(self) -> Decimal:
        """The yearly growth of costs; none where the scenario states no indexation."""
        return self.indexation.value if self.indexation else Decimal(0)

    def programmes(self, operation: Operation) -> bool:
        """Whether an operation is taken in: not kept for memory, and of a list of the programme if any."""
        listed = self.programme is None or operation.programme_list in self.programme.lists
        return listed and not operation.for_memory
