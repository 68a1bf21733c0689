"""The `phasage` command: parses and prints, computes nothing."""

import gc
import json
import shutil
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer
from rich.console import Console

from optim.scenario import Finding, Loaded, ScenarioRefusedError, load

if TYPE_CHECKING:
    from optim.plan import Plan

OK, REFUSED, NO_PLAN, SOLVER_FAILED, AUDIT_FAILED = 0, 2, 3, 4, 5

app = typer.Typer(
    help="Programs and phases a ten-year public investment contract, to the cent, and explains every limit.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object on standard output, nothing else.")]
Lang = Annotated[Literal["fr", "en"], typer.Option("--lang", help="Language of the reports.")]
ScenarioPath = Annotated[Path, typer.Argument(help="A scenario in YAML.", metavar="SCENARIO")]
RunPath = Annotated[Path, typer.Argument(help="A run folder.", metavar="RUN")]


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="A folder that does not exist yet.", metavar="DIR")],
    as_json: Json = False,
) -> None:
    """Copy the bassin-minier scenario folder, to start from."""
    if folder.exists():
        _stop(
            REFUSED,
            [Finding(str(folder), "exists already", "", "Choose a folder that does not exist")],
            as_json,
        )
    try:
        with as_file(files("scenarios") / "bassin-minier") as source:
            shutil.copytree(source, folder, ignore=shutil.ignore_patterns("__pycache__"))
    except OSError as error:
        _stop(REFUSED, [Finding(str(folder), f"cannot be written ({error.strerror})")], as_json)
    start = folder / "reference.yaml"
    _answer({"folder": str(folder)}, f"Copied to {folder}. Next: phasage solve {start}", as_json)


@app.command()
def check(scenario: ScenarioPath, as_json: Json = False) -> None:
    """Read and validate a scenario; list what was reconciled and what is worth knowing. No solve."""
    loaded = _load(scenario, as_json)
    lines = [note.line() for note in loaded.notes]
    text = "\n".join([*lines, f"{loaded.scenario.title}: accepted, {_count(len(lines), 'finding')}."])
    _answer({"status": "accepted", "findings": lines}, text, as_json)


@app.command()
def solve(
    scenario: ScenarioPath,
    output: Annotated[
        Path | None, typer.Option("-o", help="The run folder (default: runs/SCENARIO).")
    ] = None,
    lang: Lang = "fr",
    no_report: Annotated[bool, typer.Option("--no-report", help="Write no workbook.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an earlier run.")] = False,
    seed: Annotated[int, typer.Option(help="Seed of the solver; the plan does not depend on it.", min=0)] = 0,
    as_json: Json = False,
) -> None:
    """Check, solve, audit, write the run folder and print the summary."""
    from optim.publishing import AuditFailedError, publish
    from optim.run_folder import RunFolderError, refuse_to_replace
    from optim.solver import InfeasibleError, SolverError
    from optim.solving import Clock, program

    folder = output or Path("runs") / scenario.stem
    loaded = _load(scenario, as_json)
    # Tables and reports load while HiGHS works outside the interpreter's lock.
    Thread(target=_load_reports, daemon=True).start()
    errors = Console(stderr=True)
    try:
        with errors.status("…") as status:
            refuse_to_replace(folder, force=force)
            clock = Clock(tell=lambda step: status.update(step))
            plan = program(loaded.scenario, loaded.inputs, clock, seed=seed)
            report = None if no_report else _documents(plan, lang)
            publish(plan, folder, force=force, report=report, clock=clock)
    except RunFolderError as error:
        _stop(REFUSED, [Finding(str(folder), str(error))], as_json)
    except InfeasibleError as error:
        _stop(NO_PLAN, [Finding(str(scenario), str(error))], as_json)
    except SolverError as error:
        _stop(SOLVER_FAILED, [Finding(str(scenario), str(error))], as_json)
    except AuditFailedError as error:
        _stop(AUDIT_FAILED, error.findings, as_json)
    if as_json:
        _answer({"folder": str(folder), **plan.summary}, "", as_json)
        return
    from reports.text import print_summary

    console = _console()
    print_summary(plan, console, lang)
    console.print(f"→ {folder}", markup=False, highlight=False, soft_wrap=True)


