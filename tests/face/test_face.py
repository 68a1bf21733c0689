"""What a program holds: light to import, typed, and checked like what an officer writes."""

import os
import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from forked import phasage

import optim
from optim.face.plan import Plan as FacePlan
from optim.run.plan import COLUMNS
from optim.scenario.lock import dump
from tiny import bailleur, tiny, yearly

ROOT = Path(__file__).parents[2]
HEAVY = ("pulp", "highspy", "pandas", "numpy", "openpyxl", "jinja2")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Ten homes, one a year: four are started, six are missed."""
    path = tmp_path / "small.yaml"
    path.write_text(dump(tiny(bailleurs={"mc": bailleur(yearly(1))})), "utf-8")
    return path


def heavy(code: str, cwd: Path) -> set[str]:
    """What of the heavy packages is loaded after some lines, in a process of its own."""
    lines = f"{code}\nimport sys\nprint('LOADED', *[name for name in {HEAVY!r} if name in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", lines]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=True)
    return set(done.stdout.rpartition("LOADED")[2].split())


def test_importing_is_light(small: Path) -> None:
    """Proves: `import optim` and checks load neither solver nor tables; a run is read without the solver.
    Without it: every program would wait for what it does not use.
    By hand: Python's list of what is loaded; a solve that does load them.
    """
    assert heavy("import optim\ndir(optim)", small.parent) == set()
    assert heavy("import optim\noptim.check('small.yaml')\noptim.load('small.yaml')", small.parent) == set()
    solve = "import optim\noptim.solve('small.yaml').save('run', documents=False)"
    assert heavy(solve, small.parent) >= {"pulp", "highspy", "pandas"}
    read = "import optim\noptim.read('run').why('cite')\noptim.audit('run')"
    assert heavy(read, small.parent).isdisjoint({"pulp", "highspy"})


def test_rooms_do_not_hide_the_functions_of_their_names(small: Path) -> None:
    """Proves: `optim.audit` is the function, whatever was imported before.
    Without it: the first import of a room would put a module in its place.
    By hand: the rooms audit, explain and rerun are imported, then called as functions.
    """
    code = (
        "import optim.audit, optim.explain, optim.rerun\n"
        "from optim.audit import auditing\nimport optim\n"
        "assert all(type(f).__name__ == 'function' for f in (optim.audit, optim.explain, optim.rerun))\n"
        "from optim import audit\nassert audit is optim.audit"
    )
    assert "pandas" in heavy(code, small.parent)


def test_every_table_of_a_run_is_a_frame_of_its_own(small: Path) -> None:
    """Proves: all tables are given, and what a program does to one stays with it.
    Without it: a sorted or cut frame would be saved as the plan.
    By hand: a column overwritten by the caller is whole at the next reading.
    """
    plan = optim.solve(small)
    assert {name for name in FacePlan.__annotations__ if name in COLUMNS} == set(COLUMNS)
    assert all(list(getattr(plan, name).columns) == columns for name, columns in COLUMNS.items())
    begun = plan.works.quantity.sum()
    frame = plan.works
    frame["quantity"] = 0
    assert plan.works.quantity.sum() == begun > 0
    with pytest.raises(AttributeError, match="no attribute 'wroks'"):
        _ = plan.wroks  # type: ignore[attr-defined]


def test_what_is_saved_is_what_the_command_writes(small: Path) -> None:
    """Proves: a saved plan is the run folder of the command, byte for byte but for its seconds.
    Without it: a plan made by a program could not be compared nor approved.
    By hand: the files of both folders.
    """
    folder = small.parent
    optim.solve(small).save(folder / "mine")
    assert phasage("solve", "small.yaml", "-o", "its", cwd=folder).returncode == 0
    mine, its = (
        {p.relative_to(folder / name).as_posix(): p.read_bytes() for p in (folder / name).rglob("*.*")}
        for name in ("mine", "its")
    )
    assert mine.keys() == its.keys() >= {"report.html", "works.csv", "plan.json"}
    assert [name for name in mine if mine[name] != its[name]] in ([], ["plan.json"])
    assert optim.audit(folder / "mine").passed
    with pytest.raises(optim.RunFolderError):
        optim.solve(small).save(folder / "mine")


def test_why_tells_what_is_missed_and_why(small: Path) -> None:
    """Proves: `why` names what is started, what is missed and the limit, in both languages.
    Without it: a program would read the rules out of columns.
    By hand: four homes of ten, one a year; the capacity of the bailleur holds the other six.
    """
    plan = optim.solve(small)
    english, french = plan.why("cite", "en"), plan.why("cite", "fr").replace("\u202f", " ")
    assert english.startswith("cite, homes: 4 of 10 homes (2017-2020); 6 homes not started")
    assert "the teams of Maisons et Cités are taken elsewhere, 4 homes in 2017-2020" in english
    assert "6 logements ne sont pas commencés" in french
    with pytest.raises(optim.ScenarioRefusedError, match="Did you mean cite"):
        plan.why("citte")


CHANGES: dict[str, Mapping[str, Any]] = {
    "no such bailleur": {"bailleurs.mcc.name": "Maisons"},
    "below zero": {"bailleurs.mc.capacity_homes.2018": -3},
    "no number": {"bailleurs.mc.capacity_homes.2018": float("nan")},
    "no such key": {"bailleurs.mc.capacity_houses": 3},
    "not a block": {"bailleurs": 3},
    "set twice": {"bailleurs.mc.capacity_homes.2018": 3, "bailleurs.mc.capacity_homes.2017-2020": 4},
    "no path": {"bailleurs..name": "x"},
    "a forbidden character": {"title": "a\u200bb"},
}


@pytest.mark.parametrize("fault", CHANGES)
def test_a_variation_is_refused_as_its_yaml_is(fault: str, small: Path) -> None:
    """Proves: a change by program gets the findings of the same variant in YAML.
    Without it: a wrong key or value would be solved in silence.
    By hand: the same changes in a file that extends the scenario; only the place differs.
    """
    import yaml

    variant = small.with_name("variant.yaml")
    content = {"extends": "small.yaml", "changes": dict(CHANGES[fault])}
    variant.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
    written = [finding for finding in optim.check(variant) if finding.level == "error"]
    with pytest.raises(optim.ScenarioRefusedError) as refused:
        optim.load(small).varied(CHANGES[fault], because="to see")
    assert written
    assert [(f.what, f.why, f.remedy) for f in refused.value.findings] == [
        (f.what, f.why, f.remedy) for f in written
    ]


@pytest.mark.parametrize("changes", [{}, {"title": object()}])
def test_a_variation_that_says_nothing_is_refused(changes: Mapping[str, Any], small: Path) -> None:
    """Proves: no change, no reason, or an object of the program is refused in words.
    Without it: a variant would not say what it is, or fail with a stack of YAML.
    By hand: each of them.
    """
    scenario = optim.load(small)
    with pytest.raises(optim.ScenarioRefusedError):
        scenario.varied(changes, because="to see")
    with pytest.raises(optim.ScenarioRefusedError, match="because is empty"):
        scenario.varied({"title": "other"}, because=" ")


def test_variations_add_up_and_are_told(small: Path) -> None:
    """Proves: a variation of a variation keeps both, says both reasons, and its plan names both.
    Without it: the second would start again from the file.
    By hand: capacities of 2 in 2017 and 3 in 2018 beside 1 and 1: seven homes.
    """
    first = optim.load(small).varied({"bailleurs.mc.capacity_homes.2017": 2}, because="first step")
    second = first.varied({"bailleurs.mc.capacity_homes.2018": Decimal(3)}, because="second step")
    plan = optim.solve(second)
    assert plan.works.quantity.sum() == 7
    assert second.description.endswith("first step\nsecond step")
    assert list(plan.summary["inputs"]) == ["small.yaml", "varied-1", "varied-2"]
    plan.save(small.with_name("run"), documents=False)
    assert optim.audit(small.with_name("run")).passed


def test_a_rule_that_nothing_can_keep_is_told(small: Path) -> None:
    """Proves: without a plan, the exception holds the diagnosis, as the command prints it.
    Without it: a program would know that there is no plan, not why.
    By hand: the whole programme is ten homes and four can be started.
    """
    with pytest.raises(optim.NoPlanError) as none:
        optim.solve(small, require_all=True)
    assert len(none.value.findings) > 1


def test_a_plan_that_was_not_saved_is_rerun(small: Path) -> None:
    """Proves: a plan in hand is rerun as its folder is.
    Without it: a program would have to save what it does not keep.
    By hand: the capacity of the last year rises to 3: two homes more.
    """
    actuals = small.with_name("actuals.yaml")
    actuals.write_text(
        "title: one year on\nas_of: 2017\nsource: by hand\nchanges: {bailleurs.mc.capacity_homes.2020: 3}\n",
        "utf-8",
    )
    plan = optim.solve(small)
    rest = optim.rerun(plan, actuals)
    assert rest.works.quantity.sum() == plan.works.quantity.sum() + 2
    plan.save(small.with_name("run"), documents=False)
    assert optim.rerun(small.with_name("run"), actuals).works.equals(rest.works)


def test_a_notebook_shows_an_answer_safely(small: Path) -> None:
    """Proves: a plan shows its answer and one table, and no name becomes markup.
    Without it: a title could run a script in the reader's notebook.
    By hand: a title of markup.
    """
    scenario = optim.load(small).varied({"title": "<script>x</script>"}, because="<b>")
    plan = optim.solve(scenario)
    assert plan._repr_html_().count("<table>") == 1
    assert "<script>" not in scenario._repr_html_() + plan._repr_html_()


SCRIPT = """\
import optim

