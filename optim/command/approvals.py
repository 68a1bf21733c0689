"""The commands of the register: approve a run, list the approved ones."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from optim.command.answering import AUDIT_FAILED, REFUSED, Json, Lang, RunPath, answer, console, line, stop
from optim.command.help import SpokenCommand
from optim.messages import say, spoken
from optim.scenario import Finding
from optim.scenario.characters import forbidden

if TYPE_CHECKING:
    from optim.run.sealing import Approval

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_approve")
def approve(
    run: RunPath,
    by: Annotated[str, typer.Option("--by", help="help_by", metavar="metavar_name")],
    because: Annotated[str, typer.Option("--because", help="help_because", metavar="metavar_text")],
    on: Annotated[
        datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], help="help_on", metavar="metavar_day"),
    ] = None,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Seal a run: read-only, registered beside the other approved ones in a chain of hashes."""
    from optim.audit.auditing import AuditFailedError
    from optim.command.documents import documents
    from optim.command.interruption import hear_no_more
    from optim.run.register import ApprovalError
    from optim.solving.approving import approve as approved

    if not by.strip() or not because.strip():
        what, why = say("by_or_because_is_empty"), say("an_approval_says_both")
        stop(REFUSED, [Finding("approve", what, why, say("write_both"))], as_json)
    for option, words in (("--by", by), ("--because", because), (str(run), run.resolve().name)):
        if odd := forbidden(words):
            stop(
                REFUSED,
                [Finding(option, odd[1], say("the_register_keeps_it"), say("remove_the_character"))],
                as_json,
            )
    day = (on or datetime.now(tz=UTC)).date()
    try:
        done = approved(run, by=by, because=because, on=day, render=documents, complete=hear_no_more)
    except ApprovalError as error:
        stop(REFUSED, [Finding(str(run), error.said)], as_json)
    except AuditFailedError as error:
        stop(AUDIT_FAILED, error.findings, as_json)
    text = line("approved", run=done.run, by=done.by, on=done.on, seal=done.short_seal)
    answer(_told(done), text, as_json)


@commands.command(cls=SpokenCommand, help="help_log")
def log(
    folder: Annotated[Path, typer.Argument(help="help_folder_of_runs", metavar="metavar_folder")] = Path(
        "runs"
    ),
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """The line of approved plans, and whether each still is what was approved."""
    from optim.run.approvals import log as registered
    from optim.run.approvals import unregistered
    from optim.run.register import ApprovalError

    try:
        lines, missing = registered(folder), unregistered(folder)
    except ApprovalError as error:
        stop(REFUSED, [Finding(str(folder), error.said)], as_json)
    findings = [*(finding for line in lines for finding in line.findings), *missing]
    if as_json:
        entries = [_told(line.approval) for line in lines]
        answer({"approvals": entries, "findings": [f.line() for f in findings]}, "", as_json)
    else:
        from reports.text import print_log

        print_log(lines, console(), spoken())
        print(
            "\n".join(finding.line() for finding in findings), file=sys.stderr, end="\n" if findings else ""
        )
    if findings:
        raise typer.Exit(AUDIT_FAILED)


def _told(approval: "Approval") -> dict[str, Any]:
    """An approval as JSON says it: its line, the seal as the documents show it, the digest of the line."""
    return {**asdict(approval), "short_seal": approval.short_seal, "digest": approval.digest}
