"""A folder of documents of a run that stands its audit, made whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from optim.command.answering import AUDIT_FAILED, REFUSED, read_run, stop
from optim.messages import say, system_fault
from optim.run.plan import Plan
from optim.scenario import Finding

WITH_O, NEW_FOLDER = "choose_with_o", "choose_a_new_folder"
"""The remedy where a folder cannot be had, of a command that takes it as an option, or as an argument."""


def exported(run: Path, folder: Path, as_json: bool) -> Plan:
    """The plan of a run that stands its audit, where nothing is in the place of the folder."""
    from optim.audit import audit

    refuse_what_is_there(folder, as_json)
    plan = read_run(run, as_json)
    if findings := audit(run):
        stop(AUDIT_FAILED, findings, as_json)
    return plan


def refuse_what_is_there(folder: Path, as_json: bool, remedy: str = WITH_O) -> None:
    """Stops a command whose folder would take the place of something."""
    if folder.exists() or folder.is_symlink():
        stop(REFUSED, [Finding(str(folder), say("is_there_already"), "", say(remedy))], as_json)


def in_folder(
    folder: Path, write: Callable[[Path], list[str]], as_json: bool, remedy: str = WITH_O
) -> list[str]:
    """The names of the files that `write` puts in a draft, which then takes the name of the folder."""
    from optim.run.drafts import draft_of, take_name

    try:
        with draft_of(folder.absolute()) as draft:
            names = write(draft)
            take_name(draft, folder.absolute())
    except OSError as error:
        why = say("cannot_be_written", why=system_fault(error))
        stop(REFUSED, [Finding(str(folder), why, "", say(remedy))], as_json)
    return names
