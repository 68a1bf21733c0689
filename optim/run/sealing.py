"""The approval of a run and its seal: a digest over who approved what, when and why.

The approval names the SHA-256 of ``plan.json``, which holds that of every other file: the seal covers them
all. The documents show the seal, so it cannot cover them as approved: their digests stand beside it, and the
audit renders them anew.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from optim.messages import SpokenError, say, unreadable
from optim.run.manifest import DOCUMENTS, PLAN, SEAL, departures, digest_of, misnamed
from optim.run.summary import Digest, MadeWith, undeclared
from optim.scenario import Finding
from optim.scenario.figures import Block

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Five bits a sign, without the letters that are taken for digits or for each other."""
LENGTH, GROUP = 16, 4
"""80 bits: nobody makes a second plan of the same short seal; the register keeps all 256."""
RESTORE = say("restore_the_approved")


@dataclass(frozen=True)
class Approval:
    """A line of the register, and the seal of its run.

    `plan` is the SHA-256 of ``plan.json``, `parent` that of the results of the run that a rerun revises,
    `previous` that of the line before; `documents` those of the documents as approved, and `made_with` the
    versions of what rendered them. `seal` is what is written: `stands` tells whether it is the right one.
    """

    run: str
    title: str
    by: str
    because: str
    on: str
    parent: str
    plan: str
    previous: str
    seal: str = ""
    documents: dict[str, str] = field(default_factory=dict)
    made_with: dict[str, str] = field(default_factory=dict)

    @property
    def right_seal(self) -> str:
        """The SHA-256 of all that is approved, and of the line before it in the register."""
        covered = {k: v for k, v in asdict(self).items() if k not in ("seal", "documents", "made_with")}
        return sha256(_written(covered).encode()).hexdigest()

    @property
    def stands(self) -> bool:
        """Whether the seal is that of what is written."""
        return self.seal == self.right_seal

    @property
    def short_seal(self) -> str:
        """The first 80 bits of the seal, as the documents show it: ``7K3M-9QXZ-…``, to copy by hand."""
        bits = int(self.seal, 16) >> (256 - 5 * LENGTH)
        signs = [SIGNS[bits >> 5 * rank & 31] for rank in reversed(range(LENGTH))]
        return "-".join("".join(signs[i : i + GROUP]) for i in range(0, LENGTH, GROUP))

    @property
    def line(self) -> str:
        """The line of the register."""
        return _written(asdict(self))

    @property
    def digest(self) -> str:
        """The SHA-256 of the line: what the next one names."""
        return sha256(self.line.encode()).hexdigest()


class Nothing(Block):
    """What renders the documents of a run that has none."""


class _Line(Block):
    """What a line of the register and a seal hold, and nothing else."""

    run: str
    title: str
    by: str
    because: str
    on: str
    parent: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]
    plan: Digest
    previous: Digest
    documents: dict[str, Digest]
    made_with: MadeWith | Nothing
    seal: Digest


class SealError(SpokenError, ValueError):
    """A line of the register, or a seal, cannot be read or does not stand; the message says why."""


def approval_of(text: str) -> Approval:
    """The approval that a text holds, whether it stands or not. Raises `SealError` when it holds none."""
    try:
        content: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SealError(say("is_damaged", why=unreadable(error))) from error
    if not isinstance(content, dict):
        raise SealError(say("is_damaged", why=say("is_no_approval")))
    if odd := next(undeclared(content, _Line, ""), None):
        raise SealError(say("is_damaged", why=say("key_has_a_fault", key=odd.where.strip(), what=odd.what)))
    return Approval(**content)


def sealed(run: Path) -> Approval | None:
    """The approval that a run bears; nothing where it is not sealed. Raises `SealError` unless it stands."""
    path = run / SEAL
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise SealError(say("is_a_link_or_device"))
    if not path.exists():
        return None
    try:
        approval = approval_of(path.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SealError(say("is_damaged", why=unreadable(error))) from error
    if not approval.stands:
        raise SealError(say("seal_does_not_stand", seal=approval.short_seal))
    return approval


def written_seal(approval: Approval) -> str:
    """The text of ``approval.json``."""
    return json.dumps(asdict(approval), ensure_ascii=False, indent=2) + "\n"


def belonging(run: Path, summary: dict[str, Any]) -> Iterator[Finding]:
    """Whether a run holds its own files alone, each as its manifest, or its approval, names it.

    A manifest of another form is told by `optim.run.summary.undeclared`, and nothing can be compared with it.
    """
    named = summary.get("files")
    if not isinstance(named, dict) or not all(isinstance(digest, str) for digest in named.values()):
        return
    yield from misnamed(named)
    if (set(DOCUMENTS) & named.keys()) != (set(DOCUMENTS) if "documents" in summary else set()):
        what = say("documents_half_made")
        yield Finding(f"{PLAN} documents", what, say("both_or_none"), RESTORE)
    try:
        approval = sealed(run)
    except SealError as error:
        yield Finding(f"{run.name}/{SEAL}", error.said, say("seal_of_its_approval"), RESTORE)
        return
    if approval is not None:
        yield from contradictions(run, summary, approval)
    kept = (PLAN, SEAL) if approval else (PLAN,)
    yield from departures(run, as_approved(named, approval), kept=kept)


def as_approved(named: dict[str, str], approval: Approval | None) -> dict[str, str]:
    """The digests of a run's files: those of its manifest, but for documents that an approval has stamped."""
    return {**named, **(approval.documents if approval else {})}


def contradictions(run: Path, summary: dict[str, Any], approval: Approval) -> Iterator[Finding]:
    """Where a seal is not that of the plan that stands in the run."""
    if approval.plan != digest_of(run / PLAN):
        yield Finding(f"{run.name}/{PLAN}", say("file_changed"), say("is_not_the_approved_plan"), RESTORE)
    parent = summary.get("parent")
    said = {
        "title": summary.get("title"),
        "parent": parent.get("sha256") if isinstance(parent, dict) else "",
        "documents": sorted(set(DOCUMENTS) & summary["files"].keys()),
    }
    sealed_so = {"title": approval.title, "parent": approval.parent, "documents": sorted(approval.documents)}
    for name, value in said.items():
        if sealed_so[name] != value:
            told = {"sealed": str(sealed_so[name]), "value": str(value)}
            what = say("seals_another", name=name, file=PLAN, **told)
            yield Finding(f"{run.name}/{SEAL}", what, say("it_seals_another_plan"), RESTORE)


def _written(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)
