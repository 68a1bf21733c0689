"""What is reported finished: works whose years are over and that nobody reports finished are late."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from test_rerun_command import HEAD, called
from test_workbook import sheet

from optim.run.folder import read, write
from optim.scenario.profiles import Profiles
from reports.tables import tables
from reports.workbook import write_workbook
from tiny import bailleur, lot, solved, tiny, yearly

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
TWO_YEARS = {"rehabilitation": {"shares": [Decimal("0.5"), Decimal("0.5")]}}
HOMES = "{operation: cite, lot: homes, year: 2018, quantity: "


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A voted run: three homes a year up to 2019, each of them two years in works."""
    plan = solved(
        bailleurs={"mc": bailleur(yearly(3))},
        spending_profiles=TWO_YEARS,
        lots=[lot(last_year=2019)],
    )
    write(plan, tmp_path / "voted", force=False, finish=lambda draft: None)
    return tmp_path / "voted"


def test_works_past_their_years_are_told_as_late(run: Path) -> None:
    """Proves: of what was started in 2017 and is over by 2018, what is not reported finished is told.
    Without it: a programme could be voted on while its first works stand still.
    By hand: 3 homes of 2017 due in 2018, 1 finished: 2 late. Those of 2018 are due in 2019.
    """
    status, said = called(run, HEAD + f"finished: [{HOMES}1}}]\n", "--json")
    assert status == 0, said
    told = [line for line in json.loads(said)["findings"] if "finished" in line]
    what = "started 2017, not reported finished though their works were to be over: 2 home of cite/homes"
    assert told == [what]


def test_works_finished_in_time_are_not_late(run: Path) -> None:
    """Proves: what is finished is taken to be what was started first, and nothing is told of it.
    Without it: works finished in time would be told as late.
    By hand: the 3 homes of 2017 finished in 2018.
    """
    status, said = called(run, HEAD + f"finished: [{HOMES}3}}]\n", "--json")
    assert status == 0, said
    assert [line for line in json.loads(said)["findings"] if "finished" in line] == []


def test_a_report_without_finished_works_says_so(run: Path) -> None:
    """Proves: where nobody reports what is finished, that is told once, and nothing is late.
    Without it: silence would read as works in time.
    By hand: one finding, no table.
    """
    status, said = called(run, HEAD, "--json")
    assert status == 0, said
    told = [line for line in json.loads(said)["findings"] if "finished" in line]
    assert told == ["finished: nothing is told, so works that are late are not known"]
    assert "works_finished" not in {made.key for made in tables(read(run.parent / "again"), "fr")}


def test_homes_finished_stand_in_the_workbook_and_on_the_terminal(run: Path) -> None:
    """Proves: started, due, finished and late are written lot by lot, and the homes are printed.
    Without it: the committee would read starts alone.
    By hand: 6 started, 3 due, 1 finished, 2 late.
    """
    status, said = called(run, HEAD + f"finished: [{HOMES}1}}]\n", "--lang", "en")
    assert status == 0, said
    assert "Homes finished: 1 for 6 homes started by then; 2 late." in " ".join(said.split())
    path = run.parent / "report.xlsx"
    write_workbook(read(run.parent / "again"), path, "en")
    assert sheet(path, "Works finished").rows == [["cite", "cite", "homes", "home", 6, 3, 1, 2]]


def test_years_in_works_are_those_of_the_longest_profile() -> None:
    """Proves: the longest profile of a lot's lines counts, without the years in which it spends nothing.
    Without it: a lot would be late before its works were to end.
    By hand: two years, then one without a profile.
    """
    profile = {"shares": [Decimal("0.5"), Decimal("0.5"), Decimal(0)]}
    assert (
        Profiles(tiny(spending_profiles={"rehabilitation": profile})).years_in_works(("cite", "homes")) == 2
    )
    assert Profiles(tiny()).years_in_works(("cite", "homes")) == 1
