"""`audit --against`: a run compared with its scenario, or a rerun with its actuals and its parent."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from optim.command.answering import AUDIT_FAILED, OK, REFUSED
from optim.command.app import app
from optim.scenario.lock import dump
from tiny import bailleur, tiny, yearly

BASE = dump(tiny(bailleurs={"mc": bailleur(yearly(3))}))
VARIANT = (
    "title: slower\nextends: base.yaml\nchanges:\n"
    "  bailleurs.mc.capacity_homes.2019: {value: 1, source: by hand, status: assumed}\n"
)
ACTUALS = (
    "title: Rerun\nas_of: 2017\nsource: by hand\n"
    "started:\n- {operation: cite, lot: homes, year: 2017, quantity: 1}\n"
)


def phasage(*words: str | Path) -> Result:
    """What the command answers."""
    return CliRunner().invoke(app, [*map(str, words)], catch_exceptions=False)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a variant, its run, that of the whole programme required, actuals and their rerun."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "base.yaml").write_text(BASE, "utf-8")
    (folder / "slower.yaml").write_text(VARIANT, "utf-8")
    (folder / "actuals.yaml").write_text(ACTUALS, "utf-8")
    solve = ("solve", folder / "slower.yaml", "--no-report", "-o")
    assert phasage(*solve, folder / "run").exit_code == OK
    assert phasage(*solve, folder / "whole", "--require-all").exit_code == OK
    rerun = ("rerun", folder / "run", "--actuals", folder / "actuals.yaml", "--no-report", "-o")
    assert phasage(*rerun, folder / "rerun").exit_code == OK
    assert phasage(*rerun, folder / "free", "--free").exit_code == OK
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return shutil.copytree(made, tmp_path / "place")


def edited(path: Path, old: str, new: str) -> None:
    """Changes one passage of a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("run", ["run", "whole"])
def test_a_run_is_that_of_its_scenario(made: Path, run: str) -> None:
    """Proves: the hashes of a scenario and of its parent file are those printed, and the lock is theirs.
    Without it: nobody could tell which file a plan was made from.
    By hand: status 0, with the whole programme required too.
    """
    result = phasage("audit", made / run, "--against", made / "slower.yaml")
    assert result.exit_code == OK
    assert f"Compared: --against {made / 'slower.yaml'}" in result.stdout.splitlines()
    assert "--against SCENARIO compares" not in result.stdout


@pytest.mark.parametrize("rerun", ["rerun", "free"])
def test_a_rerun_is_that_of_its_actuals_and_parent(made: Path, rerun: str) -> None:
    """Proves: the hashes of actuals and parent are those printed, and both make the lock of the rerun.
    Without it: an amendment could rest on a vote that was never cast.
    By hand: status 0, stable or free.
    """
    words = ("--against", made / "actuals.yaml", "--parent", made / "run")
    result = phasage("audit", made / rerun, *words, "--json")
    assert result.exit_code == OK
    assert json.loads(result.stdout)["compared"] == [
        f"--against {made / 'actuals.yaml'}",
        f"--parent {made / 'run'}",
    ]


@pytest.mark.parametrize(
    ("words", "left"),
    [((), True), (("--against", "actuals.yaml"), True), (("--parent", "run"), True),
     (("--against", "actuals.yaml", "--parent", "run"), False)],
)  # fmt: skip
def test_half_of_what_a_rerun_was_made_of_is_not_all(made: Path, words: tuple[str, ...], left: bool) -> None:
    """Proves: that the lock holds vote and facts counts as checked only with both actuals and parent.
    Without it: a comparison of hashes alone would pass for one of contents.
    By hand: the line is there, but with both.
    """
    named = [made / word if not word.startswith("--") else word for word in words]
    told = phasage("audit", made / "rerun", *named).stdout
    assert ("that it is what was voted and what was realised" in told) == left


def test_a_scenario_changed_since_is_told(place: Path) -> None:
    """Proves: a file that the scenario extends, changed by one figure, is named with its line.
    Without it: the plan of an earlier draft could be signed for that of the last.
    By hand: base.yaml by its SHA-256, and the capacity of 2018 in the lock: 3 in the run, 4 in the file.
    """
    edited(place / "base.yaml", "2018: {value: 3", "2018: {value: 4")
    result = phasage("audit", place / "run", "--against", place / "slower.yaml")
    assert (result.exit_code, result.stdout) == (AUDIT_FAILED, "")
    first, second = result.stderr.splitlines()
    assert first.startswith("plan.json inputs/base.yaml: SHA-256 ")
    assert second.startswith("scenario.lock.yaml:")
    assert "2018: {value: 3" in second and "2018: {value: 4" in second


