"""The commands that write a scenario as a workbook, and a workbook as the files of a scenario."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Annotated

import typer

from optim.command.answering import REFUSED, Json, Lang, ScenarioPath, answer, line, loaded, stop
from optim.command.help import SpokenCommand
from optim.command.new_folder import NEW_FOLDER, in_folder, refuse_what_is_there
from optim.messages import say, spoken, system_fault
from optim.rerun.actuals import read_actuals
from optim.rerun.reported import Reported
from optim.scenario import Finding, ScenarioRefusedError
from optim.scenario.files import is_workbook
from optim.scenario.lock import dump_with_tables, written

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_sheet")
def sheet(
    scenario: ScenarioPath,
    file: Annotated[Path, typer.Argument(help="help_sheet_file", metavar="metavar_file")],
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Write a scenario, or actuals, as a workbook, that each command takes in the place of a YAML file."""
    from reports.actuals_workbook import write_actuals
    from reports.scenario_workbook import write_scenario

    if not is_workbook(file):
        stop(REFUSED, [Finding(str(file), say("is_no_name_of_a_workbook"), "", say("end_in_xlsx"))], as_json)
    if file.exists():
        why = say("is_there_already")
        stop(REFUSED, [Finding(str(file), why, "", say("choose_a_new_file"))], as_json)
    made, told = BytesIO(), "written_as"
    if _reports(scenario):
        write_actuals(_reported(scenario, as_json), made, spoken())
        told = "written_actuals"
    else:
        write_scenario(loaded(scenario, as_json).scenario, made, spoken())
    try:
        file.write_bytes(made.getvalue())
    except OSError as error:
        stop(REFUSED, [Finding(str(file), say("cannot_be_written", why=system_fault(error)))], as_json)
    answer({"file": str(file)}, line(told, file=str(file)), as_json)


def _reports(path: Path) -> bool:
    """Whether a YAML file says what was done of a plan: it has the year up to which it says so."""
    try:
        text = "" if is_workbook(path) else path.read_text("utf-8", errors="replace")
    except (OSError, ValueError):
        return False
    return re.search(r"^as_of\s*:", text, re.MULTILINE) is not None


def _reported(path: Path, as_json: bool) -> Reported:
    """What actuals report, or the end of the command with what is said against them."""
    try:
        return read_actuals(path).reported
    except ScenarioRefusedError as error:
        stop(REFUSED, error.findings, as_json)


@commands.command(name="import", cls=SpokenCommand, help="help_import")
def import_(
    file: Annotated[Path, typer.Argument(help="help_imported", metavar="metavar_file")],
    folder: Annotated[Path, typer.Argument(help="help_new_folder", metavar="metavar_folder")],
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Write the scenario of a workbook as a YAML file and its tables, or its actuals as a YAML file."""
    from optim.rerun.workbook import holds_actuals

    refuse_what_is_there(folder, as_json, NEW_FOLDER)
    name = "-".join(re.findall(r"[a-z0-9_]+", file.stem.casefold())) or "scenario"
    if reports := is_workbook(file) and holds_actuals(file):
        write = _actuals_of(file, name, as_json)
    else:
        write = _scenario_of(file, name, as_json)
    names = in_folder(folder, write, as_json, NEW_FOLDER)
    told = line("written_actuals" if reports else "written_as", file=str(folder / names[0]))
    answer({"folder": str(folder), "files": names}, told, as_json)


def _actuals_of(file: Path, name: str, as_json: bool) -> Callable[[Path], list[str]]:
    """What writes the actuals of a workbook into a folder."""
    text = written(_reported(file, as_json).model_dump(exclude_none=True, exclude_defaults=True))

    def write(draft: Path) -> list[str]:
        (draft / f"{name}.yaml").write_text(text, "utf-8")
        return [f"{name}.yaml"]

    return write


def _scenario_of(file: Path, name: str, as_json: bool) -> Callable[[Path], list[str]]:
    """What writes the scenario of a workbook into a folder, its tables apart."""
    from reports.csv_tables import write_given_tables
    from reports.given_tables import scenario_tables

    held = loaded(file, as_json).scenario

    def write(draft: Path) -> list[str]:
        (draft / "tables").mkdir()
        tables = write_given_tables(scenario_tables(held), draft / "tables", "en")
        text = dump_with_tables(held, {Path(table).stem: f"tables/{table}" for table in tables})
        (draft / f"{name}.yaml").write_text(text, "utf-8")
        return [f"{name}.yaml", *(f"tables/{table}" for table in tables)]

    return write
