"""Budget tests of one's own: random worlds around a scenario, and the invariants that any plan must keep.

The strategies need hypothesis: ``pip install 'phasage[testing]'``.
"""

from optim.testing.facts import Facts, facts, reported, rerun_on
from optim.testing.figures import Ranges
from optim.testing.invariants import INVARIANTS, BrokenInvariantError, assert_invariants, broken
from optim.testing.searching import Search, search
from optim.testing.worlds import Change, World, scenarios, worlds

__all__ = [
    "INVARIANTS",
    "BrokenInvariantError",
    "Change",
    "Facts",
    "Ranges",
    "Search",
    "World",
    "assert_invariants",
    "broken",
    "facts",
    "reported",
    "rerun_on",
    "scenarios",
    "search",
    "worlds",
]
