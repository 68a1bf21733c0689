"""Rows in which nothing counts: left out where they are true, and told with exit 3 where they are false."""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pulp import lpSum
from revised import GOALS, rerun, revision
from typer.testing import CliRunner

from optim.audit import audit
from optim.command.app import app
from optim.data import build
from optim.explain.diagnosis import diagnose
from optim.model.rules import REGISTRY
from optim.model.statement import state
from optim.run.folder import write
from optim.scenario.lock import dump
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError
from optim.solving.program import program
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tiny, total_started, yearly

PLACES = {"call": {"name": "CALL", "area": "west"}, "calais": {"name": "Calais", "area": "coast"}}
FREE = {
    "operations": [operation("park", "park")],
    "lots": [lot("park", "works", maitre_ouvrage="call", unit="ha", weight=Decimal(0))],
    "costs": [cost("park", "works", "works", 0)],
}
"""A park that costs nothing and weighs nothing."""


def due(tranche: str, amount: float, place: str = "calais") -> dict[str, Any]:
    """An amount due to a territory, by default one that holds no operation."""
    floor = {"territory": place, "tranche": tranche, "amount_keur": figure(amount)}
    return {"epci": PLACES, "territory": {"floors": [floor]}}


def guaranteed(amount: float) -> dict[str, Any]:
    """An amount guaranteed to a class of which no operation has a line."""
    parks = {"parks": {"natures": ["works"], "floor_keur": {"T1": figure(amount)}}}
    return {"funders": {"own": funder("own_funds", classes=parks)}, "rates": [rate("own")]}


EMPTY: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "territorial_floor_amount": (due("T1", 50), due("T1", 0), "asks 50,000 €, at most 0 € is possible"),
    "class_floor_amount": (guaranteed(50), guaranteed(0), "asks 50,000 €, at most 0 € is possible"),
    "tranche_minimum": (
        {**FREE, "tranche_minimum": {"T1": {"home_equivalents": figure(12)}}},
        {**FREE, "tranche_minimum": {"T1": {"home_equivalents": figure(0)}}},
        "asks 12 points, at most 0 points is possible",
    ),
    "tranche_minimum_amount": (
        {**FREE, "tranche_minimum": {"T1": {"amount_keur": figure(50)}}},
        {**FREE, "tranche_minimum": {"T1": {"amount_keur": figure(0)}}},
        "asks 50,000 €, at most 0 € is possible",
    ),
}
"""For each family whose row can be without terms: blocks that make it false, blocks that make it true, and
what is said of the first."""


@pytest.mark.parametrize("family", EMPTY)
def test_a_floor_under_nothing_has_no_plan_and_says_what_is_possible(family: str) -> None:
    """Proves: a floor towards which nothing counts is told with what it asks and that 0 is possible.
    Without it: the row would be dropped, and the audit would call a fresh plan damaged.
    By hand: one finding, of the floor alone.
    """
    blocks, _, said = EMPTY[family]
    with pytest.raises(InfeasibleError):
        program(tiny(**blocks), {})
    (finding,) = diagnose(tiny(**blocks))
    assert finding.rule == family
    assert f"{said}. Nothing in the programme counts towards it. " in finding.line("en")


@pytest.mark.parametrize("family", EMPTY)
def test_a_floor_of_nothing_under_nothing_changes_nothing(family: str) -> None:
    """Proves: a row without terms that is true as it stands is not stated, and a plan is found.
    Without it: a floor of 0 would forbid every plan.
    By hand: 0 is asked, 0 is there.
    """
    _, blocks, _ = EMPTY[family]
    assert family not in {row.family for row in state(build(tiny(**blocks))).rows}
    program(tiny(**blocks), {})


@pytest.mark.parametrize("name", REGISTRY)
def test_every_family_can_say_something_false_of_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: whichever family states a false row without terms, no plan is found and that family is told.
    Without it: a new family could lose such a row in silence.
    By hand: 0 ≥ 5 and 0 = 5 are false; the other rules of the tiny scenario are slack.
    """
    for row in (lpSum([]) >= 5, lpSum([]) == 5, lpSum([]) <= -5):
        monkeypatch.setitem(REGISTRY, name, replace(REGISTRY[name], rows=_stating(row)))
        with pytest.raises(InfeasibleError):
            program(tiny(), {})
        assert [finding.rule for finding in diagnose(tiny())] == [name]


@pytest.mark.parametrize("name", REGISTRY)
def test_every_family_can_say_something_true_of_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: a true row without terms of any family is left out.
    Without it: a limit on a bailleur without lots would be a row of the programme.
    By hand: 0 ≤ 5, 0 ≥ -5 and 0 = 0 are true.
    """
    for row in (lpSum([]) <= 5, lpSum([]) >= -5, lpSum([]) == 0):
        monkeypatch.setitem(REGISTRY, name, replace(REGISTRY[name], rows=_stating(row)))
        assert name not in {stated.family for stated in state(build(tiny())).rows}


