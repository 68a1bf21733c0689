"""How a command answers: its options in common, its exit statuses, its one JSON object or its lines."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer
from rich.console import Console

from optim.command.marked_cells import marked_copy
from optim.command.standard_streams import answers, takes_any_character
from optim.messages import counted, rendered, say, spoken
from optim.scenario import Finding, Loaded, ScenarioRefusedError, load

if TYPE_CHECKING:
    from optim.run.plan import Plan
    from optim.solving.clock import Clock

MOST_LINES = 500
"""No officer reads more findings at once; a table of ten thousand rows can make as many."""
OK, REFUSED, NO_PLAN, SOLVER_FAILED, AUDIT_FAILED = 0, 2, 3, 4, 5

Json = Annotated[bool, typer.Option("--json", help="help_json")]
Lang = Annotated[Literal["fr", "en"] | None, typer.Option("--lang", help="help_lang", metavar="fr|en")]
"""Read before the command is, so that what refuses it speaks that language: `optim.command.help`."""
ScenarioPath = Annotated[Path, typer.Argument(help="help_scenario", metavar="metavar_scenario")]
TimeLimit = Annotated[float, typer.Option("--time-limit", help="help_time_limit", metavar="metavar_seconds")]
RunPath = Annotated[Path, typer.Argument(help="help_run", metavar="metavar_run")]


def console() -> Console:
    """Standard output, 80 columns wide where it is not a terminal."""
    return Console(file=answers(), width=None if answers().isatty() else 80)


def answer(content: dict[str, Any], text: str, as_json: bool) -> None:
    print(_object(content) if as_json else text, file=answers())


def _object(content: dict[str, Any]) -> str:
    """One JSON object, whose characters are escaped where the encoding of the answer may lack some."""
    return json.dumps(content, ensure_ascii=not takes_any_character(), indent=2, default=str)


def line(message: str, /, **values: Any) -> str:
    """The message of that name in the language of the environment."""
    return rendered(say(message, **values), spoken())


def telling(show: Callable[[str], None]) -> Callable[[str], None]:
    """Shows each step of a solve in words as it begins."""
    return lambda step: show(line(f"step_{step}"))


def telling_plans(show: Callable[[str], None]) -> Callable[[str, float, float], None]:
    """Shows each better plan of a long search in words as it is found."""

    def told(goal: str, value: float, gap: float) -> None:
        found = {"goal": say(f"goal_{goal}"), "value": round(value, 1), "gap": round(100 * gap, 2)}
        show(line("so_far", step=say("step_choose"), **found))

    return told


def clock_on(show: Callable[[str], None]) -> "Clock":
    """A clock whose steps and plans a terminal shows as they come."""
    from optim.solving.clock import Clock

    return Clock(tell=telling(show), so_far=telling_plans(show))


def verdict(run: str, allowances: list[str]) -> str:
    """What is said of a run that stands its audit: the plain sentence only where nothing was allowed."""
    if not allowances:
        return line("stands", run=run)
    head = line("stands_but_for", run=run, allowances=counted(len(allowances), "allowance"))
    return "\n".join([head, *first_lines(allowances)])


def first_lines(lines: list[str]) -> list[str]:
    """No more lines than are read at once, and how many are left."""
    left = [line("and_more_lines", count=len(lines) - MOST_LINES)] if len(lines) > MOST_LINES else []
    return [*lines[:MOST_LINES], *left]


def stop(status: int, findings: list[Finding], as_json: bool) -> NoReturn:
    """Ends a command without what was asked of it."""
    tell(status, findings, as_json)
    raise typer.Exit(status)


def tell(status: int, findings: list[Finding], as_json: bool) -> None:
    """Why a command ends so: lines on standard error, or one JSON object."""
    lines = [finding.line() for finding in findings]
    if as_json:
        print(_object({"exit_status": status, "findings": lines}), file=answers())
    else:
        print("\n".join(first_lines(lines)), file=sys.stderr)


def as_options(findings: list[Finding]) -> list[Finding]:
    """Findings about the arguments of a function, each told of the option that gave it."""
    return [replace(finding, where=f"--{finding.where}") for finding in findings]


def print_told(notes: list[Finding]) -> None:
    """What every command tells of its files, on standard error."""
    for note in notes:
        print(note.line(), file=sys.stderr)


def refuse_no_time(time_limit: float, as_json: bool) -> None:
    """Stops a command whose solver may take no time; NaN is none."""
    if not time_limit > 0:
        stop(REFUSED, [Finding(f"--time-limit = {time_limit:g}", say("must_be_above_zero"))], as_json)


def loaded(path: Path, as_json: bool) -> Loaded:
    """A scenario that stands, or the end of the command with what is said against it."""
    try:
        return load(path)
    except ScenarioRefusedError as error:
        stop(REFUSED, [*error.findings, *marked_copy(path, error.findings)], as_json)


def read_run(run: Path, as_json: bool) -> "Plan":
    from optim.run.folder import RunFolderError, read

    try:
        return read(run)
    except RunFolderError as error:
        stop(REFUSED, [Finding(str(run), error.said)], as_json)
    except ScenarioRefusedError as error:
        stop(REFUSED, error.findings, as_json)
