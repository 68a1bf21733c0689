"""Every command answers a French officer in French: what it made, what it refuses, why there is no plan."""

import csv
from pathlib import Path

import pytest
from all_commands import ASKED, NAMES, OF_FILES, prepared, said
from asked import phasage
from french import faults

from committee import committee


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that the commands are asked of."""
    return prepared(tmp_path_factory.mktemp("french"))


@pytest.mark.parametrize("case", ASKED)
def test_a_command_answers_in_french(case: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: no answer, note or refusal of a command holds an English word, a key or an English number.
    Without it: an officer would be told in English why there is no plan.
    By hand: the status of each command, and something said.
    """
    monkeypatch.setenv("PHASAGE_LANG", "fr")
    monkeypatch.chdir(place)
    status, words = ASKED[case]
    done = phasage(*words)
    assert done.exit_code == status, said(done)
    assert said(done)
    found = faults(committee(), [(case, NAMES.sub(" ", line)) for line in said(done)])
    assert [fault for fault in found if case not in OF_FILES or ": the key " not in fault] == []


def test_the_tables_of_a_french_run_are_french(place: Path) -> None:
    """Proves: what `solve --lang fr` writes for people to read in its tables is French, and an English desk
    solves it again to the same bytes.
    Without it: the CSV files beside a French report would be in English.
    By hand: the columns of words; status 0 of `audit --again --lang en`.
    """
    held: list[tuple[str, str]] = []
    for table, column in (("prices", "sentence"), ("missed", "because")):
        with (place / "plan" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            held += [(table, row[column]) for row in csv.DictReader(file)]
    assert {table for table, _said in held} == {"prices", "missed"}
    assert faults(committee(), held) == []
    assert phasage("audit", place / "plan", "--again", "--lang", "en").exit_code == 0
