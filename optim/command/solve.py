"""The command that programs a scenario: check, solve, audit, write the run folder, print the summary."""

import math
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Annotated

import typer
from rich.console import Console

from optim.command.answering import (
    AUDIT_FAILED,
    NO_PLAN,
    REFUSED,
    SOLVER_FAILED,
    Json,
    Lang,
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
)
from optim.command.documents import load_reports, report_of
from optim.command.help import SpokenCommand
from optim.messages import spoken
from optim.scenario import Finding

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_solve")
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
