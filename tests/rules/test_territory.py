"""The families of optim/rules/territory.py, each solved by hand, slack and binding."""

from pathlib import Path
from typing import Any

import pytest

from optim.audit import audit
from optim.plan import Plan
from optim.run_folder import write
from optim.solver import InfeasibleError
from tiny import bailleur, cost, figure, lot, operation, solved, started, total_started, yearly

TWO: dict[str, Any] = {
    "epci": {"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "douaisis"}},
    "operations": [operation(priority_class="high"), operation("park", epci="cad")],
    "lots": [lot(), lot("park")],
    "costs": [cost(), cost("park")],
    "bailleurs": {"mc": bailleur({2017: figure(10), **{y: figure(0) for y in (2018, 2019, 2020)}})},
}


def limit(territory: str, share: str) -> dict[str, Any]:
    return {"territory": territory, "tranche": "T1", "share": figure(share)}


def audited(plan: Plan, folder: Path) -> Plan:
    write(plan, folder / "run", force=False, finish=lambda d: None)
    assert audit(folder / "run") == []
    return plan


@pytest.mark.parametrize("name", ["cad", "douaisis"])
def test_territorial_floor_binding_serves_the_other_side(name: str, tmp_path: Path) -> None:
    """Proves: an EPCI or an area gets its least share of a tranche.
    Without it: all ten homes where priorities are high.
    By hand: 0.35 of ten homes at one price is 3.5: 4 homes.
    """
    plan = audited(solved(**TWO, territory={"floors": [limit(name, "0.35")]}), tmp_path)
    assert (total_started(plan), total_started(plan, "park")) == (6, 4)


def test_territorial_floor_slack_changes_nothing() -> None:
    """Proves: a floor that is passed anyway moves nothing.
    Without it: a floor would be read as a target.
    By hand: ten homes of the high class.
    """
    assert total_started(solved(**TWO, territory={"floors": [limit("call", "0.5")]})) == 10


def test_territorial_ceiling_binding_spreads_the_homes(tmp_path: Path) -> None:
    """Proves: a territory gets no more than its largest share.
    Without it: ten homes.
    By hand: at most 0.65 of ten homes: 6.
    """
    plan = audited(solved(**TWO, territory={"ceilings": [limit("call", "0.65")]}), tmp_path)
    assert (total_started(plan), total_started(plan, "park")) == (6, 4)


def test_territorial_ceiling_slack_changes_nothing() -> None:
    """Proves: a ceiling of the whole holds nothing back.
    Without it: a ceiling would always cost.
    By hand: ten homes of the high class.
    """
    assert total_started(solved(**TWO, territory={"ceilings": [limit("call", "1")]})) == 10


def test_tranche_minimum_that_cannot_be_met_has_no_plan() -> None:
    """Proves: a minimum above what capacity allows is said.
    Without it: a plan below the minimum would be written.
    By hand: 2 a year start 4 in the tranche, 5 are asked.
    """
    with pytest.raises(InfeasibleError):
        solved(bailleurs={"mc": bailleur(yearly(2))}, tranche_minimum={"T1": {"home_equivalents": figure(5)}})


def test_tranche_minimum_binding_keeps_works_for_the_second_tranche(tmp_path: Path) -> None:
    """Proves: a tranche starts its minimum even when goals would start all before.
    Without it: ten homes in 2017.
    By hand: 3 in 2019, 7 in 2017.
    """
    least = {"T2": {"home_equivalents": figure(3)}}
    assert started(audited(solved(tranche_minimum=least), tmp_path)) == {2017: 7, 2019: 3}


def test_tranche_minimum_slack_changes_nothing() -> None:
    """Proves: a minimum that is passed anyway moves nothing.
    Without it: a minimum would be read as a target.
    By hand: ten homes in 2017.
    """
    assert started(solved(tranche_minimum={"T1": {"home_equivalents": figure(3)}})) == {2017: 10}
