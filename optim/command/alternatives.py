"""The command that says what else could be done for nearly as much."""

import math
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
    RunPath,
    TimeLimit,
    answer,
    as_options,
    read_run,
    refuse_no_time,
    stop,
)
from optim.command.help import SpokenCommand
from optim.command.new_folder import in_folder, refuse_what_is_there
from optim.scenario import Finding, ScenarioRefusedError

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_alternatives")
def alternatives(
    run: RunPath,
    within: Annotated[str, typer.Option("--within", help="help_within", metavar="metavar_share")] = "1%",
    whole: Annotated[bool, typer.Option("--whole", help="help_whole_alternatives")] = False,
    output: Annotated[
        Path | None, typer.Option("-o", help="help_alternatives_output", metavar="metavar_folder")
    ] = None,
    lang: Lang = None,
    time_limit: TimeLimit = math.inf,
    as_json: Json = False,
) -> None:
    """Plans that differ most for nearly as much of the first goal, and what all of them share."""
    refuse_no_time(time_limit, as_json)
    share = _share(within, as_json)
    if output is not None:
        refuse_what_is_there(output, as_json)
    plan = read_run(run, as_json)
    from optim.face.alternatives import alternatives as sought
    from optim.face.plan import Plan
    from optim.solver.session import InfeasibleError, SolverError

    try:
        with Console(stderr=True).status("…"):
            found = sought(Plan(plan, run), within=share, whole=whole, time_limit=time_limit)
    except InfeasibleError as error:
        stop(NO_PLAN, [Finding(str(run), error.said)], as_json)
    except SolverError as error:
        stop(SOLVER_FAILED, [Finding(str(run), error.said)], as_json)
    content = found.content
    if output is not None:
        content["files"] = in_folder(output, found.write, as_json)
    answer(content, "" if as_json else str(found), as_json)


def _share(text: str, as_json: bool) -> float:
    """The share that a text as 1% or 0,5 % writes; the end of the command where it is none below 1."""
    from optim.face.alternatives import share_of

    try:
        return share_of(text)
    except ScenarioRefusedError as error:
        stop(REFUSED, as_options(error.findings), as_json)
