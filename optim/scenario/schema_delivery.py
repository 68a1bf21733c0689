"""The agency that several maîtres d'ouvrage share, and what it carries for them."""

from typing import Annotated

from pydantic import Field

from optim.scenario.figures import Block, ByYear, Text
from optim.scenario.named import MaitreOuvrageName


class SharedAgency(Block):
    """A public development company (SPLA-IN): what it engages a year in the place of its members.

    A member delegates the works that exceed its own `delivery_capacity_keur`.
    """

    name: Text
    members: Annotated[list[MaitreOuvrageName], Field(min_length=1)]
    capacity_keur: ByYear
