"""What a search has found so far, told as it goes on: what the best plan reaches, and its gap."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from optim.solver.optimum import Floats

type SoFar = Callable[[str, float, float], None]
"""Told the first goal by name, what the best plan so far reaches of it, and its gap as a share."""


@dataclass
class Watch:
    """The searches of one blend of goals: each better plan that they find is told once, by its first goal.

    The bound is that of the first search, which holds for all; the searches of a part know only their own.
    """

    goal: str
    costs: Floats
    blend: Floats
    told: SoFar
    best: float = field(default=-np.inf)
    bound: float = field(default=np.inf)
    in_parts: bool = False

    def better(self, values: Floats, bound: float) -> None:
        """A plan that a search has just found, and the bound of that search."""
        if not self.in_parts:
            self.bound = bound
        worth = float(self.blend @ values)
        if worth > self.best and np.isfinite(self.bound):
            self.best = worth
            gap = max(0.0, self.bound - worth) / max(1.0, abs(self.bound))
            self.told(self.goal, float(self.costs @ values), gap)
