"""The families of optim/model/rules/financing.py, each solved by hand, slack and binding."""

from typing import Any

from tiny import (
    bailleur,
    brought,
    cost,
    figure,
    funder,
    lot,
    operation,
    price,
    rate,
    solved,
    total_started,
    tranches,
    yearly,
)


def with_state(**fields: Any) -> dict[str, Any]:
    return {"own": funder("own_funds"), "state": funder("grant", **fields), "authority": funder("authority")}


def public_works(**changes: Any) -> dict[str, Any]:
    """A lot of ten hectares of an authority, paid by its own budget and by the State."""
    base = {
        "funders": {"own": funder("own_funds"), "state": funder(), "authority": funder("authority")},
        "rates": [rate("own", 0), rate("state"), rate("authority")],
        "lots": [lot(name="park", maitre_ouvrage="call", unit="ha")],
        "costs": [cost(lot="park", nature="public_space")],
    }
    return {**base, **changes}


def test_financing_closes_on_the_cost_to_the_cent() -> None:
    """Proves: what the funders commit is the cost, odd cents included.
    Without it: 3 × 33.333 33 k€ would lose a cent.
    By hand: 10 homes × 33.333 33 k€ = 333 333.30 €.
    """
    plan = solved(costs=[cost(keur="33.33333")])
    assert plan.commitments.amount_cents.sum() == 33_333_330


def test_financing_closes_between_two_funders() -> None:
    """Proves: two funders that may each bring a half share the cost.
    Without it: a funder could pay twice or not at all.
    By hand: 1 000 k€ = 500 + 500.
    """
    plan = solved(funders=with_state(), rates=[rate("own", "0.5"), rate("state", "0.5")])
    assert (brought(plan, "own"), brought(plan, "state")) == (500_000_00, 500_000_00)


def test_rate_ceiling_binding_leaves_the_rest_to_own_funds() -> None:
    """Proves: a funder brings no more than its rate, even when own funds are to be spared.
    Without it: the State would pay all 1 000 k€.
    By hand: 30 % of 1 000 = 300 k€ from the State, 700 from own funds.
    """
    plan = solved(funders=with_state(), rates=[rate("own"), rate("state", "0.3")])
    assert (brought(plan, "own"), brought(plan, "state")) == (700_000_00, 300_000_00)


def test_rate_ceiling_slack_lets_own_funds_be_spared() -> None:
    """Proves: a rate of 1 is no limit.
    Without it: own funds would be called for nothing.
    By hand: the State pays 1 000 k€.
    """
    plan = solved(funders=with_state(), rates=[rate("own"), rate("state")])
    assert (brought(plan, "own"), brought(plan, "state")) == (0, 1_000_000_00)


def test_unit_ceiling_binding_counts_the_homes() -> None:
    """Proves: a ceiling of 4.362 k€ a home holds whatever the rate allows.
    Without it: 50 % of 1 000 = 500 k€.
    By hand: 10 × 4.362 = 43.62 k€.
    """
    rates = [rate("own"), rate("state", "0.5", unit_ceiling_keur=figure("4.362"))]
    assert brought(solved(funders=with_state(), rates=rates), "state") == 43_620_00


def test_unit_ceiling_slack_leaves_the_rate() -> None:
    """Proves: a ceiling above the rate's amount changes nothing.
    Without it: the ceiling would replace the rate.
    By hand: 50 % of 1 000 = 500 k€ under a ceiling of 600.
    """
    rates = [rate("own"), rate("state", "0.5", unit_ceiling_keur=figure(60))]
    assert brought(solved(funders=with_state(), rates=rates), "state") == 500_000_00


def test_public_aid_ceiling_binding_keeps_the_authority_in() -> None:
    """Proves: the authority brings 20 % of the public financing of its works (CGCT L1111-10).
    Without it: the State, with the larger envelope, would start all 10 ha.
    By hand: the authority has 100 k€ = 20 % of 500 k€, so 5 ha of 100 k€.
    """
    budgets = {
        "own": funder("own_funds"),
        "state": funder(),
        "authority": funder("authority", envelope_keur=tranches(100, 0)),
    }
    plan = solved(**public_works(funders=budgets))
    assert total_started(plan) == 5
    assert (brought(plan, "authority"), brought(plan, "state")) == (100_000_00, 400_000_00)


