"""What an audit says at its end that it did not check, for each kind of run."""

import re
from pathlib import Path

import pytest
from french import ENGLISH
from one_number import BECAUSE, mine, revised, two

from optim.audit.unchecked import unchecked
from optim.messages import rendered
from optim.run.folder import write
from optim.run.plan import Plan
from tiny import lot, solved, yearly

PRICES, MISSED, MOVED = "prices.csv, ", "missed.csv, ", "moved.csv, "
DECISIONS = "decisions.csv, displaced.csv, "
LAUNCHES = "plan.json, launches"
LATER = "plan.json, bound of Serve priorities first, Start early, Spare own funds: "
QUOTED = re.compile("«.*?»")
"""Names of columns, in French lines."""
LOCK, VOTED = "scenario.lock.yaml: that it is the scenario", "scenario.lock.yaml: that it is what was voted"
ALL = (PRICES, MISSED, MOVED, DECISIONS, LAUNCHES, LATER, LOCK, VOTED)


def told(plan: Plan, run: Path, *asked: str) -> list[str]:
    """What is told of a run that was audited with some options; in French it holds no English word."""
    write(plan, run, force=False, finish=lambda draft: None)
    said = unchecked(run, asked)
    for line in (QUOTED.sub("", rendered(what, "fr")) for what in said):
        assert not ENGLISH & set(line.lower().split()), line
    return [rendered(what, "en") for what in said]


@pytest.mark.parametrize(
    ("blocks", "due"),
    [
        ({}, {LATER, LOCK}),
        (mine(capacity_homes=yearly(2)), {LATER, LOCK, PRICES, MISSED}),
        ({"decisions": {"cite": {"year": 2018, **BECAUSE}}}, {LATER, LOCK, DECISIONS}),
        (two(lots=[lot(indivisible=True), lot("vieux")]), {LOCK, LAUNCHES}),
    ],
)
def test_a_run_tells_what_its_kind_leaves_to_trust(
    blocks: dict[str, object], due: set[str], tmp_path: Path
) -> None:
    """Proves: prices, reasons, decisions and launches are told where there are some, and there alone.
    Without it: silence would pass for a proof, or people would learn to skip what is told.
    By hand: a slack plan has later goals alone; one of two homes a year has prices and a lot missed too.
    """
    lines = told(solved(**blocks), tmp_path / "run")
    assert {start for start in ALL if any(line.startswith(start) for line in lines)} == due


def test_a_rerun_tells_of_its_moves_and_its_facts(tmp_path: Path) -> None:
    """Proves: of a rerun the reasons of the moves, and what was voted and realised, are told to be unchecked.
    Without it: facts that nobody compared with the actuals would look audited.
    By hand: moved.csv and the lock, beside prices and the lot missed.
    """
    lines = told(revised(), tmp_path / "run")
    assert all(any(line.startswith(start) for line in lines) for start in (MOVED, VOTED, PRICES, MISSED))
    assert not any(line.startswith(LOCK) for line in lines)


def test_what_was_asked_is_not_told(tmp_path: Path) -> None:
    """Proves: what a fresh solve and the inputs have compared is no longer told; what nothing can check is.
    Without it: whoever checks more would read the same warnings.
    By hand: the sources of the figures, and the versions.
    """
    lines = told(solved(**mine(capacity_homes=yearly(2))), tmp_path / "run", "--again", "--against")
    assert [line.partition(":")[0] for line in lines] == ["the scenario", "plan.json, versions and seconds"]
