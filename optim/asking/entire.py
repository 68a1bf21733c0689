"""The programme of a scenario with whole sites and launches, sought again: what it takes in is taken whole.

The calendar is sought with whole numbers by the first thing that is asked, to a gap or a count of nodes; it
is then kept, and what else is asked is a linear programme. Homes and cents are not settled: they are when
such a plan is solved for its own sake.
"""

from collections.abc import Iterable

import numpy as np

from optim.asking.divisible import Divisible
from optim.scenario.schema import Scenario
from optim.solver.choosing import calendar_of
from optim.solver.optimum import Floats, Optimum
from optim.solver.session import Sense
from optim.solver.whole import WholeNumbers

GAP, NODES = 0.05, 500
"""How close to its bound a search of another calendar stops, and after how many nodes."""
RESIDUAL = 1e-7


class Entire(Divisible):
    """The same as the divisible programme, with rules on works, and sites and launches whole."""

    @staticmethod
    def taken(scenario: Scenario) -> Scenario:
        """What of a scenario is stated: all of it."""
        return scenario

    def in_order(self, goals: Iterable[tuple[Floats, Sense]]) -> list[Optimum]:
        """The calendar that is best for the first goal, then the best of each goal in turn with it."""
        stages, calendar = list(goals), calendar_of(self.model)
        if len(calendar):
            search = WholeNumbers(self.session, calendar, residual=RESIDUAL)
            chosen = np.rint(search.seek(*stages[0], gap=GAP, nodes=NODES).values[calendar])
            self.session.bound_columns(calendar, chosen, chosen)
        return super().in_order(stages)
