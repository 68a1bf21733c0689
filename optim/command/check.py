"""The command that reads and validates a scenario."""

from dataclasses import replace

import typer

from optim.command.answering import Json, Lang, ScenarioPath, answer, console, line, loaded
from optim.command.help import SpokenCommand
from optim.command.standard_streams import answers
from optim.messages import counted, spoken
from optim.scenario.printed import Printed

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_check")
def check(scenario: ScenarioPath, lang: Lang = None, as_json: Json = False) -> None:
    """Read and validate a scenario; list what was reconciled and what is worth knowing. No solve."""
    held = loaded(scenario, as_json)
    printed = Printed(held.scenario)
    lines = [replace(note, what=printed.told(note.what)).line() for note in held.notes]
    accepted = line("accepted", title=held.scenario.title, findings=counted(len(lines), "finding"))
    if not as_json:
        from reports.given import print_means

        for told in lines:
            print(told, file=answers())
        print_means(held.scenario, console(), spoken())
    answer({"status": "accepted", "findings": lines}, accepted, as_json)
