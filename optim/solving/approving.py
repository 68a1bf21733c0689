"""From a published run to an approved one: audited, sealed in one step, then registered.

Where a process ends between the seal and the register, the next approval first adds the line that the seal
holds.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from optim.audit.auditing import AuditFailedError, audited
from optim.messages import say, system_fault
from optim.run import folder as run_folder
from optim.run.drafts import draft_of, publishing, sweep, take_name
from optim.run.manifest import PLAN, SEAL, departures, digest_of
from optim.run.register import (
    FIRST,
    REGISTER,
    ApprovalError,
    alone,
    broken_links,
    lines_of,
    write_lines,
)
from optim.run.sealing import Approval, SealError, as_approved, sealed, written_seal

if TYPE_CHECKING:
    from optim.run.documents import Render, Rendering
    from optim.run.plan import Plan


def approve(
    run: Path,
    *,
    by: str,
    because: str,
    on: date,
    render: Render,
    complete: Callable[[], None] = lambda: None,
) -> Approval:
    """Audits a run, seals it and adds it to the register beside it.

    The documents are rendered again with the approval on them, and the run's files become read-only.
    `complete` is called when all that is left to do is to write. Raises `AuditFailedError` when the run does
    not stand its audit, `ApprovalError` when it is sealed already, when the register is broken, when another
    approval lasts, or when the disk refuses.
    """
    run = run.resolve()
    register = run.parent / REGISTER
    try:
        with alone(register):
            lines, late = _completed(register)
            if (run / SEAL).exists():
                if late and (late.run, late.by, late.because, late.on) == (run.name, by, because, str(on)):
                    return late
                raise ApprovalError(say("approved_already"))
            plan, rendering = _stands(run, render)
            bare = Approval(
                run=run.name,
                title=plan.scenario.title,
                by=by,
                because=because,
                on=on.isoformat(),
                parent=parent.sha256 if (parent := plan.answer.parent) else "",
                plan=digest_of(run / PLAN),
                previous=lines[-1].digest if lines else FIRST,
            )
            approval, documents = _stamped(replace(bare, seal=bare.right_seal), rendering)
            complete()
            _seal(run, plan.summary["files"], approval, documents)
            write_lines(register, [*lines, approval])
    except OSError as error:
        raise ApprovalError(say("seal_cannot_be_written", why=system_fault(error))) from error
    return approval


def _completed(register: Path) -> tuple[list[Approval], Approval | None]:
    """The lines of a register that stands, and the one that had to be added of an approval cut short."""
    lines, folder = lines_of(register), register.parent
    if broken := list(broken_links(lines)):
        line = broken[0]
        told = {"what": line.what, "why": line.why, "remedy": line.remedy}
        raise ApprovalError(say("line_is_broken", place=line.where, **told))
    if late := _unfinished(folder, lines):
        sweep(folder / late.run)
        lines.append(late)
        write_lines(register, lines)
    return lines, late


def _unfinished(folder: Path, lines: list[Approval]) -> Approval | None:
    """The approval that a run of a folder bears and that would be the next line of its register, if any."""
    last = lines[-1].digest if lines else FIRST
    for seal in sorted(folder.glob(f"*/{SEAL}")):
        try:
            approval = sealed(seal.parent)
        except SealError:
            continue  # `log` and `audit` tell it
        if approval and (approval.previous, approval.run) == (last, seal.parent.name):
            _close(seal.parent)
            return approval
    return None


def _stands(run: Path, render: Render) -> tuple[Plan, Rendering | None]:
    """The plan of a run that stands its audit, and its documents, drawn once for the audit and the seal."""
    drawn: list[Rendering] = []

    def once(plan: Plan, lang: str) -> Rendering:
        drawn.append(render(plan, lang))
        return drawn[0]

    if findings := audited(run, once).findings:
        raise AuditFailedError(findings)
    return run_folder.read(run), drawn[0] if drawn else None


def _stamped(approval: Approval, rendering: Rendering | None) -> tuple[Approval, dict[str, bytes]]:
    """The documents with their approval on them, and the approval with what they are known by."""
    if rendering is None:
        return approval, {}
    made = rendering.under(approval)
    known = {name: sha256(content).hexdigest() for name, content in sorted(made.items())}
    return replace(approval, documents=known, made_with=rendering.made_with), made


def _seal(run: Path, named: dict[str, str], approval: Approval, documents: dict[str, bytes]) -> None:
    """Puts a sealed and read-only copy in the place of a run, in one step."""
    with draft_of(run) as draft:
        for name in (PLAN, *named):
            (draft / name).parent.mkdir(exist_ok=True)
            shutil.copy2(run / name, draft / name)
        for name, content in documents.items():
            (draft / name).write_bytes(content)
        run_folder.save(draft / SEAL, written_seal(approval))
        changed = list(departures(draft, as_approved(named, approval), kept=(PLAN, SEAL)))
        if changed or digest_of(draft / PLAN) != approval.plan:
            raise ApprovalError(say("changed_meanwhile"))
        for path in draft.rglob("*"):
            if path.is_file():
                _take_writing_away(path)
        draft.chmod(run.stat().st_mode)
        with publishing(run):
            take_name(draft, run)
    _close(run)


def _close(run: Path) -> None:
    """Takes the right to write in the folders of a sealed run away; its files have lost it in the draft."""
    for path in (run, *(path for path in run.rglob("*") if path.is_dir())):
        _take_writing_away(path)


def _take_writing_away(path: Path) -> None:
    path.chmod(path.stat().st_mode & ~0o222)
