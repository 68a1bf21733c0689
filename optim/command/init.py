"""The command that copies the folder of a scenario that is shipped, to start from."""

import shutil
from enum import StrEnum
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from optim.command.answering import Json, Lang, answer, line
from optim.command.help import SpokenCommand
from optim.command.new_folder import NEW_FOLDER, in_folder, refuse_what_is_there
from optim.command.schema import File, schema_text
from optim.messages import spoken
from optim.scenario import load

commands = typer.Typer()


class Template(StrEnum):
    """The scenarios to start from, by name; `start` is the file, in its folder, to begin with."""

    start: Path

    def __new__(cls, name: str, start: str) -> "Template":
        """A template by its name and its file."""
        made = str.__new__(cls, name)
        made._value_, made.start = name, Path(start)
        return made

    BASSIN = "bassin", "bassin-minier/reference.yaml"
    PPI = "ppi", "ppi/ppi.yaml"
    MINIMAL = "minimal", "minimal/minimal.yaml"


class Form(StrEnum):
    """How the scenario is written: as the files that are shipped, or as one workbook."""

    YAML = "yaml"
    XLSX = "xlsx"


@commands.command(cls=SpokenCommand, help="help_init")
def init(
    folder: Annotated[Path, typer.Argument(help="help_new_folder", metavar="metavar_folder")],
    template: Annotated[
        Template, typer.Option("--template", help="help_template", metavar="|".join(Template))
    ] = Template.BASSIN,
    form: Annotated[Form, typer.Option("--as", help="help_as", metavar="|".join(Form))] = Form.YAML,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Copy the folder of a scenario that is shipped, to start from, or write it as a workbook."""
    refuse_what_is_there(folder, as_json, NEW_FOLDER)
    start = template.start.name if form == Form.YAML else f"{template.start.stem}.xlsx"
    with as_file(files("scenarios") / template.start.parent.name) as source:

        def write(draft: Path) -> list[str]:
            if form == Form.YAML:
                _copy_all(source, draft)
            else:
                _write_workbooks(source, template.start.name, draft)
            return [start]

        in_folder(folder, write, as_json, NEW_FOLDER)
    answer({"folder": str(folder)}, line("copied", folder=str(folder), start=str(folder / start)), as_json)


def _copy_all(source: Path, to: Path) -> None:
    """Copies what is in a folder, with the rights that the umask leaves, not those of the source.

    Beside it stand the schemas of its files, which the first line of each names to editors.
    """
    for path in sorted(source.rglob("*")):
        if "__pycache__" in path.parts:
            continue
        if path.is_dir():
            (to / path.relative_to(source)).mkdir()
        else:
            shutil.copyfile(path, to / path.relative_to(source))
    for path in sorted(to.glob("*.yaml")):
        of: File = "actuals" if path.stem.startswith("actuals") else "scenario"
        (to / f"{of}.schema.json").write_text(schema_text(of) + "\n", "utf-8")
        setting = f"# yaml-language-server: $schema={of}.schema.json\n"
        path.write_text(setting + path.read_text("utf-8"), "utf-8")


def _write_workbooks(source: Path, start: str, to: Path) -> None:
    """Writes the scenario to begin with as a workbook, and each file of actuals beside it."""
    from optim.rerun.actuals import read_actuals
    from reports.actuals_workbook import write_actuals
    from reports.scenario_workbook import write_scenario

    write_scenario(load(source / start).scenario, (to / start).with_suffix(".xlsx"), spoken())
    for path in sorted(source.glob("actuals*.yaml")):
        write_actuals(read_actuals(path).reported, to / f"{path.stem}.xlsx", spoken())
