"""A command asked within this process, as an officer would type it."""

from pathlib import Path

from typer.testing import CliRunner, Result

from optim.command.app import app


def phasage(*words: str | Path) -> Result:
    """What the command answers to some words: its status, what it prints, what it says beside."""
    return CliRunner().invoke(app, [str(word) for word in words], prog_name="phasage")
