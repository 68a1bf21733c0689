"""The families of optim/model/rules/means.py, each solved by hand, slack and binding."""

from pathlib import Path
from typing import Any

from one_number import LOCK, ROOM, OneNumber, lender, mine, teams_added
from standing import audited

from optim.run.plan import Plan
from tiny import (
    bailleur,
    brought,
    figure,
    funder,
    lot,
    price,
    rate,
    solved,
    started,
    total_started,
    tranches,
    yearly,
)


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


def added(plan: Plan) -> dict[int, tuple[int, int]]:
    """The homes of capacity added each year and their cost in cents."""
    rows = plan.extra_capacity
    return {int(y): (int(h), int(c)) for y, h, c in zip(rows.year, rows.homes, rows.cost_cents, strict=True)}


def extra(ceiling: int, increase: int, keur: str = "5") -> dict[str, Any]:
    return {
        "ceiling_homes": yearly(ceiling),
        "increase_homes": figure(increase),
        "cost_keur_per_home": figure(keur),
        "paid_by": "own",
    }


def test_bailleur_capacity_grows_by_what_is_added_at_a_price(tmp_path: Path) -> None:
    """Proves: added capacity starts what the teams cannot, and the bailleur's own envelope pays for it.
    Without it: 8 homes; or added capacity that nobody pays.
    By hand: 2 a year start 8; the last 2 need 2 homes of added capacity in 2017, at 5 k€ each.
    """
    owner = bailleur(yearly(2), extra_capacity=extra(9, 9))
    plan = audited(solved(bailleurs={"mc": owner}), tmp_path)
    assert total_started(plan) == 10
    assert plan.summary["totals"]["extra_capacity_cents"] == 500_000 * sum(h for h, _ in added(plan).values())
    assert (
        int(plan.envelopes[plan.envelopes.funder == "own"].used_cents.sum())
        == 100_000_000 + (plan.summary["totals"]["extra_capacity_cents"])
    )


def test_extra_capacity_ceiling_binding_holds_each_year(tmp_path: Path) -> None:
    """Proves: no year adds more than its ceiling.
    Without it: ten homes in 2017.
    By hand: 2 + 1 a year: 3, 3, 3, then 1, which needs nothing added.
    """
    plan = audited(solved(bailleurs={"mc": bailleur(yearly(2), extra_capacity=extra(1, 9))}), tmp_path)
    assert started(plan) == {2017: 3, 2018: 3, 2019: 3, 2020: 1}
    assert added(plan) == {2017: (1, 500_000), 2018: (1, 500_000), 2019: (1, 500_000)}


def test_extra_capacity_ceiling_slack_adds_only_what_is_used() -> None:
    """Proves: what may be added and is not needed is neither added nor paid.
    Without it: own funds would be spent on idle teams.
    By hand: capacity 10 starts all in 2017.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(10), extra_capacity=extra(9, 9))})
    assert started(plan) == {2017: 10}
    assert added(plan) == {}


def test_extra_capacity_ramp_up_binding_grows_step_by_step(tmp_path: Path) -> None:
    """Proves: added capacity grows by no more than its increase, from none before the contract.
    Without it: ten homes in 2017.
    By hand: 0 + 1, 2, 3, 4 homes: all ten, with 10 homes of capacity at 5 k€.
    """
    plan = audited(solved(bailleurs={"mc": bailleur(yearly(0), extra_capacity=extra(9, 1))}), tmp_path)
    assert started(plan) == {2017: 1, 2018: 2, 2019: 3, 2020: 4}
    assert plan.summary["totals"]["extra_capacity_cents"] == 5_000_000


def test_extra_capacity_ramp_up_builds_before_it_is_needed(tmp_path: Path) -> None:
    """Proves: capacity needed late is added in the years before it, and paid.
    Without it: the whole homes added would break the ramp.
    By hand: a lot that may start in 2020 only, 3 of 3 by a ramp of 1: 1, 2 and 3 from 2018 on.
    """
    late = lot(quantity=3, first_year=2020, last_year=2020)
    plan = audited(
        solved(bailleurs={"mc": bailleur(yearly(0), extra_capacity=extra(9, 1))}, lots=[late]), tmp_path
    )
    assert started(plan) == {2020: 3}
    assert added(plan) == {2018: (1, 500_000), 2019: (2, 1_000_000), 2020: (3, 1_500_000)}


def test_extra_capacity_ramp_up_slack_adds_at_once() -> None:
    """Proves: an increase that is large enough holds nothing back.
    Without it: the first year could add nothing.
    By hand: 10 added in 2017.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(0), extra_capacity=extra(10, 10))})
    assert added(plan) == {2017: (10, 5_000_000)}


def test_own_funds_ceiling_counts_added_capacity(tmp_path: Path) -> None:
    """Proves: what a bailleur pays for its capacity counts in its own funds of the year.
    Without it: 3 homes a year, with 15 k€ a year that its budget does not have.
    By hand: 105 k€ a home with its capacity; 300 k€ a year start 2 a year.
    """
    owner = bailleur(yearly(0), extra_capacity=extra(9, 9), own_funds_ceiling_keur=yearly(300))
    plan = audited(solved(bailleurs={"mc": owner}), tmp_path)
    assert started(plan) == {2017: 2, 2018: 2, 2019: 2, 2020: 2}


def test_funder_envelope_pays_for_added_capacity(tmp_path: Path) -> None:
    """Proves: added capacity leaves less of the own funds' envelope for the works.
    Without it: 5 homes, for an envelope that cannot also pay the teams.
    By hand: 500 k€ at 105 k€ a home start 4.
    """
    plan = audited(
        solved(
            bailleurs={"mc": bailleur(yearly(0), extra_capacity=extra(9, 9))},
            funders={
                "own": funder("own_funds", envelope_keur=tranches(500, 0)),
                "authority": funder("authority"),
            },
        ),
        tmp_path,
    )
    assert total_started(plan) == 4


