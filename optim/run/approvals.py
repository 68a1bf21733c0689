"""Approved plans: the register that stands beside the runs, and what has changed in it or in them since.

``register.jsonl`` holds one approval a line. A line names the manifest of its run, who approved it and why,
the day, the parent's plan for a rerun, and the line before; the run bears the same as ``approval.json``. A
file that changes, a line that changes or a line that goes missing shows.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from optim.run.manifest import PLAN, SEAL, departures, digest_of
from optim.run.register import REGISTER, ApprovalError, broken_links, lines_of, place
from optim.run.register import RESTORE as RESTORE_REGISTER
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
        raise ApprovalError(f"{register}: no plan was approved here. Approve one with phasage approve RUN.")
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
    remedy = f"{RESTORE_REGISTER}; where an approval stopped half-way, give it again with the same words"
    return [
        Finding(f"{folder}/{REGISTER}", f"{seal.parent.name} is missing", "the run bears a seal", remedy)
        for seal in sorted(folder.glob(f"*/{SEAL}"))
        if seal.parent.name not in known and not seal.parent.name.startswith(".")
    ]


def changes(run: Path, approval: Approval, line: str) -> Iterator[Finding]:
    """Where a run is no longer what was approved, or a line of the register not what its run's seal says."""
    if not run.is_dir():
        yield Finding(str(run), "missing", "it was approved", RESTORE)
        return
    try:
        seal = sealed(run)
    except SealError as error:
        yield Finding(f"{run}/{SEAL}", str(error), "", RESTORE)
        return
    if seal is None:
        yield Finding(str(run), "bears no seal", "the register says that it was approved", RESTORE)
        return
    if seal != approval:
        what = f"is not what the seal of {run.name} says ({approval.short_seal}, {seal.short_seal})"
        yield Finding(line, what, "the line or the seal was changed", f"{RESTORE_REGISTER}, or the run")
    if digest_of(run / PLAN) != seal.plan:
        yield Finding(f"{run.name}/{PLAN}", "changed", "it is not the plan that was approved", RESTORE)
        return
    named = json.loads((run / PLAN).read_text("utf-8"))["files"]
    yield from departures(run, as_approved(named, seal), kept=(PLAN, SEAL))
