"""Run folders that a table of slips cannot hold: links, pipes, swapped, cut and oversized files."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from corpus import Hostile, holding, recoded, replaced, sparse

AGAIN = "Solve the scenario again."
ODD = "damaged (it is a link, a folder or a device, not a file of its own)"


def linked(name: str, target: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).symlink_to(target)

    return make


def piped(folder: Path) -> None:
    (folder / "works.csv").unlink()
    os.mkfifo(folder / "works.csv")


def foldered(folder: Path) -> None:
    (folder / "works.csv").unlink()
    (folder / "works.csv").mkdir()


def swapped(folder: Path) -> None:
    works, missed = folder / "works.csv", folder / "missed.csv"
    held = works.read_bytes()
    works.write_bytes(missed.read_bytes())
    missed.write_bytes(held)


def twins_swapped(folder: Path) -> None:
    """Two tables with the same columns: only their sums can tell."""
    commitments, payments = folder / "commitments.csv", folder / "payments.csv"
    held = commitments.read_bytes()
    commitments.write_bytes(payments.read_bytes())
    payments.write_bytes(held)


def cut(name: str) -> Callable[[Path], None]:
    """Leaves the first half of a file, as a full disk would."""

    def make(folder: Path) -> None:
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data[: len(data) // 2])

    return make


def without(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def doubled(name: str) -> Callable[[Path], None]:
    """Writes the last row of a table once more."""

    def make(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        (folder / name).write_text(text + text.splitlines()[-1] + "\n", "utf-8")

    return make


def lock_with_parent(folder: Path) -> None:
    shutil.copy(folder / "scenario.lock.yaml", folder / "real.yaml")
    (folder / "scenario.lock.yaml").write_text("extends: real.yaml\n", "utf-8")


GONE = "No such file or directory"
HOSTILE_RUNS: dict[str, Hostile] = {
    **{
        f"without {name}": Hostile(without(name), f"{name}: {GONE}. {AGAIN}")
        for name in ("plan.json", "works.csv", "payments.csv", "prices.csv", "scenario.lock.yaml")
    },
    **{
        f"{name} emptied": Hostile(holding(name, b""), f"{name}: damaged (")
        for name in ("plan.json", "works.csv", "commitments.csv", "envelopes.csv", "missed.csv")
    },
    "lock emptied": Hostile(holding("scenario.lock.yaml", b""), "scenario.lock.yaml: is empty."),
    **{
        f"{name} cut in two": Hostile(cut(name), f"{name}: damaged (")
        for name in ("plan.json", "works.csv", "commitments.csv", "envelopes.csv")
    },
    "payments cut at the end of a row": Hostile(
        cut("payments.csv"), "payments_follow_commitments does not hold."
    ),
    "lock cut in two": Hostile(cut("scenario.lock.yaml"), "scenario.lock.yaml:"),
    "works and missed swapped": Hostile(
        swapped, "works.csv: damaged (it does not have the columns operation, lot,"
    ),
    "commitments and payments swapped": Hostile(twins_swapped, "does not hold."),
    **{
        f"a row of {name} twice": Hostile(doubled(f"{name}.csv"), f"{name}.csv")
        for name in ("works", "commitments", "payments", "envelopes", "missed", "prices")
    },
    "works in UTF-16": Hostile(
        recoded("works.csv", "utf-16"), "works.csv: damaged (it is no UTF-8 from byte 1 on)"
    ),
    "prices in latin-1": Hostile(
        holding("prices.csv", "rule,key\né\n".encode("latin-1")),
        "prices.csv: damaged (it is no UTF-8 from byte 10 on)",
    ),
    "works of bytes": Hostile(holding("works.csv", bytes(range(256))), "works.csv: damaged ("),
    "works with a mark at the start": Hostile(recoded("works.csv", "utf-8-sig"), "works.csv: damaged ("),
    "works in the French manner": Hostile(
        lambda f: holding("works.csv", (f / "works.csv").read_text("utf-8").replace(",", ";"))(f),
        "works.csv: damaged (it does not have the columns",
    ),
    "plan of a hundred thousand levels": Hostile(
        holding("plan.json", '{"totals": ' + "[" * 100_000), "plan.json: damaged ("
    ),
    "plan that is a list": Hostile(
        holding("plan.json", "[]"), "plan.json: damaged (it does not hold the totals"
    ),
    "plan with NaN": Hostile(
        holding("plan.json", '{"totals": {"cost_cents": NaN}}'), "plan.json: damaged (NaN is not a number)"
    ),
    "plan with infinity": Hostile(
        holding("plan.json", '{"totals": {"cost_cents": -Infinity}}'),
        "plan.json: damaged (-Infinity is not a number)",
    ),
    "plan with totals twice": Hostile(
        holding("plan.json", '{"totals": {}, "totals": {}}'), "plan.json: damaged (a key is written twice)"
    ),
    "plan with a number of 10 000 digits": Hostile(
        holding("plan.json", '{"totals": {"cost_cents": ' + "9" * 10_000 + "}}"), "plan.json: damaged ("
    ),
    "plan without a figure": Hostile(holding("plan.json", '{"totals": {}}'), "plan.json totals"),
    "plan of 100 MB": Hostile(
        sparse("plan.json", 100_000_000), "plan.json: damaged (it is 100.0 MB long; the most is 50"
    ),
    "payments of 100 MB": Hostile(
        sparse("payments.csv", 100_000_000), "payments.csv: damaged (it is 100.0 MB long; the most is 50"
    ),
    "a cell of 10 MB": Hostile(
        lambda f: holding("missed.csv", (f / "missed.csv").read_text("utf-8") + "x" * 10_000_000)(f),
        "missed.csv: damaged (it is no CSV table)",
    ),
    "works that is a link out of the folder": Hostile(
        linked("works.csv", "/etc/passwd"), f"works.csv: {ODD}"
    ),
    "works that never ends": Hostile(linked("works.csv", "/dev/zero"), f"works.csv: {ODD}"),
    "plan that is a link to itself": Hostile(linked("plan.json", "plan.json"), f"plan.json: {ODD}"),
    "lock that is a link out of the folder": Hostile(
        linked("scenario.lock.yaml", "../other.yaml"), f"scenario.lock.yaml: {ODD}"
    ),
    "works that is a pipe": Hostile(piped, f"works.csv: {ODD}"),
    "works that is a folder": Hostile(foldered, f"works.csv: {ODD}"),
    "lock with a tag": Hostile(
        replaced("scenario.lock.yaml", "title: ", "title: !!python/object/apply:os.getcwd "),
        "scenario.lock.yaml:1 title: !!python/object/apply:os.getcwd is a tag.",
    ),
    "lock with an anchor": Hostile(
        replaced("scenario.lock.yaml", "title: ", "title: &t "),
        "scenario.lock.yaml:1 title: &t is an anchor.",
    ),
    "lock that reads another file": Hostile(lock_with_parent, "scenario.lock.yaml: reads real.yaml"),
}


def beside(name: str) -> Callable[[Path], None]:
    """Puts a file of somebody's into the run."""

    def make(folder: Path) -> None:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("to be kept")

    return make


STRAYS: dict[str, Callable[[Path], None]] = {
    **{
        name: beside(name)
        for name in ("minutes.docx", ".hidden", "report-2.html", "Works.csv", "certificate/more.mps")
    },
    "annex": lambda folder: (folder / "annex").mkdir(),
    "link.csv": lambda folder: (folder / "link.csv").symlink_to("works.csv"),
    "nowhere": lambda folder: (folder / "nowhere").symlink_to("/does/not/exist"),
    "pipe": lambda folder: os.mkfifo(folder / "pipe"),
}
"""What is put into a run that is none of its files, by its name."""
