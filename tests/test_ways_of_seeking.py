"""Whole plans are sought one way, then another: a search that finds none is no proof that there is none."""

from pathlib import Path
from typing import Any

import pytest

from optim.model.statement import Model
from optim.run.plan import Plan
from optim.solver import choosing
from optim.solver.failures import InfeasibleError, NothingFoundError
from optim.solver.session import Session
from optim.solving import program as solving
from optim.solving.clock import Clock
from optim.solving.publishing import publish
from tiny import cost, figure, funder, lot, operation, rate, solved, started, tiny, tranches

FINISHED = {"unbroken": True, "begun_is_finished": "finished_in_contract", "because": "by hand"}
FIVE_OR_FOUR: dict[str, Any] = {
    "operations": [operation("five"), operation("four")],
    "lots": [lot("five", quantity=5), lot("four", quantity=4)],
    "costs": [cost("five"), cost("four")],
    "funders": {"own": funder("own_funds", envelope_keur=tranches(250, 250), carry_over=figure(0))},
    "rates": [rate("own")],
    "maitres_ouvrage": {},
    "works": {"every_kind": FINISHED},
}
"""Two homes and a half in each tranche: five in parts, or four whole ones; what is begun is finished."""


def as_a_large_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The calendar is sought before whole homes, as it is where there are many lots."""
    monkeypatch.setattr(choosing, "SMALL", 0)


def finding_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every search of a calendar spends its nodes in vain."""

    def seek(*_given: object) -> choosing.Choice:
        raise NothingFoundError("no whole plan found")

    monkeypatch.setattr(choosing, "_part_by_part", seek)
    monkeypatch.setattr(choosing, "_to_the_end", seek)


def published(plan: Plan, folder: Path) -> Plan:
    """The plan, once its run has stood the audit."""
    publish(plan, folder / "run", force=False, report=None, clock=Clock())
    return plan


def test_a_calendar_without_whole_homes_is_chosen_again_with_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Proves: where the best calendar leaves whole homes no plan, calendar and homes are sought together.
    Without it: an officer would be told that no plan obeys the rules, beside one that starts four homes.
    By hand: five homes are two and a half in each tranche, which nobody can start; four are two and two.
    """
    as_a_large_one(monkeypatch)
    plan = published(solved(**FIVE_OR_FOUR), tmp_path)
    assert sum(started(plan, "four").values()) == 4
    assert started(plan, "five") == {}


def test_a_search_in_vain_begins_nothing_and_says_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Proves: where every search ends before it finds a plan, nothing is begun: all is told as missed.
    Without it: a large programme would end without a plan, though what is missed has its price.
    By hand: nothing of nine homes; five could be started in parts, all of the bound.
    """
    finding_nothing(monkeypatch)
    plan = published(solved(**FIVE_OR_FOUR), tmp_path)
    assert plan.works.empty
    assert plan.missed.quantity.sum() == 9
    assert plan.summary["status"] == "feasible"
    assert plan.summary["bound"]["cover_programme"] == pytest.approx(5)


def test_a_search_in_vain_is_no_proof_where_works_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: where nothing begun breaks a rule, a search in vain is told as such.
    Without it: `no plan obeys every rule` would be said of rules that a plan obeys.
    By hand: the four homes are required, and can be started.
    """
    required = {"four": {"required": True, "because": "by hand"}}
    finding_nothing(monkeypatch)
    with pytest.raises(NothingFoundError):
        solved(**FIVE_OR_FOUR, decisions=required)


def test_what_no_plan_obeys_is_said_at_once() -> None:
    """Proves: rules that contradict one another are told as such, whatever the ways of seeking.
    Without it: a contradiction would be taken for a search in vain.
    By hand: five homes required, of which whole years pay four.
    """
    required = {"five": {"required": True, "because": "by hand"}}
    with pytest.raises(InfeasibleError):
        solved(**FIVE_OR_FOUR, decisions=required)


def test_the_time_limit_holds_for_all_ways_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: a session that is opened after another has the time that the other left, and no more.
    Without it: three ways, of three readings each in a rerun, would take nine times the limit.
    By hand: of 100 seconds the first sessions say that they took 40 each: 100, 60, then 20 are left.
    """
    lefts: list[float] = []
    first = solving.choose

    def spending(model: Model, session: Session, **how: Any) -> Any:
        lefts.append(round(session.time_left))
        if len(lefts) < 3:
            session.spent += 40
            raise NothingFoundError("no whole plan found")
        return first(model, session, **how)

    monkeypatch.setattr(solving, "choose", spending)
    plan = solving.program(tiny(**FIVE_OR_FOUR), {}, time_limit=100)
    assert (lefts, started(plan)) == ([100, 60, 20], {})
