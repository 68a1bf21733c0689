"""`phasage export SCENARIO --mps FILE`: the model for another solver."""

import json
from pathlib import Path

import highspy
import pytest
from typer.testing import CliRunner

from optim.certificate.exporting import export_mps
from optim.command.app import app
from tiny import bailleur, lot, tiny, yearly

MINIMAL = Path(__file__).parents[2] / "scenarios" / "minimal" / "minimal.yaml"


def optimum(file: Path) -> float:
    """What another reading of the file finds."""
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    assert highs.readModel(str(file)) == highspy.HighsStatus.kOk
    highs.run()
    return float(highs.getObjectiveValue())


def test_the_command_writes_the_model_and_counts_it(tmp_path: Path) -> None:
    """Proves: the command writes a model that a solver reads, and never over a file that is there.
    Without it: a file of the user would be lost.
    By hand: written once; the second time, exit status 2.
    """
    file = tmp_path / "model.mps"
    words = ["export", str(MINIMAL), "--mps", str(file), "--json"]
    first = CliRunner().invoke(app, words)
    assert first.exit_code == 0
    told = json.loads(first.output)
    assert told["rows"] == sum(
        line.startswith((" E ", " L ", " G ")) for line in file.read_text().split("\n")
    )
    assert optimum(file) == pytest.approx(2.857143, abs=1e-6)
    again = CliRunner().invoke(app, words)
    assert (again.exit_code, "File exists" in again.output) == (2, True)


def test_whole_numbers_are_exported(tmp_path: Path) -> None:
    """Proves: launches are whole numbers in the file as in the model.
    Without it: another solver would start four tenths of a lot that is started whole or not at all.
    By hand: ten homes whole need ten of capacity; four a year start none, in part four years start them.
    """
    owners = {"mc": bailleur(yearly(4))}
    export_mps(tiny(bailleurs=owners, lots=[lot(indivisible=True)]), tmp_path / "whole.mps")
    export_mps(tiny(bailleurs=owners, lots=[lot()]), tmp_path / "part.mps")
    assert optimum(tmp_path / "whole.mps") == pytest.approx(0)
    assert optimum(tmp_path / "part.mps") == pytest.approx(10)
