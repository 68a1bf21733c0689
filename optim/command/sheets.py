"""The commands that write a scenario as a workbook, and a workbook as the files of a scenario."""

import re
from io import BytesIO
from pathlib import Path
from typing import Annotated

import typer

from optim.command.answering import REFUSED, Json, Lang, ScenarioPath, answer, line, loaded, stop
from optim.command.help import SpokenCommand
from optim.command.new_folder import NEW_FOLDER, in_folder, refuse_what_is_there
from optim.messages import say, spoken, system_fault
from optim.scenario import Finding
from optim.scenario.files import is_workbook
from optim.scenario.lock import dump_with_tables

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_sheet")
def sheet(
    scenario: ScenarioPath,
    file: Annotated[Path, typer.Argument(help="help_sheet_file", metavar="metavar_file")],
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Write a scenario as a workbook, that each command takes in the place of a YAML file."""
    from reports.scenario_workbook import write_scenario

    if not is_workbook(file):
        stop(REFUSED, [Finding(str(file), say("is_no_name_of_a_workbook"), "", say("end_in_xlsx"))], as_json)
    if file.exists():
        why = say("is_there_already")
        stop(REFUSED, [Finding(str(file), why, "", say("choose_a_new_file"))], as_json)
    made = BytesIO()
    write_scenario(loaded(scenario, as_json).scenario, made, spoken())
    try:
        file.write_bytes(made.getvalue())
    except OSError as error:
        stop(REFUSED, [Finding(str(file), say("cannot_be_written", why=system_fault(error)))], as_json)
    answer({"file": str(file)}, line("written_as", file=str(file)), as_json)


@commands.command(name="import", cls=SpokenCommand, help="help_import")
def import_(
    file: Annotated[Path, typer.Argument(help="help_imported", metavar="metavar_file")],
    folder: Annotated[Path, typer.Argument(help="help_new_folder", metavar="metavar_folder")],
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Write the scenario of a workbook as a YAML file and its tables."""
    from reports.csv_tables import write_given_tables
    from reports.given_tables import scenario_tables

    refuse_what_is_there(folder, as_json, NEW_FOLDER)
    held = loaded(file, as_json).scenario
    name = "-".join(re.findall(r"[a-z0-9_]+", file.stem.casefold())) or "scenario"

    def write(draft: Path) -> list[str]:
        (draft / "tables").mkdir()
        tables = write_given_tables(scenario_tables(held), draft / "tables", "en")
        text = dump_with_tables(held, {Path(table).stem: f"tables/{table}" for table in tables})
        (draft / f"{name}.yaml").write_text(text, "utf-8")
        return [f"{name}.yaml", *(f"tables/{table}" for table in tables)]

    names = in_folder(folder, write, as_json, NEW_FOLDER)
    start = folder / f"{name}.yaml"
    answer({"folder": str(folder), "files": names}, line("written_as", file=str(start)), as_json)
