"""The command that audits a run; what it compares it with beyond its own files, and what it did not check."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from optim.command.answering import (
    AUDIT_FAILED,
    REFUSED,
    SOLVER_FAILED,
    Json,
    Lang,
    RunPath,
    answer,
    clock_on,
    line,
    stop,
    verdict,
)
from optim.command.documents import documents
from optim.command.help import SpokenCommand
from optim.messages import Message, rendered, say, spoken, system_fault
from optim.scenario import Finding, ScenarioRefusedError

if TYPE_CHECKING:
    from optim.run.plan import Plan
    from optim.solving.again import SolvedAgain

commands = typer.Typer()

Again = Annotated[bool, typer.Option("--again", help="help_again")]
Against = Annotated[
    Path | None,
    typer.Option("--against", help="help_against", metavar="metavar_scenario"),
]
Parent = Annotated[
    Path | None,
    typer.Option("--parent", help="help_parent", metavar="metavar_run"),
]


@commands.command(cls=SpokenCommand, help="help_audit")
def audit(
    run: RunPath,
    again: Again = False,
    against: Against = None,
    parent: Parent = None,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Re-check a run folder from its files alone, in exact arithmetic; say what was not checked."""
    from optim.audit import audited

    beyond = further(run, again, against, parent, as_json)
    found = audited(run, documents)
    if findings := [*found.findings, *beyond.findings]:
        stop(AUDIT_FAILED, findings, as_json)
    allowances = [allowance.told() for allowance in found.allowances]
    content = beyond.content(run, found.not_checked)
    told = verdict(str(run), [allowance.line() for allowance in found.allowances])
    text = "\n".join([told, *beyond.lines(content)])
    answer({"status": "passed", "findings": [], "allowances": allowances, **content}, text, as_json)


@dataclass(frozen=True)
class Further:
    """What was compared beyond the files of a run, where it differs, and what else is to be known of it.

    `compared` has words for each option that was asked for.
    """

    findings: list[Finding]
    compared: dict[str, str]
    notes: list[str]

    def content(self, run: Path, untold: list[Message]) -> dict[str, Any]:
        """What is told of a run that passes, as JSON; `untold` is what its audit could not compare here."""
        from optim.audit.unchecked import unchecked

        left = unchecked(run, self.compared)
        return {
            "compared": [*self.compared.values()],
            "notes": self.notes,
            "unchecked": [rendered(said, spoken()) for said in (*untold, *left)],
        }

    @staticmethod
    def lines(content: dict[str, Any]) -> list[str]:
        """The same, in lines."""
        return [
            *(line("compared", what=what) for what in content["compared"]),
            *content["notes"],
            line("not_checked"),
            *(f"- {what}" for what in content["unchecked"]),
        ]


def further(run: Path, again: bool, against: Path | None, parent: Path | None, as_json: bool) -> Further:
    """Compares a run with its inputs and with a fresh solve, as asked; one that cannot be read, with none."""
    from optim.run.folder import RunFolderError, read

    findings, compared, notes = list[Finding](), dict[str, str](), list[str]()
    if not (again or against or parent):
        return Further(findings, compared, notes)
    try:
        plan = read(run)
    except (RunFolderError, ScenarioRefusedError):  # which the audit of its files tells
        return Further(findings, compared, notes)
    if against or parent:
        findings += _inputs(run, plan, against, parent, as_json)
        compared |= {"--against": f"--against {against}"} if against else {}
        compared |= {"--parent": f"--parent {parent}"} if parent else {}
    if again:
        found = _solved(run, plan, as_json)
        findings += found.findings
        notes += [rendered(note, spoken()) for note in found.notes]
        compared["--again"] = line("compared_again", count=len(found.files))
    return Further(findings, compared, notes)


def _inputs(
    run: Path, plan: "Plan", against: Path | None, parent: Path | None, as_json: bool
) -> list[Finding]:
    from optim.rerun.against import compare_inputs
    from optim.run.folder import RunFolderError

    try:
        return compare_inputs(run, plan, against, parent)
    except RunFolderError as error:
        stop(REFUSED, [Finding(str(parent), error.said)], as_json)
    except ScenarioRefusedError as error:
        stop(REFUSED, error.findings, as_json)


def _solved(run: Path, plan: "Plan", as_json: bool) -> "SolvedAgain":
    from optim.command.documents import report_of
    from optim.run.folder import RunFolderError
    from optim.solver.session import SolverError
    from optim.solving.again import solve_again

    try:
        with Console(stderr=True).status("…") as status:
            return solve_again(run, plan, report_of, clock_on(status.update))
    except SolverError as error:
        stop(SOLVER_FAILED, [Finding(str(run), error.said, at=say("solved_again_at"))], as_json)
    except (RunFolderError, OSError) as error:
        why = system_fault(error) if isinstance(error, OSError) else error.said
        what, remedy = say("no_temporary_folder", why=why), say("name_a_temporary_folder")
        stop(REFUSED, [Finding("--again", what, "", remedy)], as_json)
