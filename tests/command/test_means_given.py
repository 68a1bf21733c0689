"""What `phasage check` prints of the means of each funder."""

import json
from pathlib import Path

from small_scenario import BASE, written
from typer.testing import CliRunner

from optim.command.app import app


def test_check_prints_what_each_funder_gives_in_all(tmp_path: Path) -> None:
    """Proves: a yearly amount over a range is printed as the total that it is.
    Without it: a total typed as a yearly amount would be four times too much, unseen.
    By hand: 500 k€ each of four years are 1 000 k€ a tranche and 2 000 in all.
    """
    said = CliRunner().invoke(app, ["check", str(written(tmp_path, base=BASE)), "--lang", "en"]).stdout
    row = next(line for line in said.splitlines() if line.startswith("ANRU"))
    assert row.split()[1:] == ["1.0", "M€", "1.0", "M€", "2.0", "M€"]


def test_check_prints_rights_beside_tranches(tmp_path: Path) -> None:
    """Proves: an amount for the years of a right stands in a column of its own.
    Without it: it would be counted in a tranche that it is not of.
    By hand: 900 k€ from 2018 to 2019, across both tranches.
    """
    rights = "    rights: [{total_keur: 900, years: 2018-2019}]\n"
    base = BASE.replace("    envelope_keur: {2017-2020: 500}\n    carry_over: 0.5\n", rights)
    said = CliRunner().invoke(app, ["check", str(written(tmp_path, base=base)), "--lang", "en"]).stdout
    row = next(line for line in said.splitlines() if line.startswith("ANRU"))
    assert row.split()[1:] == ["–", "–", "900.0", "k€", "900.0", "k€"]


def test_check_as_json_prints_one_object(tmp_path: Path) -> None:
    """Proves: the table is for people; what reads JSON has one object and nothing else.
    Without it: a program could not read the answer.
    By hand: the whole of standard output is one object.
    """
    said = CliRunner().invoke(app, ["check", str(written(tmp_path, base=BASE)), "--json"]).stdout
    assert json.loads(said)["status"] == "accepted"
