"""Processor time of what is asked of a run: why, and what to ask for, against the limits of the project.

    python benchmarks/answers.py RUN [OPERATION…]

Without operations, those that are missed most and least of the run, and one between. Prints, a question:
seconds of processor (user and system, all threads), their ratio to the limit and to starting Python with the
same libraries. A ratio above 1 is over its limit, and the exit status is then 1.
"""

import csv
import os
import sys
from decimal import Decimal
from pathlib import Path

from solve import LIBRARIES, timed

WITHOUT_SOLVE, DIVISIBLE, ASKED = 3.0, 30.0, 240.0
"""The most seconds of an answer from files, of one by solving again, and of what to ask for of all homes."""


def missed(run: Path) -> list[str]:
    """The operations that are missed most and least, and one between, by homes."""
    homes: dict[str, Decimal] = {}
    with (run / "missed.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["unit"] == "home":
                before = homes.get(row["operation"], Decimal(0))
                homes[row["operation"]] = max(before, Decimal(row["quantity"]))
    order = sorted(homes, key=lambda name: (-homes[name], name))
    return list(dict.fromkeys(order[rank] for rank in (0, len(order) // 2, -1) if order))


def main() -> int:
    """Asks each question once, after one start of Python that is not counted."""
    run, names = Path(sys.argv[1]), sys.argv[2:] or missed(Path(sys.argv[1]))
    timed([sys.executable, "-c", LIBRARIES])
    start = timed([sys.executable, "-c", LIBRARIES]).processor
    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; ", end="")
    print(f"starting Python with the libraries takes {start:.2f} s of processor")
    asked = [(["explain", str(run), name, "--no-solve"], WITHOUT_SOLVE) for name in names]
    asked += [(["explain", str(run), name], DIVISIBLE) for name in names]
    asked += [(["ask", str(run), "--for", "homes"], ASKED)]
    over = False
    for words, limit in asked:
        spent = timed([sys.executable, "-m", "optim.command", *words]).processor
        over = over or spent > limit
        print(f"{' '.join([words[0], *words[2:]])}: {spent:.1f} s of processor,", end=" ")
        print(f"{spent / limit:.2f} of its limit, {spent / start:.1f} × start", flush=True)
    return int(over)


if __name__ == "__main__":
    raise SystemExit(main())
