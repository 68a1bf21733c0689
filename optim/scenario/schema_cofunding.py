"""Rules between funders: what some bring together to a lot, one against another, each to an operation."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Amount, Block, Identifier, Share, Text
from optim.scenario.named import FunderName, KindName
from optim.scenario.schema_numbers import HowMany

Funders = Annotated[list[FunderName], Field(min_length=1)]


class Concerned(Block):
    """Which operations a rule between funders is about: of these kinds, among these; one left out is all.

    `label` is its printed name.
    """

    label: Text | None = None
    kinds: Annotated[list[KindName], Field(min_length=1)] | None = None
    operations: Annotated[list[Identifier], Field(min_length=1)] | None = None

    def concerns(self, operation: str, kind: str) -> bool:
        """Whether it is about an operation of a kind."""
        of_kind = self.kinds is None or kind in self.kinds
        return of_kind and (self.operations is None or operation in self.operations)


class AidCeiling(Concerned):
    """The most that some funders bring together to a lot, as a share of what it costs in a tranche.

    Aids that add up to 80 % at most; aids that exclude each other are `backers` instead.
    """

    funders: Funders
    max_rate: Share


class Matching(Concerned):
    """The most that a funder brings to a lot beside others: a share of what it and they bring in a tranche.

    "4 € for 1 € of national public money" is a `max_share` of 0.8 `beside` those who bring that money.
    """

    funder: FunderName
    beside: Funders
    max_share: Share


class Contribution(Concerned):
    """What each of some funders brings to each operation over the contract, in k€.

    `at_most_keur` is an amount notified, that a dearer project does not raise; `notified` says instead that
    the amount is the one of the plan that was voted, which a rerun does not pass. A funder that brings
    anything brings `at_least_keur`.
    """

    funders: Funders
    at_least_keur: Amount | None = None
    at_most_keur: Amount | None = None
    notified: bool = False


class Backers(Concerned, HowMany):
    """How many of some funders bring money to each operation: at least where it is begun, at most, exactly.

    One at most is a single funder, or aids that exclude each other.
    """

    funders: Annotated[list[FunderName], Field(min_length=2)]
    because: Text
