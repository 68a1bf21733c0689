"""What a solve answers: a certified optimum, or a choice of whole numbers with the solver's own bound."""

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
