"""The command that programs the rest of a voted plan again."""

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
    RunPath,
    TimeLimit,
    answer,
    clock_on,
    console,
    print_told,
    refuse_no_time,
    stop,
)
from optim.command.documents import load_reports, report_of
from optim.command.help import SpokenCommand
from optim.command.marked_cells import marked_copy
from optim.messages import spoken
from optim.scenario import Finding, ScenarioRefusedError

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_rerun")
def rerun(
    run: RunPath,
    actuals: Annotated[Path, typer.Option("--actuals", help="help_actuals", metavar="metavar_file")],
    output: Annotated[
        Path | None, typer.Option("-o", help="help_rerun_output", metavar="metavar_folder")
    ] = None,
    free: Annotated[bool, typer.Option("--free", help="help_free")] = False,
    lang: Lang = None,
    no_report: Annotated[bool, typer.Option("--no-report", help="help_no_report")] = False,
    force: Annotated[bool, typer.Option("--force", help="help_force")] = False,
    time_limit: TimeLimit = math.inf,
    as_json: Json = False,
) -> None:
    """Freeze what was realised of a run, program the rest again, say what moved and why."""
    from optim.command.interruption import hear_no_more
    from optim.rerun.command import NoPlanError
    from optim.rerun.command import rerun as programmed
    from optim.run.folder import RunFolderError
    from optim.solver.session import SolverError
    from optim.solving.publishing import AuditFailedError

    refuse_no_time(time_limit, as_json)
    folder = output or Path("runs") / actuals.stem
    Thread(target=load_reports, daemon=True).start()
    errors = Console(stderr=True)
    try:
        with errors.status("…") as status:
            clock = clock_on(status.update)
            report = None if no_report else partial(report_of, lang=spoken())
            done = programmed(run, actuals, folder, free, force, report, clock, hear_no_more, time_limit)
    except RunFolderError as error:
        stop(REFUSED, [Finding(str(folder), error.said)], as_json)
    except ScenarioRefusedError as error:
        stop(REFUSED, [*error.findings, *marked_copy(actuals, error.findings)], as_json)
    except NoPlanError as error:
        stop(NO_PLAN, error.findings, as_json)
    except SolverError as error:
        stop(SOLVER_FAILED, [Finding(str(actuals), error.said)], as_json)
    except AuditFailedError as error:
        stop(AUDIT_FAILED, error.findings, as_json)
    print_told(done.told)
    if as_json:
        answer(done.content(folder), "", as_json)
        return
    from reports.text import print_summary

    screen = console()
    print_summary(done.plan, screen, spoken(), done.gain)
    screen.print(f"→ {folder}", markup=False, highlight=False, soft_wrap=True)
