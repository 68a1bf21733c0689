"""Who carries the works, and the means it draws on: capacity, vacant homes, teams added, loans."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import Amount, Block, ByYear, Homes, HomesByYear, Identifier, Share, Text
from optim.scenario.named import FunderName
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
    """The terms of a lender's product: interest alone is paid during the deferral, then capital too.

    Several products of one lender are as many funders of kind loan, each with its rates, its ceiling a unit
    and its terms, in one group; an owner's debt is the sum of them all.

    After the deferral, `repayment` is of equal parts of the capital (`equal_capital`, the usual one), or of
    one sum a year, interest included (`equal_annuities`). Interest is paid each year on the capital owed at
    its opening: at `deferral_rate` during the deferral (at `rate` where it is not given), at `rate` after it.

    It is drawn in the year in which the lender commits it (`as_committed`, the usual way), or year after year
    as the lender pays the works (`as_paid`); what is drawn in a year follows the terms from that year on.
    """

    rate: Share
    deferral_rate: Share | None = None
    drawn: Literal["as_committed", "as_paid"] = "as_committed"
    repayment: Literal["equal_capital", "equal_annuities"] = "equal_capital"
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
    own_funders: Annotated[list[FunderName], Field(min_length=1)]
    own_share_floor: Share
    own_funds_ceiling_keur: ByYear | None = None
    debt_stock_ceiling_keur: ByYear | None = None
    annuity_ceiling_keur: ByYear | None = None
    vat: VatRegime | None = None

    @property
    def limits_debt(self) -> bool:
        """Whether its loans are held by a limit."""
        return self.debt_stock_ceiling_keur is not None or self.annuity_ceiling_keur is not None


class MaitreOuvrage(Block):
    """Who carries the works of a lot that no bailleur owns; `authority` when the 20 % rule binds it.

    `buys_back_with` is the funder that pays for the land that an agency resells for its lots.

    Of an authority, `gross_saving_keur` is what its budget leaves each year once its running costs and the
    interest on its present debt are paid, before any loan of this contract; `debt_keur` what it owes as the
    contract begins and `debt_repayments_keur` what it repays of that each year, nothing where it is left
    out. It owes no more than `debt_capacity_years` of its saving, and keeps `saving_floor_keur` of it.
    """

    name: Text
    authority: bool
    own_funders: Annotated[list[FunderName], Field(min_length=1)]
    delivery_capacity_keur: ByYear | None = None
    buys_back_with: FunderName | None = None
    vat: VatRegime | None = None
    gross_saving_keur: ByYear | None = None
    debt_keur: Amount | None = None
    debt_repayments_keur: ByYear | None = None
    debt_capacity_years: Amount | None = None
    saving_floor_keur: ByYear | None = None

    @property
    def limits_debt(self) -> bool:
        """Whether its loans are held by a limit."""
        return self.debt_capacity_years is not None or self.saving_floor_keur is not None

    def repaid_before(self, year: int) -> Decimal:
        """What it repays in a year of the debt that it had before the contract, in k€."""
        given = (self.debt_repayments_keur or {}).get(year)
        return given.value if given else Decimal(0)

    def debt_before(self, year: int) -> Decimal:
        """What it owes at the end of a year of the debt that it had before the contract, in k€."""
        repaid = sum(
            (self.repaid_before(y) for y in self.debt_repayments_keur or {} if y <= year), Decimal(0)
        )
        return (self.debt_keur.value if self.debt_keur else Decimal(0)) - repaid
