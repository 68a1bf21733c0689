"""A plan of Phasage that its own audit refuses is told as a fault of Phasage, never as damage."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optim.audit.books import Books
from optim.audit.identity import IDENTITIES, broken
from optim.command.answering import AUDIT_FAILED, OK
from optim.command.app import app
from optim.scenario import Finding, load
from optim.scenario.lock import dump
from optim.solving.program import program
from optim.solving.publishing import fault
from tiny import rate, tiny
from tiny_park import budget, park

STUDY = """\
title: one
kind: variants
variants:
  dear:
    changes:
      funders.own.envelope_keur.T1: {value: 900, source: by hand, status: assumed}
"""


def refusing(books: Books) -> Iterator[Finding]:
    """A check that a plan of ours does not stand where the scenario is called faulty, or is a rerun."""
    if books.scenario.title == "faulty" or books.scenario.revision:
        yield broken("works.csv", ("cite", 2017), "1 home, at most 0", "pace")


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in: two scenarios, a run of the one that stands, its actuals, a study of the other."""
    monkeypatch.chdir(tmp_path)
    for title in ("sound", "faulty"):
        (tmp_path / f"{title}.yaml").write_text(dump(tiny(title=title)), "utf-8")
    (tmp_path / "study.yaml").write_text(STUDY, "utf-8")
    (tmp_path / "actuals.yaml").write_text("title: Rerun\nas_of: 2017\nsource: by hand\n", "utf-8")
    monkeypatch.setitem(IDENTITIES, "pace", refusing)
    solved = CliRunner().invoke(app, ["solve", "sound.yaml", "-o", "voted", "--no-report"])
    assert solved.exit_code == OK
    return tmp_path


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (["solve", "faulty.yaml", "-o", "run", "--no-report"], "run.fault.lock.yaml"),
        (["rerun", "voted", "--actuals", "actuals.yaml", "-o", "run", "--no-report"], "run.fault.lock.yaml"),
        (["study", "faulty.yaml", "study.yaml", "-o", "run", "--jobs", "1"], "run.dear.fault.lock.yaml"),
    ],
    ids=["solve", "rerun", "study"],
)
def test_a_plan_of_ours_that_fails_is_a_fault_of_ours(asked: list[str], kept: str, work: Path) -> None:
    """Proves: the first line says whose fault it is and what to send; the scenario is kept, no run is.
    Without it: "the run was changed or is damaged: solve again", of a plan just made, which never helps.
    By hand: status 5, the lock file that reads back, and the finding with its row and amount.
    """
    told = CliRunner().invoke(app, asked)
    assert (told.exit_code, told.stdout) == (AUDIT_FAILED, "")
    assert "This is a fault of Phasage, not of the scenario nor of any file. Report it with" in told.stderr
    assert f"{kept}, which holds the whole scenario." in told.stderr
    assert "works.csv cite/2017: 1 home, at most 0. pace does not hold.\n" in told.stderr
    assert "damaged" not in told.stderr and "olve again" not in told.stderr
    assert load(work / kept).scenario.title in ("faulty", "Rerun")
    assert not (work / "run").exists()


def to_the_last_cent(books: Books) -> Iterator[Finding]:
    """A check that refuses an envelope of the authority that is used to its last cent."""
    for (funder, period), row in books.envelopes.items():
        if funder == "authority" and row["used_cents"] and not row["carried_cents"] + row["lapsed_cents"]:
            yield broken("envelopes.csv", (funder, period), f"{row['used_cents']} cents", "funder_envelope")


def test_a_plan_refused_by_the_exact_check_is_settled_with_more_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: where the cents of a plan break a rule, the next settlement leaves a little of the limit.
    Without it: exit 5 by a cent, of a scenario that has a plan.
    By hand: 500 k€ are five hectares to the last cent; a hundredth of a hectare less leaves 1 k€.
    """
    scenario = tiny(**park(funders=budget(500), receipts=[], receipts_profiles={}, rates=[rate("authority")]))
    assert program(scenario, {}).summary["totals"]["cost_cents"] == 50_000_000
    monkeypatch.setitem(IDENTITIES, "funder_envelope", to_the_last_cent)
    assert program(scenario, {}).summary["totals"]["cost_cents"] == 49_900_000


def test_a_run_that_is_read_keeps_its_words(work: Path) -> None:
    """Proves: of a run folder that somebody may have touched, the audit still says so.
    Without it: the officer would report as our fault a table changed in a spreadsheet.
    By hand: one home more.
    """
    works = work / "voted" / "works.csv"
    works.write_text(works.read_text("utf-8").replace(",10\n", ",11\n"), "utf-8")
    told = CliRunner().invoke(app, ["audit", "voted"])
    assert told.exit_code == AUDIT_FAILED
    assert "The run was changed or is damaged: solve again." in told.stderr


def test_a_file_kept_before_stays(tmp_path: Path) -> None:
    """Proves: the scenario of a second fault takes another name.
    Without it: what was to be sent of the first would be lost, or a file of somebody's own.
    By hand: -2.
    """
    fault(tiny(), tmp_path / "run")
    assert "run.fault-2.lock.yaml" in fault(tiny(title="other"), tmp_path / "run").line("en")
    assert load(tmp_path / "run.fault.lock.yaml").scenario.title == "tiny"
