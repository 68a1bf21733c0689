"""What the limits of a model are worth: their prices and parities, then what those that bind cost."""

from typing import NamedTuple

from optim.explain.binding import Binding, binding
from optim.explain.moving import Moving
from optim.explain.prices import Price, PricedFace, parities, prices
from optim.model.statement import Model


class Worths(NamedTuple):
    """The prices, and the duals of the parities that hold works back."""

    prices: list[Price]
    parities: dict[int, float]


type WithoutWorksRules = tuple[Model, Moving]
"""The programme without its works rules, and its first goal at its best."""


def worths(model: Model, face: PricedFace) -> Worths:
    """The worths of a model."""
    return Worths(prices(model, face), parities(model, face))


def costs_of_limits(
    model: Model, face: PricedFace, found: list[Price], divisible: WithoutWorksRules | None
) -> Binding:
    """What the limits that bind cost; where works are whole, with works in parts and without works rules."""
    if divisible is not None:
        return binding(*divisible)
    if face.released is not None:
        return binding(model, face.released)
    return binding(model, face.ranges.moving, found)
