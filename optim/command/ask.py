"""The command that says what to ask for, so that an aim is reached."""

import math
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from optim.command.answering import (
    NO_PLAN,
    REFUSED,
    SOLVER_FAILED,
    Json,
    Lang,
    TimeLimit,
    answer,
    clock_on,
    refuse_no_time,
    stop,
)
from optim.command.help import SpokenCommand
from optim.command.new_folder import in_folder, refuse_what_is_there
from optim.messages import say
from optim.scenario import Finding, ScenarioRefusedError

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_ask")
def ask(
    path: Annotated[Path, typer.Argument(help="help_run_or_scenario", metavar="metavar_scenario_or_run")],
    aims: Annotated[list[str], typer.Option("--for", help="help_aim", metavar="metavar_aim")],
    payer: Annotated[str, typer.Option("--from", help="help_from", metavar="metavar_partner")] = "",
    output: Annotated[
        Path | None, typer.Option("-o", help="help_ask_output", metavar="metavar_folder")
    ] = None,
    whole: Annotated[bool, typer.Option("--whole", help="help_whole_ask")] = False,
    lang: Lang = None,
    time_limit: TimeLimit = math.inf,
    as_json: Json = False,
) -> None:
    """What to ask for, of whom and when, so that an aim is reached and nobody loses."""
    from optim.face.asking import ask as asked
    from optim.run.folder import RunFolderError
    from optim.solver.session import InfeasibleError, SolverError

    refuse_no_time(time_limit, as_json)
    _refuse_output(output, as_json)
    try:
        with Console(stderr=True).status("…") as status:
            clock = clock_on(status.update)
            found = asked(path, *aims, payer=payer, whole=whole, time_limit=time_limit, clock=clock)
    except ScenarioRefusedError as error:
        stop(REFUSED, error.findings, as_json)
    except RunFolderError as error:
        stop(REFUSED, [Finding(str(path), error.said)], as_json)
    except InfeasibleError as error:
        stop(NO_PLAN, [Finding(str(path), error.said)], as_json)
    except SolverError as error:
        stop(SOLVER_FAILED, [Finding(str(path), error.said)], as_json)
    content = found.content
    if output is not None:
        content["files"] = in_folder(output, found.write, as_json)
    answer(content, str(found), as_json)
    if found.found.impossible:
        raise typer.Exit(NO_PLAN)


def _refuse_output(output: Path | None, as_json: bool) -> None:
    """Refuses a folder that is there already, or a letter that this installation cannot write."""
    if output is None:
        return
    refuse_what_is_there(output, as_json)
    if find_spec("docx") is None:
        extra = say("install_extra", extra="word")
        stop(REFUSED, [Finding("ask", say("needs_a_library"), "", extra)], as_json)