def test_public_aid_ceiling_exempts_monuments() -> None:
    """Proves: a protected monument may be paid wholly by others.
    Without it: 5 ha, as above.
    By hand: the State pays all 10 ha.
    """
    budgets = {
        "own": funder("own_funds"),
        "state": funder(),
        "authority": funder("authority", envelope_keur=tranches(0, 0)),
    }
    works = public_works(funders=budgets, operations=[operation(aid_exemption="monument")])
    assert total_started(solved(**works)) == 10


def test_public_aid_ceiling_slack_when_the_authority_is_rich() -> None:
    """Proves: the rule asks for 20 % and no more.
    Without it: the programme would shrink although money is there.
    By hand: all 10 ha start, 1 000 k€ in all.
    """
    assert total_started(solved(**public_works())) == 10


def test_own_share_floor_binding_takes_own_funds() -> None:
    """Proves: a bailleur puts in 10 % even when a grant would pay all.
    Without it: own funds 0.
    By hand: 10 % of 1 000 = 100 k€.
    """
    plan = solved(
        funders=with_state(),
        rates=[rate("own"), rate("state")],
        bailleurs={"mc": bailleur(own_share_floor=figure("0.1"))},
    )
    assert brought(plan, "own") == 100_000_00


def test_own_share_floor_binding_limits_the_homes() -> None:
    """Proves: own funds that run out stop the works, grants or not.
    Without it: 10 homes.
    By hand: 30 k€ of own funds at 10 k€ a home start 3 homes.
    """
    budgets = {"own": funder("own_funds", envelope_keur=tranches(30, 0)), "state": funder()}
    plan = solved(
        funders=budgets,
        rates=[rate("own"), rate("state")],
        bailleurs={"mc": bailleur(own_share_floor=figure("0.1"))},
    )
    assert total_started(plan) == 3


def test_own_share_floor_slack_at_zero() -> None:
    """Proves: a floor of zero asks for nothing.
    Without it: own funds would be called.
    By hand: own funds 0, the State 1 000 k€.
    """
    plan = solved(funders=with_state(), rates=[rate("own"), rate("state")])
    assert brought(plan, "own") == 0


def test_yearly_financing_ceiling_binding_keeps_a_year_closed() -> None:
    """Proves: a yearly funder cannot pay in one year for works of another year of the tranche.
    Without it: its 2018 money would pay for works started in 2017.
    By hand: 5 homes a year; the State has 1 000 k€ in 2018 alone, so it brings 500 k€.
    """
    money = {2017: figure(0), 2018: figure(1000), 2019: figure(0), 2020: figure(0)}
    plan = solved(
        funders=with_state(envelope_keur=money, carry_over=figure(0)),
        rates=[rate("own"), rate("state")],
        lots=[lot(least_years=2, last_year=2018)],
    )
    assert brought(plan, "state") == 500_000_00
    assert set(plan.commitments[plan.commitments.funder == "state"].year) == {2018}


def test_yearly_financing_ceiling_slack_with_room_each_year() -> None:
    """Proves: a yearly funder with enough each year pays all.
    Without it: own funds would be called for nothing.
    By hand: the State brings 1 000 k€.
    """
    plan = solved(funders=with_state(envelope_keur=yearly(1000)), rates=[rate("own"), rate("state")])
    assert brought(plan, "state") == 1_000_000_00


def test_rate_ceiling_price_is_what_a_new_solve_confirms() -> None:
    """Proves: the price of a limit is the gain of one more unit of it.
    Without it: an arbitrary dual of a degenerate optimum.
    By hand: own funds 70 k€ at a rate of 30 % for the State pay one home; 1 k€ more of rate pays 1/100.
    """
    budgets = {"own": funder("own_funds", envelope_keur=tranches(70, 0)), "state": funder()}
    plan = solved(funders=budgets, rates=[rate("own"), rate("state", "0.3")])
    assert total_started(plan) == 1
    assert abs(price(plan, "funder_envelope", "own, T1") - 1 / 70) < 1e-6
