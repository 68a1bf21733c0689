"""What a bailleur's works draw on beyond its teams: vacant homes to move tenants into, teams added, loans."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Amount, Block, Homes, HomesByYear, Identifier, Share


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

    Interest is paid each year on the capital owed at its opening: at `deferral_rate` during the deferral
    (at `rate` where it is not given), at `rate` after it.
    """

    rate: Share
    deferral_rate: Share | None = None
    deferral_years: Annotated[int, Field(ge=0, le=60)]
    length_years: Annotated[int, Field(ge=1, le=80)]
