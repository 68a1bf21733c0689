"""Rights with dates: when money is committed and paid, and what of it is lost."""

from pathlib import Path
from typing import Any

import pytest
from revised import rerun
from standing import findings

from optim.run.plan import Plan
from tiny import brought, figure, funder, lot, rate, solved

HALVES = {"shares": [figure("0.5")["value"]] * 2, "source": "by hand", "status": "assumed"}


def right(keur: float, years: str, **dates: int) -> dict[str, Any]:
    return {"total_keur": figure(keur), "years": years, **dates}


def with_rights(*rights: dict[str, Any], **changes: Any) -> Plan:
    """Ten homes at 100 k€, which own funds or a European fund with rights may pay for."""
    fund = funder("european", rights=list(rights))
    del fund["envelope_keur"], fund["carry_over"]
    payers = {"own": funder("own_funds"), "fund": fund, "authority": funder("authority")}
    return solved(**{"funders": payers, "rates": [rate("own"), rate("fund")], **changes})


def envelope(plan: Plan) -> list[tuple[str, int, int]]:
    """Each period of the fund, what it gives and what lapses of it, in k€."""
    rows = plan.envelopes[plan.envelopes.funder == "fund"]
    return [
        (row.period, row.granted_cents // 100_000, row.lapsed_cents // 100_000) for row in rows.itertuples()
    ]


def test_a_right_is_one_amount_for_all_of_its_years(tmp_path: Path) -> None:
    """Proves: 300 k€ for two years are 300 k€, committed in either of them.
    Without it: an amount for a programme would be given each year.
    By hand: works of 2017 at once; 300 k€ of the fund, nothing lapses.
    """
    plan = with_rights(right(300, "2017-2018"))
    assert brought(plan, "fund") == 300_000_00
    assert envelope(plan) == [("2017/2018", 300, 0), ("2019", 0, 0), ("2020", 0, 0)]
    assert findings(plan, tmp_path) == []


def test_what_is_not_committed_in_time_lapses(tmp_path: Path) -> None:
    """Proves: works that begin after a right is over have nothing of it.
    Without it: the fund would pay in a year in which it has no programme.
    By hand: works from 2019 on; a right that ends in 2018 lapses whole.
    """
    plan = with_rights(right(300, "2017-2019", commit_by=2018), lots=[lot(first_year=2019)])
    assert brought(plan, "fund") == 0
    assert envelope(plan)[0] == ("2017/2018", 300, 300)
    assert findings(plan, tmp_path) == []


def test_the_next_programme_pays_for_what_comes_later(tmp_path: Path) -> None:
    """Proves: nothing is brought from one right to the next, and each pays for its years.
    Without it: what is left of a programme would be spent in the next one.
    By hand: works from 2019 on: 100 k€ of the second right, 300 of the first lapse.
    """
    rights = right(300, "2017-2018"), right(100, "2019-2020")
    plan = with_rights(*rights, lots=[lot(first_year=2019)])
    assert brought(plan, "fund") == 100_000_00
    assert envelope(plan) == [("2017/2018", 300, 300), ("2019/2020", 100, 0)]
    assert findings(plan, tmp_path) == []


@pytest.mark.parametrize(("pay_by", "granted"), [(2017, 500), (2018, 1000)])
def test_what_would_be_paid_too_late_is_not_brought(pay_by: int, granted: int, tmp_path: Path) -> None:
    """Proves: a fund brings the share of its rate that it pays before its right is closed.
    Without it: a plan would count on money that is lost when accounts are closed.
    By hand: works paid by halves over two years: 500 k€ where all is to be paid in 2017, 1 000 by 2018.
    """
    plan = with_rights(
        right(1000, "2017", pay_by=pay_by),
        lots=[lot(last_year=2017)],
        payment_profiles={"rehabilitation": HALVES},
    )
    assert brought(plan, "fund") == granted * 100_000
    paid = plan.payments[plan.payments.funder == "fund"]
    assert set(paid.year) == set(range(2017, pay_by + 1))
    assert findings(plan, tmp_path) == []


def test_a_rerun_keeps_what_a_right_has_committed(tmp_path: Path) -> None:
    """Proves: what was committed and paid under a right that is closed is a fact of a rerun.
    Without it: a rerun would give the amount a second time, or pay it by another calendar.
    By hand: 500 k€ are brought in 2017 and stay so.
    """
    voted = with_rights(
        right(1000, "2017", pay_by=2017),
        lots=[lot(last_year=2017)],
        payment_profiles={"rehabilitation": HALVES},
    )
    plan = rerun(voted, 2018)
    assert brought(plan, "fund") == 500_000_00
    assert findings(plan, tmp_path) == []
