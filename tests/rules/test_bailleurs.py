"""The families of optim/model/rules/bailleurs.py, each solved by hand, slack and binding."""

from tiny import bailleur, figure, price, solved, started, total_started, yearly


def test_bailleur_capacity_slack_has_no_price() -> None:
    """Proves: a capacity above the programme holds nothing back and is worth nothing.
    Without it: a price would send officers to a limit that does not bind.
    By hand: 10 homes in 2017, price 0.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(10))})
    assert started(plan) == {2017: 10}
    assert price(plan, "bailleur_capacity", "mc, 2017") == 0


def test_bailleur_capacity_binding_spreads_the_homes() -> None:
    """Proves: a bailleur starts no more than its capacity each year.
    Without it: ten homes in 2017.
    By hand: 4, 4, then 2.
    """
    assert started(solved(bailleurs={"mc": bailleur(yearly(4))})) == {2017: 4, 2018: 4, 2019: 2}


def test_bailleur_capacity_price_is_one_home_for_one_home() -> None:
    """Proves: where capacity is the only limit, one more home of it starts one more home.
    Without it: the price would be 0 or the solver's arbitrary dual.
    By hand: 2 a year start 8 of 10; 3 in one year would start 9.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(2))})
    assert total_started(plan) == 8
    assert price(plan, "bailleur_capacity", "mc, 2018") == 1


def test_capacity_ramp_up_binding_grows_step_by_step() -> None:
    """Proves: output grows by no more than the stated increase, from the pace before the contract.
    Without it: ten homes in 2017.
    By hand: from 0 by 2 a year: 2, 4, then the last 4.
    """
    ramp = {"from_homes": figure(0), "increase_homes": figure(2)}
    assert started(solved(bailleurs={"mc": bailleur(ramp_up=ramp)})) == {2017: 2, 2018: 4, 2019: 4}


def test_capacity_ramp_up_slack_changes_nothing() -> None:
    """Proves: a ramp from a pace that is high enough holds nothing back.
    Without it: the pace before the contract would be forgotten.
    By hand: from 9 by 1: ten homes in 2017.
    """
    ramp = {"from_homes": figure(9), "increase_homes": figure(1)}
    assert started(solved(bailleurs={"mc": bailleur(ramp_up=ramp)})) == {2017: 10}
