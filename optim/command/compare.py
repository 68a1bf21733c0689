"""The command that compares runs."""

from pathlib import Path
from typing import Annotated

import typer

from optim.command.answering import REFUSED, Json, Lang, answer, console, read_run, stop
from optim.command.help import SpokenCommand
from optim.messages import say, spoken, system_fault
from optim.scenario import Finding

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_compare")
def compare(
    runs: Annotated[
        list[Path],
        typer.Argument(help="help_runs", metavar="metavar_runs"),
    ],
    out: Annotated[
        Path | None, typer.Option("-o", help="help_compare_output", metavar="metavar_folder")
    ] = None,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """What changed in the inputs and in the plans of two to four runs."""
    if not 2 <= len(runs) <= 4:
        stop(
            REFUSED,
            [Finding("compare", say("runs_named", count=len(runs)), "", say("name_two_to_four"))],
            as_json,
        )
    plans = [read_run(run, as_json) for run in runs]
    from reports.compare import comparison, conclusions, write_comparison

    names = _distinct([run.resolve().name for run in runs])
    if out is not None:
        try:
            write_comparison(plans, names, out, spoken())
        except OSError as error:
            stop(REFUSED, [Finding(str(out), say("cannot_be_written", why=system_fault(error)))], as_json)
    told, made = conclusions(plans, names, spoken()), comparison(plans, names, spoken())
    if as_json:
        content = {t.title: {"columns": [c.heading for c in t.columns], "rows": t.rows} for t in made}
        answer({"conclusions": told, **content}, "", as_json)
        return
    from reports.text import print_comparison

    print_comparison(made, told, console(), spoken())
    if out is not None:
        console().print(f"→ {out}", markup=False, highlight=False, soft_wrap=True)


def _distinct(names: list[str]) -> list[str]:
    """Names of runs, numbered where two are alike."""
    return [name if names.count(name) == 1 else f"{name} ({rank})" for rank, name in enumerate(names, 1)]
