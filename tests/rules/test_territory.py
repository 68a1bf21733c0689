"""The families of optim/model/rules/territory.py, each solved by hand, slack and binding."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from one_number import LOCK, ROOM, OneNumber, place, two
from standing import audited

from optim.solver.session import InfeasibleError
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


def euros(territory: str, keur: float) -> dict[str, Any]:
    return {"territory": territory, "tranche": "T1", "amount_keur": figure(keur)}


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


@pytest.mark.parametrize("name", ["cad", "douaisis"])
def test_territorial_floor_amount_binding_is_met_with_whole_homes(name: str, tmp_path: Path) -> None:
    """Proves: an EPCI or an area gets its least amount in a tranche.
    Without it: all ten homes where priorities are high.
    By hand: 250 k€ are 2.5 homes: 3 whole ones.
    """
    plan = audited(solved(**TWO, territory={"floors": [euros(name, 250)]}), tmp_path)
    assert (total_started(plan), total_started(plan, "park")) == (7, 3)


def test_territorial_floor_amount_slack_changes_nothing() -> None:
    """Proves: an amount that is passed anyway moves nothing.
    Without it: a floor would be read as a target.
    By hand: ten homes of the high class, 1 000 k€.
    """
    assert total_started(solved(**TWO, territory={"floors": [euros("call", 900)]})) == 10


def test_territorial_ceiling_amount_binding_spreads_the_homes(tmp_path: Path) -> None:
    """Proves: a territory gets no more than its largest amount.
    Without it: ten homes.
    By hand: 650 k€ are 6.5 homes: 6 whole ones.
    """
    plan = audited(solved(**TWO, territory={"ceilings": [euros("call", 650)]}), tmp_path)
    assert (total_started(plan), total_started(plan, "park")) == (6, 4)


def test_territorial_ceiling_amount_slack_changes_nothing() -> None:
    """Proves: a cap above what is committed holds nothing back.
    Without it: a cap would always cost.
    By hand: ten homes, 1 000 k€.
    """
    assert total_started(solved(**TWO, territory={"ceilings": [euros("call", 1000)]})) == 10


def test_tranche_minimum_amount_binding_keeps_euros_for_the_second_tranche(tmp_path: Path) -> None:
    """Proves: a tranche commits its minimum even when goals would start all before.
    Without it: 1 000 k€ in 2017.
    By hand: 250 k€ are 3 whole homes in 2019.
    """
    least = {"T2": {"amount_keur": figure(250)}}
    assert started(audited(solved(tranche_minimum=least), tmp_path)) == {2017: 7, 2019: 3}


def test_tranche_minimum_amount_slack_changes_nothing() -> None:
    """Proves: a minimum that is passed anyway moves nothing.
    Without it: a minimum would be read as a target.
    By hand: 1 000 k€ in 2017.
    """
    assert started(solved(tranche_minimum={"T1": {"amount_keur": figure(900)}})) == {2017: 10}


def test_territorial_floor_counts_what_is_committed_over_several_years(tmp_path: Path) -> None:
    """Proves: where works are committed over the years after their start, so is what a territory gets.
    Without it: a start of 2018 would count whole in the first tranche, and the audit would refuse the plan.
    By hand: half of each home of 2018 falls in the first tranche: 350 k€ take 7 homes.
    """
    half = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
    capacity = {2018: figure(10), **{y: figure(0) for y in (2017, 2019, 2020)}}
    lots = [lot(last_year=2019), lot("park", last_year=2019)]
    changes = {**TWO, "lots": lots, "bailleurs": {"mc": bailleur(capacity)}}
    changes["spending_profiles"] = {"rehabilitation": half}
    plan = audited(solved(**changes, territory={"floors": [euros("cad", 350)]}), tmp_path)
    assert (total_started(plan), total_started(plan, "park")) == (3, 7)


FORGED = [
    OneNumber("territorial_floor",
              {**place("floors", share=figure("0.4")), **two(operations=[operation(), operation("vieux",
              epci="cad")]), "epci": {"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area":
              "east"}}},
              LOCK, "share: {value: 0.4", "share: {value: 0.6",
              "works.csv call/T1: 20000000 cents less than its share"),
    OneNumber("territorial_ceiling", place("ceilings", share=figure("1")),
              LOCK, "share: {value: 1", "share: {value: 0.99999",
              "works.csv call/T1: 1000 cents more than its share"),
    OneNumber("territorial_floor_amount", place("floors", amount_keur=figure("1000")),
              LOCK, "amount_keur: {value: 1000,", "amount_keur: {value: 1000.1,",
              "works.csv call/T1: 100000000 cents, at least 100010000"),
    OneNumber("territorial_ceiling_amount", place("ceilings", amount_keur=figure(ROOM)),
              LOCK, "amount_keur: {value: " + ROOM, "amount_keur: {value: 999.9",
              "works.csv call/T1: 100000000 cents, at most 99990000"),
    OneNumber("tranche_minimum", {"tranche_minimum": {"T1": {"home_equivalents": figure("9.5")}}},
              LOCK, "home_equivalents: {value: 9.5", "home_equivalents: {value: 10.5",
              "works.csv T1: 10 home equivalents, at least 10.5"),
    OneNumber("tranche_minimum_amount", {"tranche_minimum": {"T1": {"amount_keur": figure("1000")}}},
              LOCK, "amount_keur: {value: 1000,", "amount_keur: {value: 1000.1,",
              "works.csv T1: 100000000 cents, at least 100010000"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""

UNDRAWN = (
    "territorial_floor_amount",
    "tranche_minimum_amount",
)
"""Random worlds have these rarely or never (`test_whole_statement`)."""
