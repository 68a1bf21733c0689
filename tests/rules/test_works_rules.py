"""The families of optim/model/rules/sites.py, each solved by hand, slack and binding, and audited."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from one_number import LOCK, SHARE, OneNumber, over_years, two
from standing import findings

from optim.run.plan import Plan
from tiny import YEARS, bailleur, cost, figure, lot, operation, solved, started, total_started


def works(**rules: Any) -> dict[str, Any]:
    """The same works rules for every kind."""
    return {"works": {"every_kind": {"because": "by hand", **rules}}}


def able(*homes: int, **fields: Any) -> dict[str, Any]:
    """A bailleur that may start so many homes each year."""
    capacity = {year: figure(count) for year, count in zip(YEARS, homes, strict=True)}
    return {"bailleurs": {"mc": bailleur(capacity, **fields)}}


def estate(**changes: Any) -> Plan:
    """Ten homes over two years at the fastest, five a year."""
    return solved(lots=[lot(least_years=2)], **changes)


def two_estates(**changes: Any) -> Plan:
    """Ten homes and six, over two years at the fastest."""
    return solved(
        operations=[operation(priority_class="high"), operation("vieux")],
        lots=[lot(least_years=2), lot("vieux", quantity=6, least_years=2)],
        costs=[cost(), cost("vieux")],
        **changes,
    )


def off(rule: str) -> dict[str, Any]:
    return {"rules": {rule: {"active": False, "because": "a test"}}}


def test_unbroken_works_binding_ends_where_a_year_is_lost(tmp_path: Path) -> None:
    """Proves: works that cannot go on every year end there.
    Without it: five homes in 2017 and five in 2019, the site closed in between.
    By hand: five homes in 2017, and no others.
    """
    plan = estate(**works(unbroken=True), **able(5, 0, 5, 0))
    assert started(plan) == {2017: 5}
    assert findings(plan, tmp_path) == []


def test_unbroken_works_slack_where_every_year_has_room() -> None:
    """Proves: the rule takes nothing from works that go on anyway.
    Without it: a lot could be cut short by its own rule.
    By hand: five homes in 2017 and in 2018.
    """
    assert started(estate(**works(unbroken=True), **able(5, 5, 0, 0))) == {2017: 5, 2018: 5}


def test_least_works_a_year_binding_waits_for_a_year_that_is_worth_it(tmp_path: Path) -> None:
    """Proves: a year of works that is not the last carries its least share of the pace.
    Without it: one home in 2017, five in 2018, four in 2019.
    By hand: three homes a year at least: 2017 has room for one, so five in 2018 and in 2019.
    """
    plan = estate(**works(unbroken=True, least_a_year=figure("0.6")), **able(1, 5, 5, 5))
    assert started(plan) == {2018: 5, 2019: 5}
    assert findings(plan, tmp_path) == []


def test_least_works_a_year_slack_in_the_last_year() -> None:
    """Proves: the last year of works may carry less.
    Without it: ten homes at three a year at least could not be three, five and two.
    By hand: 3 in 2017, 5 in 2018, the 2 that are left in 2019.
    """
    plan = estate(**works(unbroken=True, least_a_year=figure("0.6")), **able(3, 5, 5, 5))
    assert started(plan) == {2017: 3, 2018: 5, 2019: 2}


AT_WORK = {"unbroken": True, "least_a_year": figure("0.6"), "begun_is_finished": "finished_or_at_work"}


def test_least_works_at_the_end_binding_starts_nothing(tmp_path: Path) -> None:
    """Proves: a site left at work when the contract ends is one at which a year's least works go on.
    Without it: five homes in 2019 and two in 2020 would leave an estate idling at the end.
    By hand: three homes at least in 2020, that has room for two: nothing is begun.
    """
    plan = estate(**works(**AT_WORK), **able(0, 0, 5, 2))
    assert started(plan) == {}
    assert findings(plan, tmp_path) == []


def test_least_works_at_the_end_slack_leaves_the_rest_for_later() -> None:
    """Proves: works may go on beyond the contract, and what remains is told.
    Without it: an estate that the contract only begins would never be.
    By hand: five homes in 2019, three in 2020, two remain.
    """
    plan = estate(**works(**AT_WORK), **able(0, 0, 5, 3))
    assert started(plan) == {2019: 5, 2020: 3}
    assert list(plan.calendar.remains) == [2]


def test_longest_works_binding_keeps_to_the_years_allowed(tmp_path: Path) -> None:
    """Proves: works last no longer than the least years and those beyond.
    Without it: three homes a year would go on over four years.
    By hand: two years of three homes.
    """
    plan = estate(**works(years_beyond_least=figure(0)), **able(3, 3, 3, 3))
    assert total_started(plan) == 6
    assert findings(plan, tmp_path) == []


def test_longest_works_slack_with_years_to_spare() -> None:
    """Proves: the years beyond the least are there to be used.
    Without it: a lot would be cut short.
    By hand: 3, 3, 3 and 1.
    """
    plan = estate(**works(years_beyond_least=figure(2)), **able(3, 3, 3, 3))
    assert started(plan) == {2017: 3, 2018: 3, 2019: 3, 2020: 1}


def test_begun_is_finished_binding_begins_nothing_that_cannot_be_finished(tmp_path: Path) -> None:
    """Proves: an estate is whole within the contract, or not begun.
    Without it: eight homes of ten.
    By hand: two a year make eight: nothing.
    """
    plan = estate(**works(begun_is_finished="finished_in_contract"), **able(2, 2, 2, 2))
    assert started(plan) == {}
    assert findings(plan, tmp_path) == []


def test_begun_is_finished_binding_keeps_works_within_a_tranche(tmp_path: Path) -> None:
    """Proves: what a tranche begins it finishes.
    Without it: five homes in 2018, then five in 2019.
    By hand: the first tranche has room for five alone: ten in the second.
    """
    plan = estate(**works(begun_is_finished="finished_in_tranche"), **able(0, 5, 5, 5))
    assert started(plan) == {2019: 5, 2020: 5}
    assert findings(plan, tmp_path) == []


def test_begun_is_finished_slack_where_all_fits() -> None:
    """Proves: the rule changes nothing of what is finished anyway.
    Without it: a plan could wait for nothing.
    By hand: five homes in 2017 and in 2018.
    """
    assert started(estate(**works(begun_is_finished="finished_in_contract"))) == {2017: 5, 2018: 5}


def followed(most: int) -> dict[str, Any]:
    return {"works": {"open_sites": {"bailleurs": {"mc": figure(most)}}}}


def test_open_sites_binding_takes_one_estate_after_the_other(tmp_path: Path) -> None:
    """Proves: no more estates are at work at once than the bailleur follows.
    Without it: both in 2017 and 2018.
    By hand: the first priority in 2017 and 2018, the other in 2019 and 2020.
    """
    plan = two_estates(**followed(1))
    assert (started(plan), started(plan, "vieux")) == ({2017: 5, 2018: 5}, {2019: 3, 2020: 3})
    assert findings(plan, tmp_path) == []


def test_open_sites_slack_with_as_many_as_there_are() -> None:
    """Proves: a limit that does not bind moves nothing.
    Without it: estates would wait for no reason.
    By hand: both in 2017 and 2018.
    """
    plan = two_estates(**followed(2))
    assert (started(plan), started(plan, "vieux")) == ({2017: 5, 2018: 5}, {2017: 3, 2018: 3})


def test_most_a_year_binding_spreads_a_tranche(tmp_path: Path) -> None:
    """Proves: no year engages more than its share of its tranche.
    Without it: ten homes in 2017.
    By hand: half of the tranche a year: five in 2017, five in 2018.
    """
    plan = solved(works={"most_a_year": figure("0.5")})
    assert started(plan) == {2017: 5, 2018: 5}
    assert findings(plan, tmp_path) == []


def test_most_a_year_slack_at_the_whole_tranche() -> None:
    """Proves: a share of one limits nothing.
    Without it: works would be spread for no reason.
    By hand: ten homes in 2017.
    """
    assert started(solved(works={"most_a_year": figure(1)})) == {2017: 10}


def test_works_while_open_binding_starts_nothing_at_a_closed_site() -> None:
    """Proves: without the rule a closed site would be worked at, and the limit on open sites would be void.
    Without it: both estates in 2017 and 2018, though one site may be open.
    By hand: the same scenario with the rule and without.
    """
    assert started(two_estates(**followed(1)), "vieux") == {2019: 3, 2020: 3}
    assert started(two_estates(**followed(1), **off("works_while_open")), "vieux") == {2017: 3, 2018: 3}


def test_works_while_open_slack_at_the_pace_of_the_lot() -> None:
    """Proves: an open site starts as much as the pace of its lot allows.
    Without it: a site would slow its own works down.
    By hand: five homes a year.
    """
    assert started(estate(**works(unbroken=True))) == {2017: 5, 2018: 5}


def test_open_once_launched_binding_counts_each_taking_up() -> None:
    """Proves: a site that opens again is launched again.
    Without it: works would be taken up again, and no launch counted.
    By hand: five homes with the rule, ten without.
    """
    broken = {**works(unbroken=True), **able(5, 0, 5, 0)}
    assert total_started(estate(**broken)) == 5
    assert total_started(estate(**broken, **off("open_once_launched"))) == 10


def test_open_once_launched_slack_while_works_go_on() -> None:
    """Proves: one launch opens a site for all the years that follow each other.
    Without it: each year of works would need its own launch.
    By hand: 3, 3, 3 and 1 with one launch.
    """
    assert total_started(estate(**works(unbroken=True), **able(3, 3, 3, 3))) == 10


def test_launched_when_closed_binding_leaves_the_least_works_due() -> None:
    """Proves: a site at work cannot be launched again, which would free the year before of its least works.
    Without it: one home in 2017, four and five after it.
    By hand: three homes a year at least, and room for one in 2017: nothing in 2017.
    """
    due = {**works(least_a_year=figure("0.6")), **able(1, 5, 5, 0)}
    assert 2017 not in started(estate(**due))
    assert started(estate(**due, **off("launched_when_closed")))[2017] == 1


def test_launched_when_closed_slack_after_a_pause() -> None:
    """Proves: a site may be launched again after a year without works, where works may be broken.
    Without it: every rule of works would forbid interruptions.
    By hand: five homes in 2017, five in 2019.
    """
    plan = estate(**works(least_a_year=figure("0.6")), **able(5, 0, 5, 0))
    assert started(plan) == {2017: 5, 2019: 5}


def test_launched_is_open_binding_only_brings_the_bound_closer(tmp_path: Path) -> None:
    """Proves: a launch in a closed year would help no plan; the rule is there for the bound of the programme.
    Without it: the same plan.
    By hand: five homes in 2017, with the rule and without.
    """
    broken = {**works(unbroken=True), **able(5, 0, 5, 0)}
    plan = estate(**broken, **off("launched_is_open"))
    assert started(plan) == started(estate(**broken)) == {2017: 5}
    assert findings(plan, tmp_path) == []


def test_launched_is_open_slack_in_the_year_of_the_launch() -> None:
    """Proves: a site works in the very year of its launch.
    Without it: works would begin a year late.
    By hand: five homes in 2017.
    """
    assert started(estate(**works(unbroken=True)))[2017] == 5


def test_works_rules_of_a_lot_replace_those_of_its_kind() -> None:
    """Proves: what is said of one lot stands alone.
    Without it: an exception could not be made.
    By hand: the estate may be broken: five homes in 2017, five in 2019.
    """
    rules = {"every_kind": {"unbroken": True, "because": "by hand"}, "lots": {"cite": {"because": "it may"}}}
    assert started(estate(works=rules, **able(5, 0, 5, 0))) == {2017: 5, 2019: 5}


def test_the_calendar_says_when_a_lot_is_at_work_and_what_remains() -> None:
    """Proves: one row a lot: its first and last year, how many years, its share, its remainder.
    Without it: an estate left half built would have to be found by adding up rows.
    By hand: 4 and 4 homes of ten in 2018 and 2019.
    """
    plan = estate(**able(0, 4, 4, 0))
    (row,) = plan.rows.calendar
    assert (row.first_year, row.last_year, row.years, row.started, row.remains) == (2018, 2019, 2, 8, 2)
    assert row.share == Decimal("0.800000")


FORGED = [
    OneNumber("unbroken_works", over_years(5, 5, unbroken=True),
              "works.csv", "home,2018,5", "home,2019,5",
              "works.csv cite/homes: 2 launches, at most 1"),
    OneNumber("works_while_open", over_years(5, 5, unbroken=True),
              "works.csv", "home,2018,5", "home,2018,6",
              "works.csv cite/homes/2018: 6 homes, at most 5"),
    OneNumber("least_works_a_year", over_years(3, 5, 5, least_a_year=figure("0.6")),
              LOCK, "least_a_year: {value: 0.6", "least_a_year: {value: 0.8",
              "works.csv cite/homes/2017: 3 homes, at least 4"),
    OneNumber("least_works_at_the_end",
              over_years(0, 0, 5, 3, least_a_year=figure("0.6"), begun_is_finished="finished_or_at_work"),
              LOCK, "least_a_year: {value: 0.6", "least_a_year: {value: 0.8",
              "works.csv cite/homes/2020: 3 homes, at least 4"),
    OneNumber("longest_works", over_years(3, 3, 3, 3, years_beyond_least=figure(2)),
              LOCK, "years_beyond_least: {value: 2", "years_beyond_least: {value: 1",
              "works.csv cite/homes: 4 years, at most 3"),
    OneNumber("begun_is_finished", over_years(5, 5, begun_is_finished="finished_in_contract"),
              "works.csv", "home,2018,5", "home,2018,4",
              "works.csv cite/homes/contract: 9 homes, at least 10"),
    OneNumber("open_sites", two(works={"open_sites": {"bailleurs": {"mc": figure(77)}}}),
              LOCK, "mc: {value: 77", "mc: {value: 1",
              "works.csv mc/2017: 2 sites, at most 1"),
    OneNumber("most_a_year", {**over_years(5, 5), "works": {"most_a_year": figure(SHARE)}},
              LOCK, "most_a_year: {value: " + SHARE, "most_a_year: {value: 0.4",
              "works.csv 2017: 10000000 cents more than its share"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""
