"""The model of a scenario for another solver."""

from pathlib import Path

from optim.certificate.mps import mps, stated
from optim.data import build
from optim.model.statement import state
from optim.scenario.schema import Scenario
from optim.solver.session import Session


def export_mps(scenario: Scenario, file: Path) -> tuple[int, int]:
    """Writes the model of a scenario that has passed its checks; gives its numbers of rows and columns.

    Raises `OSError` when the file exists already or cannot be written.
    """
    model = state(build(scenario))
    text = mps(model, stated(model, Session(model.problem)))
    with file.open("x", encoding="utf-8", newline="") as opened:
        opened.write(text)
    return len(model.rows), len(model.columns)
