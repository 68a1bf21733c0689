"""Time and memory of the documents alone, those of a run and all its views, and their limits.

    python benchmarks/documents.py [RUN]

RUN is a run folder; without it, divisible.yaml is solved first. For the workbook and the page, then for
all views as pages and papers, and as workbooks and Word documents, prints seconds of processor time (user
and system, all threads) beyond starting Python with the same libraries and reading the run, their ratio to
the limit and to that start, measured in the same run of this benchmark; seconds of wall time, which the
other work of a busy machine disturbs more; peak megabytes; how many documents there are and their size. A
ratio above 1 is over its limit: the exit status is then 1.
"""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from solve import FOLDER, Measure, timed

TIMES = 3
"""Each is measured so many times, and the least is told."""


@dataclass(frozen=True)
class Documents:
    """Some documents: what is loaded for them, what writes them, and the most seconds that they take."""

    name: str
    start: str
    write: str
    limit: float


READ = """
import sys
from pathlib import Path
from optim.run.folder import read
"""
OF_RUN = f"{READ}from reports.documents import Documents\nplan = read(Path(sys.argv[1]))\n"
OF_VIEWS = f"""{READ}
import docx
import typst
from reports.views import Book
from reports.views.asked import asked
from reports.views.forms import write_views
plan = read(Path(sys.argv[1]))
"""
ALL = ["comite", "operation:tous", "epci:tous", "bailleur:tous", "financeur:tous", "maitre-ouvrage:tous"]
MEASURED = [
    Documents("documents of the run", OF_RUN, 'Documents(plan, "fr").write(Path(sys.argv[2]))\n', limit=3),
    Documents(
        "views as pages and papers",
        OF_VIEWS,
        f'found, _ = asked(Book(plan, "fr"), {ALL})\n'
        'write_views(plan, found, ["html", "pdf"], Path(sys.argv[2]), "fr", None)\n',
        limit=10,
    ),
    Documents(
        "views as workbooks and Word documents",
        OF_VIEWS,
        f'found, _ = asked(Book(plan, "fr"), {ALL})\n'
        'write_views(plan, found, ["xlsx", "docx"], Path(sys.argv[2]), "fr", None)\n',
        limit=10,
    ),
]


def least(program: str, run: Path, out: Path) -> Measure:
    """The measure of a program that takes the least processor time."""
    command = [sys.executable, "-c", program, str(run), str(out)]
    return min((timed(command) for _ in range(TIMES)), key=lambda measure: measure.processor)


def measured(held: Documents, run: Path, folder: Path) -> bool:
    """Prints what some documents take; whether they are over their limit."""
    out = folder / held.name
    out.mkdir()
    start, whole = least(held.start, run, out), least(held.start + held.write, run, out)
    spent, sizes = whole.processor - start.processor, [path.stat().st_size for path in out.iterdir()]
    print(f"{held.name}: {spent:.2f} s of processor, {spent / held.limit:.2f} of {held.limit:g} s,", end=" ")
    print(f"{spent / start.processor:.1f} × starting; {whole.wall:.2f} s with Python and the run;", end=" ")
    print(f"{whole.memory:.0f} MB; {len(sizes)} files, {sum(sizes) / 1e6:.2f} MB")
    return spent > held.limit


def main() -> int:
    """Measures the documents of a run; 1 when some are over their limit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "run"
        if len(sys.argv) == 1:
            command = [sys.executable, "-m", "optim.command", "solve", str(FOLDER / "divisible.yaml")]
            subprocess.run(
                [*command, "-o", str(run), "--no-report", "--json"], check=True, capture_output=True
            )
        over = [measured(held, run, folder) for held in MEASURED]
        return int(any(over))


if __name__ == "__main__":
    raise SystemExit(main())
