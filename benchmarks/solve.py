"""Time, memory and gap of the whole command on each variant, against the limits of the project.

    python benchmarks/solve.py [SCENARIO…]

Prints, a scenario: seconds of wall time and their ratio to the limit; seconds of processor time (user and
system, all threads), which the other work of a busy machine disturbs less; the ratio of wall time to
starting Python with the same libraries; the gap of the first goal and its ratio to the limit; peak
megabytes. A ratio above 1 is over its limit, and the exit status is then 1.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

FOLDER = Path(__file__).parent.parent / "scenarios" / "bassin-minier"
LIMITS = {
    "operations-entieres": (60.0, 0.005),
    "reference": (180.0, 0.003),
    "toutes-regles": (60.0, 0.001),
}
"""The most seconds, and the largest gap, of a scenario that asks for whole numbers."""
LINEAR = (5.0, 0.001)
"""The same for every other scenario, with its report."""
LIBRARIES = "import pulp, highspy, pandas, pydantic, yaml, rich, typer, xlsxwriter"
"""What starting Python is measured with."""
VARIANTS = [
    "divisible",
    "reference",
    "toutes-regles",
    "operations-entieres",
    "acceleration",
    "pret-haut-de-bilan",
    "tse-reference",
    "tse-maintenue",
    "derive-des-couts",
    "etat-en-retard",
    "quarante-cinq-cites",
    "grappes",
    "choix-des-cites",
]


@dataclass(frozen=True)
class Measure:
    """Seconds on the wall, seconds of processor, and peak megabytes of a command."""

    wall: float
    processor: float
    memory: float


def timed(command: list[str]) -> Measure:
    """The measure of a command, which must exit 0."""
    start = perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} exited {os.waitstatus_to_exitcode(status)}")
    return Measure(perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def solved(path: Path) -> tuple[Measure, float]:
    """The measure of a solve with its report, and the gap of its first goal."""
    with tempfile.TemporaryDirectory() as folder:
        run = Path(folder) / "run"
        measure = timed([sys.executable, "-m", "optim.command", "solve", str(path), "-o", str(run)])
        gaps = json.loads((run / "plan.json").read_text("utf-8"))["gap"]
    return measure, next(iter(gaps.values()))


def main() -> int:
    """Measures every variant once, after one start of Python that is not counted."""
    paths = [Path(p) for p in sys.argv[1:]] or [FOLDER / f"{name}.yaml" for name in VARIANTS]
    timed([sys.executable, "-c", LIBRARIES])
    start = timed([sys.executable, "-c", LIBRARIES])
    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; ", end="")
    print(f"start of Python {start.wall:.2f} s, {start.processor:.2f} s of processor")
    print(f"{'scenario':22}{'wall s':>8}{'/limit':>8}{'proc. s':>9}{'/limit':>8}", end="")
    print(f"{'× start':>9}{'gap %':>9}{'/limit':>8}{'MB':>6}")
    over = False
    for path in paths:
        seconds, least = LIMITS.get(path.stem, LINEAR)
        found, gap = solved(path)
        print(f"{path.stem:22}{found.wall:8.2f}{found.wall / seconds:8.2f}", end="")
        print(f"{found.processor:9.2f}{found.processor / seconds:8.2f}{found.wall / start.wall:9.1f}", end="")
        print(f"{100 * gap:9.4f}{gap / least:8.2f}{found.memory:6.0f}", flush=True)
        over = over or found.wall > seconds or gap > least
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
