"""The families of optim/model/rules/receipts.py and dated rates, each solved by hand, slack and binding."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from one_number import LOCK, OneNumber
from standing import findings

from tiny import YEARS, brought, figure, funder, lot, price, rate, solved, total_started, tranches
from tiny_park import budget, park, receipt, slices


def test_operation_balance_binding_leaves_the_deficit_to_the_authority(tmp_path: Path) -> None:
    """Proves: sales repay 40 k€ of each hectare, so that an authority's 300 k€ open five.
    Without it: sales would pay for the ten hectares, whatever they bring in.
    By hand: 300 / (100 − 40) = 5 hectares; sales advance 200 k€; no more.
    """
    plan = solved(**park(funders=budget(300)))
    assert total_started(plan, "park") == 5
    assert (brought(plan, "sales"), brought(plan, "authority")) == (20_000_000, 30_000_000)
    assert findings(plan, tmp_path) == []


def test_operation_balance_slack_is_not_drawn_on() -> None:
    """Proves: sales that cover the whole cost leave nothing to the authority.
    Without it: a surplus would be spent, or refused.
    By hand: ten hectares, 1 000 k€ of which sales of 150 k€ a hectare pay no more than all.
    """
    plan = solved(**park(receipt(150), funders=budget(0)))
    assert total_started(plan, "park") == 10
    assert brought(plan, "sales") == 100_000_000
    assert price(plan, "operation_balance", "park/land, T1") == 0


def test_operation_balance_adds_up_the_natures_of_a_lot(tmp_path: Path) -> None:
    """Proves: rents and resale of one lot repay together, in any order of their rows.
    Without it: one nature would hide the other.
    By hand: 15 + 25 k€ leave 60 k€ of deficit: 300 k€ open five hectares; 125 k€ of land, 75 of resale.
    """
    given = [receipt(15, "resale"), receipt(25)]
    plans = [solved(**park(*rows, funders=budget(300))) for rows in (given, given[::-1])]
    assert [total_started(plan, "park") for plan in plans] == [5, 5]
    brought_in = plans[0].receipts.groupby("nature").amount_cents.sum().to_dict()
    assert brought_in == {"land_charges": 12_500_000, "resale": 7_500_000}
    assert plans[0].receipts.equals(plans[1].receipts)
    assert findings(plans[0], tmp_path) == []


def test_operation_balance_counts_what_is_begun_and_no_more(tmp_path: Path) -> None:
    """Proves: works of the second tranche cannot be advanced on in the first.
    Without it: an operator would be repaid by sales of land that nobody has cleared.
    By hand: 120 k€ of budget in each tranche open 2 ha each, with 80 k€ of sales each.
    """
    means = budget(120)
    means["authority"] = funder("authority", envelope_keur=tranches(120, 120), carry_over=figure(0))
    plan = solved(**park(funders=means))
    sales = plan.commitments[plan.commitments.funder == "sales"]
    assert total_started(plan, "park") == 4
    assert int(sales.amount_cents[sales.year < 2019].sum()) == 8_000_000
    assert findings(plan, tmp_path) == []


def test_receipts_come_in_over_the_years_of_their_profile_past_the_horizon(tmp_path: Path) -> None:
    """Proves: receipts.csv holds each year of sales, indexed to the year of the start and no further.
    Without it: slow sales would be counted in the year of the works, or lost after 2020.
    By hand: ten hectares in 2020 at 3 %: 10 × 33.33333 × 1.03³ = 364.24229(7) k€, half in 2021, half in 2022.
    """
    late = [lot("park", "land", 10, unit="ha", maitre_ouvrage="call", first_year=2020)]
    plan = solved(**park(receipt("33.33333"), lots=late, indexation=figure("0.03")))
    rows = plan.receipts[["year", "amount_cents"]].to_numpy().tolist()
    assert rows == [[2021, 18_212_115], [2022, 18_212_115]]
    assert findings(plan, tmp_path) == []


def test_a_participation_is_paid_by_yearly_slices(tmp_path: Path) -> None:
    """Proves: the authority pays its part of an operation with receipts over four years, sales at once.
    Without it: the participation would be paid as the works are, in the first year.
    By hand: 600 k€ by quarters from 2017 to 2020.
    """
    means = budget(1000)
    means["authority"]["participation_profile"] = slices("0.25", "0.25", "0.25", "0.25")
    plan = solved(**park(funders=means))
    paid = plan.payments[plan.payments.funder == "authority"]
    assert dict(zip(paid.year, paid.amount_cents, strict=True)) == dict.fromkeys(YEARS, 15_000_000)
    assert set(plan.payments[plan.payments.funder == "sales"].year) == {2017}
    assert findings(plan, tmp_path) == []


def test_the_slices_of_a_participation_meet_its_payment_ceiling(tmp_path: Path) -> None:
    """Proves: a ceiling on payments counts the slices, not the profile of the works.
    Without it: 100 k€ of credits a year would open less than 2 hectares.
    By hand: four quarters: 100 k€ of credits in 2017 allow 400 k€, 6.66 ha at a deficit of 60 k€.
    """
    means = budget(1000)
    means["authority"]["participation_profile"] = slices("0.25", "0.25", "0.25", "0.25")
    means["authority"]["payment_ceiling_keur"] = {year: figure(100) for year in YEARS}
    plan = solved(**park(funders=means))
    assert total_started(plan, "park") == Decimal("6.66")
    assert findings(plan, tmp_path) == []


def test_deficit_rate_ceiling_binding_counts_the_cost_less_the_receipts(tmp_path: Path) -> None:
    """Proves: a State that pays half of the deficit brings 30 k€ of a hectare at 100 k€ that sells for 40.
    Without it: half of the cost, 50 k€, which with the sales would leave 10 k€ to the authority.
    By hand: the authority's 150 k€ open 150 / 30 = 5 hectares; the State brings 150 k€.
    """
    means = {**budget(150), "state": funder()}
    rates = [rate("authority"), rate("sales"), rate("state", "0.5", base="deficit")]
    plan = solved(**park(funders=means, rates=rates))
    assert total_started(plan, "park") == 5
    assert brought(plan, "state") == 15_000_000
    assert findings(plan, tmp_path) == []


def test_deficit_rate_ceiling_slack_holds_nothing_back() -> None:
    """Proves: a rate on the deficit that nobody needs changes nothing.
    Without it: the State would be made to pay.
    By hand: an authority with all the money opens the ten hectares.
    """
    means = {**budget(1000), "state": funder(envelope_keur=tranches(0, 0))}
    rates = [rate("authority"), rate("sales"), rate("state", "0.5", base="deficit")]
    assert total_started(solved(**park(funders=means, rates=rates)), "park") == 10


def test_deficit_rate_ceiling_without_receipts_is_a_rate_on_the_cost() -> None:
    """Proves: where nothing comes in, the deficit is the cost.
    Without it: a rate on the deficit of a lot without receipts would pay nothing.
    By hand: half of 100 k€ a hectare: 200 k€ open four.
    """
    means = {"own": funder("own_funds"), "authority": budget(200)["authority"], "state": funder()}
    rates = [rate("authority"), rate("state", "0.5", base="deficit")]
    plan = solved(**park(funders=means, rates=rates, receipts=[]))
    assert total_started(plan, "park") == 4


def test_deficit_rate_ceiling_of_a_surplus_is_nothing(tmp_path: Path) -> None:
    """Proves: an operation that earns more than it costs gets nothing on its deficit, and still starts.
    Without it: a deficit below zero would forbid the works.
    By hand: ten hectares, all paid by their sales.
    """
    means = {**budget(0), "state": funder()}
    rates = [rate("sales"), rate("state", "0.5", base="deficit")]
    plan = solved(**park(receipt(130), funders=means, rates=rates))
    assert total_started(plan, "park") == 10
    assert brought(plan, "state") == 0
    assert findings(plan, tmp_path) == []


def test_deficit_rate_ceiling_follows_works_over_several_years(tmp_path: Path) -> None:
    """Proves: receipts are set against what a unit commits each year in proportion.
    Without it: the first year would have no deficit and the second one all of it.
    By hand: half in each year: 50 k€ of cost, 20 k€ of receipts, a deficit of 30 and a State at 15 a year.
    """
    means = {**budget(1000), "state": funder(envelope_keur=dict.fromkeys(YEARS, figure(1000)))}
    means["authority"] = funder("authority", envelope_keur=dict.fromkeys(YEARS, figure(1000)))
    works = {"works": slices("0.5", "0.5")}
    rates = [rate("authority", "0.3"), rate("sales"), rate("state", "0.5", base="deficit")]
    years = [lot("park", "land", 10, unit="ha", maitre_ouvrage="call", last_year=2017)]
    plan = solved(**park(funders=means, rates=rates, lots=years, spending_profiles=works))
    state = plan.commitments[plan.commitments.funder == "state"]
    assert dict(zip(state.year, state.amount_cents, strict=True)) == {2017: 15_000_000, 2018: 15_000_000}
    assert findings(plan, tmp_path) == []


def dated() -> list[dict[str, Any]]:
    """A State at a tenth of the cost in 2017, at half of it from 2019 on, and nothing between."""
    return [
        rate("authority"),
        rate("state", "0.1", to_year=2017),
        rate("state", "0.5", from_year=2019),
    ]


@pytest.mark.parametrize(
    ("year", "share"), [(2017, "0.1"), (2018, "0"), (2019, "0.5")], ids=["first", "between", "second"]
)
def test_rate_ceiling_is_that_of_the_year(year: int, share: str, tmp_path: Path) -> None:
    """Proves: a year's cost is paid at the rate in force in that year, none in a year without a rate.
    Without it: one rate would hold for all years.
    By hand: 1 000 k€ of works: 100 k€ in 2017, nothing in 2018, 500 k€ in 2019.
    """
    window = [lot("park", "land", 10, unit="ha", maitre_ouvrage="call", first_year=year, last_year=year)]
    means = {"own": funder("own_funds"), "authority": funder("authority"), "state": funder()}
    means["authority"]["envelope_keur"] = tranches(1000 - 1000 * float(share), 0)
    plan = solved(**park(funders=means, rates=dated(), receipts=[], lots=window))
    assert total_started(plan, "park") == 10
    assert brought(plan, "state") == int(100_000_000 * Decimal(share))
    assert findings(plan, tmp_path) == []


def test_unit_ceiling_of_a_year_without_one_is_the_rate(tmp_path: Path) -> None:
    """Proves: a ceiling a unit that ends in 2017 leaves the rate alone in 2018, within one tranche.
    Without it: five hectares a year would get 10 k€ each in both years, or any amount in both.
    By hand: 5 × 10 k€ in 2017 and 5 × 50 k€ in 2018: 300 k€; the authority needs 700.
    """
    capped = rate("state", "0.5", to_year=2017, unit_ceiling_keur=figure(10))
    rates = [rate("authority"), capped, rate("state", "0.5", from_year=2018)]
    means = {"own": funder("own_funds"), "authority": budget(700)["authority"], "state": funder()}
    window = [lot("park", "land", 10, unit="ha", maitre_ouvrage="call", last_year=2018, least_years=2)]
    plan = solved(**park(funders=means, rates=rates, receipts=[], lots=window))
    assert total_started(plan, "park") == 10
    assert brought(plan, "state") == 30_000_000
    assert findings(plan, tmp_path) == []


FORGED = [
    OneNumber("deficit_rate_ceiling",
              park(funders=budget(600), rates=[rate("authority", "1.0", base="deficit"), rate("sales")]),
              LOCK, "max_rate: {value: 1.0,", "max_rate: {value: 0.9,",
              "commitments.csv park/land/authority/T1: 60000000 cents, at most 54000000"),
    OneNumber("operation_balance", park(funders=budget(600)),
              LOCK, "unit_receipt_keur: 40", "unit_receipt_keur: 39.99",
              "commitments.csv park/land/T1: 40000000 cents advanced or owed, at most 39990000"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""
