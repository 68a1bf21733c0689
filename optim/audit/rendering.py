"""The documents of a run, rendered anew from its tables and compared byte for byte."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from optim.messages import Message, say
from optim.run.documents import Render, Rendering
from optim.run.plan import Plan
from optim.run.sealing import RESTORE, sealed
from optim.scenario import Finding


def rendered_anew(folder: Path, plan: Plan, render: Render) -> tuple[list[Finding], list[Message]]:
    """The documents that are not what the tables give, and those of which this machine cannot tell.

    The provisional documents are compared with the manifest, and in an approved run the approved ones with
    the approval. Where bytes differ and so do the versions of what rendered them, nothing is proved.
    """
    documents = plan.summary.get("documents")
    if documents is None:
        return [], []
    rendering, approval = render(plan, documents["lang"]), sealed(folder)
    odd = dict.fromkeys(_odd(rendering.under(None), plan.summary["files"]), documents["made_with"])
    if approval is not None:
        odd |= dict.fromkeys(_odd(rendering.under(approval), approval.documents), approval.made_with)
    findings, untold = [], []
    for name, made_with in odd.items():
        if made_with == rendering.made_with:
            what, why = say("is_not_what_the_tables_give"), say("another_document")
            findings.append(Finding(f"{folder.name}/{name}", what, why, RESTORE))
        else:
            told = list(_differences(made_with, rendering))
            untold.append(say("not_compared_with_the_tables", name=name, told=told))
    return findings, untold


def _odd(anew: dict[str, bytes], expected: dict[str, str]) -> Iterator[str]:
    """The documents whose bytes are not those expected."""
    for name, content in anew.items():
        if sha256(content).hexdigest() != expected[name]:
            yield name


def _differences(made_with: dict[str, str], rendering: Rendering) -> Iterator[Message]:
    """Each version that is not this machine's."""
    for name, here in rendering.made_with.items():
        if made_with[name] != here:
            yield say("version_and_here", name=name, version=made_with[name], here=here)
