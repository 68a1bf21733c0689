"""How many operations of a group are carried out: each rule solved by hand, slack and binding."""

from pathlib import Path
from typing import Any

import pytest
from one_number import LOCK, OneNumber, of_two
from revised import rerun
from standing import findings

from optim.run.plan import Plan
from optim.solver.session import InfeasibleError
from tiny import cost, funder, lot, operation, solved, total_started, tranches

POOLS = {"a": 4, "b": 6, "c": 9}
"""Three operations of so many homes at 100 k€."""


def pools(keur: int, **group: Any) -> Plan:
    """The three operations as one group, with so much money."""
    return solved(
        operations=[operation(name) for name in POOLS],
        lots=[lot(name, quantity=homes) for name, homes in POOLS.items()],
        costs=[cost(name) for name in POOLS],
        funders={
            "own": funder("own_funds", envelope_keur=tranches(keur, 0)),
            "authority": funder("authority"),
        },
        groups={"pools": {"operations": list(POOLS), "because": "by hand", **group}},
    )


def homes(plan: Plan) -> tuple[int, ...]:
    return tuple(int(total_started(plan, name)) for name in POOLS)


def test_group_at_least_binding_finishes_two(tmp_path: Path) -> None:
    """Proves: so many operations are carried out whole, though one more in part would do as well.
    Without it: nine homes of the last one and three of another.
    By hand: 1 200 k€: two whole are the first and the second, ten homes; two homes of the last one.
    """
    plan = pools(1200, at_least=2)
    assert homes(plan) == (4, 6, 2)
    assert findings(plan, tmp_path) == []


def test_group_at_least_binding_has_no_plan_where_two_do_not_fit() -> None:
    """Proves: what a group asks for is not given up in silence.
    Without it: one operation alone, and a group that is not kept.
    By hand: the two smallest cost 1 000 k€, for 900.
    """
    with pytest.raises(InfeasibleError):
        pools(900, at_least=2)


def test_group_at_least_slack_where_all_fit() -> None:
    """Proves: the rule asks for no more than its number.
    Without it: it could hold works back.
    By hand: money for all 19 homes.
    """
    assert homes(pools(1900, at_least=2)) == (4, 6, 9)


def test_group_at_most_binding_begins_one(tmp_path: Path) -> None:
    """Proves: no more operations are begun than the group lets in, and the best are.
    Without it: the three of them.
    By hand: money for all: the largest.
    """
    plan = pools(1900, at_most=1)
    assert homes(plan) == (0, 0, 9)
    assert findings(plan, tmp_path) == []


def test_group_at_most_slack_lets_its_number_begin() -> None:
    """Proves: what is let in may be started in part, where the group asks for nothing whole.
    Without it: three homes of money would lapse.
    By hand: 1 200 k€: the largest, and three homes of the next one.
    """
    assert sum(homes(pools(1200, at_most=2))) == 12


def test_begun_is_chosen_binding_starts_nothing_of_the_others(tmp_path: Path) -> None:
    """Proves: an operation that is not chosen has not one home.
    Without it: 300 k€ that are left would begin one that is not chosen.
    By hand: 1 200 k€, one operation: nine homes.
    """
    plan = pools(1200, at_most=1)
    assert homes(plan) == (0, 0, 9)
    assert findings(plan, tmp_path) == []


def test_begun_is_chosen_slack_where_the_group_only_asks_for_a_least() -> None:
    """Proves: a group with a least alone lets others begin.
    Without it: money would lapse beside what is whole.
    By hand: 1 100 k€: nine homes, and two more.
    """
    assert sum(homes(pools(1100, at_least=1))) == 11


def test_chosen_is_whole_binding_leaves_nothing_in_part(tmp_path: Path) -> None:
    """Proves: what a group with both numbers begins is whole.
    Without it: nine homes and three of another.
    By hand: exactly two for 1 200 k€: the first and the second.
    """
    plan = pools(1200, exactly=2)
    assert homes(plan) == (4, 6, 0)
    assert findings(plan, tmp_path) == []


def test_chosen_is_whole_slack_where_money_is_enough(tmp_path: Path) -> None:
    """Proves: of those that fit, the best are chosen.
    Without it: the first ones could be.
    By hand: exactly two: fifteen homes.
    """
    plan = pools(1900, exactly=2)
    assert homes(plan) == (0, 6, 9)
    assert findings(plan, tmp_path) == []


def test_group_at_most_lets_a_rerun_finish_what_the_past_has_begun(tmp_path: Path) -> None:
    """Proves: operations that the past began beyond the group's number are facts.
    Without it: no plan would exist after a group is tightened.
    By hand: three begun in 2017; one let in: the rerun has a plan and starts no other.
    """
    voted = pools(1900, at_most=3)
    tight = {"pools": {"operations": list(POOLS), "because": "by hand", "at_most": 1}}
    plan = rerun(voted, 2017, changes={"groups": tight})
    assert homes(plan) == (4, 6, 9)
    assert findings(plan, tmp_path) == []


FORGED = [
    OneNumber("group_at_most", of_two(at_most=2),
              LOCK, "at_most: 2", "at_most: 1",
              "works.csv of_two: 2 operations, at most 1"),
    OneNumber("group_at_least", of_two(at_least=2),
              "works.csv", "vieux,homes,mc,estate,call,home,2017,10",
              "vieux,homes,mc,estate,call,home,2017,9",
              "works.csv of_two: 1 operation, at least 2"),
    OneNumber("chosen_is_whole", of_two(exactly=2),
              "works.csv", "vieux,homes,mc,estate,call,home,2017,10",
              "vieux,homes,mc,estate,call,home,2017,9",
              "works.csv vieux/homes/of_two: 9 homes, at least 10"),
    OneNumber("begun_is_chosen", of_two(at_most=2),
              "works.csv", "vieux,homes,mc,estate,call,home,2017,10",
              "vieux,homes,mc,estate,call,home,2017,11",
              "works.csv vieux/homes/of_two: 11 homes, at most 10"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""

UNMEASURED = (
    "begun_is_chosen",
    "chosen_is_whole",
    "group_at_least",
    "group_at_most",
)
"""Not in the scenario by which time is measured (`test_variants`): whole numbers."""
