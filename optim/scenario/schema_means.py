"""What a bailleur's works draw on beyond its teams: vacant homes to move tenants into."""

from optim.scenario.figures import Amount, Block, HomesByYear


class Decant(Block):
    """Vacant homes that tenants move into during the works, and how many moves each serves a year."""

    homes: HomesByYear
    turns_a_year: Amount
