"""Payment credits that carry over, and those that earlier works weigh on, solved by hand."""

from pathlib import Path
from typing import Any

from revised import rerun
from standing import findings

from tiny import figure, funder, lot, rate, solved, started, total_started, yearly


def paying(keur: dict[int, float], **fields: Any) -> dict[str, Any]:
    """Own funds with plenty to commit and so much to pay each year; nobody else pays."""
    credits = {year: figure(keur.get(year, 0)) for year in yearly(0)}
    own = funder("own_funds", payment_ceiling_keur=credits, **fields)
    return {"funders": {"own": own, "authority": funder("authority")}, "rates": [rate("own")]}


def test_payment_ceiling_binding_where_credits_carry_over(tmp_path: Path) -> None:
    """Proves: what a year leaves of its credits is paid in the next one.
    Without it: works that begin late would find a third of the money.
    By hand: 300 k€ in each of the first two years, works from 2018 on: six homes for three.
    """
    late = {"lots": [lot(first_year=2018)]}
    assert total_started(solved(**paying({2017: 300, 2018: 300}), **late)) == 3
    plan = solved(**paying({2017: 300, 2018: 300}, payment_carry_over=figure(1)), **late)
    assert total_started(plan) == 6
    assert findings(plan, tmp_path) == []


def test_payment_ceiling_binding_where_half_carries_over(tmp_path: Path) -> None:
    """Proves: a share of what is left is brought, year after year.
    Without it: half of the credits would count for all of them, or for none.
    By hand: 400 k€ left in 2017 bring 200 to 2018, and 100 to 2019, beside 300: four homes.
    """
    plan = solved(
        **paying({2017: 400, 2019: 300}, payment_carry_over=figure("0.5")), lots=[lot(first_year=2019)]
    )
    assert started(plan) == {2019: 4}
    assert findings(plan, tmp_path) == []


def test_payment_ceiling_slack_where_credits_are_enough() -> None:
    """Proves: credits that carry over ask for nothing where each year has enough.
    Without it: works could wait for money that is there.
    By hand: 1 000 k€ in 2017: all ten homes at once.
    """
    assert started(solved(**paying({2017: 1000}, payment_carry_over=figure(1)))) == {2017: 10}


def test_what_earlier_works_are_owed_comes_off_the_credits(tmp_path: Path) -> None:
    """Proves: credits are first for what is still to be paid of works before the contract.
    Without it: the same credits would be spent twice.
    By hand: 700 k€ in 2017, 300 of them owed: four homes.
    """
    plan = solved(**paying({2017: 700}, prior_payments_keur={2017: figure(300)}))
    assert total_started(plan) == 4
    assert findings(plan, tmp_path) == []


def test_a_rerun_carries_over_what_the_past_left(tmp_path: Path) -> None:
    """Proves: what was not paid in a year that is over is there for the next one.
    Without it: a rerun would lose the credits that the vote counted on.
    By hand: 300 k€ of 2017 left by works that begin in 2018: six homes still.
    """
    blocks = paying({2017: 300, 2018: 300}, payment_carry_over=figure(1))
    voted = solved(**blocks, lots=[lot(first_year=2018)])
    plan = rerun(voted, 2017)
    assert total_started(plan) == 6
    assert findings(plan, tmp_path) == []
