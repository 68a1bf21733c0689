"""Approved plans: the register that stands beside the runs, and what has changed in it or in them since.

``register.jsonl`` holds one approval a line. A line names the manifest of its run, who approved it and why,
the day, the parent's plan for a rerun, and the line before; the run bears the same as ``approval.json``. A
file that changes, a line that changes or a line that goes missing shows.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from optim.messages import say
from optim.run.manifest import PLAN, SEAL, departures, digest_of
from optim.run.register import REGISTER, ApprovalError, broken_links, lines_of, place
from optim.run.sealing import RESTORE, Approval, SealError, as_approved, sealed
from optim.scenario import Finding


@dataclass(frozen=True)
class Approved:
    """An approval as found: whether its run still is what was approved."""

    approval: Approval
    findings: list[Finding]


def log(folder: Path) -> list[Approved]:
    """The approvals registered in a folder of runs, oldest first, each with what has changed since.

    Raises `ApprovalError` when there is no register or when it cannot be read.
    """
    register = folder / REGISTER
    if not register.is_file():
        raise ApprovalError(say("nothing_approved", register=str(register)))
    lines = lines_of(register)
    chain = {finding.where: finding for finding in broken_links(lines)}
    found = []
    for rank, approval in enumerate(lines, start=1):
        link = chain.get(place(rank))
        changed = [*([link] if link else []), *changes(folder / approval.run, approval, place(rank))]
        found.append(Approved(approval, changed))
    return found


def unregistered(folder: Path) -> list[Finding]:
    """The sealed runs of a folder that its register does not hold: lines were taken from its end."""
    known = {approval.run for approval in lines_of(folder / REGISTER)}
    why, remedy = say("the_run_bears_a_seal"), say("restore_or_approve_again")
    return [
        Finding(f"{folder}/{REGISTER}", say("run_is_missing", run=seal.parent.name), why, remedy)
        for seal in sorted(folder.glob(f"*/{SEAL}"))
        if seal.parent.name not in known and not seal.parent.name.startswith(".")
    ]


def changes(run: Path, approval: Approval, line: str) -> Iterator[Finding]:
    """Where a run is no longer what was approved, or a line of the register not what its run's seal says."""
    if not run.is_dir():
        yield Finding(str(run), say("file_missing"), say("it_was_approved"), RESTORE)
        return
    try:
        seal = sealed(run)
    except SealError as error:
        yield Finding(f"{run}/{SEAL}", error.said, "", RESTORE)
        return
    if seal is None:
        yield Finding(str(run), say("bears_no_seal"), say("register_says_approved"), RESTORE)
        return
    if seal != approval:
        seals = {"line": approval.short_seal, "seal": seal.short_seal}
        what = say("is_not_what_the_seal_says", run=run.name, **seals)
        yield Finding(line, what, say("line_or_seal_changed"), say("restore_the_register_or_the_run"))
    if digest_of(run / PLAN) != seal.plan:
        yield Finding(f"{run.name}/{PLAN}", say("file_changed"), say("is_not_the_approved_plan"), RESTORE)
        return
    named = json.loads((run / PLAN).read_text("utf-8"))["files"]
    yield from departures(run, as_approved(named, seal), kept=(PLAN, SEAL))
