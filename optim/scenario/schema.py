"""What an officer may write in a scenario: strict, frozen blocks with no default for a missing figure.

Every number that enters the model is a `Figure`: its value, where it comes from and how sure it is.
Keys carry their unit: ``_keur`` (thousand euros, excluding tax), ``_homes``.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import Amount, AnyFigure, Block, Identifier, Text
from optim.scenario.kinds import Kinds, Natures, Words, usual_kinds, usual_natures
from optim.scenario.named import GoalName, KnownTranche, NatureName, OperationName, ReceiptName, RuleName
from optim.scenario.schema_classes import Parity
from optim.scenario.schema_cofunding import AidCeiling, Backers, Contribution, Matching
from optim.scenario.schema_criteria import Criteria, CriterionScore
from optim.scenario.schema_delivery import SharedAgency
from optim.scenario.schema_dependencies import Exclusion, Group, Need
from optim.scenario.schema_energy import Energy
from optim.scenario.schema_evaluation import Criterion, Judgement, MidTermGate
from optim.scenario.schema_funders import Funder, PublicAid, Rate
from optim.scenario.schema_horizon import Horizon
from optim.scenario.schema_means import Bailleur, Loan, MaitreOuvrage
from optim.scenario.schema_payers import MONEY_GOALS, MoneyGoal, OrderOfMoney
from optim.scenario.schema_phasing import Cluster, Decision, Precedence, PublicSpace, Urgent
from optim.scenario.schema_prices import PriceIndex, Vat
from optim.scenario.schema_profiles import OwnCalendar, PaymentProfile, SpendingProfile
from optim.scenario.schema_programme import Goal, PrintedTotal, Programme, Recalled, RuleSwitch
from optim.scenario.schema_receipts import Receipt, YearlySlices
from optim.scenario.schema_revision import Revision
from optim.scenario.schema_rows import CostLine, Lot, Operation
from optim.scenario.schema_running_costs import RunningCost
from optim.scenario.schema_sites import Works
from optim.scenario.schema_territory import Territory, TrancheMinimum


class Money(Block):
    """How amounts are written: thousand euros, with or without tax, in the euros of which year.

    What a partner grants or lends to a line in a tranche, or in a year where it decides by year, is a
    multiple of `step_eur`; own money closes the rest.
    """

    unit: Literal["keur"]
    tax: Literal["HT", "TTC"]
    euros_of: Annotated[int, Field(ge=1900, le=2200)]
    step_eur: Annotated[int, Field(ge=1, le=1_000_000)] | None = None


class Epci(Block):
    """An intercommunal authority and the large area it lies in."""

    name: Text
    area: Identifier


class Scenario(Block):
    """A whole scenario, tables included.

    A block that is left out means that the thing does not exist in this scenario; `check` says which.
    `kinds` and `natures` declare every kind of operation and nature of cost that it names, with labels and
    what rules count them as; the usual ones hold where the block is left out. `value` is the unit of the
    value of operations. `areas` and `lists` hold printed names: of areas of EPCI, of lists of operations.
    `caveats` are what a reader must know before the figures are relied on: the first page prints them.
    `least_revision_keur` is the least revision that the avenant of a rerun names of a funder and operation.
    `require_all` says why nothing may be missed, of any operation that is not excluded.
    """

    title: Text
    description: str = ""
    caveats: dict[Identifier, Text] = Field(default_factory=dict)
    horizon: Horizon
    money: Money
    indexation: AnyFigure | None = None
    price_indices: dict[Identifier, PriceIndex] = Field(default_factory=dict)
    vat: Vat | None = None
    kinds: Kinds = Field(default_factory=usual_kinds)
    natures: Natures = Field(default_factory=usual_natures)
    value: Words | None = None
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
    payment_profiles: dict[NatureName, PaymentProfile] = Field(default_factory=dict)
    spending_profiles: dict[NatureName, SpendingProfile] = Field(default_factory=dict)
    calendars: list[OwnCalendar] = Field(default_factory=list)
    priority_classes: dict[Identifier, Amount] = Field(default_factory=dict)
    criteria: Criteria | None = None
    criteria_scores: list[CriterionScore] = Field(default_factory=list)
    programme: Programme | None = None
    recalled: Recalled | None = None
    operations: Annotated[list[Operation], Field(min_length=1)]
    lots: Annotated[list[Lot], Field(min_length=1)]
    costs: Annotated[list[CostLine], Field(min_length=1)]
    receipts: list[Receipt] = Field(default_factory=list)
    receipts_profiles: dict[ReceiptName, YearlySlices] = Field(default_factory=dict)
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
    urgent_before: dict[OperationName, Urgent] = Field(default_factory=dict)
    decisions: dict[OperationName, Decision] = Field(default_factory=dict)
    require_all: Text | None = None
    territory: Territory | None = None
    tranche_minimum: dict[KnownTranche, TrancheMinimum] = Field(default_factory=dict)
    mid_term_gate: MidTermGate | None = None
    evaluation: dict[Criterion, Judgement] = Field(default_factory=dict)
    goals: Annotated[list[GoalName | Goal], Field(min_length=1)]
    order_of_money: OrderOfMoney | None = None
    least_slice_keur: Amount | None = None
    least_revision_keur: Amount | None = None
    money_goals: list[MoneyGoal] = Field(default_factory=lambda: list(MONEY_GOALS))
    rules: dict[RuleName, RuleSwitch] = Field(default_factory=dict)
    revision: Revision | None = None

    def requires(self, operation: str) -> bool:
        """Whether nothing of an operation may be missed: by its decision, or as all that is not excluded."""
        decision = self.decisions.get(operation)
        if decision is None or not decision.excluded:
            return self.require_all is not None or (decision is not None and decision.required)
        return False

    def kind_counts(self, kind: str) -> str | None:
        """What the rules count operations of a kind as; nothing of a kind that is not declared."""
        held = self.kinds.get(kind)
        return held.counts if held else None

    def nature_counts(self, nature: str) -> str | None:
        """What the rules count lines of a nature as; nothing of one that is not declared."""
        held = self.natures.get(nature)
        return held.counts if held else None

    def declares(self, kind: str, nature: str) -> bool:
        """Whether it declares a kind and a nature: nothing else is said of a line whose words it does not."""
        return kind in self.kinds and nature in self.natures

    @property
    def housing(self) -> set[str]:
        """The operations whose homes are those of every total of homes."""
        kinds = {name for name, held in self.kinds.items() if held.counts == "homes"}
        return {row.operation for row in self.operations if row.kind in kinds}

    @property
    def home_lots(self) -> list[Lot]:
        """The lots of homes of the estates that are programmed: those of every total of homes."""
        taken = {row.operation for row in self.operations if self.programmes(row)} & self.housing
        return [row for row in self.lots if row.unit == "home" and row.operation in taken]

    @property
    def land_nature(self) -> str:
        """The nature that is land; empty where none is."""
        return next((name for name, held in self.natures.items() if held.counts == "land"), "")

    @property
    def goal_names(self) -> list[str]:
        """The goals by name, in order."""
        return [goal if isinstance(goal, str) else goal.name for goal in self.goals]

    @property
    def growth(self) -> Decimal:
        """The yearly growth of costs; none where the scenario states no indexation."""
        return self.indexation.value if self.indexation else Decimal(0)

    def programmes(self, operation: Operation) -> bool:
        """Whether an operation is taken in: not kept for memory, and of a list of the programme if any."""
        listed = self.programme is None or operation.programme_list in self.programme.lists
        return listed and not operation.for_memory

    @property
    def recalled_operations(self) -> set[str]:
        """The operations of the programme that stand apart from the contract's own total."""
        lists = self.recalled.lists if self.recalled else []
        return {
            row.operation for row in self.operations if row.programme_list in lists and self.programmes(row)
        }