def test_true_hashes_beside_another_lock_are_told(place: Path) -> None:
    """Proves: the true hashes do not save a run whose lock is not the scenario that they name.
    Without it: a plan of other figures could bear the hashes of the scenario that was voted.
    By hand: the title, of the lock alone, then also of plan.json.
    """
    edited(place / "run" / "scenario.lock.yaml", "title: slower", "title: faster")
    edited(place / "run" / "plan.json", '"slower"', '"faster"')
    result = phasage("audit", place / "run", "--against", place / "slower.yaml")
    assert result.exit_code == AUDIT_FAILED
    assert "scenario.lock.yaml:1: «title: faster»." in result.stderr
    assert "makes «title: slower»." in result.stderr


def test_another_scenario_is_told_by_its_names(place: Path) -> None:
    """Proves: a scenario that is not the one of the run is told, name by name.
    Without it: a comparison with nothing in common would pass.
    By hand: the run names slower.yaml, which base.yaml does not read.
    """
    result = phasage("audit", place / "run", "--against", place / "base.yaml")
    assert result.exit_code == AUDIT_FAILED
    assert "\nplan.json inputs/slower.yaml: SHA-256 " in f"\n{result.stderr}"


def test_hashes_that_are_not_printed_are_missed(place: Path) -> None:
    """Proves: a run without the hash of one of its inputs does not stand.
    Without it: the hash that would betray a change could be left out.
    By hand: base.yaml is read, and not named.
    """
    summary = json.loads((place / "run" / "plan.json").read_text("utf-8"))
    del summary["inputs"]["base.yaml"]
    (place / "run" / "plan.json").write_text(json.dumps(summary), "utf-8")
    result = phasage("audit", place / "run", "--against", place / "slower.yaml")
    assert result.exit_code == AUDIT_FAILED
    assert "plan.json inputs/base.yaml: no SHA-256." in result.stderr


def test_another_parent_is_told(place: Path) -> None:
    """Proves: a parent whose results or lock are not those printed is told, in plan.json and in the lock.
    Without it: the rerun of another vote would pass.
    By hand: the run of the whole programme required has another digest, and another lock.
    """
    result = phasage("audit", place / "rerun", "--parent", place / "whole")
    assert result.exit_code == AUDIT_FAILED
    told = [line.partition(": ")[0] for line in result.stderr.splitlines()]
    assert told == [
        "plan.json parent/sha256",
        "scenario.lock.yaml revision/parent/sha256",
        "plan.json inputs/scenario.lock.yaml",
    ]


def test_other_actuals_are_told(place: Path) -> None:
    """Proves: actuals changed since are told by their hash and, with the parent, by a line of the lock.
    Without it: what was realised could be rewritten after the amendment.
    By hand: one home started in 2017, then two.
    """
    edited(place / "actuals.yaml", "quantity: 1", "quantity: 2")
    words = ("audit", place / "rerun", "--against", place / "actuals.yaml")
    result = phasage(*words)
    assert (result.exit_code, len(result.stderr.splitlines())) == (AUDIT_FAILED, 1)
    assert result.stderr.startswith("plan.json inputs/actuals.yaml: SHA-256 ")
    result = phasage(*words, "--parent", place / "run")
    assert result.exit_code == AUDIT_FAILED
    assert any(line.startswith("scenario.lock.yaml:") for line in result.stderr.splitlines())


REFUSED_WORDS = [
    ("run", ("--against", "absent.yaml"), "absent.yaml: the file does not exist"),
    ("run", ("--against", "slower.yaml", "--parent", "run"), "run: is no rerun. it was solved"),
    ("rerun", ("--against", "slower.yaml"), "rerun: is a rerun. what it was made of is its file of actuals"),
    ("rerun", ("--against", "actuals.yaml", "--parent", "absent"), "absent: plan.json: No such file"),
    ("rerun", ("--parent", "actuals.yaml"), "actuals.yaml: plan.json: Not a directory"),
]


@pytest.mark.parametrize(("run", "words", "line"), REFUSED_WORDS)
def test_a_wrong_name_is_refused(made: Path, run: str, words: tuple[str, ...], line: str) -> None:
    """Proves: a missing file, a parent of what has none, a scenario for actuals are refused in words.
    Without it: a stack trace, or a forgery announced where a name was mistyped.
    By hand: status 2 and the line.
    """
    named = [made / word if not word.startswith("--") else word for word in words]
    result = phasage("audit", made / run, *named)
    assert (result.exit_code, result.stdout) == (REFUSED, "")
    assert line in result.stderr
