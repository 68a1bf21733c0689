"""Wall time and peak memory of the whole command on each variant, against the start of the interpreter.

    python benchmarks/solve.py [SCENARIO…]

Prints seconds, the ratio to starting Python with the same libraries, and peak memory in megabytes.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

COMMAND = str(Path(sys.executable).parent / "phasage")
FOLDER = Path(__file__).parent.parent / "scenarios" / "bassin-minier"
VARIANTS = [
    "reference",
    "acceleration",
    "pret-haut-de-bilan",
    "tse-reference",
    "tse-maintenue",
    "derive-des-couts",
    "etat-en-retard",
    "quarante-cinq-cites",
    "grappes",
    "operations-entieres",
    "choix-des-cites",
]


def timed(command: list[str]) -> tuple[float, float]:
    """Seconds of wall time and peak megabytes of a command, which must exit 0."""
    start = perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} exited {status >> 8}")
    return perf_counter() - start, usage.ru_maxrss / 1024


def main() -> None:
    """Measures every variant once, after one run that is not counted."""
    paths = [Path(p) for p in sys.argv[1:]] or [FOLDER / f"{name}.yaml" for name in VARIANTS]
    libraries = "import pulp, highspy, pandas, pydantic, yaml, rich, typer, xlsxwriter"
    timed([sys.executable, "-c", libraries])
    start, _ = timed([sys.executable, "-c", libraries])
    print(f"{'scenario':24}{'seconds':>9}{'× start':>9}{'MB':>7}")
    for path in paths:
        with tempfile.TemporaryDirectory() as folder:
            run = str(Path(folder) / "run")
            seconds, memory = timed([COMMAND, "solve", str(path), "-o", run])
        print(f"{path.stem:24}{seconds:9.2f}{seconds / start:9.1f}{memory:7.0f}")


if __name__ == "__main__":
    main()
