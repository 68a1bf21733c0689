"""What a bailleur's works draw on beyond its teams: vacant homes to move tenants into, teams added."""

from optim.scenario.figures import Amount, Block, Homes, HomesByYear, Identifier


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
