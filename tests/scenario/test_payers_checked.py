"""Orders of money that a person could get wrong."""

from typing import Any

import pytest

from optim.scenario.checks import examine
from tiny import funder, tiny

USUAL = ["european", "grant", "land_agency", "receipts", "loan", "authority", "own_funds"]


@pytest.mark.parametrize(
    ("order", "shown", "message"),
    [
        ([*USUAL, "stat"], "stat", "is_no_kind_of_money_and_no_funder"),
        ([*USUAL, "grant"], "grant", "stands_twice_in_the_order"),
        ([["grant", "loan"], "own_funds"], "authority", "has_no_place_in_the_order"),
        (["authority", "grant"], "own_funds", "has_no_place_in_the_order"),
    ],
)
def test_an_order_names_each_kind_of_money_once(order: list[Any], shown: str, message: str) -> None:
    """Proves: a wrong name, a name twice and a kind left out are found, each by its name.
    Without it: money without a place would be used at random.
    By hand: the name that is wrong, double or missing.
    """
    scenario = tiny(
        funders={"own": funder("own_funds"), "authority": funder("authority"), "state": funder()},
        order_of_money={"order": order, "because": "by hand"},
    )
    found = [(remark.shown, remark.what.name) for remark in examine(scenario)]
    assert (shown, message) in found


def test_funders_by_name_need_no_kind() -> None:
    """Proves: an order that names every funder, or its kind, is whole.
    Without it: kinds that nobody has would be asked for.
    By hand: the State by name, the authority by kind, own money.
    """
    scenario = tiny(
        funders={"own": funder("own_funds"), "authority": funder("authority"), "state": funder()},
        order_of_money={"order": ["state", "authority", "own_funds"], "because": "by hand"},
    )
    assert not [remark for remark in examine(scenario) if remark.steps[0] == "order_of_money"]


def test_a_goal_of_the_payers_stands_once() -> None:
    """Proves: the same goal twice is refused.
    Without it: one of the two would do nothing, in silence.
    By hand: treat_alike, twice.
    """
    found = [remark.shown for remark in examine(tiny(money_goals=["treat_alike", "treat_alike"]))]
    assert found == ["treat_alike"]
