"""Time and memory of the documents alone: the workbook and the page of one run, against their limit.

    python benchmarks/documents.py [RUN]

RUN is a run folder; without it, divisible.yaml is solved first. Prints seconds of wall time and their ratio
to the limit, seconds of processor time, the ratio of wall time to starting Python with the same libraries,
peak megabytes, and the size of each document. A ratio above 1 is over the limit: the exit status is then 1.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from solve import FOLDER, timed

LIMIT = 2.5
"""The most seconds that both documents of the reference take."""
WRITE = """
import sys
from pathlib import Path
from optim.run.folder import read
from reports.documents import Documents
Documents(read(Path(sys.argv[1])), "fr").write(Path(sys.argv[2]))
"""
START = """
import sys
from pathlib import Path
from optim.run.folder import read
import reports.documents
read(Path(sys.argv[1]))
"""


def main() -> int:
    """Measures the documents of a run; 1 when they are over their limit."""
    with tempfile.TemporaryDirectory() as folder:
        run = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "run"
        if len(sys.argv) == 1:
            command = [sys.executable, "-m", "optim.command", "solve", str(FOLDER / "divisible.yaml")]
            subprocess.run(
                [*command, "-o", str(run), "--no-report", "--json"], check=True, capture_output=True
            )
        out = Path(folder) / "out"
        out.mkdir()
        start = min(timed([sys.executable, "-c", START, str(run)]).wall for _ in range(3))
        best = min(
            (timed([sys.executable, "-c", WRITE, str(run), str(out)]) for _ in range(3)), key=lambda m: m.wall
        )
        spent, whole = best.wall - start, f"{best.wall:.2f} s with Python and the run"
        print(f"documents {spent:5.2f} s  {spent / LIMIT:4.2f} of {LIMIT:g} s  ({whole})")
        print(f"          {best.processor:5.2f} s of processor, {best.wall / start:.1f} × starting", end="")
        print(f", {best.memory:.0f} MB")
        for path in sorted(out.iterdir()):
            print(f"          {path.name:12} {path.stat().st_size / 1e6:5.2f} MB")
        return int(spent > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
