"""Every command answers a French officer in French: what it made, what it refuses, why there is no plan."""

import csv
import re
import shutil
from pathlib import Path

import pytest
from asked import phasage
from french import faults
from small_study import STUDY
from small_study import written as study_of
from typer.testing import Result

from committee import committee
from optim.scenario import Scenario
from optim.scenario.lock import dump
from tiny import bailleur, cost, figure, funder, lot, operation, rate, tiny, yearly

NAMES = re.compile(
    r"--[a-z-]+|-o\b|\bPHASAGE_LANG\b|\S+\.(?:yaml|json|jsonl|csv|xlsx|html|mps)\S*|phasage [a-z]+|«.*?»"
)
"""What an officer types, names of files, and what is quoted of them."""
OF_FILES = ("check refuses", "rerun refuses")
"""Refusals of what a file holds, which name its keys."""
DUE = {"floors": [{"territory": "call", "tranche": "T1", "amount_keur": figure(300)}]}
EMPTY = "title: Un contrat\n"
SEALED = ("--by", "l'assemblée", "--because", "vote du 30 juin")
ASKED: dict[str, tuple[int, tuple[str, ...]]] = {
    "check": (0, ("check", "small.yaml")),
    "check refuses": (2, ("check", "empty.yaml")),
    "check finds no file": (2, ("check", "absent.yaml")),
    "init": (0, ("init", "contrat")),
    "init refuses": (2, ("init", "plan")),
    "solve": (0, ("solve", "small.yaml", "-o", "again")),
    "solve refuses to replace": (2, ("solve", "small.yaml", "-o", "plan")),
    "solve refuses to replace another folder": (2, ("solve", "small.yaml", "-o", "autres", "--force")),
    "solve refuses no time": (2, ("solve", "small.yaml", "-o", "new", "--time-limit", "0")),
    "solve has no time": (4, ("solve", "small.yaml", "-o", "new", "--time-limit", "1e-9")),
    "solve finds no plan": (3, ("solve", "none.yaml", "-o", "new")),
    "solve cannot miss": (3, ("solve", "small.yaml", "-o", "new", "--require-all")),
    "explain": (0, ("explain", "plan", "--all")),
    "explain one": (0, ("explain", "plan", "parc")),
    "explain none": (2, ("explain", "plan", "parcs")),
    "explain a damaged run": (2, ("explain", "damaged")),
    "explain no run": (2, ("explain", "absent")),
    "compare": (0, ("compare", "plan", "approved", "-o", "compared")),
    "compare one": (2, ("compare", "plan")),
    "approve refuses an approved one": (2, ("approve", "approved", *SEALED)),
    "approve without a name": (2, ("approve", "plan", "--by", " ", "--because", "vote")),
    "approve": (0, ("approve", "vote", *SEALED)),
    "log": (0, ("log", ".")),
    "log of a changed run": (5, ("log", "changed")),
    "log of nothing": (2, ("log", "autres")),
    "export the tables": (0, ("export", "plan", "--csv", "fr", "-o", "tables")),
    "export refuses": (2, ("export", "plan", "--csv", "fr", "-o", "plan")),
    "export the model": (0, ("export", "small.yaml", "--mps", "model.mps")),
    "export nothing": (2, ("export", "small.yaml")),
    "study": (0, ("study", "two/small.yaml", "two/study.yaml", "-o", "studied")),
    "study refuses": (2, ("study", "two/small.yaml", "two/study.yaml", "-o", "autres")),
    "study without a plan": (3, ("study", "none.yaml", "none-study.yaml", "-o", "new")),
    "rerun": (0, ("rerun", "plan", "--actuals", "actuals.yaml", "-o", "revised")),
    "rerun refuses": (2, ("rerun", "plan", "--actuals", "wrong.yaml", "-o", "new")),
    "audit against another scenario": (5, ("audit", "plan", "--against", "changed.yaml")),
    "audit with a parent": (2, ("audit", "plan", "--parent", "approved")),
    "audit again": (0, ("audit", "plan", "--again")),
}
"""The status that each command ends with, and its words."""


def contract() -> Scenario:
    """Homes held back by their bailleur, and a park."""
    return tiny(
        title="Un contrat",
        bailleurs={"mc": bailleur(yearly(2), own_share_floor=figure("0.1"))},
        funders={
            "own": funder("own_funds", name="Fonds propres"),
            "state": funder(name="État", envelope_keur=yearly("33.33333"), carry_over=figure("0.5")),
            "authority": funder("authority", name="Budget de la CALL"),
        },
        rates=[rate("own", kinds=["estate"]), rate("state", "0.3"), rate("authority", kinds=["park"])],
        operations=[operation() | {"name": "Cité"}, operation("parc", "park") | {"name": "Le parc"}],
        lots=[
            lot() | {"label": "les maisons"},
            lot("parc", "works", "1.25", unit="ha", maitre_ouvrage="call", first_year=2019)
            | {"label": "les allées"},
        ],
        costs=[cost(), cost("parc", "works", "works", 80)],
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with scenarios, runs, an approved and a changed one, studies and actuals."""
    folder = tmp_path_factory.mktemp("french")
    scenario = contract()
    (folder / "small.yaml").write_text(dump(scenario), "utf-8")
    (folder / "changed.yaml").write_text(dump(scenario).replace("1.25", "1.5"), "utf-8")
    (folder / "empty.yaml").write_text(EMPTY, "utf-8")
    none = tiny(title="Un contrat", bailleurs={"mc": bailleur(yearly(0))}, territory=DUE)
    (folder / "none.yaml").write_text(dump(none), "utf-8")
    (folder / "actuals.yaml").write_text("title: Suite\nas_of: 2018\nsource: à la main\n", "utf-8")
    (folder / "wrong.yaml").write_text("title: Suite\nas_of: 2018\nsource: à la main\ninconnu: []\n", "utf-8")
    (folder / "autres").mkdir()
    (folder / "autres" / "mine.txt").write_text("", "utf-8")
    _studies(folder / "two")
    _runs(folder)
    return folder


def _studies(folder: Path) -> None:
    """A study with a plan of each variant, and one whose only variant has none."""
    folder.mkdir()
    text = STUDY.replace("Which estate first", "Quelle cité d'abord").replace("-first", "-d-abord")
    study_of(folder, text.partition("  no-plan:")[0])
    none = "title: Sans plan\nkind: variants\nvariants:\n  autrement:\n    changes: {title: Autrement}\n"
    folder.with_name("none-study.yaml").write_text(none, "utf-8")


def _runs(folder: Path) -> None:
    """A run, and copies of it: approved, to approve, damaged, changed since."""
    plan, changed = folder / "plan", folder / "changed"
    words = ("solve", folder / "small.yaml", "-o", plan, "--lang", "fr")
    assert phasage(*words).exit_code == 0
    for name in ("approved", "vote", "damaged"):
        shutil.copytree(plan, folder / name)
    (folder / "damaged" / "plan.json").write_text("{", "utf-8")
    assert phasage("approve", folder / "approved", *SEALED).exit_code == 0
    changed.mkdir()
    shutil.copytree(plan, changed / "voted")
    assert phasage("approve", changed / "voted", *SEALED).exit_code == 0
    works = changed / "voted" / "works.csv"
    works.chmod(0o644)
    works.write_text(works.read_text("utf-8") + "\n", "utf-8")


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


def said(done: Result) -> list[str]:
    """The lines that a command prints on both streams."""
    return [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
