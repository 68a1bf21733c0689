"""Where the command begins: it keeps its answer apart and listens to Ctrl-C before it loads anything else."""

import gc
import json
import sys
from pathlib import Path

from optim.command.interruption import leave, listening
from optim.command.standard_streams import answers, end_answer, keep_answer
from optim.run import drafts

REFUSED, SOLVER_STOPPED = 2, 4
INTERRUPTED = (
    "interrupted: the command was stopped before its end. Nothing was written; an earlier run is intact. "
    "Start it again."
)
NOWHERE = (
    "the current folder: is not there any more, so no path can be read from it. Go to a folder that exists."
)


def main() -> None:
    """Runs the command; an interruption ends it with one line and the status of a stopped solver."""
    gc.disable()  # a command lives for seconds: looking for cycles costs more than the memory they hold
    keep_answer(help_asked="--help" in sys.argv or len(sys.argv) == 1)
    try:
        with listening(give_up=_interrupted):
            _refuse_nowhere()
            from optim.command.app import app

            app()
    finally:
        end_answer()


def _refuse_nowhere() -> None:
    """Stops a command whose current folder was deleted: paths would be read from nowhere."""
    try:
        Path.cwd()
    except OSError:
        if "--json" in sys.argv:
            _print_json(REFUSED, NOWHERE)
        else:
            print(NOWHERE, file=sys.stderr)
        sys.exit(REFUSED)


def _interrupted() -> None:
    drafts.discard()
    if "--json" in sys.argv:
        _print_json(SOLVER_STOPPED, INTERRUPTED)
        leave(SOLVER_STOPPED, "")
    leave(SOLVER_STOPPED, f"{INTERRUPTED}\n")


def _print_json(status: int, line: str) -> None:
    print(json.dumps({"exit_status": status, "findings": [line]}, indent=2), file=answers())


if __name__ == "__main__":
    main()
