"""What is said when no plan exists: conflicts made by hand, and the proof that the rows named conflict."""

import json
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from typer.testing import CliRunner

from optim.command.app import app
from optim.data import build
from optim.explain.diagnosis import conflict, diagnose, diagnosed
from optim.explain.reasons import period
from optim.messages.tables import TABLES
from optim.model.statement import state
from optim.rulebook import RULEBOOK
from optim.scenario.lock import dump
from optim.scenario.schema import Scenario
from optim.scenario.schema_rows import Unit
from optim.solver.conflicts import contradiction
from optim.solver.session import InfeasibleError, Session
from tiny import bailleur, figure, funder, lot, tiny, tranches, yearly

DUE = {"floors": [{"territory": "call", "tranche": "T1", "amount_keur": figure(300)}]}
REQUIRED = {"cite": {"required": True, "because": "by hand"}}


def no_capacity() -> Scenario:
    """300 k€ due to a territory whose only bailleur can start nothing."""
    return tiny(bailleurs={"mc": bailleur(yearly(0))}, territory=DUE)


def no_payer() -> Scenario:
    """A required estate of 1 000 k€, and nobody with a euro."""
    return tiny(
        funders={
            "own": funder("own_funds", envelope_keur=tranches(0, 0)),
            "authority": funder("authority", envelope_keur=tranches(0, 0)),
        },
        decisions=REQUIRED,
    )


def named(scenario: Scenario) -> set[str]:
    return {finding.rule for finding in diagnose(scenario)}


def test_a_floor_above_a_zero_capacity_names_both() -> None:
    """Proves: the rules in conflict are named.
    Without it: "no plan" leaves the reader to guess which of thirty rules.
    By hand: three homes are due in 2017 or 2018, none may start in either year.
    """
    assert named(no_capacity()) == {"territorial_floor_amount", "bailleur_capacity"}


def test_a_required_operation_without_payer_names_the_decision_and_the_money() -> None:
    """Proves: a conflict that runs through the money is named to its end.
    Without it: the decision alone would be named, as if it were wrong in itself.
    By hand: the estate must be whole, its cost must be financed, and both envelopes are empty.
    """
    found = named(no_payer())
    assert {"required_operation", "financing_closes", "funder_envelope"} <= found


@pytest.mark.parametrize("scenario", [no_capacity(), no_payer()], ids=["capacity", "payer"])
def test_the_rows_named_conflict_and_none_is_too_many(scenario: Scenario) -> None:
    """Proves: the rows named forbid any plan alone, and without any one of them a plan exists.
    Without it: innocent rules would be named beside the guilty ones.
    By hand: the other rows are let loose, then one more of those named, each in turn.
    """
    model = state(build(scenario))
    session = Session(model.problem)
    found = conflict(model, session)
    assert found is not None
    costs = np.zeros(len(model.columns))
    others = np.setdiff1d(np.arange(len(model.rows)), found.rows)
    _loosen(session, others)
    with pytest.raises(InfeasibleError):
        session.optimise(costs, "max")
    for row in found.rows:
        session.restore()
        _loosen(session, np.append(others, row))
        session.optimise(costs, "max")


def test_a_scenario_with_a_plan_has_no_conflict() -> None:
    """Proves: nothing is accused where nothing conflicts.
    Without it: an empty conflict could be printed as a true one.
    By hand: ten homes, money and teams for all.
    """
    assert diagnose(tiny()) == []


def test_exit_3_says_why_and_what_to_do_and_leaves_no_run(tmp_path: Path) -> None:
    """Proves: the command prints each rule with its remedy, leaves exit 3, the diagnosis and no run.
    Without it: one line would say that there is no plan, or a plan of nothing would be left behind.
    By hand: the first line is for the scenario, then one for the floor with its place and its remedy.
    """
    scenario = tmp_path / "none.yaml"
    scenario.write_text(dump(no_capacity()), "utf-8")
    before = sorted(tmp_path.rglob("*"))
    done = CliRunner().invoke(app, ["solve", str(scenario), "-o", str(tmp_path / "run"), "--json"])
    answer: dict[str, Any] = json.loads(done.stdout)
    assert (done.exit_code, answer["exit_status"]) == (3, 3)
    assert any(
        line.startswith("none.yaml:")
        and " Amount due to the territory, CALL, T1: A territory gets at least its amount in a tranche. "
        in line
        and line.endswith(
            "Lower the amount, or admit more operations of the territory. "
            "Amount due to the territory, CALL, T1: a plan exists with 300,000 € less "
            "(solved, works taken in parts)."
        )
        for line in answer["findings"]
    )
    diagnosis = tmp_path / "run.diagnosis.json"
    assert sorted(tmp_path.rglob("*")) == sorted([*before, diagnosis])
    held = json.loads(diagnosis.read_text("utf-8"))
    assert {limit["rule"] for limit in held["limits"]} == {"territorial_floor_amount", "bailleur_capacity"}
    assert [(repair["rule"], repair["by"]) for repair in held["repairs"]] == [
        ("bailleur_capacity", 3),
        ("territorial_floor_amount", -300),
    ]


