"""How long each step of a solve takes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

from optim.solver.watching import SoFar


@dataclass
class Clock:
    """Seconds spent in each step, in order; `tell` is called as each step begins.

    `so_far` is told each better plan that a long search finds: see `optim.solver.watching`.
    """

    tell: Callable[[str], None] = lambda step: None
    so_far: SoFar = lambda goal, value, gap: None
    seconds: dict[str, float] = field(default_factory=dict)

    def run[T](self, step: str, work: Callable[[], T]) -> T:
        """Does a step and adds up its time."""
        self.tell(step)
        start = perf_counter()
        result = work()
        self.seconds[step] = round(self.seconds.get(step, 0.0) + perf_counter() - start, 3)
        return result