def test_all_that_is_out_of_reach_is_told_at_once() -> None:
    """Proves: two floors under nothing and a floor out of reach are told together, each with its amounts.
    Without it: one floor would hide the others, to be found one solve after the other.
    By hand: Calais has no operation; of the 1 000 k€ of CALL, 5 homes a year let T1 start all ten, no more.
    """
    calais = [{"territory": "calais", "tranche": t, "amount_keur": figure(50)} for t in ("T1", "T2")]
    call = {"territory": "call", "tranche": "T1", "amount_keur": figure(1200)}
    scenario = tiny(epci=PLACES, territory={"floors": [*calais, call]}, bailleurs={"mc": bailleur(yearly(5))})
    empty, beyond, *_ = diagnose(scenario)
    due_to = "Amount due to the territory"
    assert empty.line("en").startswith(f"{due_to}, Calais, T1, T2: ")
    assert empty.line("en").count("asks 50,000 €, at most 0 € is possible") == 2
    assert f"{due_to}, CALL, T1 asks 1,200,000 €, at most 1,000,000 € is possible" in beyond.line("en")


def test_a_floor_on_works_that_may_not_start_says_what_is_possible() -> None:
    """Proves: works that count but may not start in the tranche give the same sentence.
    Without it: only floors without any operation would be told with their amounts.
    By hand: the lot's window opens in T2, so nothing of T1 can be engaged.
    """
    late = [dict(row.model_dump(), first_year=2019) for row in tiny().lots]
    first, *_ = diagnose(tiny(lots=late, **due("T1", 50, "call")))
    assert "the territory, CALL, T1 asks 50,000 €, at most 0 € is possible" in first.line("en")


def test_solve_ends_with_exit_3(tmp_path: Path) -> None:
    """Proves: the command ends with the status of no plan, the place of the floor, and no run.
    Without it: status 5 would say that the run is damaged.
    By hand: 50 k€ for Calais, where nothing is programmed.
    """
    scenario = tmp_path / "none.yaml"
    scenario.write_text(dump(tiny(**due("T1", 50))), "utf-8")
    done = CliRunner().invoke(app, ["solve", str(scenario), "-o", str(tmp_path / "run"), "--json"])
    answer = json.loads(done.stdout[done.stdout.index("{") :])
    assert (done.exit_code, answer["exit_status"]) == (3, 3)
    assert answer["findings"][1].startswith("none.yaml:")
    assert "asks 50,000 €, at most 0 € is possible" in answer["findings"][1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["none.yaml", "run.diagnosis.json"]


def test_a_rerun_is_told_of_a_floor_under_nothing() -> None:
    """Proves: a floor to come under nothing has no plan in a rerun either, and is told the same.
    Without it: the past would be taken for what passes the floor, and the floor let go.
    By hand: 2017 is realised; T2 is to come.
    """
    parent = solved()
    block = revision(parent, 2017)
    blocks = {**parent.scenario.model_dump(), "goals": GOALS, "revision": block, **due("T2", 50)}
    scenario = Scenario.model_validate(blocks)
    with pytest.raises(InfeasibleError):
        program(scenario, {})
    (finding,) = diagnose(scenario)
    assert "the territory, Calais, T2 asks 50,000 €, at most 0 € is possible" in finding.line("en")


def test_a_rerun_asks_nothing_of_a_tranche_that_is_over(tmp_path: Path) -> None:
    """Proves: a floor under nothing in a tranche that is over is no limit any more.
    Without it: no rerun could follow once such a floor is written.
    By hand: T1 ends in 2018, the year up to which all is realised.
    """
    parent = solved()
    plan = rerun(parent, 2018, changes=due("T1", 50))
    assert total_started(plan) == total_started(parent)
    write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []


def _stating(row: Any) -> Any:
    def rows(_x: Any, _d: Any) -> Iterator[Any]:
        yield ("x", "T1"), row

    return rows
