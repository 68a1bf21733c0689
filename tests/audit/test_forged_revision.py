"""A rerun whose files do not say what its facts say fails its audit, under the name of the rule."""

from pathlib import Path

import pytest
from forging import remade
from revised import cents, rerun, works

from optim.audit import audit
from optim.run.folder import write
from tiny import bailleur, solved, yearly

FORGED = [
    ("realised_is_frozen", "works.csv", ",2017,1", ",2017,2"),
    ("realised_is_frozen", "commitments.csv", ",own,2017,10000000", ",own,2017,10000001"),
    ("realised_is_frozen", "payments.csv", ",own,2017,10000000", ",own,2017,9999999"),
    ("realised_is_counted", "scenario.lock.yaml", "{2017: 10000000}", "{2017: 99000000}"),
    ("change_is_counted", "moved.csv", ",2017,3,1,-2,", ",2017,3,2,-1,"),
    ("change_is_counted", "moved.csv", "realised_is_frozen of cite/homes (2017)", ""),
    ("signed_is_kept", "scenario.lock.yaml", "signed: []", "signed: [cite]"),
]


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A rerun with one home of the voted three in 2017, and a capacity that leaves some missed."""
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    money = {"commitments": [cents("own", y2017=100)], "payments": [cents("own", y2017=100)]}
    less = {"bailleurs": {"mc": bailleur(yearly(2))}}
    again = rerun(plan, 2017, works=[works(y2017=1)], changes=less, **money)
    write(again, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []
    return tmp_path / "run"


@pytest.mark.parametrize(("rule", "file", "true", "false"), FORGED)
def test_a_forged_rerun_is_seen(run: Path, rule: str, file: str, true: str, false: str) -> None:
    """Proves: changing one fact, one move or one signature breaks the identity of that name.
    Without it: the past of a contract could be rewritten after the vote.
    By hand: a finding that names the rule.
    """
    path = run / file
    text = path.read_text("utf-8")
    if not false:
        lines = [line for line in text.splitlines(keepends=True) if true not in line]
        forged = "".join(lines)
    else:
        assert true in text
        forged = text.replace(true, false, 1)
    path.write_text(forged, "utf-8")
    remade(run)
    assert any(f"{rule} does not hold" in finding.line() for finding in audit(run))


def test_only_the_past_excuses_what_breaks_a_limit(run: Path) -> None:
    """Proves: a limit passed in a year to come is found, whatever the past did.
    Without it: one bad year would open all the next ones.
    By hand: 3 homes in 2018 for a capacity of 2.
    """
    path = run / "works.csv"
    path.write_text(path.read_text("utf-8").replace(",2018,2", ",2018,3"), "utf-8")
    assert any("bailleur_capacity does not hold" in finding.line() for finding in audit(run))
