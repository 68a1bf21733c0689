"""The families of optim/model/rules/envelopes.py and payments.py, each solved by hand, slack and binding."""

from decimal import Decimal
from typing import Any

from tiny import figure, funder, lot, price, solved, started, total_started, tranches, yearly


def own(**fields: Any) -> dict[str, Any]:
    return {"own": funder("own_funds", **fields), "authority": funder("authority")}


def half_and_half() -> dict[str, Any]:
    natures = ["rehabilitation", "public_space", "works"]
    shares = [Decimal("0.5"), Decimal("0.5")]
    return {n: {"shares": shares, "source": "by hand", "status": "assumed"} for n in natures}


def test_funder_envelope_binding_stops_the_works() -> None:
    """Proves: no more is committed than the envelope.
    Without it: 10 homes.
    By hand: 300 k€ pay 3 homes; 1 k€ more pays 0.01 home.
    """
    plan = solved(funders=own(envelope_keur=tranches(300, 0)))
    assert total_started(plan) == 3
    assert price(plan, "funder_envelope", "own, T1") == 0.01


def test_funder_envelope_slack_has_no_price() -> None:
    """Proves: an envelope that is not used up is worth nothing more.
    Without it: a price on a limit that does not bind.
    By hand: 1 000 of 2 000 k€ used, price 0.
    """
    plan = solved(funders=own(envelope_keur=tranches(2000, 0)))
    assert total_started(plan) == 10
    assert price(plan, "funder_envelope", "own, T1") == 0


def test_funder_envelope_carries_over() -> None:
    """Proves: what a tranche leaves is carried to the next by the stated share.
    Without it: nothing could start in the second tranche.
    By hand: 1 000 k€ left of T1, half carried: 5 homes in 2019, 500 k€ lapsed.
    """
    plan = solved(
        funders=own(envelope_keur=tranches(1000, 0), carry_over=figure("0.5")),
        lots=[lot(first_year=2019)],
    )
    assert started(plan) == {2019: 5}
    first, second = plan.envelopes[plan.envelopes.funder == "own"].to_dict("records")
    assert (first["carried_cents"], first["lapsed_cents"]) == (500_000_00, 500_000_00)
    assert (second["brought_cents"], second["used_cents"]) == (500_000_00, 500_000_00)


def test_funder_envelope_without_carry_over_lapses() -> None:
    """Proves: with no carry-over, a tranche's money is lost at its end.
    Without it: 10 homes in 2019.
    By hand: nothing starts, 1 000 k€ lapse.
    """
    plan = solved(
        funders=own(envelope_keur=tranches(1000, 0), carry_over=figure(0)), lots=[lot(first_year=2019)]
    )
    assert total_started(plan) == 0
    own_rows = plan.envelopes[plan.envelopes.funder == "own"]
    assert list(own_rows.lapsed_cents) == [1_000_000_00, 0]


def test_funder_envelope_from_a_tax_is_its_share() -> None:
    """Proves: the land agency gives the stated share of its tax, year by year.
    Without it: the whole tax would serve the programme.
    By hand: 10 % of 1 000 k€ = 100 k€ a year, one home each year.
    """
    agency = {
        "name": "EPF",
        "kind": "land_agency",
        "public_aid": True,
        "tse_keur": yearly(1000),
        "programme_share": figure("0.1"),
        "carry_over": figure(0),
    }
    plan = solved(funders={"own": agency})
    assert started(plan) == {2017: 1, 2018: 1, 2019: 1, 2020: 1}


def test_payments_follow_commitments_by_the_profile() -> None:
    """Proves: a commitment is paid by the shares of its nature, past the contract if need be.
    Without it: 1 000 k€ paid at once.
    By hand: committed in 2020, half paid in 2020 and half in 2021.
    """
    plan = solved(payment_profiles=half_and_half(), lots=[lot(first_year=2020)])
    assert dict(zip(plan.payments.year, plan.payments.amount_cents, strict=True)) == {
        2020: 500_000_00,
        2021: 500_000_00,
    }


def test_payments_follow_commitments_at_once_when_the_profile_says_so() -> None:
    """Proves: a profile of one share pays each commitment in its own year.
    Without it: payments would slip past the year of the works.
    By hand: 1 000 k€ committed and paid in 2017.
    """
    plan = solved()
    assert plan.payments.to_dict("records") == plan.commitments.to_dict("records")
    assert list(plan.payments.year) == [2017]


def test_payment_ceiling_binding_spreads_the_commitments() -> None:
    """Proves: payment credits of 300 k€ a year limit what is committed before them.
    Without it: 10 homes in 2017.
    By hand: half of a home's 100 k€ falls in its year: 6 homes in 2017 use 300 k€ in 2017 and in 2018;
    6 more would need 2019: 4 homes then.
    """
    plan = solved(funders=own(payment_ceiling_keur=yearly(300)), payment_profiles=half_and_half())
    paid = plan.payments.groupby("year").amount_cents.sum().to_dict()
    assert total_started(plan) == 10
    assert all(paid[year] <= 300_000_00 for year in paid if year <= 2020)


def test_payment_ceiling_slack_leaves_the_first_year() -> None:
    """Proves: credits above the need change nothing.
    Without it: works would be spread for nothing.
    By hand: 10 homes in 2017.
    """
    plan = solved(funders=own(payment_ceiling_keur=yearly(1000)))
    assert started(plan) == {2017: 10}


def test_payment_ceiling_binding_has_a_price() -> None:
    """Proves: where payment credits are the only limit, they have the price of a home's payment.
    Without it: price 0.
    By hand: 100 k€ a year pay one home a year, so 1 k€ pays 0.01 home.
    """
    plan = solved(funders=own(payment_ceiling_keur=yearly(100)))
    assert total_started(plan) == 4
    assert price(plan, "payment_ceiling", "own, 2020") == 0.01
