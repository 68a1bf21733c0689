"""What an officer may write in a scenario: strict, frozen blocks with no default for a missing figure.

Every number that enters the model is a `Figure`: its value, where it comes from and how sure it is.
Keys carry their unit: ``_keur`` (thousand euros, excluding tax), ``_homes``.
"""

from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import (
    Amount,
    AnyFigure,
    Block,
    ByPeriod,
    ByYear,
    Cost,
    Homes,
    HomesByYear,
    Identifier,
    MaybeIdentifier,
    Number,
    Quantity,
    Share,
    Status,
    Text,
    TrancheName,
)
from optim.scenario.schema_means import Decant, ExtraCapacity, Loan

Kind = Literal[
    "estate",
    "centrality",
    "private_housing",
    "major_site",
    "endangered_heritage",
    "park",
    "facility",
    "mobility",
    "engineering",
]
Nature = Literal[
    "rehabilitation",
    "restructuring",
    "demolition",
    "public_space",
    "acquisition",
    "works",
    "holding",
    "landscape",
    "infrastructure",
    "studies",
]
Unit = Literal["home", "ha", "m2", "km", "lump"]


class Horizon(Block):
    """The years of the contract: `first_year`, then the tranches in order with their length in years."""

    first_year: Annotated[int, Field(ge=1900, le=2200)]
    tranches: Annotated[
        dict[TrancheName, Annotated[int, Field(ge=1, le=30)]],
        Field(min_length=1, max_length=10),
    ]


class Money(Block):
    """How amounts are written: thousand euros, with or without tax, in the euros of which year."""

    unit: Literal["keur"]
    tax: Literal["HT", "TTC"]
    euros_of: Annotated[int, Field(ge=1900, le=2200)]


class Epci(Block):
    """An intercommunal authority and the large area it lies in."""

    name: Text
    area: Identifier


class RampUp(Block):
    """How fast a bailleur's output may grow: the pace before the contract and the yearly increase."""

    from_homes: Homes
    increase_homes: Homes


class Bailleur(Block):
    """A social landlord: what it can start each year, how fast that grows, and its least own share.

    `current_programme_homes` is what its teams already carry outside the contract; `own_funds_ceiling_keur`
    is what it may bring of its own each year to its lots, whatever its envelope;
    the ceilings of debt hold what this contract's loans leave it to owe and to pay each year.
    """

    name: Text
    capacity_homes: HomesByYear
    current_programme_homes: HomesByYear | None = None
    ramp_up: RampUp | None = None
    extra_capacity: ExtraCapacity | None = None
    decant: Decant | None = None
    own_funders: Annotated[list[Identifier], Field(min_length=1)]
    own_share_floor: Share
    own_funds_ceiling_keur: ByYear | None = None
    debt_stock_ceiling_keur: ByYear | None = None
    annuity_ceiling_keur: ByYear | None = None


class MaitreOuvrage(Block):
    """Who carries the works of a lot that no bailleur owns; `authority` when the 20 % rule binds it."""

    name: Text
    authority: bool
    own_funders: Annotated[list[Identifier], Field(min_length=1)]
    delivery_capacity_keur: ByYear | None = None


class Serves(Block):
    """Where a funder's money may go; a list left out does not restrict."""

    epci: list[Identifier] | None = None
    bailleurs: list[Identifier] | None = None
    operations: list[Identifier] | None = None


class Funder(Block):
    """Who pays: an envelope by tranche or by year, what of it survives a period, its yearly payment ceiling.

    A land agency gives its means as the tax it receives (`tse_keur`) and the share of it that serves
    this programme (`programme_share`); every other funder gives `envelope_keur`.
    """

    name: Text
    kind: Literal["grant", "authority", "land_agency", "european", "loan", "own_funds"]
    group: Identifier | None = None
    public_aid: bool
    envelope_keur: ByPeriod | None = None
    tse_keur: ByYear | None = None
    programme_share: Share | None = None
    carry_over: Share
    payment_ceiling_keur: ByYear | None = None
    serves: Serves | None = None


