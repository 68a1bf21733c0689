"""What waits for the end of other works: demolish, then build; each rule solved by hand, and audited."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from one_number import BECAUSE, OneNumber, two
from revised import rerun
from standing import findings

from optim.run.plan import Plan
from tiny import bailleur, cost, figure, funder, lot, operation, solved, started, tranches


def site(lag: int = 0, **changes: Any) -> Plan:
    """Ten homes to demolish, over two years at the fastest, then ten to build."""
    order = {"first": "old", "then": "new", "link": "finish_to_start", "lag_years": lag, "because": "by hand"}
    base: dict[str, Any] = {
        "operations": [operation("old"), operation("new", priority_class="high")],
        "lots": [lot("old", least_years=2), lot("new")],
        "costs": [cost("old"), cost("new")],
        "precedences": [order],
    }
    return solved(**{**base, **changes})


def test_finish_to_start_binding_begins_after_the_last_year(tmp_path: Path) -> None:
    """Proves: what comes then begins the year after the last works of what comes first.
    Without it: five homes would be built in 2017, as far as five are demolished.
    By hand: 2017 and 2018, then 2019.
    """
    plan = site()
    assert started(plan, "new") == {2019: 10}
    assert findings(plan, tmp_path) == []


def test_finish_to_start_binding_waits_the_years_of_its_lag(tmp_path: Path) -> None:
    """Proves: a lag is counted from the end.
    Without it: the ground would have no time to be cleaned.
    By hand: one year more: 2020.
    """
    plan = site(1)
    assert started(plan, "new") == {2020: 10}
    assert findings(plan, tmp_path) == []


def test_finish_to_start_binding_waits_for_works_that_go_on_after_their_start(tmp_path: Path) -> None:
    """Proves: the end of works is that of the years over which they run, not of the year of the last start.
    Without it: one would build while the demolition goes on.
    By hand: started in 2017 and 2018, half of each year's works is done the year after: building in 2020.
    """
    halves = {"shares": [Decimal("0.5"), Decimal("0.5")]}
    plan = site(spending_profiles={"rehabilitation": halves})
    assert started(plan, "old") == {2017: 5, 2018: 5}
    assert started(plan, "new") == {2020: 10}
    assert findings(plan, tmp_path) == []


def test_finish_to_start_slack_where_the_second_opens_later() -> None:
    """Proves: an end that is past holds nothing back.
    Without it: the second would wait from its own window on.
    By hand: its window opens in 2020.
    """
    assert started(site(lots=[lot("old"), lot("new", first_year=2020)]), "new") == {2020: 10}


def test_finished_when_whole_binding_waits_for_the_last_home(tmp_path: Path) -> None:
    """Proves: nine homes of ten are not the end.
    Without it: the second operation would begin on a site that is still occupied.
    By hand: nine homes are demolished by 2018, the last in 2019; ten are built in 2020.
    """
    capacity = {2017: figure(4), 2018: figure(5), 2019: figure(1), 2020: figure(100)}
    plan = site(bailleurs={"mc": bailleur(capacity)})
    assert started(plan, "new") == {2020: 10}
    assert findings(plan, tmp_path) == []


def test_finished_when_whole_binding_holds_back_for_ever_what_is_never_finished() -> None:
    """Proves: where the first is not finished, the second never begins.
    Without it: half of a demolition would let half of a building start.
    By hand: 900 k€ demolish nine homes of ten.
    """
    money = {"own": funder("own_funds", envelope_keur=tranches(900, 0)), "authority": funder("authority")}
    plan = site(funders=money)
    assert started(plan, "old") == {2017: 5, 2018: 4}
    assert started(plan, "new") == {}


def test_finished_when_whole_slack_in_the_year_of_the_end() -> None:
    """Proves: works that end in a year are finished in it.
    Without it: a year would be lost.
    By hand: one year of demolition: building in 2018.
    """
    assert started(site(lots=[lot("old"), lot("new")]), "new") == {2018: 10}


def test_finish_to_start_holds_in_a_rerun(tmp_path: Path) -> None:
    """Proves: an end in the past counts, and one that is late still holds back.
    Without it: a rerun could build before the demolition is over.
    By hand: five of ten in 2017; the other five in 2018; building in 2019.
    """
    plan = rerun(site(), 2017)
    assert started(plan, "new") == {2019: 10}
    assert findings(plan, tmp_path) == []


FORGED = [
    OneNumber("finish_to_start",
              two(precedences=[{"first": "cite", "then": "vieux", "link": "finish_to_start", **BECAUSE}]),
              "works.csv", "vieux,homes,mc,estate,call,home,2018,10",
              "vieux,homes,mc,estate,call,home,2017,10",
              "works.csv vieux/homes/cite/homes/2017: 10 homes, at most 0"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""

UNMEASURED = (
    "finish_to_start",
    "finished_when_whole",
)
"""Not in the scenario by which time is measured (`test_variants`): whole numbers."""
