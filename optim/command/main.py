"""Where the command begins: it keeps its answer apart and listens to Ctrl-C before it loads anything else."""

import gc
import json
import sys
from pathlib import Path

from optim.command.interruption import leave, listening
from optim.command.standard_streams import answers, end_answer, keep_answer
from optim.messages import asked, rendered, say, speaking, spoken
from optim.run import drafts

REFUSED, SOLVER_STOPPED = 2, 4


def main() -> None:
    """Runs the command; an interruption ends it with one line and the status of a stopped solver."""
    with speaking(asked(sys.argv)):
        _run()


def _run() -> None:
    gc.disable()  # a command lives for seconds: looking for cycles costs more than the memory they hold
    keep_answer(help_asked="--help" in sys.argv or len(sys.argv) == 1)
    try:
        with listening(give_up=_interrupted):
            _refuse_nowhere()
            from optim.command.app import app

            app(prog_name="phasage")
    finally:
        end_answer()


def _refuse_nowhere() -> None:
    """Stops a command whose current folder was deleted: paths would be read from nowhere."""
    try:
        Path.cwd()
    except OSError:
        if "--json" in sys.argv:
            _print_json(REFUSED, _line("nowhere"))
        else:
            print(_line("nowhere"), file=sys.stderr)
        sys.exit(REFUSED)


def _interrupted() -> None:
    drafts.discard()
    if "--json" in sys.argv:
        _print_json(SOLVER_STOPPED, _line("interrupted"))
        leave(SOLVER_STOPPED, "")
    leave(SOLVER_STOPPED, f"{_line('interrupted')}\n")


def _line(name: str) -> str:
    return rendered(say(name), spoken())


def _print_json(status: int, line: str) -> None:
    print(json.dumps({"exit_status": status, "findings": [line]}, indent=2), file=answers())


if __name__ == "__main__":
    main()