class Rate(Block):
    """The most a funder may bring to a line of cost: a share of the cost, and an amount a unit if any."""

    funder: Identifier
    kinds: Annotated[list[Kind], Field(min_length=1)]
    natures: Annotated[list[Nature], Field(min_length=1)]
    operations: list[Identifier] | None = None
    max_rate: Share
    unit_ceiling_keur: Amount | None = None


class PublicAid(Block):
    """CGCT L1111-10: what an authority brings at least to the public financing of its own works."""

    own_share: Share


class PaymentProfile(Block):
    """How a commitment is paid: the shares of the year it is made and of the years that follow."""

    shares: Annotated[list[Number], Field(min_length=1, max_length=15)]
    source: Text
    status: Status


class Programme(Block):
    """Which lists of operations the scenario takes in, and why the others are left out."""

    lists: Annotated[list[Identifier], Field(min_length=1)]
    because: Text


class Cluster(Block):
    """A *grappe*: operations of one place that should advance together."""

    name: Text
    operations: Annotated[list[Identifier], Field(min_length=1)]


class Goal(Block):
    """A goal held within `tolerance` (a share of its best value) once the next goals are pursued."""

    name: Identifier
    tolerance: Share


class RuleSwitch(Block):
    """A family of rules switched off for this scenario, with the reason that the report prints."""

    active: bool
    because: Text


class Operation(Block):
    """A row of the operations table."""

    operation: Identifier
    name: Text
    kind: Kind
    programme_list: Identifier
    epci: Identifier
    communes: str = ""
    priority_class: Identifier
    aid_exemption: Literal["", "anru", "monument"] = ""
    for_memory: bool = False
    unesco: Literal["", "yes", "part", "no"] = ""
    source: Text
    status: Status


class Lot(Block):
    """A row of the lots table: what of an operation one owner carries.

    Exactly one of `bailleur` and `maitre_ouvrage` is given. Works may start from `first_year` to
    `last_year`, and no more than quantity / `least_years` in one year.
    """

    operation: Identifier
    lot: Identifier
    bailleur: MaybeIdentifier = ""
    maitre_ouvrage: MaybeIdentifier = ""
    quantity: Quantity
    unit: Unit
    first_year: int
    last_year: int
    least_years: Annotated[int, Field(ge=1, le=30)]
    weight: Cost | None = None
    source: Text
    status: Status


class CostLine(Block):
    """A row of the costs table: what one unit of a lot costs for one nature, in k€ of the money's year."""

    operation: Identifier
    lot: Identifier
    nature: Nature
    unit_cost_keur: Cost
    source: Text
    status: Status


class PrintedTotal(Block):
    """A total printed by a source, to be compared with the rows held, and why the rows are kept."""

    scope: Literal["programme_list", "operation"]
    id: Identifier
    operations: Annotated[int | None, Field(ge=0)] = None
    homes: Annotated[int | None, Field(ge=0)] = None
    source: Text
    because: Text


class Scenario(Block):
    """A whole scenario, tables included."""

    title: Text
    description: str = ""
    horizon: Horizon
    money: Money
    indexation: AnyFigure
    epci: dict[Identifier, Epci]
    bailleurs: dict[Identifier, Bailleur]
    maitres_ouvrage: dict[Identifier, MaitreOuvrage]
    funders: Annotated[dict[Identifier, Funder], Field(min_length=1)]
    loans: dict[Identifier, Loan] = Field(default_factory=dict)
    funder_groups: dict[Identifier, Text] = Field(default_factory=dict)
    rates: Annotated[list[Rate], Field(min_length=1)]
    public_aid: PublicAid
    payment_profiles: dict[Nature, PaymentProfile]
    priority_classes: dict[Identifier, Amount]
    programme: Programme
    operations: Annotated[list[Operation], Field(min_length=1)]
    lots: Annotated[list[Lot], Field(min_length=1)]
    costs: Annotated[list[CostLine], Field(min_length=1)]
    printed_totals: list[PrintedTotal] = Field(default_factory=list)
    clusters: dict[Identifier, Cluster] = Field(default_factory=dict)
    goals: Annotated[list[Identifier | Goal], Field(min_length=1)]
    rules: dict[Identifier, RuleSwitch] = Field(default_factory=dict)
