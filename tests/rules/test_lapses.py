"""Money that lapses beside later money: how much, and the limit that keeps it from use, solved by hand."""

from pathlib import Path
from typing import Any

import pytest

from optim.audit import audit
from optim.explain.freed import Freed
from optim.messages import say
from optim.run import folder as run_folder
from optim.run.plan import Plan
from optim.solver.session import SolverError
from reports.lapses import lapses, sentences
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tranches, yearly

HALVES = {"shares": [figure("0.5")["value"]] * 2, "source": "by hand", "status": "assumed"}
NARROW = "\u202f"


def told(plan: Plan) -> list[tuple[str, str, str, int, int, int]]:
    """Each row in k€."""
    return [
        (r.funder, r.period, r.rule, *(c // 100_000 for c in (r.lapsed_cents, r.later_cents, r.freed_cents)))
        for r in plan.rows.lapses
    ]


def paid_by(state: dict[str, Any], share: float | str = 1, **changes: Any) -> Plan:
    """Ten homes of 2017 at 100 k€, which the State and own funds may pay for."""
    base: dict[str, Any] = {
        "funders": {"own": funder("own_funds"), "authority": funder("authority"), "state": state},
        "rates": [rate("own"), rate("state", share)],
        "lots": [lot(last_year=2017)],
        "goals": ["cover_programme"],
    }
    return solved(**{**base, **changes})


def audited(plan: Plan, folder: Path) -> list[str]:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return [finding.line() for finding in audit(folder / "run")]


def grant(first: float = 1000, second: float = 0, **fields: Any) -> dict[str, Any]:
    return funder(name="State", envelope_keur=tranches(first, second), carry_over=figure(0), **fields)


def test_a_rate_keeps_a_grant_from_use(tmp_path: Path) -> None:
    """Proves: a grant that lapses at its rate says so, with what would be used without it.
    Without it: 600 k€ would be given back beside 600 of own money, and nobody would know why.
    By hand: 1 000 k€ at 40 %: 400 used, 600 lost, own money pays 600; at any rate all 600 would be used.
    """
    plan = paid_by(grant(), "0.4")
    assert told(plan) == [("state", "T1", "rate_ceiling", 600, 600, 600)]
    assert sentences(plan, "en") == [
        "State: 600.0 k€ are lost (T1), while later money pays 600.0 k€ of what this funder may serve."
        " Limit: Rate ceiling; without it 600.0 k€ more would be used."
    ]
    assert audited(plan, tmp_path) == []


def test_nothing_is_told_where_a_grant_is_used_up() -> None:
    """Proves: money that is spent, or is own money, is no finding.
    Without it: every run would print what is no loss.
    By hand: 300 k€ at 40 % of 1 000: all used; own funds of 100 000 k€ lapse at the end, by nobody's fault.
    """
    assert told(paid_by(grant(300), "0.4")) == []


def test_a_grant_that_nothing_is_left_for_says_so(tmp_path: Path) -> None:
    """Proves: where later money pays nothing that it may serve, no limit is named.
    Without it: a rate would be blamed for an envelope that is larger than the works.
    By hand: works of 1 000 k€, a grant of 1 500 without a rate below the whole: 500 lapse.
    """
    plan = paid_by(grant(1500))
    assert told(plan) == [("state", "T1", "", 500, 0, 0)]
    assert sentences(plan, "en") == []
    assert lapses(plan, "en").rows == [
        ("State", "T1", 500_00000, 0, "Nothing to serve that later money pays", 0),
    ]
    assert audited(plan, tmp_path) == []


LIMITS: dict[str, tuple[dict[str, Any], dict[str, Any], tuple[int, int, int]]] = {
    "own_share_floor": ({}, {"bailleurs": {"mc": bailleur(own_share_floor=figure("0.3"))}}, (300, 300, 300)),
    "unit_ceiling": (
        {},
        {"rates": [rate("own"), rate("state", unit_ceiling_keur=figure(20))]},
        (800, 800, 800),
    ),
    "aid_ceiling": (
        {},
        {"aid_ceilings": {"aids": {"funders": ["state"], "max_rate": figure("0.7")}}},
        (300, 300, 300),
    ),
    "contribution_ceiling": (
        {},
        {"contributions": {"c": {"funders": ["state"], "operations": ["cite"], "at_most_keur": figure(250)}}},
        (750, 750, 750),
    ),
    "class_ceiling_amount": (
        {"classes": {"homes": {"natures": ["rehabilitation"], "ceiling_keur": tranches(400, 400)}}},
        {},
        (600, 600, 600),
    ),
}


@pytest.mark.parametrize("name", LIMITS)
def test_each_limit_of_a_grant_is_named(name: str, tmp_path: Path) -> None:
    """Proves: the limit that keeps a grant from use is the one that is named, and it alone.
    Without it: an officer would ask the State for a rate that is not what binds.
    By hand: 1 000 k€ of works and of the grant, that one limit below the whole.
    """
    fields, changes, amounts = LIMITS[name]
    plan = paid_by(grant(**fields), **changes)
    assert told(plan) == [("state", "T1", name, *amounts)]
    assert audited(plan, tmp_path) == []


def test_two_limits_that_hold_together_are_told_together(tmp_path: Path) -> None:
    """Proves: where neither limit frees anything alone, both are named as one.
    Without it: a sentence would send a person after a limit that changes nothing.
    By hand: a rate of 40 % and an aid ceiling of 40 %: without one of them the other still holds 600 k€.
    """
    plan = paid_by(grant(), "0.4", aid_ceilings={"aids": {"funders": ["state"], "max_rate": figure("0.4")}})
    assert told(plan) == [("state", "T1", "rate_ceiling; aid_ceiling", 600, 600, 600)]
    assert "Limits, together: Rate ceiling; " in sentences(plan, "en")[0]
    assert audited(plan, tmp_path) == []


def test_payment_credits_keep_a_grant_from_use(tmp_path: Path) -> None:
    """Proves: a grant that could be committed and not paid names its payment credits.
    Without it: an envelope would look forgotten.
    By hand: 1 000 k€ paid at once in 2017, credits of 250 a year: 250 used, 750 lost.
    """
    state = funder(
        name="State",
        envelope_keur=yearly(1000),
        carry_over=figure(0),
        payment_ceiling_keur=yearly(250),
    )
    plan = paid_by(state)
    rows = told(plan)
    assert [(row[2], row[5]) for row in rows] == [("payment_ceiling", 750)]
    assert audited(plan, tmp_path) == []


def test_the_end_of_a_right_keeps_it_from_use(tmp_path: Path) -> None:
    """Proves: a right whose money would be paid too late names that date, not its rate.
    Without it: a rate of 100 % would be called too low.
    By hand: works paid by halves, a right closed in the first year: 500 used, 500 lost.
    """
    fund = funder(
        "european", name="Fund", rights=[{"total_keur": figure(1000), "years": "2017", "pay_by": 2017}]
    )
    del fund["envelope_keur"], fund["carry_over"]
    plan = paid_by(fund, payment_profiles={"rehabilitation": HALVES})
    assert told(plan) == [("state", "2017", "pay_by", 500, 500, 500)]
    assert audited(plan, tmp_path) == []


def test_an_order_that_is_not_sought_is_told() -> None:
    """Proves: where the rules would let a grant be used and no goal seeks it, that is what is told.
    Without it: a limit that does not exist would be looked for.
    By hand: no money goals: the earliest money pays, which may be own funds; whatever is left of the grant
    beside them is freed by seeking the order.
    """
    plan = paid_by(grant(), money_goals=[])
    for row in plan.rows.lapses:
        assert (row.rule, row.freed_cents) == ("order_not_sought", min(row.lapsed_cents, row.later_cents))


def test_slices_too_small_are_told(tmp_path: Path) -> None:
    """Proves: a grant closed for being small names the least slice.
    Without it: 30 k€ would lapse beside own money without a word.
    By hand: 30 k€ of a grant, no slice below 50: all is lost, and all of it could be used.
    """
    plan = paid_by(grant(30), least_slice_keur=figure(50))
    assert told(plan) == [("state", "T1", "least_slice", 30, 1000, 30)]
    assert audited(plan, tmp_path) == []


def test_what_is_carried_over_is_lost_once() -> None:
    """Proves: money that is kept from one tranche to the next is lost at the end, for works of either.
    Without it: later money of the first tranche would not count.
    By hand: works of 2017 alone, a grant of 1 000 k€ in each tranche at 40 %, all carried over: 1 600 left.
    """
    state = funder(name="State", envelope_keur=tranches(1000, 1000), carry_over=figure(1))
    assert told(paid_by(state, "0.4")) == [("state", "T2", "rate_ceiling", 1600, 600, 600)]


def test_lines_that_it_may_not_serve_are_not_counted() -> None:
    """Proves: own money for works that a grant may not serve is no reproach to it.
    Without it: a grant for homes would be asked to pay for a town centre.
    By hand: homes of 1 000 k€, 40 % of the grant; a centre of 500 k€ of the authority's alone.
    """
    plan = paid_by(
        grant(),
        operations=[operation(), operation("centre", "centrality")],
        lots=[lot(last_year=2017), lot("centre", "hall", 1, unit="lump", maitre_ouvrage="call")],
        costs=[cost(), cost("centre", "hall", "works", 500)],
        rates=[rate("own"), rate("state", "0.4", kinds=["estate"]), rate("authority", kinds=["centrality"])],
    )
    assert told(plan)[-1] == ("state", "T1", "rate_ceiling", 600, 600, 600)


def test_money_of_a_later_year_is_no_money_of_an_earlier_one() -> None:
    """Proves: what lapses is set beside the works of years that it could have paid for, and of no others.
    Without it: money of 2019 would be asked to pay for what was done in 2017, and no limit would be found.
    By hand: works of 2017 alone, 400 k€ of the grant then, used whole, and 1 000 in the second tranche: lost.
    """
    state = funder(name="State", envelope_keur=tranches(400, 1000), carry_over=figure("0.5"))
    assert told(paid_by(state)) == [("state", "T2", "", 1000, 0, 0)]


def test_a_plan_stands_where_its_limits_are_not_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Proves: where the solver fails on what keeps money from use, the plan stands and says so.
    Without it: hours of search would end without a plan, for one sentence.
    By hand: a solver that fails there; 600 k€ lost, no limit found.
    """

    def fails(self: Freed, without: object = ()) -> float:
        raise SolverError(say("no_plan_obeys_every_rule"))

    monkeypatch.setattr(Freed, "least", fails)
    plan = paid_by(grant(), "0.4")
    assert told(plan) == [("state", "T1", "untold", 600, 600, 0)]
    assert sentences(plan, "en")[0].endswith("The solver did not find what keeps it from use.")
    assert audited(plan, tmp_path) == []
