"""The energy result: homes of class E, F and G brought to class C, counted beside the plan."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from rich.console import Console

from optim.messages import rendered
from optim.scenario.checks import examine
from reports.answer import sentences
from reports.text import print_summary
from reports.workbook import write_workbook
from tiny import bailleur, cost, figure, funder, lot, rate, solved, tiny, yearly


def energy(**shares: str) -> dict[str, Any]:
    return {
        "objective_homes": figure(20),
        "share_efg": {name: figure(share) for name, share in shares.items()},
    }


def two_owners(**shares: str) -> dict[str, Any]:
    """Ten homes of one bailleur, of which it starts eight, and seven of another."""
    return {
        "bailleurs": {"mc": bailleur(yearly(2)), "sia": bailleur()},
        "funders": {"own": funder("own_funds"), "authority": funder("authority")},
        "lots": [lot(), lot(name="others", quantity=7, bailleur="sia")],
        "costs": [cost(), cost(lot="others")],
        "energy": energy(**shares),
    }


def test_homes_of_class_efg_are_a_share_of_those_started() -> None:
    """Proves: each bailleur's share is taken of the homes that it starts, in whole homes rounded down.
    Without it: 5 of 10 homes, two of them never started, or a home made of two halves.
    By hand: 8 × 0.5 = 4 exactly; 7 × 0.38 = 2.66, so 2; 6 in all.
    """
    summary = solved(**two_owners(mc="0.5", sia="0.38")).summary
    assert summary["efg_by_bailleur"] == {"mc": 4, "sia": 2}
    assert summary["totals"]["homes_efg"] == 6


def test_a_share_that_falls_on_a_whole_home_keeps_it() -> None:
    """Proves: shares are exact decimals: no home is lost to a binary fraction.
    Without it: 10 × 0.29 would be 2.9 in any case, but 100 × 0.29 is 28.999999999999996 in binary.
    By hand: 100 × 0.29 = 29.
    """
    plan = solved(lots=[lot(quantity=100)], rates=[rate("own")], energy=energy(mc="0.29"))
    assert plan.summary["totals"]["homes_efg"] == 29


def test_nothing_is_said_without_the_block() -> None:
    """Proves: a scenario that sets no energy result counts none, and its plan is the same.
    Without it: "0 homes", as if none were improved.
    By hand: no key, no sentence, equal works.
    """
    plain, counted = solved(), solved(energy=energy(mc="0.5"))
    assert "homes_efg" not in plain.summary["totals"]
    assert "efg_by_bailleur" not in plain.summary
    assert not any("Energy" in line for line in sentences(plain, "en"))
    assert counted.works.equals(plain.works)
    assert counted.commitments.equals(plain.commitments)


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_the_reports_set_the_result_beside_its_objective(tmp_path: Path) -> None:
    """Proves: the answer says how many homes of how many sought, the workbook how many at each bailleur.
    Without it: the aim of the report could not be followed.
    By hand: 6 of 20 = 30 %; 8 homes at 0.5 make 4.
    """
    plan = solved(**two_owners(mc="0.5", sia="0.38"))
    file = StringIO()
    print_summary(plan, Console(width=80, file=file), "en")
    told = " ".join(file.getvalue().split())
    assert "Energy: 6 homes of class E, F or G brought to class C, of 20 sought (30.0%)." in told
    write_workbook(plan, tmp_path / "report.xlsx", "en")
    rows = [row[:4] for row in load_workbook(tmp_path / "report.xlsx")["Energy result"].values]
    assert ("Maisons et Cités", 8, 0.5, 4) in rows


def test_an_objective_of_nil_has_no_share() -> None:
    """Proves: an objective of no home is told without a percentage.
    Without it: a division by nil.
    By hand: 5 of 0.
    """
    sought = {**energy(mc="0.5"), "objective_homes": figure(0)}
    assert any(line.endswith("class C, of 0 sought.") for line in sentences(solved(energy=sought), "en"))


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ({"mc": "1", "sai": "0"}, "energy.share_efg.sai: is not a known bailleur"),
        ({"sia": "1"}, "energy.share_efg: says nothing of mc, which has homes in the programme"),
    ],
)
def test_shares_are_those_of_the_bailleurs_with_homes(shares: dict[str, str], words: str) -> None:
    """Proves: an unknown bailleur is refused, and one with homes that has no share.
    Without it: its homes would count for none in silence.
    By hand: the words beside each set of shares.
    """
    scenario = tiny(bailleurs={"mc": bailleur(), "sia": bailleur()}, energy=energy(**shares))
    found = [r for r in examine(scenario) if r.level == "error"]
    said = [f"{'.'.join(map(str, r.steps))}: {rendered(r.what, 'en')}" for r in found]
    assert said == [words]
