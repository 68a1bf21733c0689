"""What changes between two plans, on a case that can be worked out by hand."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]
from revised import rerun

from optim.command import app as cli
from optim.readings.comparison import (
    Change,
    by_years,
    changed_inputs,
    differences,
    first_goal,
    homes_bridge,
    moved_operations,
)
from optim.run.folder import write
from optim.run.plan import Plan
from tiny import bailleur, cost, lot, operation, solved, yearly


def two_estates(capacity: int) -> Plan:
    """Two estates of ten homes at 100 k€, and a bailleur that starts so many a year over four years."""
    return solved(
        bailleurs={"mc": bailleur(yearly(capacity))},
        operations=[operation(priority_class="high"), operation("autre")],
        lots=[lot(), lot("autre")],
        costs=[cost(), cost("autre")],
    )


@pytest.fixture(scope="module")
def slow() -> Plan:
    return two_estates(2)


@pytest.fixture(scope="module")
def fast() -> Plan:
    return two_estates(5)


def test_changed_inputs_are_the_figures_that_differ(slow: Plan, fast: Plan) -> None:
    """Proves: each figure that is not the same is named with both values, and nothing else is.
    Without it: an officer would look for the change in two files of hundreds of lines.
    By hand: the capacity of four years, from 2 to 5.
    """
    found = [(c.where, int(c.before), int(c.after)) for c in changed_inputs(slow, fast)]
    assert found == [(f"bailleurs.mc.capacity_homes.{year}.value", 2, 5) for year in range(2017, 2021)]


def test_years_that_change_alike_are_one_range(slow: Plan, fast: Plan) -> None:
    """Proves: the same change of years in a row is one line, and a year apart or another value is its own.
    Without it: an officer would read ten lines for one change of pace.
    By hand: the capacity of 2017-2020 from 2 to 5; then 2017-2018 and 2020 of another figure, and 2021 to 6.
    """
    (told,) = by_years(c for c in changed_inputs(slow, fast) if c.where.endswith(".value"))
    assert (told.where, told.before, told.after) == ("bailleurs.mc.capacity_homes.2017-2020.value", 2, 5)
    years = [Change(f"a.{year}", 1, after) for year, after in ((2017, 2), (2018, 2), (2020, 2), (2021, 3))]
    assert [c.where for c in by_years([*years, Change("b.2022", 1, 3)])] == [
        "a.2017-2018",
        "a.2020",
        "a.2021",
        "b.2022",
    ]


def test_what_a_rerun_keeps_of_the_vote_is_no_input(slow: Plan) -> None:
    """Proves: a rerun against its parent shows the figures that were revised, not the facts that it carries.
    Without it: thousands of realised amounts would hide the few inputs that changed.
    By hand: nothing of the scenario was revised but its goals, in works and in who pays.
    """
    again = rerun(slow, 2017)
    assert {change.where.split(".")[0] for change in changed_inputs(slow, again)} == {"goals", "money_goals"}


def test_a_plan_against_itself_changes_nothing(slow: Plan) -> None:
    """Proves: the same plan twice gives no change, no move and no difference.
    Without it: rounding would show as a change.
    By hand: nothing.
    """
    assert changed_inputs(slow, slow) == []
    assert moved_operations(slow, slow) == []
    assert [d for d in differences(slow, slow, "commitments", ["funder", "year"]) if d.change] == []


def test_moves_say_what_became_of_each_operation(slow: Plan, fast: Plan) -> None:
    """Proves: an operation that appears is added, one that starts the same homes sooner or more is so named.
    Without it: a committee would not see who gains.
    By hand: 8 homes in four years go to the first estate; with 5 a year both are whole.
    """
    found = {m.operation: (m.move, m.share_before, m.share_after) for m in moved_operations(slow, fast)}
    assert found == {"cite": ("more", 0.8, 1.0), "autre": ("added", 0.0, 1.0)}


def test_differences_lead_from_one_cost_to_the_other(slow: Plan, fast: Plan) -> None:
    """Proves: amounts by funder and year add up to both costs.
    Without it: an avenant would not close.
    By hand: 800 k€ then 2 000 k€.
    """
    found = differences(slow, fast, "commitments", ["funder", "year"])
    assert (sum(d.before for d in found), sum(d.after for d in found)) == (80_000_000, 200_000_000)


def test_the_bridge_adds_up_to_the_first_goal(slow: Plan, fast: Plan) -> None:
    """Proves: what each kind brings, worked out from the files, is the printed first goal.
    Without it: the bridge would end elsewhere than the plan.
    By hand: 8 and 20 home equivalents of estates.
    """
    assert (first_goal(slow), first_goal(fast)) == ({"estate": 8.0}, {"estate": 20.0})
    assert homes_bridge(slow, fast) == [("mc", 8, 20)]


@pytest.fixture
def runs(slow: Plan, fast: Plan, tmp_path: Path) -> list[str]:
    """Both plans as run folders."""
    for name, plan in (("lent", slow), ("rapide", fast)):
        write(plan, tmp_path / name, force=False, finish=lambda draft: None)
    return [str(tmp_path / "lent"), str(tmp_path / "rapide")]


def command(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """Exit status of the command."""
    monkeypatch.setattr("sys.argv", ["phasage", *words])
    with pytest.raises(SystemExit) as ended:
        cli.app()
    return int(ended.value.code or 0)


def test_compare_prints_the_answer_first(
    runs: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: the command opens on what changed in all, within 80 columns.
    Without it: a reader would add two tables up.
    By hand: 12 homes and 1.2 M€ more, two operations, one input, the capacity of four years.
    """
    assert command(monkeypatch, "compare", *runs, "--lang", "en") == 0
    printed = capsys.readouterr().out
    first = " ".join(printed.split("\n\n")[0].split())
    assert first == (
        "rapide against lent: +12 homes started, +1.2 M€ committed; "
        "2 operations with another calendar or other money; inputs changed: 1."
    )
    assert max(map(len, printed.splitlines())) <= 80


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_compare_writes_a_workbook_whose_avenant_closes(
    runs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proves: the workbook holds the avenant, whose total is the difference of the two costs.
    Without it: the table to vote would not be the difference of the plans.
    By hand: 1 200 000 €.
    """
    assert command(monkeypatch, "compare", *runs, "-o", str(tmp_path / "out"), "--lang", "en") == 0
    sheet = load_workbook(BytesIO((tmp_path / "out" / "compare.xlsx").read_bytes()), data_only=True)[
        "7. Avenant"
    ]
    last = list(sheet.iter_rows(values_only=True))[-1]
    assert [cell for cell in last if cell is not None] == ["Total", 800_000, 2_000_000, 1_200_000]
    assert "rapide against lent" in (tmp_path / "out" / "compare.html").read_text("utf-8")


def test_compare_json_is_one_object(
    runs: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: --json prints one object and nothing else.
    Without it: a script could not read it.
    By hand: the homes by bailleur of three plans, two tables of them.
    """
    assert command(monkeypatch, "compare", *runs, runs[0], "--json") == 0
    content = json.loads(capsys.readouterr().out)
    assert len(content["conclusions"]) == 2


def test_compare_refuses_one_run(
    runs: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Proves: fewer than two runs, or more than four, are refused.
    Without it: a stack trace.
    By hand: exit 2, and how many to name.
    """
    assert command(monkeypatch, "compare", runs[0]) == 2
    assert capsys.readouterr().err == "compare: 1 runs. Name two to four run folders.\n"
    assert command(monkeypatch, "compare", *runs, *runs, runs[0]) == 2