@app.command()
def rerun(
    run: RunPath,
    actuals: Annotated[
        Path, typer.Option("--actuals", help="What was realised, in YAML or in a workbook.", metavar="FILE")
    ],
    output: Annotated[Path | None, typer.Option("-o", help="The run folder (default: runs/ACTUALS).")] = None,
    free: Annotated[bool, typer.Option("--free", help="Program the rest without stability.")] = False,
    lang: Lang = "fr",
    no_report: Annotated[bool, typer.Option("--no-report", help="Write no workbook.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an earlier run.")] = False,
    as_json: Json = False,
) -> None:
    """Freeze what was realised of a run, program the rest again, say what moved and why."""
    from optim.rerun.command import rerun as programmed
    from optim.run_folder import RunFolderError

    folder = output or Path("runs") / actuals.stem
    Thread(target=_load_reports, daemon=True).start()
    errors = Console(stderr=True)
    try:
        with errors.status("…") as status:
            report = None if no_report else (lambda plan: _documents(plan, lang))
            answer = programmed(run, actuals, folder, free, force, report, lambda step: status.update(step))
    except RunFolderError as error:
        _stop(REFUSED, [Finding(str(folder), str(error))], as_json)
    except ScenarioRefusedError as error:
        _stop(REFUSED, error.findings, as_json)
    except Exception as error:
        _stop_unprogrammed(error, str(actuals), as_json)
    if as_json:
        _answer(answer.content(folder), "", as_json)
        return
    from reports.moved import print_rerun
    from reports.text import print_summary

    console = _console()
    print_rerun(answer.plan, answer.findings, answer.gain, console, lang)
    print_summary(answer.plan, console, lang)
    console.print(f"→ {folder}", markup=False, highlight=False, soft_wrap=True)


@app.command()
def explain(run: RunPath, lang: Lang = "fr", as_json: Json = False) -> None:
    """What binds in a run and what one more unit of it is worth."""
    from optim.run_folder import RunFolderError, read

    try:
        plan = read(run)
    except RunFolderError as error:
        _stop(REFUSED, [Finding(str(run), str(error))], as_json)
    except ScenarioRefusedError as error:
        _stop(REFUSED, error.findings, as_json)
    if as_json:
        _answer({"prices": plan.prices.to_dict("records")}, "", as_json)
        return
    from reports.text import print_prices

    print_prices(plan, _console(), lang)


@app.command()
def audit(run: RunPath, as_json: Json = False) -> None:
    """Re-check a run folder from its files alone, in exact arithmetic."""
    from optim.audit import audit as audited

    findings = audited(run)
    if findings:
        _stop(AUDIT_FAILED, findings, as_json)
    _answer({"status": "passed", "findings": []}, f"{run}: every active rule holds to the cent.", as_json)


def main() -> None:
    """Runs the command; an interruption by the user ends it without a stack trace."""
    gc.disable()  # a command lives for seconds: looking for cycles costs more than the memory they hold
    try:
        app()
    except KeyboardInterrupt:
        print("phasage: interrupted; nothing was written.", file=sys.stderr)
        sys.exit(SOLVER_FAILED)


def _load(path: Path, as_json: bool) -> Loaded:
    try:
        return load(path)
    except ScenarioRefusedError as error:
        _stop(REFUSED, error.findings, as_json)


def _load_reports() -> None:
    for module in ("optim.tidy", "optim.audit", "reports.text", "reports.documents"):
        import_module(module)


def _documents(plan: "Plan", lang: str) -> "Callable[[Path], None]":
    from reports.documents import start_documents

    return start_documents(plan, lang)


def _console() -> Console:
    """Standard output, 80 columns wide where it is not a terminal."""
    return Console() if sys.stdout.isatty() else Console(width=80)


def _answer(content: dict[str, Any], text: str, as_json: bool) -> None:
    print(json.dumps(content, ensure_ascii=False, indent=2, default=str) if as_json else text)


def _stop(status: int, findings: list[Finding], as_json: bool) -> NoReturn:
    lines = [finding.line() for finding in findings]
    if as_json:
        print(json.dumps({"exit_status": status, "findings": lines}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines), file=sys.stderr)
    raise typer.Exit(status)


def _stop_unprogrammed(error: Exception, where: str, as_json: bool) -> NoReturn:
    """Ends a command whose plan was not found or does not stand; any other error is not one of these."""
    from optim.publishing import AuditFailedError
    from optim.solver import InfeasibleError, SolverError

    if isinstance(error, AuditFailedError):
        _stop(AUDIT_FAILED, error.findings, as_json)
    if isinstance(error, InfeasibleError):
        _stop(NO_PLAN, [Finding(where, str(error))], as_json)
    if isinstance(error, SolverError):
        _stop(SOLVER_FAILED, [Finding(where, str(error))], as_json)
    raise error


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


if __name__ == "__main__":
    main()
