"""What a solve answers, and what certifies an optimum: its residuals and the bound of its prices."""

from dataclasses import dataclass
from typing import Any

import numpy as np

type Floats = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Optimum:
    """A certified optimum: values and reduced costs by column, activities and duals by row.

    Duals have the natural sign: what one more unit of the row's limit adds to the objective.
    """

    objective: float
    values: Floats
    reduced_costs: Floats
    activities: Floats
    duals: Floats


@dataclass(frozen=True)
class Choice:
    """A plan with whole numbers where they were asked for; bound and gap are the solver's own."""

    objective: float
    values: Floats
    bound: float
    gap: float


def excess(values: Floats, lower: Floats, upper: Floats) -> float:
    """By how much values pass their bounds, relative to the bound passed."""
    scale = np.maximum(1.0, np.abs(values))
    return float((np.maximum(lower - values, values - upper) / scale).max(initial=0))


def dual_bound(prices: Floats, lower: Floats, upper: Floats) -> tuple[float, float]:
    """The bound proved by the prices of a maximisation, and the largest price on a limit that is absent."""
    limits = np.where(prices > 0, upper, lower)
    absent = np.isinf(limits)
    held = np.where(absent, 0.0, limits)
    return float(np.abs(prices[absent]).max(initial=0)), float(prices @ held)
