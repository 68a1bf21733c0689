"""Where the command begins: it listens to Ctrl-C before anything else is loaded."""

import gc
import json
import sys

from optim import drafts
from optim.interruption import leave, listening

SOLVER_STOPPED = 4
LINE = (
    "interrupted: the command was stopped before its end. Nothing was written; an earlier run is intact. "
    "Start it again."
)


def main() -> None:
    """Runs the command; an interruption ends it with one line and the status of a stopped solver."""
    gc.disable()  # a command lives for seconds: looking for cycles costs more than the memory they hold
    with listening(give_up=_interrupted):
        from optim.cli import app

        app()


def _interrupted() -> None:
    drafts.discard()
    if "--json" in sys.argv:
        print(json.dumps({"exit_status": SOLVER_STOPPED, "findings": [LINE]}, indent=2))
        leave(SOLVER_STOPPED, "")
    leave(SOLVER_STOPPED, f"{LINE}\n")


if __name__ == "__main__":
    main()
