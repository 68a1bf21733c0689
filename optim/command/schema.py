"""The command that writes what a file may hold, for editors."""

import json
from typing import Annotated, Literal

import typer

from optim.command.answering import Json, Lang
from optim.command.help import SpokenCommand
from optim.command.standard_streams import answers
from optim.messages import spoken

commands = typer.Typer()
File = Literal["scenario", "study", "actuals"]


@commands.command(cls=SpokenCommand, help="help_schema")
def schema(
    of: Annotated[
        File,
        typer.Argument(help="help_schema_of", metavar="scenario|study|actuals"),
    ] = "scenario",
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Print the JSON Schema of a scenario, a study or actuals: it is the whole answer, with --json or not."""
    print(schema_text(of), file=answers())


def schema_text(of: File) -> str:
    """The schema of a kind of file as JSON, in the language of the environment."""
    from optim.rerun.reported import TABLES, Reported
    from optim.scenario.json_schema import scenario_schema, schema_of
    from optim.studies.schema import Study

    made = {
        "scenario": lambda: scenario_schema(spoken()),
        "study": lambda: schema_of(Study, (), spoken()),
        "actuals": lambda: schema_of(Reported, TABLES, spoken()),
    }
    return json.dumps(made[of](), ensure_ascii=False, indent=2)
