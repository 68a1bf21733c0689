"""Who carries the works, and the means it draws on: capacity, vacant homes, teams added, loans."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Amount, Block, ByYear, Homes, HomesByYear, Identifier, Share, Text
from optim.scenario.schema_prices import VatRegime


class Decant(Block):
    """Vacant homes that tenants move into during the works, and how many moves each serves a year."""

    homes: HomesByYear
    turns_a_year: Amount


class ExtraCapacity(Block):
    """Capacity that a bailleur may add at a price: homes a year, their growth, and who of its own pays.

    The price is in euros of the year in which it is paid: it is not indexed, like the envelopes.
    """

    ceiling_homes: HomesByYear
    increase_homes: Homes
    cost_keur_per_home: Amount
    paid_by: Identifier


class Loan(Block):
    """The terms of a lender's product: no capital is repaid during the deferral, then equal parts of it.

    Several products of one lender are as many funders of kind loan, each with its rates, its ceiling a unit
    and its terms, in one group; a bailleur's debt is the sum of them all.

    Interest is paid each year on the capital owed at its opening: at `deferral_rate` during the deferral
    (at `rate` where it is not given), at `rate` after it.
    """

    rate: Share
    deferral_rate: Share | None = None
    deferral_years: Annotated[int, Field(ge=0, le=60)]
    length_years: Annotated[int, Field(ge=1, le=80)]


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
    vat: VatRegime | None = None


class MaitreOuvrage(Block):
    """Who carries the works of a lot that no bailleur owns; `authority` when the 20 % rule binds it.

    `buys_back_with` is the funder that pays for the land that an agency resells for its lots.
    """

    name: Text
    authority: bool
    own_funders: Annotated[list[Identifier], Field(min_length=1)]
    delivery_capacity_keur: ByYear | None = None
    buys_back_with: Identifier | None = None
    vat: VatRegime | None = None
