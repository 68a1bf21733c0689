"""The command that writes a model for another solver, the tables of a run, or documents for their readers."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from optim.command.answering import REFUSED, Json, Lang, answer, line, loaded, stop
from optim.command.help import SpokenCommand
from optim.command.new_folder import exported, in_folder, refuse_what_is_there
from optim.command.views import Form, export_views
from optim.messages import counted, say, system_fault
from optim.scenario import Finding

if TYPE_CHECKING:
    from reports.table import Table

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
    views: Annotated[
        list[str] | None, typer.Option("--view", help="help_view", metavar="metavar_view")
    ] = None,
    to: Annotated[
        list[Form] | None, typer.Option("--to", help="help_to", metavar="html|xlsx|docx|pdf")
    ] = None,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Write the model of a scenario as MPS, the tables of a run as CSV, or documents for its readers."""
    if sum(bool(asked) for asked in (mps, csv, views)) != 1:
        what, remedy = say("needs_one_output"), say("write_one_output")
        stop(REFUSED, [Finding("export", what, "", remedy)], as_json)
    if to and not views:
        stop(REFUSED, [Finding("--to", say("form_of_no_view"), "", say("write_a_view"))], as_json)
    if mps is not None:
        _mps(path, mps, as_json)
    if csv is not None:
        _csv(
            path, output or path.with_name(f"{path.stem if path.is_file() else path.name}-csv"), csv, as_json
        )
    if views:
        export_views(path, views, to or [Form.HTML], output, as_json)


def _mps(scenario: Path, file: Path, as_json: bool) -> None:
    from optim.certificate.exporting import export_mps

    try:
        rows, columns = export_mps(loaded(scenario, as_json).scenario, file)
    except OSError as error:
        why = say("cannot_be_written", why=system_fault(error))
        stop(REFUSED, [Finding(str(file), why, "", say("choose_a_new_file"))], as_json)
    found = {"file": str(file), "rows": rows, "columns": columns}
    told = {"rows": counted(rows, "row"), "columns": counted(columns, "column")}
    answer(found, line("exported", file=str(file), **told), as_json)


def _csv(path: Path, folder: Path, lang: str, as_json: bool) -> None:
    """The tables of a scenario, or of a run those of its reports and those to report with, as CSV."""
    from reports.csv_tables import first_kept_as_text, write_csv_tables, write_given_tables
    from reports.given_tables import actuals_tables, scenario_tables
    from reports.tables import tables

    told: list[Table] = []
    if path.is_file():
        refuse_what_is_there(folder, as_json)
        given = scenario_tables(loaded(path, as_json).scenario)
    else:
        plan = exported(path, folder, as_json)
        told, given = tables(plan, lang), actuals_tables(plan)
    names = in_folder(
        folder,
        lambda draft: [*write_csv_tables(told, draft, lang), *write_given_tables(given, draft, lang)],
        as_json,
    )
    lines = [line("tables_written", folder=str(folder), tables=counted(len(names), "table"))]
    if kept := first_kept_as_text([*told, *given]):
        lines.append(line("texts_kept_as_text", text=kept))
    answer({"folder": str(folder), "files": names}, "\n".join(lines), as_json)
