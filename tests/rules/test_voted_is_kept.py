"""Of what was voted, all that can still be started is started, whatever else is sought; by hand."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from revised import cents, rerun, works

from optim.audit import audit
from optim.run.folder import write
from optim.run.plan import Plan
from optim.scenario.voted import free_of_the_vote
from optim.solving.program import program
from reports.midterm import opening
from tiny import bailleur, cost, figure, funder, lot, operation, solved, started, tranches, yearly

NOTHING: dict[str, Any] = {"works": [], "commitments": [], "payments": []}


def audited(plan: Plan, folder: Path) -> Plan:
    """A plan whose run folder stands its audit."""
    write(plan, folder / "run", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(folder / "run")] == []
    return plan


def given_up(plan: Plan) -> dict[str, Decimal]:
    """What a rerun gives up of the vote, by operation."""
    assert plan.scenario.revision is not None
    return {row.operation: row.quantity for row in plan.scenario.revision.given_up}


def own(first: float, second: float) -> dict[str, Any]:
    """The blocks of own funds that are limited by tranche, and carry nothing over."""
    limits = {"envelope_keur": tranches(first, second), "carry_over": figure(0)}
    return {"funders": {"own": funder("own_funds", **limits), "authority": funder("authority")}}


def test_voted_is_kept_binding_where_nearness_would_drop_a_thousandth(tmp_path: Path) -> None:
    """Proves: late homes that only a far year has room for are started all the same: none is given up.
    Without it: 8 991 homes, within 0.1 % of the cover, which is nearer to the vote.
    By hand: 3 000 a year; 0 of 2017 done: 2018, 2019 and 2020 start 3 000 each; 1 000 of the 10 000 cannot.
    """
    plan = solved(lots=[lot(quantity=10_000)], bailleurs={"mc": bailleur(yearly(3000))}, **own(10**6, 10**6))
    again = audited(rerun(plan, 2017, **NOTHING), tmp_path)
    assert started(again) == {2018: 3000, 2019: 3000, 2020: 3000}
    assert given_up(again) == {"cite": 1000}


def test_works_that_nobody_voted_are_not_left_out_to_stay_near(tmp_path: Path) -> None:
    """Proves: what more money starts beyond the vote is no departure from it: all of it is started.
    Without it: 7 992 homes, within 0.1 % of the cover, with fewer homes more than were voted.
    By hand: 5 000 homes voted for 500 M€, none of them in 2017; 800 M€ now: 8 000.
    """
    teams = {"bailleurs": {"mc": bailleur(yearly(10_000))}}
    plan = solved(lots=[lot(quantity=10_000, first_year=2018)], **teams, **own(0, 500_000))
    again = audited(rerun(plan, 2017, changes=own(0, 800_000), **NOTHING), tmp_path)
    assert (sum(started(plan).values()), sum(started(again).values())) == (5000, 8000)


CHEAP = {
    "operations": [operation("cite"), operation("new", priority_class="high")],
    "lots": [lot("cite"), lot("new", quantity=20)],
    "costs": [cost("cite"), cost("new", keur=50)],
}


@pytest.mark.parametrize(("stays", "homes"), [(True, {"cite": 10}), (False, {"new": 20})])
def test_voted_is_kept_binding_against_works_that_nobody_voted(
    tmp_path: Path, stays: bool, homes: dict[str, int]
) -> None:
    """Proves: an operation that is added at half the cost takes no money from what was voted.
    Without it: the 1 000 k€ would start its 20 homes instead of the 10 voted ones: twice the cover.
    By hand: 10 homes at 100 k€, or 20 at 50 k€; the price of what is kept says what it holds back.
    """
    money = own(500, 500)
    plan = solved(**money, bailleurs={"mc": bailleur(yearly(5))})
    goals = {} if stays else {"goals": free_of_the_vote(rerun(plan, 2017, **NOTHING).scenario).goals}
    teams = {"bailleurs": {"mc": bailleur(yearly(100))}}
    again = audited(
        rerun(plan, 2017, changes={**CHEAP, **teams, **own(0, 1000), **goals}, **NOTHING), tmp_path
    )
    begun = {name: sum(started(again, name).values()) for name in ("cite", "new")}
    assert {name: count for name, count in begun.items() if count} == homes
    assert given_up(again) == {}


def test_voted_is_kept_slack_where_no_plan_keeps_it(tmp_path: Path) -> None:
    """Proves: what the money cannot carry any more is given up and told, and a plan is found.
    Without it: a vote would forbid every plan once an envelope falls.
    By hand: 4 homes of 2017 done; 300 k€ left for the second tranche: 3 of the 6 others, 3 are given up.
    """
    plan = solved(**own(400, 600), bailleurs={"mc": bailleur(yearly(4))})
    assert started(plan) == {2017: 4, 2019: 4, 2020: 2}
    money = {"commitments": [cents("own", y2017=400)], "payments": [cents("own", y2017=400)]}
    again = audited(rerun(plan, 2017, works=[works(y2017=4)], changes=own(400, 300), **money), tmp_path)
    assert sum(started(again).values()) == 7
    assert given_up(again) == {"cite": 3}


def test_what_is_excluded_or_no_longer_there_is_not_kept(tmp_path: Path) -> None:
    """Proves: an operation that is excluded, and homes that a lot no longer holds, ask for nothing.
    Without it: a decision of the partners would contradict their own vote.
    By hand: cite excluded; 6 homes left of the 10 of other.
    """
    pair = {"operations": [operation("cite"), operation("other")], "costs": [cost("cite"), cost("other")]}
    plan = solved(**pair, lots=[lot("cite"), lot("other")])
    changes = {
        "lots": [lot("cite"), lot("other", quantity=6)],
        "decisions": {"cite": {"excluded": True, "because": "sprawl"}},
    }
    again = audited(rerun(plan, 2017, changes=changes, **NOTHING), tmp_path)
    assert (started(again), started(again, "other")) == ({}, {2018: 6})
    assert given_up(again) == {}


def test_whole_works_that_were_voted_stay_before_divisible_ones(tmp_path: Path) -> None:
    """Proves: a whole lot that was voted is launched again, though homes in parts would cover more.
    Without it: the whole lot would leave no room for the one home more that a divisible one can start.
    By hand: 9 homes at once for 900 k€, voted in 2017 and late; 950 k€ are 9 of them, or 10 at 95 k€.
    """
    whole = lot("cite", quantity=9, indivisible=True)
    plan = solved(lots=[whole], **own(950, 950))
    parts = {
        "operations": [operation("cite"), operation("new")],
        "lots": [whole, lot("new")],
        "costs": [cost("cite"), cost("new", keur=95)],
    }
    again = audited(rerun(plan, 2017, changes={**parts, **own(950, 0)}, **NOTHING), tmp_path)
    assert (started(again), started(again, "new")) == ({2018: 9}, {})


def test_what_is_given_up_is_found_anew_when_the_programme_changes() -> None:
    """Proves: a rerun solved again with its money back keeps again what it had given up.
    Without it: a variant of a rerun would drop voted homes that it can pay for.
    By hand: 3 homes given up for 300 k€; none with 600.
    """
    plan = solved(**own(400, 600), bailleurs={"mc": bailleur(yearly(4))})
    again = rerun(plan, 2017, changes=own(400, 300), **NOTHING)
    assert given_up(again) == {"cite": 3}
    richer = again.scenario.model_copy(update={"funders": plan.scenario.funders})
    assert given_up(program(richer, {})) == {}


def test_the_rule_is_switched_off_by_its_name(tmp_path: Path) -> None:
    """Proves: partners who say why may let voted works go: the cover alone decides, and the audit agrees.
    Without it: a rerun could be free of its vote or bound by it whole, and nothing between.
    By hand: the 1 000 k€ start 20 homes at 50 k€ instead of the 10 voted ones, which the first lines count.
    """
    plan = solved(**own(500, 500), bailleurs={"mc": bailleur(yearly(5))})
    off = {"rules": {"voted_is_kept": {"active": False, "because": "the partners chose again"}}}
    changes = {**CHEAP, "bailleurs": {"mc": bailleur(yearly(100))}, **own(0, 1000), **off}
    again = audited(rerun(plan, 2017, changes=changes, **NOTHING), tmp_path)
    assert (started(again), sum(started(again, "new").values())) == ({}, 20)
    told = "The vote is not kept, as the partners decided (the partners chose again): 10 voted homes are not"
    assert f"{told} started." in opening(again, "en")
