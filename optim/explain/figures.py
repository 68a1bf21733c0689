"""How closely two solves agree: values that are one, and the figures that are told of one."""

from decimal import Decimal

NOISE = 1e-7
"""Two values this close, as a share, are one: the solver's own noise."""


def alike(one: float, other: float) -> bool:
    """Whether two values of a goal are one."""
    return abs(one - other) <= NOISE * max(1.0, abs(one))


def eight_figures(value: float) -> Decimal:
    """A value to the eight figures that two solves agree on."""
    return Decimal(f"{value:.8g}") if abs(value) > NOISE else Decimal(0)
