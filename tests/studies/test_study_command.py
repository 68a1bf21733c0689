"""The study command: its folder, its table, its exit statuses, the same answer whatever the jobs."""

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from forked import phasage
from small_study import STUDY, written

from optim.run.folder import RunFolderError
from optim.studies import answer as answers


def studied(folder: Path, *words: str) -> CompletedProcess[str]:
    """What the command prints on the small study, and its exit status."""
    return phasage("study", "small.yaml", "study.yaml", *words, cwd=folder)


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of each file of a study."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_jobs_change_nothing_but_the_time(tmp_path: Path) -> None:
    """Proves: one process or two write the same bytes.
    Without it: a study could not be checked on another machine.
    By hand: three files, alike; nothing on the other stream, no bar in a pipe.
    """
    written(tmp_path)
    one, two = studied(tmp_path, "-o", "one"), studied(tmp_path, "-o", "two", "--jobs", "2")
    assert [(p.returncode, p.stderr) for p in (one, two)] == [(0, ""), (0, "")]
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert set(contents(tmp_path / "one")) == {"study.json", "results.csv", "operations.csv"}


def test_the_table_holds_in_80_columns(tmp_path: Path) -> None:
    """Proves: the terminal tells variants, goals, homes and what moves, and why a variant has no plan.
    Without it: the officer would open two CSV files to know whether the weights matter.
    By hand: 8.5 prints as 8; b-first moves both estates by two years; no-plan has its reason.
    """
    written(tmp_path)
    lines = studied(tmp_path, "-o", "run", "--lang", "en").stdout.splitlines()
    assert [line for line in lines if len(line) > 80] == []
    assert lines[0] == "Which estate first: 3 variants set beside “tiny”."
    assert lines[1].startswith("no-plan: no plan obeys the rules (")
    assert "b-first          8           8       12    800      8      2" in lines
    assert "a              b-first  100.0%  100% → 100%  2017.5 → 2019.5" in lines
    assert lines[-1] == "→ run"


def test_json_is_one_object(tmp_path: Path) -> None:
    """Proves: with --json, standard output is one object with the results, the other stream silent.
    Without it: a script would have to read the table.
    By hand: four rows, the last without a plan; the inputs by their digests.
    """
    written(tmp_path)
    process = studied(tmp_path, "--json")
    said = json.loads(process.stdout)
    assert (process.returncode, process.stderr, said["folder"]) == (0, "", "runs/study")
    assert [row["status"] for row in said["results"]] == ["optimal", "optimal", "optimal", "infeasible"]
    assert set(said["inputs"]) == {"small.yaml", "study.yaml"}
    assert (tmp_path / "runs" / "study" / "study.json").is_file()


def test_a_refused_study_leaves_nothing(tmp_path: Path) -> None:
    """Proves: exit 2 for a study that does not stand, without a folder.
    Without it: half a study would pass for one.
    By hand: an unknown operation on line 9.
    """
    written(tmp_path, STUDY.replace("operations.a.", "operations.z."))
    process = studied(tmp_path, "-o", "run")
    assert (process.returncode, process.stdout) == (2, "")
    assert process.stderr.startswith("study.yaml:9 ")
    assert not (tmp_path / "run").exists()


def test_a_study_without_any_plan_exits_3(tmp_path: Path) -> None:
    """Proves: when not one variant has a plan, nor the scenario, the command says so by its status.
    Without it: an empty study would end well.
    By hand: both estates excluded and required is refused; four homes required at no capacity cannot be.
    """
    scenario, _ = written(tmp_path, STUDY)
    text = scenario.read_text("utf-8").replace("value: 2,", "value: 0,", 4)
    decided = "decisions:\n  a: {required: true, because: asked}\n"
    scenario.write_text(text.replace("decisions: {}\n", decided), "utf-8")
    process = studied(tmp_path, "-o", "run", "--json")
    assert process.returncode == 3
    assert json.loads(process.stdout)["exit_status"] == 3
    assert not (tmp_path / "run").exists()


def test_an_earlier_study_is_kept_unless_forced(tmp_path: Path) -> None:
    """Proves: a study is not overwritten without --force, nor a folder that holds none even then.
    Without it: yesterday's study, or another folder, would be lost.
    By hand: exit 2, then 0, then 2 for a folder with a letter in it.
    """
    written(tmp_path)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("kept", "utf-8")
    found = [studied(tmp_path, "-o", "run", *words).returncode for words in ((), (), ("--force",))]
    other = studied(tmp_path, "-o", "letters", "--force")
    assert (found, other.returncode) == ([0, 2, 0], 2)
    assert "it holds no study" in other.stderr
    assert (tmp_path / "letters" / "letter.txt").read_text("utf-8") == "kept"


def test_a_study_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: when the disk refuses the second file, no folder is left, nor a draft of it.
    Without it: results without their operations.
    By hand: an empty folder.
    """

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(answers, "save", refuse)
    found = answers.StudyAnswer({}, [], [{"variant": "unchanged"}], [], {})
    with pytest.raises(RunFolderError, match="the study folder cannot be written: No space left"):
        answers.write(found, tmp_path / "run", force=False)
    assert list(tmp_path.iterdir()) == []
