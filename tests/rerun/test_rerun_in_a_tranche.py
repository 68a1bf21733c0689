"""A rerun within a tranche whose rates just cover the cost: the past years leave a plan."""

from pathlib import Path

import pytest

from optim.audit import audit
from optim.rerun.revise import revise
from optim.run.folder import read, write
from optim.run.plan import Plan
from optim.solving.program import program
from tiny import bailleur, cost, figure, funder, rate, solved, yearly

KEPT = ("works", "commitments", "payments", "envelopes", "missed")


def voted() -> Plan:
    """Three homes a year at 33.33335 k€: a yearly funder of a third and two by tranche pay just all of it."""
    return solved(
        bailleurs={"mc": bailleur(yearly(3))},
        costs=[cost(keur="33.33335")],
        indexation=figure("0.017"),
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(envelope_keur=yearly(10_000)),
            "region": funder(),
        },
        rates=[rate("own", "0.3333"), rate("state", "0.3333"), rate("region", "0.3334")],
    )


@pytest.mark.parametrize("as_of", [2017, 2018, 2019])
def test_a_year_within_a_tranche_leaves_the_plan_as_it_was(tmp_path: Path, as_of: int) -> None:
    """Proves: with nothing reported, the plan is kept to the byte, also where a tranche is in progress.
    Without it: a past year rounded a part of a cent below its share could leave a tranche that never closes.
    By hand: the same files; no finding.
    """
    write(voted(), tmp_path / "voted", force=False, finish=lambda draft: None)
    (tmp_path / "a.yaml").write_text(f"title: rerun\nas_of: {as_of}\nsource: drawn\n", "utf-8")
    loaded = revise(read(tmp_path / "voted"), tmp_path / "voted", tmp_path / "a.yaml").loaded
    write(program(loaded.scenario, {}), tmp_path / "again", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(tmp_path / "again")] == []
    files = [(tmp_path / "voted" / f"{n}.csv", tmp_path / "again" / f"{n}.csv") for n in KEPT]
    assert [a.name for a, b in files if a.read_bytes() != b.read_bytes()] == []


@pytest.mark.parametrize("homes", [0, 1, 2])
def test_works_late_within_a_tranche_are_programmed_again(tmp_path: Path, homes: int) -> None:
    """Proves: with works late in 2017, what is left of the tranche closes on its cost, and the audit passes.
    Without it: a yearly rerun of a contract whose rates just cover the cost could be refused for a cent.
    By hand: the homes of 2017 as reported; no finding.
    """
    write(voted(), tmp_path / "voted", force=False, finish=lambda draft: None)
    row = f"{{operation: cite, lot: homes, year: 2017, quantity: {homes}}}"
    text = f"title: rerun\nas_of: 2017\nsource: drawn\nstarted: [{row}]\n"
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    loaded = revise(read(tmp_path / "voted"), tmp_path / "voted", tmp_path / "a.yaml").loaded
    again = program(loaded.scenario, {})
    write(again, tmp_path / "again", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(tmp_path / "again")] == []
    assert int(again.works[again.works.year == 2017].quantity.sum()) == homes


def test_odd_cents_that_are_let_go_are_said_to_be(tmp_path: Path) -> None:
    """Proves: a past that no plan makes up for to the cent is read so, in plan.json, and a denial is found.
    Without it: the bound of a looser reading would pass as that of the rules.
    By hand: two of three homes in 2017, of which thirds are rounded; read strictly, a limit differs.
    """
    write(voted(), tmp_path / "voted", force=False, finish=lambda draft: None)
    text = (
        "title: rerun\nas_of: 2017\nsource: drawn\n"
        "started: [{operation: cite, lot: homes, year: 2017, quantity: 2}]\n"
    )
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    loaded = revise(read(tmp_path / "voted"), tmp_path / "voted", tmp_path / "a.yaml").loaded
    again = program(loaded.scenario, {})
    assert again.summary["past_read"] == "to_the_cent"
    write(again, tmp_path / "again", force=False, finish=lambda draft: None)
    plan = tmp_path / "again" / "plan.json"
    plan.write_text(plan.read_text("utf-8").replace('"to_the_cent"', '"strict"'), "utf-8")
    told = [finding.line() for finding in audit(tmp_path / "again")]
    assert any("its limit is not" in line for line in told)
