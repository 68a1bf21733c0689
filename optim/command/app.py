"""The `phasage` command: parses and prints, computes nothing."""

import math
import shutil
from dataclasses import replace
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from optim.command import approvals as cli_approvals
from optim.command import audit as cli_audit
from optim.command import compare as cli_compare
from optim.command import export as cli_export
from optim.command import rerun as cli_rerun
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
    read_run,
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

if TYPE_CHECKING:
    from optim.run.plan import Plan
    from optim.scenario.schema_rows import Operation

app = typer.Typer(
    cls=SpokenGroup,
    help="help_phasage",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(cli_compare.commands)
app.add_typer(cli_approvals.commands)
app.add_typer(cli_study.commands)
app.add_typer(cli_export.commands)
app.add_typer(cli_rerun.commands)
app.add_typer(cli_verify.commands)


@app.callback()
def phasage(lang: Lang = None) -> None:
    """All commands: each takes the language before or after its name."""


@app.command(cls=SpokenCommand, help="help_init")
def init(
    folder: Annotated[Path, typer.Argument(help="help_new_folder", metavar="metavar_folder")],
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Copy the bassin-minier scenario folder, to start from."""
    from optim.run.drafts import draft_of, take_name

    if folder.exists():
        stop(
            REFUSED,
            [Finding(str(folder), say("is_there_already"), "", say("choose_a_new_folder"))],
            as_json,
        )
    try:
        with as_file(files("scenarios") / "bassin-minier") as source, draft_of(folder.absolute()) as draft:
            for path in sorted(source.rglob("*")):
                if "__pycache__" not in path.parts:
                    _copy(path, draft / path.relative_to(source))
            take_name(draft, folder)
    except OSError as error:
        stop(REFUSED, [Finding(str(folder), say("cannot_be_written", why=system_fault(error)))], as_json)
    start = folder / "reference.yaml"
    answer({"folder": str(folder)}, line("copied", folder=str(folder), start=str(start)), as_json)


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
    from optim.command.interruption import hear_no_more
    from optim.explain.diagnosis import diagnose
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
        stop(NO_PLAN, [Finding(str(scenario), error.said), *diagnose(held.scenario, held.top)], as_json)
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


@app.command(cls=SpokenCommand, help="help_explain")
def explain(
    run: RunPath,
    operation: Annotated[
        str | None, typer.Argument(help="help_operation", metavar="metavar_operation")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="help_all")] = False,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """What binds in a run and what one more unit is worth; for one operation, its bilan and running costs."""
    plan = read_run(run, as_json)
    if operation is not None:
        _explain_operation(plan, operation, as_json)
        return
    if as_json:
        answer({"prices": plan.prices.to_dict("records")}, "", as_json)
        return
    from reports.binding import print_prices

    print_prices(plan, console(), spoken(), everything=everything)


def _explain_operation(plan: "Plan", operation: str, as_json: bool) -> None:
    from optim.readings.bilan import bilans

    found = _called(plan, operation, as_json)
    operation = found.operation
    if as_json:
        held = [{**vars(b), "balance": b.balance} for b in bilans(plan) if b.operation == operation]
        runs = plan.running_costs[plan.running_costs.operation == operation]
        content = {
            "operation": operation,
            "for_memory": found.source if found.for_memory else None,
            "bilan": held[0] if held else None,
            "running_costs": runs.to_dict("records"),
        }
        answer(content, "", as_json)
        return
    from reports.text import print_operation

    print_operation(plan, operation, console(), spoken())


def _called(plan: "Plan", text: str, as_json: bool) -> "Operation":
    """The operation that a text names; the end of the command where it names none, or several."""
    from optim.scenario.called import called, nearest_operations

    found = called(text, plan.scenario.operations)
    if len(found) != 1:
        names = [row.name for row in found] or nearest_operations(text, plan.scenario.operations)
        what = say("several_operations") if found else say("no_operation_of_this_run")
        stop(REFUSED, [Finding(text, what, "", say("nearest_names", names=names) if names else "")], as_json)
    return found[0]


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
