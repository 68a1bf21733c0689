"""The `phasage` command: parses and prints, computes nothing."""

import math
import shutil
from dataclasses import replace
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from threading import Thread
from typing import Annotated, Literal

import typer
from rich.console import Console

from optim.command import alternatives as cli_alternatives
from optim.command import approvals as cli_approvals
from optim.command import ask as cli_ask
from optim.command import audit as cli_audit
from optim.command import compare as cli_compare
from optim.command import explain as cli_explain
from optim.command import export as cli_export
from optim.command import rerun as cli_rerun
from optim.command import schema as cli_schema
from optim.command import sheets as cli_sheets
from optim.command import study as cli_study
from optim.command import verify as cli_verify
from optim.command.answering import (
    AUDIT_FAILED,
    NO_PLAN,
    REFUSED,
    SOLVER_FAILED,
    Json,
    Lang,
    RunPath,
    ScenarioPath,
    TimeLimit,
    answer,
    clock_on,
    console,
    line,
    loaded,
    print_told,
    refuse_no_time,
    stop,
    verdict,
)
from optim.command.documents import documents, load_reports, report_of
from optim.command.help import SpokenCommand, SpokenGroup
from optim.command.standard_streams import answers
from optim.messages import counted, say, spoken, system_fault
from optim.scenario import Finding
from optim.scenario.printed import Printed