def borrowing(terms: dict[str, Any], **limits: Any) -> dict[str, Any]:
    """The blocks of a bailleur whose ten homes are paid by one loan."""
    return {
        "bailleurs": {"mc": bailleur(**limits)},
        "funders": {"own": funder("own_funds"), "cdc": funder("loan"), "authority": funder("authority")},
        "rates": [rate("cdc")],
        "loans": {"cdc": {"rate": figure("0.1"), "deferral_years": 0, "length_years": 2, **terms}},
    }


def test_debt_ceiling_binding_counts_what_is_repaid(tmp_path: Path) -> None:
    """Proves: the debt is what was borrowed and not yet repaid, half of it each year after the loan.
    Without it: 400 k€ in all, four homes, as if nothing were repaid.
    By hand: 4; of which 2 are still owed in 2018, so 2 more; 0 + 1 owed in 2019, so 3; in 2020 the last one.
    """
    plan = audited(solved(**borrowing({}, debt_stock_ceiling_keur=yearly(400))), tmp_path)
    assert started(plan) == {2017: 4, 2018: 2, 2019: 3, 2020: 1}


def test_debt_ceiling_binding_in_the_deferral_frees_nothing(tmp_path: Path) -> None:
    """Proves: nothing is repaid during the deferral.
    Without it: ten homes, as if the capital were repaid at once.
    By hand: 400 k€ over the four years, four homes in 2017.
    """
    terms = {"deferral_years": 20, "length_years": 40}
    plan = audited(solved(**borrowing(terms, debt_stock_ceiling_keur=yearly(400))), tmp_path)
    assert started(plan) == {2017: 4}


def test_debt_ceiling_slack_changes_nothing() -> None:
    """Proves: a ceiling as high as the programme holds nothing back.
    Without it: the ceiling would be read in another unit.
    By hand: 1 000 k€, ten homes in 2017.
    """
    assert started(solved(**borrowing({}, debt_stock_ceiling_keur=yearly(1000)))) == {2017: 10}


def test_annuity_ceiling_binding_counts_interest_and_capital(tmp_path: Path) -> None:
    """Proves: a year pays the interest on what it opens with, and the part of the capital due.
    Without it: the interest, or the capital, would be free.
    By hand: a home of 100 k€ costs 50 + 10 the first year; 180 k€ in 2018 allow 3 homes in 2017; nothing is
    due before 2019 on what 2018 starts, and 2019 is not held.
    """
    ceiling = {**yearly(10_000), 2018: figure(180)}
    plan = audited(solved(**borrowing({}, annuity_ceiling_keur=ceiling)), tmp_path)
    assert started(plan) == {2017: 3, 2018: 7}


def test_annuity_ceiling_binding_is_lighter_during_the_deferral(tmp_path: Path) -> None:
    """Proves: the deferral has its own rate and repays no capital.
    Without it: 10 k€ or 60 k€ a home, and fewer homes.
    By hand: at 2 %, 2 k€ a home: 10 k€ in 2018 allow 5 homes in 2017.
    """
    terms = {"deferral_years": 3, "length_years": 5, "deferral_rate": figure("0.02")}
    ceiling = {**yearly(10_000), 2018: figure(10)}
    plan = audited(solved(**borrowing(terms, annuity_ceiling_keur=ceiling)), tmp_path)
    assert started(plan) == {2017: 5, 2018: 5}


def test_annuity_ceiling_slack_at_no_interest_and_deferred() -> None:
    """Proves: a loan at 0 % and deferred past the contract costs nothing within it.
    Without it: a prêt haut de bilan would be refused to a bailleur that can pay nothing now.
    By hand: a ceiling of 0, ten homes in 2017.
    """
    terms = {"deferral_years": 20, "length_years": 40, "deferral_rate": figure(0)}
    assert started(solved(**borrowing(terms, annuity_ceiling_keur=yearly(0)))) == {2017: 10}


FORGED = [
    OneNumber("annuity_ceiling", lender(annuity_ceiling_keur=yearly(ROOM)),
              LOCK, "2018: {value: " + ROOM, "2018: {value: 599.99999",
              "commitments.csv mc/2018: 60000000 cents, at most 59999999"),
    OneNumber("own_funds_ceiling", mine(own_funds_ceiling_keur=yearly(ROOM)),
              LOCK, "2017: {value: " + ROOM, "2017: {value: 999.99999",
              "commitments.csv mc/2017: 100000000 cents, at most 99999999"),
    OneNumber("decant_capacity", mine(decant={"homes": yearly(77), "turns_a_year": figure(1)}),
              LOCK, "2017: {value: 77", "2017: {value: 9",
              "works.csv mc/2017: 10 homes, at most 9"),
    OneNumber("extra_capacity_ceiling", teams_added(ceiling_homes=yearly(77)),
              LOCK, "2017: {value: 77", "2017: {value: 9",
              "extra_capacity.csv mc/2017: 10 homes, at most 9"),
    OneNumber("extra_capacity_ramp_up", teams_added(increase_homes=figure(77)),
              LOCK, "increase_homes: {value: 77", "increase_homes: {value: 9",
              "extra_capacity.csv mc/2017: 10 homes, at most 9"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""

UNDRAWN = (
    "annuity_ceiling",
    "debt_ceiling",
)
"""Random worlds have these rarely or never (`test_whole_statement`)."""
