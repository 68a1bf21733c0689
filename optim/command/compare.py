"""The command that compares runs."""

from pathlib import Path
from typing import Annotated

import typer

from optim.command.answering import REFUSED, Json, Lang, answer, console, read_run, stop
from optim.scenario import Finding

commands = typer.Typer()


@commands.command()
def compare(
    runs: Annotated[
        list[Path],
        typer.Argument(help="Two to four run folders; the first is the base.", metavar="RUN_A RUN_B"),
    ],
    out: Annotated[
        Path | None, typer.Option("-o", help="Where to write compare.xlsx and compare.html.")
    ] = None,
    lang: Lang = "fr",
    as_json: Json = False,
) -> None:
    """What changed in the inputs and in the plans of two to four runs."""
    if not 2 <= len(runs) <= 4:
        stop(REFUSED, [Finding("compare", f"{len(runs)} runs", "", "Name two to four run folders")], as_json)
    plans = [read_run(run, as_json) for run in runs]
    from reports.compare import comparison, conclusions, write_comparison

    names = _distinct([run.resolve().name for run in runs])
    if out is not None:
        try:
            write_comparison(plans, names, out, lang)
        except OSError as error:
            stop(REFUSED, [Finding(str(out), f"cannot be written ({error.strerror})")], as_json)
    told, made = conclusions(plans, names, lang), comparison(plans, names, lang)
    if as_json:
        content = {t.title: {"columns": [c.heading for c in t.columns], "rows": t.rows} for t in made}
        answer({"conclusions": told, **content}, "", as_json)
        return
    from reports.text import print_comparison

    print_comparison(made, told, console(), lang)
    if out is not None:
        console().print(f"→ {out}", markup=False, highlight=False, soft_wrap=True)


def _distinct(names: list[str]) -> list[str]:
    """Names of runs, numbered where two are alike."""
    return [name if names.count(name) == 1 else f"{name} ({rank})" for rank, name in enumerate(names, 1)]
