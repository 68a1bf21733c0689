"""The block that says how works are carried out: unbroken, fast enough, to their end, so many at once."""

from typing import Literal

from pydantic import Field

from optim.scenario.figures import Block, Homes, Identifier, Share, Text
from optim.scenario.named import KindName
from optim.scenario.schema_phasing import OperationOrLot

type Finish = Literal["finished_or_at_work", "finished_in_contract", "finished_in_tranche"]


class WorksRules(Block):
    """How the works of a lot are carried out, once they are begun.

    `unbroken`: they go on every year until they end. `least_a_year`: no year of works but the last carries
    less than this share of the lot's pace. `years_beyond_least`: they last at most so many years more than
    `least_years`. `begun_is_finished`: what is begun is finished, or still at work in the last year of the
    contract; or finished in the contract; or in the tranche of its launch.
    """

    unbroken: bool = False
    least_a_year: Share | None = None
    years_beyond_least: Homes | None = None
    begun_is_finished: Finish | None = None
    because: Text


class OpenSites(Block):
    """The most lots that may be at work in one year, by who carries them or by where they lie."""

    bailleurs: dict[Identifier, Homes] = Field(default_factory=dict)
    maitres_ouvrage: dict[Identifier, Homes] = Field(default_factory=dict)
    epci: dict[Identifier, Homes] = Field(default_factory=dict)
    areas: dict[Identifier, Homes] = Field(default_factory=dict)


class Works(Block):
    """How works are carried out.

    What is said of a lot replaces what is said of its operation, its kind, or every kind. `most_a_year` is
    the largest share of what a tranche engages that one of its years may engage.
    """

    every_kind: WorksRules | None = None
    kinds: dict[KindName, WorksRules] = Field(default_factory=dict)
    lots: dict[OperationOrLot, WorksRules] = Field(default_factory=dict)
    open_sites: OpenSites | None = None
    most_a_year: Share | None = None
