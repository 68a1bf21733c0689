"""The families of optim/rules/means.py, each solved by hand, slack and binding."""

from pathlib import Path

from tiny import bailleur, brought, figure, funder, price, rate, solved, started, total_started, yearly

from optim import run_folder
from optim.audit import audit
from optim.plan import Plan


def audited(plan: Plan, folder: Path) -> Plan:
    """The plan, once its run folder has passed the audit."""
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    assert audit(folder / "run") == []
    return plan


def test_bailleur_capacity_net_of_the_current_programme(tmp_path: Path) -> None:
    """Proves: what a bailleur's teams carry outside the contract is taken off its capacity.
    Without it: 4 homes a year, the current programme forgotten.
    By hand: 4 − 1 = 3 a year: 3, 3, 3, then 1.
    """
    owner = bailleur(yearly(4), current_programme_homes=yearly(1))
    plan = audited(solved(bailleurs={"mc": owner}), tmp_path)
    assert started(plan) == {2017: 3, 2018: 3, 2019: 3, 2020: 1}
    assert plan.summary["capacity"]["mc"]["homes_capacity"] == 12


def test_bailleur_capacity_with_an_empty_current_programme_is_whole() -> None:
    """Proves: a current programme of zero takes nothing off.
    Without it: a given map could be read as a limit of its own.
    By hand: ten homes in 2017.
    """
    assert started(solved(bailleurs={"mc": bailleur(yearly(10), current_programme_homes=yearly(0))})) == {
        2017: 10
    }


def test_decant_capacity_binding_serves_two_homes_a_year(tmp_path: Path) -> None:
    """Proves: a vacant home where tenants stay six months serves two homes a year.
    Without it: ten homes in 2017, with nowhere to move the tenants.
    By hand: 2 homes × 2 turns = 4 a year: 4, 4, then 2.
    """
    decant = {"homes": yearly(2), "turns_a_year": figure(2)}
    plan = audited(solved(bailleurs={"mc": bailleur(decant=decant)}), tmp_path)
    assert started(plan) == {2017: 4, 2018: 4, 2019: 2}


def test_decant_capacity_price_is_one_home_for_one_home() -> None:
    """Proves: where moves are the only limit, one more move starts one more home.
    Without it: nothing would say that vacant homes hold the programme back.
    By hand: 1 home × 2 turns × 4 years = 8 of 10; one more move, 9.
    """
    decant = {"homes": yearly(1), "turns_a_year": figure(2)}
    plan = solved(bailleurs={"mc": bailleur(decant=decant)})
    assert total_started(plan) == 8
    assert price(plan, "decant_capacity", "mc, 2018") == 1


def test_decant_capacity_slack_has_no_price() -> None:
    """Proves: enough vacant homes hold nothing back.
    Without it: an officer would be sent to a limit that does not bind.
    By hand: 5 homes × 2 turns = 10: all in 2017, price 0.
    """
    decant = {"homes": yearly(5), "turns_a_year": figure(2)}
    plan = solved(bailleurs={"mc": bailleur(decant=decant)})
    assert started(plan) == {2017: 10}
    assert price(plan, "decant_capacity", "mc, 2017") == 0


def test_own_funds_ceiling_binding_holds_each_year(tmp_path: Path) -> None:
    """Proves: own funds are limited each year, though their envelope is by tranche.
    Without it: ten homes at once, 1 000 k€ in 2017.
    By hand: 300 k€ a year at 100 k€ a home: 3, 3, 3, then 1.
    """
    plan = audited(solved(bailleurs={"mc": bailleur(own_funds_ceiling_keur=yearly(300))}), tmp_path)
    assert started(plan) == {2017: 3, 2018: 3, 2019: 3, 2020: 1}


def test_own_funds_ceiling_leaves_the_rest_to_grants(tmp_path: Path) -> None:
    """Proves: the ceiling holds the bailleur's own money only; grants by tranche close each year's cost.
    Without it: all the money of a lot would be held, or a year would not close.
    By hand: ANRU's half is judged over the tranche: 250 + 450 k€ start 7 in 2017, 250 + 50 the other 3.
    """
    plan = audited(
        solved(
            bailleurs={"mc": bailleur(own_funds_ceiling_keur=yearly(250))},
            funders={"own": funder("own_funds"), "anru": funder(), "authority": funder("authority")},
            rates=[rate("own"), rate("anru", "0.5")],
        ),
        tmp_path,
    )
    assert started(plan) == {2017: 7, 2018: 3}
    assert brought(plan, "own") == 50_000_000


def test_own_funds_ceiling_slack_changes_nothing() -> None:
    """Proves: a ceiling above the programme's cost holds nothing back.
    Without it: the ceiling would be read in another unit.
    By hand: 1 000 k€ a year, ten homes in 2017.
    """
    assert started(solved(bailleurs={"mc": bailleur(own_funds_ceiling_keur=yearly(1000))})) == {2017: 10}
