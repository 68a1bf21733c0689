"""The rerun of a plan with a land agency: its resales are taken as voted, its treasury is a fact."""

import json
from pathlib import Path

import pytest
from test_rerun_command import HEAD, called
from tiny_land import centre

from optim.audit import audit
from optim.run.folder import read, write
from optim.solving.program import program
from tiny import started, tiny

ALL = ("works", "commitments", "payments", "envelopes", "missed", "land", "treasury", "receipts")


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A voted run: 10, 5, 2.5 and 1.25 ha of a centre, bought again with half of what is resold."""
    write(program(tiny(**centre()), {}), tmp_path / "voted", force=False, finish=lambda draft: None)
    return tmp_path / "voted"


def begun(hectares: int) -> str:
    """An actuals file in which 2017 bought so many hectares."""
    return HEAD + f"started: [{{operation: centre, lot: land, year: 2017, quantity: {hectares}}}]\n"


@pytest.mark.parametrize("as_of", [2017, 2018, 2019])
def test_land_taken_as_planned_gives_the_same_plan(run: Path, as_of: int) -> None:
    """Proves: with nothing reported, purchases, resales and the treasury are those of the vote, to the byte.
    Without it: a rerun would resell otherwise what the owners have bought back already.
    By hand: the same bytes.
    """
    status, said = called(run, HEAD.replace("2018", str(as_of)))
    assert status == 0, said
    again = run.parent / "again"
    assert [n for n in ALL if (run / f"{n}.csv").read_bytes() != (again / f"{n}.csv").read_bytes()] == []
    assert audit(again) == []


def test_resales_of_the_past_stay_within_what_was_bought(run: Path) -> None:
    """Proves: where less was bought than voted, no more is resold, and the treasury goes on from there.
    Without it: an agency would have sold land that it never bought.
    By hand: 800 k€ bought, 800 resold at half in 2018 for 1 000 voted: 200 + 400 − 500 = 100 left, and 250 of
    sales in 2019 make 350: 3.5 ha, then 175: 1.75 ha, all of which was voted.
    """
    status, said = called(run, begun(8), "--json")
    assert status == 0, said
    plan = read(run.parent / "again")
    assert [float(n) for n in started(plan, "centre").values()] == [8, 5, 3.5, 1.75]
    assert [cents / 100_000 for cents in plan.treasury.sales_cents] == [0, 400, 250, 175]
    assert any("land resold 2018, not reported" in told for told in json.loads(said)["findings"])
    assert audit(run.parent / "again") == []


def test_a_treasury_overdrawn_by_the_past_is_refused(run: Path) -> None:
    """Proves: purchases beyond the tax and the sales of their time are refused, with the year and the amount.
    Without it: no plan would exist, and nobody would know that the actuals are why.
    By hand: 12 ha cost 1 200 k€ for a tax of 1 000: 200 k€ short at the end of 2017.
    """
    status, said = called(run, begun(12))
    assert status == 2
    assert "the treasury of epf falls to -200,000 € at the end of 2017" in " ".join(said.split())


def test_a_forged_resale_of_the_past_is_seen(run: Path) -> None:
    """Proves: land that the files resell in a past year is what the facts say was resold.
    Without it: a purchase of the past could be sold twice.
    By hand: 1 000 k€ resold in 2018; the facts made to say 900.
    """
    called(run, HEAD)
    path = run.parent / "again" / "scenario.lock.yaml"
    head, past = path.read_text("utf-8").split("realised:", 1)
    assert past.count("{2018: 100000000}") == 1
    path.write_text(head + "realised:" + past.replace("{2018: 100000000}", "{2018: 90000000}"), "utf-8")
    lines = [finding.line() for finding in audit(run.parent / "again")]
    assert any("land.csv" in line and "realised_is_frozen does not hold" in line for line in lines)