app = typer.Typer(
    cls=SpokenGroup,
    help="help_phasage",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(cli_explain.commands)
app.add_typer(cli_ask.commands)
app.add_typer(cli_alternatives.commands)
app.add_typer(cli_compare.commands)
app.add_typer(cli_approvals.commands)
app.add_typer(cli_study.commands)
app.add_typer(cli_export.commands)
app.add_typer(cli_rerun.commands)
app.add_typer(cli_schema.commands)
app.add_typer(cli_sheets.commands)
app.add_typer(cli_verify.commands)


@app.callback()
def phasage(lang: Lang = None) -> None:
    """All commands: each takes the language before or after its name."""


TEMPLATES = {
    "bassin": ("bassin-minier", "reference.yaml"),
    "ppi": ("ppi", "ppi.yaml"),
    "minimal": ("minimal", "minimal.yaml"),
}
"""The folder of each template, and the scenario to start from."""


@app.command(cls=SpokenCommand, help="help_init")
def init(
    folder: Annotated[Path, typer.Argument(help="help_new_folder", metavar="metavar_folder")],
    template: Annotated[
        Literal["bassin", "ppi", "minimal"],
        typer.Option("--template", help="help_template", metavar="bassin|ppi|minimal"),
    ] = "bassin",
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Copy the folder of a scenario that is shipped, to start from."""
    from optim.run.drafts import draft_of, take_name

    copied, start = TEMPLATES[template]
    if folder.exists():
        stop(
            REFUSED,
            [Finding(str(folder), say("is_there_already"), "", say("choose_a_new_folder"))],
            as_json,
        )
    try:
        with as_file(files("scenarios") / copied) as source, draft_of(folder.absolute()) as draft:
            for path in sorted(source.rglob("*")):
                if "__pycache__" not in path.parts:
                    _copy(path, draft / path.relative_to(source))
            take_name(draft, folder)
    except OSError as error:
        stop(REFUSED, [Finding(str(folder), say("cannot_be_written", why=system_fault(error)))], as_json)
    answer({"folder": str(folder)}, line("copied", folder=str(folder), start=str(folder / start)), as_json)


def _copy(path: Path, to: Path) -> None:
    """Copies a file or makes a folder, with the rights that the umask leaves, not those of the source."""
    if path.is_dir():
        to.mkdir()
    else:
        shutil.copyfile(path, to)


@app.command(cls=SpokenCommand, help="help_check")
def check(scenario: ScenarioPath, lang: Lang = None, as_json: Json = False) -> None:
    """Read and validate a scenario; list what was reconciled and what is worth knowing. No solve."""
    held = loaded(scenario, as_json)
    printed = Printed(held.scenario)
    lines = [replace(note, what=printed.told(note.what)).line() for note in held.notes]
    accepted = line("accepted", title=held.scenario.title, findings=counted(len(lines), "finding"))
    if not as_json:
        from reports.given import print_means

        for told in lines:
            print(told, file=answers())
        print_means(held.scenario, console(), spoken())
    answer({"status": "accepted", "findings": lines}, accepted, as_json)


@app.command(cls=SpokenCommand, help="help_solve")
def solve(
    scenario: ScenarioPath,
    output: Annotated[
        Path | None, typer.Option("-o", help="help_run_output", metavar="metavar_folder")
    ] = None,
    lang: Lang = None,
    no_report: Annotated[bool, typer.Option("--no-report", help="help_no_report")] = False,
    force: Annotated[bool, typer.Option("--force", help="help_force_solve")] = False,
    seed: Annotated[int, typer.Option("--seed", help="help_seed", metavar="N", min=0)] = 0,
    require_all: Annotated[bool, typer.Option("--require-all", help="help_require_all")] = False,
    time_limit: TimeLimit = math.inf,
    as_json: Json = False,
) -> None:
    """Check, solve, audit, write the run folder and print the summary."""
    from optim.command.diagnosis import no_plan
    from optim.command.interruption import hear_no_more
    from optim.run.folder import RunFolderError, refuse_to_replace
    from optim.solver.session import InfeasibleError, SolverError
    from optim.solving.program import program
    from optim.solving.publishing import AuditFailedError, publish

    refuse_no_time(time_limit, as_json)
    folder = output or Path("runs") / scenario.stem
    held = loaded(scenario, as_json)
    if require_all:
        held = held.requiring_all("solved with --require-all")
    print_told(held.told)
    # Tables and reports load while HiGHS works outside the interpreter's lock.
    Thread(target=load_reports, daemon=True).start()
    errors = Console(stderr=True)
    try:
        with errors.status("…") as status:
            refuse_to_replace(folder, force=force, keep=True)
            clock = clock_on(status.update)
            plan = program(held.scenario, held.inputs, clock, seed=seed, time_limit=time_limit)
            report = None if no_report else partial(report_of, lang=spoken())
            former = publish(
                plan, folder, force=force, report=report, clock=clock, complete=hear_no_more, keep=True
            )
    except RunFolderError as error:
        stop(REFUSED, [Finding(str(folder), error.said)], as_json)
    except InfeasibleError as error:
        stop(NO_PLAN, [Finding(str(scenario), error.said), *no_plan(held, folder)], as_json)
    except SolverError as error:
        stop(SOLVER_FAILED, [Finding(str(scenario), error.said)], as_json)
    except AuditFailedError as error:
        stop(AUDIT_FAILED, error.findings, as_json)
    if as_json:
        kept = {} if former is None else {"former": str(folder.with_name(former.name))}
        answer({"folder": str(folder), **kept, **plan.summary}, "", as_json)
        return
    from reports.text import print_summary

    screen = console()
    print_summary(plan, screen, spoken())
    if former is not None:
        kept_as = line("former_is_kept", folder=str(folder.with_name(former.name)))
        screen.print(kept_as, markup=False, highlight=False, soft_wrap=True)
    screen.print(f"→ {folder}", markup=False, highlight=False, soft_wrap=True)


@app.command(cls=SpokenCommand, help="help_audit")
def audit(
    run: RunPath,
    again: cli_audit.Again = False,
    against: cli_audit.Against = None,
    parent: cli_audit.Parent = None,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Re-check a run folder from its files alone, in exact arithmetic; say what was not checked."""
    from optim.audit import audited

    further = cli_audit.further(run, again, against, parent, as_json)
    found = audited(run, documents)
    if findings := [*found.findings, *further.findings]:
        stop(AUDIT_FAILED, findings, as_json)
    allowances = [allowance.told() for allowance in found.allowances]
    content = further.content(run, found.not_checked)
    told = verdict(str(run), [allowance.line() for allowance in found.allowances])
    text = "\n".join([told, *further.lines(content)])
    answer({"status": "passed", "findings": [], "allowances": allowances, **content}, text, as_json)
