"""What each forced decision costs, by hand, in its file and in the reports."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from revised import rerun

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from optim.solving.program import program
from reports.decisions import sentences as decisions
from reports.tables import tables
from tiny import bailleur, cost, figure, lot, operation, solved, tiny

BECAUSE = {"because": "by hand"}
TWO: dict[str, Any] = {
    "operations": [operation(priority_class="high"), operation("park")],
    "lots": [lot(), lot("park")],
    "costs": [cost(), cost("park", keur=50)],
    "bailleurs": {"mc": bailleur({2017: figure(12), **{y: figure(0) for y in (2018, 2019, 2020)}})},
}
"""Twenty homes, twelve of which can start, in 2017; those of the park cost half as much."""


def costs(**decided: Any) -> list[tuple[str, str, Decimal, Decimal, Decimal]]:
    """The decisions of a plan: operation, decision, loss, k€ committed with and without."""
    named = {name: {**terms, **BECAUSE} for name, terms in decided.items()}
    rows = solved(**TWO, decisions=named).decisions.to_dict("records")
    return [(r["operation"], r["decision"], r["loss"], r["cost_keur"], r["cost_keur_without"]) for r in rows]


def test_an_excluded_operation_costs_what_it_would_have_started() -> None:
    """Proves: the cost of a decision is what the first goal would be without it.
    Without it: an officer would not know what excluding an estate gives up.
    By hand: 10 homes for 1 000 k€ against 12, the 10 of high priority and 2 of the park, for 1 100 k€.
    """
    assert costs(park={"excluded": True}) == [("park", "excluded", Decimal(2), Decimal(1000), Decimal(1100))]


def test_who_gains_and_who_loses_by_a_decision_is_named() -> None:
    """Proves: a decision says what each lot starts with it and without it, in the run and in words.
    Without it: a council would read a cost and not that it is its own park that pays it.
    By hand: the park required starts 10 homes for the 2 it has without; the estate 2 for 10.
    """
    plan = solved(**TWO, decisions={"park": {"required": True, **BECAUSE}})
    found = [(r.operation, r.displaced, r.quantity, r.quantity_without) for r in plan.rows.displaced]
    assert found == [("park", "cite", 2, 10), ("park", "park", 10, 2)]
    (said,) = decisions(plan, "en")
    assert said.endswith("Gain by it: park, homes (+8 homes). Lose by it: cite, homes (−8 homes).")


def test_a_required_operation_that_takes_the_place_of_another_costs_no_cover() -> None:
    """Proves: a decision that moves homes without losing any costs the first goal nothing, but moves euros.
    Without it: only a loss of homes would be told.
    By hand: 12 homes either way; 10 of the park and 2 others, 700 k€, against 1 100 k€.
    """
    assert costs(park={"required": True}) == [("park", "required", Decimal(0), Decimal(700), Decimal(1100))]


def test_a_fixed_year_costs_the_homes_that_its_year_cannot_carry() -> None:
    """Proves: a year is a decision like the others, told by its number.
    Without it: a fixed year would look free.
    By hand: twelve homes can start in 2017, none of the estate's before 2018, whose capacity is ten.
    """
    by_year = {2017: figure(12), 2018: figure(10), 2019: figure(0), 2020: figure(0)}
    plan = solved(
        **{**TWO, "bailleurs": {"mc": bailleur(by_year)}}, decisions={"cite": {"year": 2018, **BECAUSE}}
    )
    assert list(plan.decisions.decision) == ["2018"]
    assert list(plan.decisions.loss) == [Decimal(0)]


def test_a_decision_that_the_past_has_settled_costs_nothing_more(tmp_path: Path) -> None:
    """Proves: in a rerun, a year that is past keeps its row among the decisions, at no cost.
    Without it: the audit would miss the row, and no rerun of that plan would stand.
    By hand: opened in 2017 as decided, seen in 2018: nothing is left to withdraw.
    """
    voted = solved(decisions={"cite": {"year": 2017, **BECAUSE}})
    again = rerun(voted, 2018)
    rows = again.decisions.to_dict("records")
    assert [(r["operation"], r["decision"], r["loss"]) for r in rows] == [("cite", "2017", Decimal(0))]
    run_folder.write(again, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []


def test_each_decision_is_withdrawn_alone() -> None:
    """Proves: the others are kept while one is withdrawn.
    Without it: the costs of decisions would be mixed.
    By hand: with both excluded nothing starts; without one of them its ten homes do.
    """
    found = costs(cite={"excluded": True}, park={"excluded": True})
    assert [(name, loss) for name, _decision, loss, _with, _without in found] == [
        ("cite", Decimal(10)),
        ("park", Decimal(10)),
    ]


def test_the_launches_of_an_excluded_whole_lot_are_chosen_again() -> None:
    """Proves: where lots are launched whole, the operation may be launched once its exclusion is withdrawn.
    Without it: its launch, never chosen, would be kept at none, and excluding it would look free.
    By hand: 10 homes whole, against none; the other lot keeps its 2.
    """
    lots = [lot(indivisible=True), lot("park", quantity=2, indivisible=True)]
    plan = solved(**{**TWO, "lots": lots}, decisions={"cite": {"excluded": True, **BECAUSE}})
    assert list(plan.decisions.loss) == [Decimal(10)]
    assert list(plan.decisions.basis) == ["all works chosen again"]


def test_a_decision_switched_off_has_no_cost() -> None:
    """Proves: a decision that no rule enforces takes nothing, and the run stands its audit.
    Without it: a switched-off decision would be told as if it held.
    By hand: no row.
    """
    off = {"excluded_operation": {"active": False, "because": "to see"}}
    plan = solved(**TWO, decisions={"park": {"excluded": True, **BECAUSE}}, rules=off)
    assert plan.decisions.empty


@pytest.fixture
def forced() -> Plan:
    """A plan with one decision."""
    return solved(**TWO, decisions={"park": {"excluded": True, **BECAUSE}})


def written(plan: Plan, folder: Path) -> Path:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return folder / "run"


def test_the_table_reads_back_the_same_and_stands_its_audit(forced: Plan, tmp_path: Path) -> None:
    """Proves: decisions.csv holds exact figures, and a true table passes.
    Without it: the audit could refuse any run, or figures change in the file.
    By hand: equal tables, no finding.
    """
    run = written(forced, tmp_path)
    pd.testing.assert_frame_equal(run_folder.read(run).decisions, forced.decisions)
    assert audit(run) == []


def test_the_cost_of_a_decision_does_not_depend_on_the_seed() -> None:
    """Proves: the same scenario gives the same costs.
    Without it: two runs would tell two prices for one decision.
    By hand: equal tables.
    """
    scenario = tiny(**TWO, decisions={"park": {"excluded": True, **BECAUSE}})
    first, second = (program(scenario, {}, seed=seed).decisions for seed in (0, 9))
    pd.testing.assert_frame_equal(first, second)


def test_a_decision_is_costed_where_a_goal_is_held_by_a_row() -> None:
    """Proves: the search without a decision goes on from the plan with it, also when a goal has added a row.
    Without it: the two have not the same rows, and a run with a tolerance and a decision would fail.
    By hand: 10 homes with each decision, 12 without; the tolerance is on the goal, not on what it can reach.
    """
    goals = [{"name": "cover_programme", "tolerance": figure("0.01")}, "start_early"]
    excluded = {"excluded": True, **BECAUSE}
    plan = solved(**TWO, goals=goals, decisions={"park": excluded})
    assert list(plan.decisions.loss) == [Decimal(2)]


def test_reports_tell_what_a_decision_costs(forced: Plan) -> None:
    """Proves: the cost stands in the answer and in a table, in both languages.
    Without it: it would only be found in a CSV file.
    By hand: 2 home equivalents, 1.0 M€ committed against 1.1.
    """
    assert decisions(forced, "en") == [
        "park, excluded: without this decision, “Cover the programme” would gain 2.00 home equivalent, "
        "and 1.1 M€ would be committed instead of 1.0 M€. Lose by it: park, homes (−2 homes)."
    ]
    assert "écartée" in decisions(forced, "fr")[0]
    table = next(table for table in tables(forced, "fr") if table.key == "decisions")
    assert table.rows[0][4:10] == (2.0, 2.0, 2.0, "éq.-logement", 100_000_000, 110_000_000)
