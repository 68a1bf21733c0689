"""What makes a stated cost another one: prices that move from year to year, and value added tax."""

from typing import Annotated, Literal

from pydantic import Field

from optim.scenario.figures import AnyFigure, Block, Share, SomeYears, Text
from optim.scenario.named import NatureName

Natures = Annotated[list[NatureName], Field(min_length=1)]
VatRegime = Literal["bears", "deducts", "fctva"]
"""An owner bears the tax (it recovers nothing), deducts it, or bears it and is given FCTVA for it."""


class PriceIndex(Block):
    """How prices of some natures of cost move, by the values of an index or by the growth of each year.

    `values` are those of a published index, in the year of the scenario's euros and in each year of the
    horizon; `growth` is over the year before, from the year after that of the euros. Works that go on after
    the horizon are priced as in its last year. `label` is its printed name.
    """

    label: Text | None = None
    natures: Natures
    values: SomeYears | None = None
    growth: dict[int, AnyFigure] | None = None


class Vat(Block):
    """Rates of value added tax by nature of cost; a nature without one bears none."""

    rates: dict[NatureName, Share]