scenario: optim.Scenario = optim.load("small.yaml")
varied = scenario.varied({"title": "other"}, because="a reason")
plan: optim.Plan = optim.solve(varied, time_limit=60)
homes: int = int(plan.works.quantity.sum())
lines: list[str] = plan.answer("fr")
words: str = plan.why("cite", lang="en")
audit: optim.Audit = optim.audit(plan.save("run", documents=False))
unchecked: list[str] = audit.unchecked
told: str = optim.explain(plan)
rest: optim.Plan = optim.rerun(plan, "actuals.yaml")
both: optim.Comparison = optim.compare(plan, rest)
found: optim.StudyResult = optim.study(scenario, "study.yaml")
"""


@pytest.mark.long  # mypy reads the whole package anew
def test_a_script_of_a_user_is_typed(tmp_path: Path) -> None:
    """Proves: mypy knows the face from the package, and sees a slip.
    Without it: an editor would know nothing of a plan, and help with nothing.
    By hand: a script that is right, and the same with a wrong attribute and a wrong language.
    """
    right, wrong = tmp_path / "right.py", tmp_path / "wrong.py"
    right.write_text(SCRIPT, "utf-8")
    wrong.write_text(SCRIPT + 'plan.wroks\nplan.why("cite", lang="de")\noptim.slove\n', "utf-8")
    assert (ROOT / "optim" / "py.typed").is_file()
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(right), str(wrong)]
    environment = {**os.environ, "MYPYPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    told = [line for line in done.stdout.splitlines() if line.startswith(("right.py", "wrong.py"))]
    assert [line for line in told if line.startswith("right.py")] == []
    assert len(told) == 3, done.stdout
