"""A run solved again from its lock file and compared, file by file: what its files alone cannot prove.

The lock holds the whole scenario, the past of a rerun and ``--require-all`` included, so the same solve is
done again; only the names and hashes of the inputs are taken from the run, since a lock does not know them.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from optim.messages import Message, Said, say
from optim.run import drafts
from optim.run.documents import Report
from optim.run.manifest import DOCUMENTS, LOCK, PLAN, SEAL
from optim.run.plan import Plan
from optim.run.summary import language
from optim.scenario import Finding
from optim.solver.session import InfeasibleError
from optim.solving.clock import Clock
from optim.solving.program import program, versions
from optim.solving.publishing import AuditFailedError, publish

type Documents = Callable[[Plan, str], Report]
"""Begins the documents of a plan in a language."""

UNCOMPARED = ("seconds", "versions")
"""Keys of the manifest that two solves need not share: how long each step took, and what made the plan."""
SHOWN, BEFORE = 100, 60
"""Characters of a line that are shown, and how many of them stand before the first that differs."""


@dataclass(frozen=True)
class SolvedAgain:
    """The files that a fresh solve writes, where the run departs from them, and the versions that differ."""

    files: list[str]
    findings: list[Finding]
    notes: list[Message]


def solve_again(run: Path, held: Plan, documents: Documents, clock: Clock) -> SolvedAgain:
    """Solves the lock of a run in a temporary folder and compares every file, byte by byte.

    `held` is what was read from `run`, in which nothing is written. The manifest is compared key by key.
    Raises `SolverError` when the solver fails, `RunFolderError` or `OSError` when the temporary folder cannot
    be written.
    """
    notes, remedy = _other_versions(held), _remedy(held)
    with drafts.temporary() as folder:
        fresh = folder / "run"
        try:
            inputs, lang = held.summary.get("inputs", {}), language(held.summary)
            plan = program(held.scenario, inputs, clock, lang=lang)
            made = held.summary.get("documents")
            report = None if made is None else lambda plan: documents(plan, made["lang"])
            publish(plan, fresh, force=False, report=report, clock=clock)
        except InfeasibleError as error:
            return SolvedAgain(
                [], [Finding(LOCK, say("solved_again_it_fails", why=error.said), "", remedy)], notes
            )
        except AuditFailedError as error:
            why = say("solved_again_no_audit")
            return SolvedAgain([], [Finding(f.where, f.what, why, remedy) for f in error.findings], notes)
        found = list(_differences(run, fresh, held.summary, remedy))
        return SolvedAgain(sorted(_files(fresh)), found, notes)


def _differences(run: Path, fresh: Path, summary: dict[str, Any], remedy: Message) -> Iterator[Finding]:
    """Files that one of the two folders alone has, first different lines, and keys of the manifest."""
    held, made = _files(run), _files(fresh)
    for name in sorted(held | made):
        if name not in made:
            yield Finding(name, say("in_the_run_alone"), "", remedy)
        elif name not in held:
            yield Finding(name, say("in_the_fresh_alone"), "", remedy)
        elif name == PLAN:
            yield from _keys(summary, json.loads((fresh / name).read_text("utf-8")), remedy)
        elif name not in DOCUMENTS or not (run / SEAL).exists():  # approved ones bear the approval
            other = (fresh / name).read_bytes()
            with (run / name).open("rb") as file:
                one = file.read(len(other) + 1)
            if one != other:
                where, here, there = first_difference(name, one, other)
                why = say("solved_again_says", line=there) if there else say("solved_again")
                yield Finding(where, here, why, remedy)


def first_difference(name: str, one: bytes, other: bytes) -> tuple[str, Said, Said]:
    """Where two contents of a file first differ, what stands there, and what the other has if it is text."""
    try:
        lines = zip_longest(one.decode("utf-8").split("\n"), other.decode("utf-8").split("\n"))
    except UnicodeDecodeError:
        return name, say("differs_from_its_byte", byte=_common(one, other) + 1), ""
    number, here, there = next((n, a, b) for n, (a, b) in enumerate(lines, start=1) if a != b)
    start = max(0, _common(here or "", there or "") - BEFORE)
    return f"{name}:{number}", _shown(here, start), _shown(there, start)


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """How many signs two sequences have in common before the first that differs."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((rank for rank, (a, b) in pairs if a != b), min(len(one), len(other)))


def _shown(line: str | None, start: int) -> Said:
    """A line cut around its first difference, in quotes; one that is not there is said to be so."""
    if line is None:
        return say("file_ends_before")
    part = line[start : start + SHOWN]
    return f"«{'…' if start else ''}{part}{'…' if len(line) > start + SHOWN else ''}»"


def _keys(held: dict[str, Any], made: dict[str, Any], remedy: Message) -> Iterator[Finding]:
    """The keys of the manifest whose value is not that of a fresh solve."""
    one, other = dict(_flat(held)), dict(_flat(made))
    for key in sorted(one.keys() | other.keys()):
        here, there = one.get(key), other.get(key)
        if key.partition("/")[0] not in UNCOMPARED and here != there:
            why = say("solved_again_says", line=_value(there))
            yield Finding(f"{PLAN} {key}", _value(here), why, remedy)


def _value(written: str | None) -> Said:
    """The beginning of a value as JSON writes it; one that is not there is said to be so."""
    return say("no_such_key") if written is None else written[:SHOWN]


def _flat(block: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Each value of nested blocks as JSON writes it, by the path of its key; an empty block is a value."""
    for key, value in block.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{above}{key}/")
        else:
            yield f"{above}{key}", json.dumps(value, ensure_ascii=False, sort_keys=True)


def _files(folder: Path) -> set[str]:
    """The regular files under a folder, but for the seal of an approval; a link is no file of its own."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix() for path in found} - {SEAL}


def _other_versions(plan: Plan) -> list[Message]:
    """The versions that made a plan and are not those at work here, in words."""
    told, here = plan.summary.get("versions"), versions()
    held = told if isinstance(told, dict) else {}
    return [
        say("other_version", name=name, held=held.get(name) or say("no_version"), now=now)
        for name, now in here.model_dump().items()
        if held.get(name) != now
    ]


def _remedy(plan: Plan) -> Message:
    """What to do of a difference: other versions, or a search that the clock ends, may explain it."""
    if others := _other_versions(plan):
        return say("other_versions_may_differ", others=others)
    if "launches" in plan.summary:
        return say("the_clock_may_differ")
    return say("changed_or_damaged")
