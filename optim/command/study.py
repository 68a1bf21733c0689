"""The command that programs many variants of a scenario."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
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
    answer,
    console,
    print_told,
    stop,
)
from optim.command.help import SpokenCommand
from optim.messages import say, spoken
from optim.scenario import Finding, ScenarioRefusedError

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_study")
def study(
    scenario: ScenarioPath,
    study: Annotated[Path, typer.Argument(help="help_a_study", metavar="metavar_study")],
    output: Annotated[
        Path | None, typer.Option("-o", help="help_study_output", metavar="metavar_folder")
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", help="help_jobs", metavar="N", min=1)] = 1,
    lang: Lang = None,
    force: Annotated[bool, typer.Option("--force", help="help_force_study")] = False,
    as_json: Json = False,
) -> None:
    """Program many variants of a scenario and say which operations move."""
    from optim.run.folder import RunFolderError, refuse_to_replace
    from optim.solver.session import SolverError
    from optim.solving.publishing import AuditFailedError
    from optim.studies.answer import answer as answered
    from optim.studies.answer import write
    from optim.studies.reading import load_study
    from optim.studies.running import run

    folder = output or Path("runs") / study.stem
    try:
        refuse_to_replace(folder, force=force, kind="study")
        loaded = load_study(scenario, study)
        print_told(loaded.told)
        with _bar(study.stem, len(loaded.cases)) as advance:
            outcomes = run(loaded, jobs, folder, advance)
        if not any(outcome.totals for outcome in outcomes.values()):
            why = [Finding(name, case.reason, at=say("of_variant_alone")) for name, case in outcomes.items()]
            failed = any(case.status == "failed" for case in outcomes.values())
            stop(SOLVER_FAILED if failed else NO_PLAN, why, as_json)
        found = answered(loaded, outcomes)
        write(found, folder, force=force)
    except ScenarioRefusedError as error:
        stop(REFUSED, error.findings, as_json)
    except RunFolderError as error:
        stop(REFUSED, [Finding(str(folder), error.said)], as_json)
    except SolverError as error:
        stop(SOLVER_FAILED, [Finding(str(study), error.said)], as_json)
    except AuditFailedError as error:
        stop(AUDIT_FAILED, error.findings, as_json)
    if as_json:
        answer({"folder": str(folder), **found.manifest, "results": found.results}, "", as_json)
        return
    from reports.text import print_study

    screen = console()
    print_study(found, screen, spoken())
    screen.print(f"→ {folder}", markup=False, highlight=False, soft_wrap=True)


@contextmanager
def _bar(name: str, steps: int) -> Iterator[Callable[[], None]]:
    """A progress bar on a terminal and none in a pipe; the caller tells each step that ends."""
    from rich.progress import Progress

    errors = Console(stderr=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as progress:
        task = progress.add_task(name, total=steps)
        yield lambda: progress.advance(task)
