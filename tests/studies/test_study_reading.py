"""A study file is read strictly: what does not fit is refused by file and line, all at once."""

from pathlib import Path

import pytest
from small_study import STUDY, written

from optim.scenario import ScenarioRefusedError
from optim.studies.reading import load_study


def refused(folder: Path, study: str) -> list[str]:
    """The findings against a study, one line each."""
    scenario, path = written(folder, study)
    with pytest.raises(ScenarioRefusedError) as caught:
        load_study(scenario, path)
    return [finding.line() for finding in caught.value.findings]


def test_a_study_lays_each_variant_over_the_scenario(tmp_path: Path) -> None:
    """Proves: each variant is the scenario with its own changes, after the scenario unchanged.
    Without it: the changes of one variant would leak into the next.
    By hand: the higher class weighs 2, then 3 in a-first alone; b takes it in b-first alone.
    """
    loaded = load_study(*written(tmp_path))
    assert list(loaded.cases) == ["unchanged", "a-first", "b-first", "no-plan"]
    high = [int(case.scenario.priority_classes["high"].value) for case in loaded.cases.values()]
    classes = [case.scenario.operations[1].priority_class for case in loaded.cases.values()]
    assert (high, classes) == ([2, 3, 2, 2], ["plain", "plain", "high", "plain"])
    assert list(loaded.inputs) == ["small.yaml", "study.yaml"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: variants", "kind: variant", 'study.yaml:2 kind = "variant": is not a known name.'),
        ("title: Which", "titel: Which", "study.yaml:1 titel"),
        ("kind: variants\n", "", "study.yaml:1: kind is missing."),
        ("  a-first:", "  unchanged:", "unchanged is the name of the scenario itself. Choose another name."),
        ("  b-first:", "  a-first:", "study.yaml:7 variants.a-first: is written twice, first on line 4."),
        ("b.priority_class: high", "b.priority_clas: high", "Did you mean priority_class?"),
        ("  a-first:\n    changes:\n", "  empty:\n    changes: {}\n  a-first:\n    changes:\n", "is empty."),
    ],
)
def test_what_does_not_fit_a_study_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Proves: a wrong key, kind, name or path is refused in plain words with its line.
    Without it: a misspelt change would leave a variant as it was, and nothing would seem to move.
    By hand: the line edited, and the name meant.
    """
    assert old in STUDY
    assert said in "\n".join(refused(tmp_path, STUDY.replace(old, new)))


def test_all_the_variants_are_checked_at_once(tmp_path: Path) -> None:
    """Proves: findings of several variants come together, each at its own line of the study.
    Without it: a study of fifty variants would be mended one error at a time.
    By hand: a negative class on line 6, an unknown estate on line 9.
    """
    study = STUDY.replace("value: 3", "value: -3").replace("operations.a.", "operations.z.")
    lines = refused(tmp_path, study)
    assert [line.split(":")[1] for line in lines] == [
        "6 priority_classes.high = -3",
        '9 changes.operations.z.priority_class = "plain"',
    ]


def test_a_check_across_the_scenario_names_the_variant(tmp_path: Path) -> None:
    """Proves: a finding about a line of the scenario says which variant causes it.
    Without it: the officer would look for the fault in a scenario that has none.
    By hand: with other EPCI, those of both estates are unknown; the variant starts on line 4.
    """
    changes = "{epci: {other: {name: Other, area: west}}}"
    lines = refused(tmp_path, f"title: t\nkind: variants\nvariants:\n  bare:\n    changes: {changes}\n")
    assert len(lines) >= 2
    assert all(line.startswith("study.yaml:4 variants.bare, small.yaml:") for line in lines)


def test_a_missing_study_is_named(tmp_path: Path) -> None:
    """Proves: a study that does not exist is refused, beside what is wrong in the scenario.
    Without it: a stack trace.
    By hand: the file does not exist.
    """
    scenario, path = written(tmp_path)
    path.unlink()
    with pytest.raises(ScenarioRefusedError, match="the file does not exist"):
        load_study(scenario, path)
