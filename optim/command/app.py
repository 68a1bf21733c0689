"""The `phasage` command: parses and prints, computes nothing."""

import typer

from optim.command import (
    alternatives,
    approvals,
    ask,
    audit,
    check,
    compare,
    explain,
    export,
    init,
    rerun,
    schema,
    sheets,
    solve,
    study,
    verify,
)
from optim.command.answering import Lang
from optim.command.help import SpokenGroup

app = typer.Typer(
    cls=SpokenGroup,
    help="help_phasage",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
IN_ORDER = (
    init, sheets, schema, check, solve, explain, ask, alternatives, compare,
    rerun, study, approvals, audit, verify, export,
)  # fmt: skip
"""The commands as the help lists them, from a first scenario to what is signed."""
for part in IN_ORDER:
    app.add_typer(part.commands)


@app.callback()
def phasage(lang: Lang = None) -> None:
    """All commands: each takes the language before or after its name."""