def test_exit_3_says_why_where_only_whole_works_have_no_plan(tmp_path: Path) -> None:
    """Proves: a conflict of whole works alone is named too, with the change that leaves a whole plan.
    Without it: "no plan" alone would be said, and no diagnosis written.
    By hand: ten homes in one year, or none, five a year.
    """
    scenario = tmp_path / "none.yaml"
    five = {"mc": bailleur(yearly(5))}
    scenario.write_text(dump(tiny(lots=[lot(indivisible=True)], bailleurs=five, decisions=REQUIRED)), "utf-8")
    done = CliRunner().invoke(app, ["solve", str(scenario), "-o", str(tmp_path / "run"), "--json"])
    assert done.exit_code == 3
    said = [line for line in json.loads(done.stdout)["findings"] if "Indivisible lot" in line]
    assert said[0].endswith(
        "Indivisible lot, cite, homes, 2017-2020: a plan exists without it (solved, whole works)."
    )
    held = json.loads((tmp_path / "run.diagnosis.json").read_text("utf-8"))
    assert held["whole"]
    assert [repair["by"] for repair in held["repairs"] if repair["rule"] == "bailleur_capacity"] == [5]


def test_a_floor_out_of_reach_says_how_much_can_be_reached() -> None:
    """Proves: what is asked is told beside the most that the other rules allow.
    Without it: the reader would lower the minimum blindly, and try again.
    By hand: 5 homes a year make 10 in T1, the whole estate; 12 home equivalents are asked.
    """
    asked = {"T1": {"home_equivalents": figure(12)}}
    scenario = tiny(bailleurs={"mc": bailleur(yearly(5))}, tranche_minimum=asked)
    first, *_others = diagnose(scenario)
    assert first.rule == "tranche_minimum"
    assert "asks 12 home equivalents, at most 10 home equivalents is possible" in first.line("en")
    said = first.line("fr").replace("\u202f", " ")
    assert "demande 12 équivalents-logements, au mieux 10 équivalents-logements" in said


def test_many_rows_of_one_rule_make_one_line() -> None:
    """Proves: a rule that conflicts in many rows is told once, with its years together.
    Without it: fifty lines that differ by a year would hide the two rules that matter.
    By hand: 10 homes in four years at 2 a year: four rows of capacity.
    """
    scenario = tiny(bailleurs={"mc": bailleur(yearly(2))}, decisions=REQUIRED)
    (found,) = [f for f in diagnose(scenario) if f.rule == "bailleur_capacity"]
    assert found.line("en").startswith("Capacity of the bailleur, Maisons et Cités, 2017-2020: ")


def test_a_search_cut_short_accuses_no_rule_for_sure() -> None:
    """Proves: a search without time left still names a set that conflicts, and says that it may be too large.
    Without it: a large programme would get one line, or innocent rules be accused as if it were proved.
    By hand: no second is given; the floor and the capacity are among the rows.
    """
    model = state(build(no_capacity()))
    session = Session(model.problem)
    found = contradiction(session, [range(len(model.rows))], seconds=-1)
    assert found is not None
    assert not found.least
    families = {model.rows[i].family for i in found.rows}
    assert {"territorial_floor_amount", "bailleur_capacity"} <= families


def by_a_euro() -> Scenario:
    """13 M€ of works at most, and a euro more due to the territory."""
    floors = [{"territory": "call", "tranche": "T1", "amount_keur": figure("13000.001")}]
    money = {"own": funder("own_funds", envelope_keur=tranches(13000, 0)), "authority": funder("authority")}
    return tiny(funders=money, lots=[lot(quantity=200)], territory={"floors": floors})


def nothing_counts() -> Scenario:
    """50 k€ due to a territory that has no works."""
    floors = [{"territory": "cad", "tranche": "T1", "amount_keur": figure(50)}]
    epci = {"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "east"}}
    return tiny(epci=epci, territory={"floors": floors})


REPAIRED = [
    (no_capacity(), {("bailleur_capacity", "3"), ("territorial_floor_amount", "-300")}),
    (no_payer(), {("required_operation", "0"), ("funder_envelope", "1000")}),
    (by_a_euro(), {("funder_envelope", "0.001"), ("territorial_floor_amount", "-0.001")}),
    (nothing_counts(), {("territorial_floor_amount", "-50")}),
]


@pytest.mark.parametrize(("scenario", "least"), REPAIRED, ids=["capacity", "payer", "euro", "nothing"])
def test_a_repair_leaves_a_plan_and_less_of_it_none(scenario: Scenario, least: set[tuple[str, str]]) -> None:
    """Proves: each limit of a conflict is told with the least change that leaves a plan, to the euro.
    Without it: an officer would lower a floor blindly, and try again.
    By hand: three homes at 100 k€; the whole estate; a euro; all that is due. One per cent less leaves none.
    """
    found = diagnosed(scenario)
    assert found is not None
    assert {(repair.rule, f"{repair.by.normalize():f}") for repair in found.repairs} == least
    for repair in (each for each in found.repairs if each.by):
        rows = [
            i
            for i, row in enumerate(found.model.rows)
            if row.limit == (repair.rule, repair.holder) and period(row, found.model.data) == repair.period
        ]
        for share, leaves in ((1.0, True), (0.99, False)):
            session = Session(found.model.problem)
            moved = float(repair.by) * share
            lower, upper = (limits[rows] + moved for limits in session.stated_rows)
            session.bound_rows(np.array(rows), lower, upper)
            assert session.feasible(np.zeros(len(found.model.columns)), "max") == leaves, repair


def test_every_unit_and_name_that_a_limit_may_bear_has_its_words() -> None:
    """Proves: whichever rule is in conflict, its unit and its groups can be said, with and without homes.
    Without it: the one answer that an officer needs most would end in a stack trace.
    By hand: the units of the rulebook and of lots, points, the groups.
    """
    units = {rule.unit.replace(" ", "_") for rule in RULEBOOK.values()} | set(get_args(Unit))
    names = {f"in_{unit}" for unit in {*units, "point"}}
    assert names | {"group_homes", "group_public_space"} <= TABLES.keys()


def _loosen(session: Session, rows: Any) -> None:
    free = np.full(len(rows), np.inf)
    session.bound_rows(rows, -free, free)
