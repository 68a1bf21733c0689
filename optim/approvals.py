"""The register of approved plans: each approval seals a run and names the one before, in a chain of hashes.

``register.jsonl`` stands beside the runs, one approval a line. A line holds the run, who approved it and
why, the day, the SHA-256 of every file of the run, that of the parent's plan for a rerun, and that of the
line before. A file that changes, a line that changes or a line that goes missing breaks the chain.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from optim.scenario import Finding

REGISTER = "register.jsonl"
SEAL = "approval.json"
RESTORE = "Restore the register from a copy"
FIRST = "0" * 64
"""What the first approval names as the line before it."""


class ApprovalError(Exception):
    """A run cannot be approved, or the register cannot be read; the message says why."""


@dataclass(frozen=True)
class Approval:
    """A line of the register."""

    run: str
    title: str
    by: str
    because: str
    on: str
    parent: str
    files: dict[str, str]
    previous: str

    @property
    def digest(self) -> str:
        """The SHA-256 of the line: what the next one names."""
        return sha256(_line(self).encode()).hexdigest()


@dataclass(frozen=True)
class Approved:
    """An approval as found: whether its run still is what was approved."""

    approval: Approval
    findings: list[Finding]


def approve(run: Path, *, by: str, because: str, on: date) -> Approval:
    """Seals a run that has passed its audit and adds it to the register beside it.

    The run's files become read-only. Raises `ApprovalError` when it is sealed already, when the register
    is broken, or when the disk refuses.
    """
    run = run.resolve()
    if (run / SEAL).exists():
        raise ApprovalError("it is approved already. A plan that changes is another run, to approve in turn.")
    register = run.parent / REGISTER
    try:
        with _held(register):
            before = list(_read(register))
            if broken := list(_broken(before)):
                raise ApprovalError(broken[0].line())
            summary = json.loads((run / "plan.json").read_text("utf-8"))
            approval = Approval(
                run=run.name,
                title=str(summary["title"]),
                by=by,
                because=because,
                on=on.isoformat(),
                parent=str(summary.get("parent", {}).get("sha256", "")),
                files=hashes(run),
                previous=before[-1].digest if before else FIRST,
            )
            _add(register, [*before, approval])
            _seal(run, approval)
    except OSError as error:
        raise ApprovalError(f"the register cannot be written: {error.strerror}.") from error
    return approval


def hashes(run: Path) -> dict[str, str]:
    """The SHA-256 of every file of a run, but for its seal."""
    files = sorted(path for path in run.rglob("*") if path.is_file() and path.name != SEAL)
    return {path.relative_to(run).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def log(folder: Path) -> list[Approved]:
    """The approvals registered in a folder of runs, oldest first, each with what has changed since.

    Raises `ApprovalError` when there is no register or when it cannot be read.
    """
    register = folder / REGISTER
    if not register.is_file():
        raise ApprovalError(f"{register}: no plan was approved here. Approve one with phasage approve RUN.")
    lines = list(_read(register))
    chain = {finding.where: finding for finding in _broken(lines)}
    found = []
    for rank, approval in enumerate(lines, start=1):
        link = chain.get(_where(rank))
        changed = [*([link] if link else []), *changes(folder / approval.run, approval)]
        found.append(Approved(approval, changed))
    return found


def unregistered(folder: Path) -> list[Finding]:
    """The sealed runs of a folder that its register does not hold: lines were taken from its end."""
    known = {approval.run for approval in _read(folder / REGISTER)}
    return [
        Finding(f"{folder}/{REGISTER}", f"{seal.parent.name} is missing", "the run bears a seal", RESTORE)
        for seal in sorted(folder.glob(f"*/{SEAL}"))
        if seal.parent.name not in known
    ]


def sealed(run: Path) -> list[Finding]:
    """What has changed in a sealed run since its approval; nothing where it is not sealed."""
    if not (run / SEAL).is_file():
        return []
    try:
        approval = Approval(**json.loads((run / SEAL).read_text("utf-8")))
    except (ValueError, TypeError) as error:
        return [Finding(f"{run}/{SEAL}", f"damaged ({error})", "", "Restore the run from a copy")]
    return list(changes(run, approval))


def changes(run: Path, approval: Approval) -> Iterator[Finding]:
    """Every file of a run that is no longer what was approved."""
    remedy = "Restore the approved run from a copy, or approve the changed plan as another run"
    if not run.is_dir():
        yield Finding(str(run), "missing", "it was approved", remedy)
        return
    found = hashes(run)
    for name in sorted(found.keys() | approval.files.keys()):
        if name not in found:
            yield Finding(f"{run}/{name}", "missing", "it was approved", remedy)
        elif name not in approval.files:
            yield Finding(f"{run}/{name}", "not there", "it was added after the approval", remedy)
        elif found[name] != approval.files[name]:
            yield Finding(f"{run}/{name}", "changed", "it is not the file that was approved", remedy)


def _broken(lines: list[Approval]) -> Iterator[Finding]:
    """The lines that do not name the line before them."""
    previous = FIRST
    for rank, approval in enumerate(lines, start=1):
        if approval.previous != previous:
            what = "does not name the line before it"
            yield Finding(_where(rank), what, "a line was changed or removed", RESTORE)
        previous = approval.digest


def _where(rank: int) -> str:
    return f"{REGISTER}:{rank}"


def _read(register: Path) -> Iterator[Approval]:
    if not register.is_file():
        return
    for rank, line in enumerate(register.read_text("utf-8").splitlines(), start=1):
        try:
            yield Approval(**json.loads(line))
        except (ValueError, TypeError) as error:
            raise ApprovalError(
                f"{_where(rank)}: damaged ({error}). Restore the register from a copy."
            ) from error


def _line(approval: Approval) -> str:
    return json.dumps(asdict(approval), ensure_ascii=False, sort_keys=True)


def _add(register: Path, lines: list[Approval]) -> None:
    """The register with one line more, whole or not at all."""
    draft = register.with_name(f".{register.name}.draft")
    with draft.open("w", encoding="utf-8", newline="") as file:
        file.write("".join(f"{_line(approval)}\n" for approval in lines))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(register)


def _seal(run: Path, approval: Approval) -> None:
    """Writes the approval into the run and takes the right to write away; who may read it stays."""
    (run / SEAL).write_text(json.dumps(asdict(approval), ensure_ascii=False, indent=2) + "\n", "utf-8")
    for path in [*sorted(run.rglob("*"), reverse=True), run]:
        path.chmod(path.stat().st_mode & 0o555)


@contextmanager
def _held(register: Path) -> Iterator[None]:
    """One approval at a time: a lock file that exists only while a register is written."""
    lock = register.with_name(f".{register.name}.lock")
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
    except FileExistsError as error:
        message = f"another approval is under way. If none is, remove {lock.name} beside the runs."
        raise ApprovalError(message) from error
    try:
        yield
    finally:
        lock.unlink()
