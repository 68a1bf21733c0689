"""The command that writes a model for another solver, or the tables of a run for a spreadsheet."""

import re
from pathlib import Path
from typing import Annotated, Literal

import typer

from optim.command.answering import REFUSED, Json, Lang, answer, line, stop
from optim.command.help import SpokenCommand
from optim.command.new_folder import exported, in_folder
from optim.command.partners import export_for
from optim.messages import counted, say, system_fault
from optim.scenario import Finding, ScenarioRefusedError, load

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_export")
def export(
    path: Annotated[Path, typer.Argument(help="help_exported", metavar="metavar_scenario_or_run")],
    mps: Annotated[Path | None, typer.Option("--mps", help="help_mps", metavar="metavar_file")] = None,
    csv: Annotated[
        Literal["fr", "en"] | None,
        typer.Option("--csv", help="help_csv", metavar="fr|en"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", help="help_csv_output", metavar="metavar_folder")
    ] = None,
    partner: Annotated[str | None, typer.Option("--for", help="help_for", metavar="metavar_partner")] = None,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Write the model of a scenario as MPS, the tables of a run as CSV, or what a partner votes."""
    if sum(asked is not None for asked in (mps, csv, partner)) != 1:
        what, remedy = say("needs_one_output"), say("write_one_output")
        stop(REFUSED, [Finding("export", what, "", remedy)], as_json)
    if mps is not None:
        _mps(path, mps, as_json)
    if csv is not None:
        _csv(path, output or path.with_name(f"{path.name}-csv"), csv, as_json)
    if partner is not None:
        export_for(path, partner, output or path.with_name(f"{path.name}-{_slug(partner)}"), as_json)


def _slug(name: str) -> str:
    return "-".join(re.findall(r"[a-z0-9_]+", name.casefold())) or "partner"


def _mps(scenario: Path, file: Path, as_json: bool) -> None:
    from optim.certificate.exporting import export_mps

    try:
        rows, columns = export_mps(load(scenario).scenario, file)
    except ScenarioRefusedError as error:
        stop(REFUSED, error.findings, as_json)
    except OSError as error:
        why = say("cannot_be_written", why=system_fault(error))
        stop(REFUSED, [Finding(str(file), why, "", say("choose_a_new_file"))], as_json)
    found = {"file": str(file), "rows": rows, "columns": columns}
    told = {"rows": counted(rows, "row"), "columns": counted(columns, "column")}
    answer(found, line("exported", file=str(file), **told), as_json)


def _csv(run: Path, folder: Path, lang: str, as_json: bool) -> None:
    """The tables of a run as CSV."""
    from reports.csv_tables import write_csv_tables
    from reports.tables import tables

    plan = exported(run, folder, as_json)
    names = in_folder(folder, lambda draft: write_csv_tables(tables(plan, lang), draft, lang), as_json)
    told = line("tables_written", folder=str(folder), tables=counted(len(names), "table"))
    answer({"folder": str(folder), "files": names}, told, as_json)
