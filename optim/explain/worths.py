"""What the limits of a model are worth: their prices, what those that bind cost, and the parities."""

from typing import NamedTuple

from optim.explain.binding import Binding, binding
from optim.explain.prices import Price, PricedFace, parities, prices
from optim.model.statement import Model


class Worths(NamedTuple):
    """The prices, the duals of the parities that hold works back, and what the limits that bind cost."""

    prices: list[Price]
    parities: dict[int, float]
    binding: Binding


def worths(model: Model, face: PricedFace) -> Worths:
    """The worths of a model; where its works are whole, what limits cost is told with works in parts."""
    found = prices(model, face)
    moving = face.ranges.moving if face.released is None else face.released
    return Worths(found, parities(model, face), binding(model, moving, found, face.released is not None))
