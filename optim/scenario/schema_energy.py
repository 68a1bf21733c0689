"""The energy result that is sought: homes of class E, F and G brought to class C."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Block, Homes, Share
from optim.scenario.named import BailleurName


class Energy(Block):
    """How many homes of class E, F and G are to be brought to class C, and their share by bailleur.

    A share is that of the homes of estates that the bailleur starts. Nothing depends on it: it is counted
    beside the plan, and no goal seeks it.
    """

    objective_homes: Homes
    share_efg: Annotated[dict[BailleurName, Share], Field(min_length=1)]
