"""A payer that was voted is replaced only where a limit forces it; by hand."""

from pathlib import Path
from typing import Any

import pytest
from revised import cents, rerun, works
from test_who_pays import by_funder

from optim.audit import audit
from optim.run.folder import write
from optim.run.plan import Plan
from optim.scenario.checks import examine
from optim.scenario.schema_payers import MONEY_GOALS
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tiny, tranches, yearly

PAST = {name: [cents("own", y2017=180), cents("state", y2017=120)] for name in ("commitments", "payments")}
"""Three homes of 2017 at 100 k€."""


def state(first: float, second: float = 0, **fields: Any) -> dict[str, Any]:
    """Own funds that suffice, and a State of so much in each tranche."""
    limits = {"envelope_keur": tranches(first, second), "carry_over": figure(0), **fields}
    own = {"own": funder("own_funds"), "authority": funder("authority")}
    return {"funders": {**own, "state": funder(**limits)}}


def voted(**blocks: Any) -> Plan:
    """Ten homes over 2017 and 2018, of which the State pays 400 k€ and own funds 600."""
    plan = solved(
        **{
            "rates": [rate("own"), rate("state")],
            "bailleurs": {"mc": bailleur(yearly(5))},
            **state(400),
            **blocks,
        }
    )
    assert by_funder(plan) == {"state": 400, "own": 600}
    return plan


def three_done(plan: Plan, folder: Path, **changes: Any) -> Plan:
    """The rerun after three homes of 2017, with teams for the others in 2018; it stands its audit."""
    teams = {"bailleurs": {"mc": bailleur(yearly(10))}}
    again = rerun(plan, 2017, works=[works(y2017=3)], changes={**teams, **changes}, **PAST)
    write(again, folder / "run", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(folder / "run")] == []
    return again


@pytest.mark.parametrize(("envelope", "right"), [(400, 400), (1000, 400), (300, 300)])
def test_a_payer_is_replaced_where_its_envelope_forces_it(tmp_path: Path, envelope: int, right: int) -> None:
    """Proves: the State's part of an operation is the voted one, however much it has, unless it has less.
    Without it: 1 000 k€ of the State would take the place of own funds on works that cost what they did.
    By hand: 400 of 1 000 k€ voted; 120 of them spent; an envelope of 300 leaves 180 for the rest.
    """
    again = three_done(voted(), tmp_path, **state(envelope))
    assert by_funder(again) == {"state": right, "own": 1000 - right}


def test_without_the_goal_own_funds_are_spared_first(tmp_path: Path) -> None:
    """Proves: it is the goal that keeps the payers: the others alone replace own funds by the State.
    Without it: the test above would pass without the goal.
    By hand: 120 k€ spent and the 700 of 2018 from the State.
    """
    again = three_done(voted(), tmp_path, **state(1000), money_goals=list(MONEY_GOALS))
    assert by_funder(again) == {"state": 820, "own": 180}


def test_money_saved_on_one_operation_replaces_nobody_on_another(tmp_path: Path) -> None:
    """Proves: an operation that is dropped leaves its grant unspent: the plan of the other stays.
    Without it: 400 k€ more of the State would go to `other`, and 400 of its own funds away.
    By hand: 800 k€ of the State over two operations of 1 000 k€, 400 each; cite is excluded.
    """
    pair = {
        "operations": [operation("cite"), operation("other")],
        "lots": [lot("cite", first_year=2018), lot("other", first_year=2018)],
        "costs": [cost("cite"), cost("other")],
    }
    plan = solved(rates=[rate("own"), rate("state")], **pair, **state(800))
    assert by_funder(plan, "other") == {"state": 400, "own": 600}
    decisions = {"cite": {"excluded": True, "because": "sprawl"}}
    again = rerun(plan, 2017, changes={"decisions": decisions})
    assert by_funder(again) == {"state": 400, "own": 600}


@pytest.mark.parametrize(
    ("contributions", "right"),
    [
        ({}, {"state": 440, "own": 660}),
        ({"notified": True, "funders": ["state"]}, {"state": 400, "own": 700}),
    ],
)
def test_a_dearer_operation_has_its_voted_money_and_more_in_proportion(
    contributions: dict[str, Any], right: dict[str, float]
) -> None:
    """Proves: of what an operation costs more, each payer brings its share, unless its amount is notified.
    Without it: the State, which lapses, would pay all of the rise and more.
    By hand: 1 000 k€, of which 400 of the State, become 1 100: 40 % of them, or the 400 that were notified.
    """
    late = {"lots": [lot(first_year=2018, last_year=2018)]}
    plan = voted(**late, bailleurs={"mc": bailleur()})
    changes = {"costs": [cost(keur=110)], **state(1000)}
    changes |= {"contributions": {"arrete": contributions}} if contributions else {}
    assert by_funder(rerun(plan, 2017, changes=changes)) == right


def test_the_years_of_a_payer_are_those_of_the_vote(tmp_path: Path) -> None:
    """Proves: a funder that decides by year pays in its voted years, though an even profile is sought.
    Without it: 100 k€ of the State would move to 2019 as soon as it may pay there.
    By hand: 200 k€ of the State in 2018 alone were voted; 200 in 2018 and in 2019 may be paid now.
    """
    years = {y: figure(200 if y == 2018 else 0) for y in (2017, 2018, 2019, 2020)}
    works_ = {"lots": [lot(first_year=2018, last_year=2019, least_years=2)]}
    limits = {"envelope_keur": years}
    plan = solved(rates=[rate("own"), rate("state")], **works_, **state(0, **limits))
    assert by_funder(plan, year=2018) == {"state": 200, "own": 300}
    richer = state(0, envelope_keur={**years, 2019: figure(200)})
    again = rerun(plan, 2017, changes=richer)
    assert by_funder(again, year=2018) == {"state": 200, "own": 300}
    assert by_funder(again, year=2019) == {"own": 500}


def test_the_goal_is_of_a_rerun_alone() -> None:
    """Proves: who names the goal without a voted plan is told so.
    Without it: a goal that does nothing would be read as one that holds.
    By hand: the first plan of the smallest scenario.
    """
    found = [(r.shown, r.what.name) for r in examine(tiny(money_goals=["keep_voted_payers"]))]
    assert ("keep_voted_payers", "needs_a_voted_plan") in found
