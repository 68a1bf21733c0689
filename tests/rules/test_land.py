"""The revolving treasury of a land agency: it buys, holds, resells, and is never below zero."""

from pathlib import Path
from typing import Any

import pytest
from tiny_land import agency, centre

from optim.audit import audit
from optim.run.folder import read, write
from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.solving.program import program
from tiny import (
    YEARS,
    cost,
    figure,
    funder,
    lot,
    operation,
    price,
    rate,
    started,
    tiny,
    total_started,
    tranches,
    yearly,
)


def audited(scenario: Scenario, folder: Path) -> Plan:
    """The plan of a scenario as it is written and read back, once its audit has passed."""
    write(program(scenario, {}), folder / "run", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(folder / "run")] == []
    return read(folder / "run")


def column(plan: Plan, name: str) -> list[int]:
    """A column of the treasury, in k€."""
    return [cents / 100_000 for cents in plan.treasury[name]]


def test_epf_treasury_binding_revolves(tmp_path: Path) -> None:
    """Proves: what is resold buys again, half of it each time with a discount of half.
    Without it: 10 ha, the tax of 2017 spent once.
    By hand: 1 000 k€ buy 10 ha; 500 of sales buy 5, 250 buy 2.5, 125 buy 1.25. A k€ of 2017 buys 0.01875
    of the 20 ha, of which 0.01 at once.
    """
    plan = audited(tiny(**centre()), tmp_path)
    assert [float(n) for n in started(plan, "centre").values()] == [10, 5, 2.5, 1.25]
    assert column(plan, "sales_cents") == [0, 500, 250, 125]
    assert column(plan, "after_cents") == [0, 0, 0, 0]
    assert price(plan, "epf_treasury", "epf, 2017") == pytest.approx(0.01875 / 20)


def test_epf_treasury_slack_has_no_price(tmp_path: Path) -> None:
    """Proves: an agency that has enough buys all at once, and keeps what is left.
    Without it: the treasury would look scarce.
    By hand: 3 000 − 2 000 = 1 000 k€ left each year, and 1 000 more of sales in 2020, at the limit.
    """
    plan = audited(tiny(**centre({"opening_treasury_keur": figure(2000)})), tmp_path)
    assert [float(n) for n in started(plan, "centre").values()] == [20]
    assert column(plan, "before_cents") == [2000, 1000, 1000, 1000]
    assert column(plan, "after_cents") == [1000, 1000, 1000, 2000]
    assert price(plan, "epf_treasury", "epf, 2017") == 0


def test_epf_treasury_pays_for_what_is_held(tmp_path: Path) -> None:
    """Proves: each year of holding costs the treasury its rate of the purchase value.
    Without it: 10, 5, 2.5 and 1.25 ha, as if holding were free.
    By hand: 500 of sales − 100 of holding leave 400: 4 ha; then 200 − 40: 1.6; then 80 − 16: 0.64.
    """
    plan = audited(tiny(**centre({"holding_rate": {"centrality": figure("0.1")}})), tmp_path)
    assert [float(n) for n in started(plan, "centre").values()] == [10, 4, 1.6, 0.64]
    assert column(plan, "holding_cents") == [0, 100, 40, 16]


def test_epf_treasury_pays_for_works_beside_the_land(tmp_path: Path) -> None:
    """Proves: works that the agency brings are spent for good: nothing of them is resold.
    Without it: the works would come back as sales.
    By hand: 50 k€ of works and 50 of land a ha: 1 000 k€ start 10 ha; sales of 250 start 2.5 more.
    """
    blocks = centre(
        costs=[cost("centre", "land", "acquisition", 50), cost("centre", "land", "works", 50)],
        rates=[rate("epf", kinds=["centrality"], natures=["acquisition", "works"])],
    )
    plan = audited(tiny(**blocks), tmp_path)
    assert [float(n) for n in started(plan, "centre").values()] == [10, 2.5, 0.62, 0.16]
    assert column(plan, "works_cents") == [500, 125, 31, 8]


def test_stock_is_followed_to_the_end(tmp_path: Path) -> None:
    """Proves: the stock and its age are told each year, and what is held at the end is named with its price.
    Without it: what the agency still has to resell would be forgotten.
    By hand: no sale is due before 2021: 500 k€ of 2017, three years old in 2020, worth 250 to their buyer.
    """
    limits = {"holding_limit_years": figure(9), "opening_treasury_keur": figure(1000)}
    plan = audited(tiny(**centre(limits, lots=[centre_lot(5)])), tmp_path)
    assert column(plan, "held_cents") == [500] * 4
    assert list(plan.treasury.oldest_years) == [0, 1, 2, 3]
    (row,) = plan.land.to_dict("records")
    assert (row["bought_year"], row["resold_year"]) == (2017, None)
    assert (row["book_cents"], row["discount_cents"], row["price_cents"]) == (50000000, 25000000, 25000000)
    totals = plan.summary["totals"]
    assert (totals["land_held_cents"], totals["buy_backs_owed_cents"]) == (50000000, 25000000)
    assert totals["treasury_cents"] == 150000000


def test_stock_is_followed_the_oldest_first(tmp_path: Path) -> None:
    """Proves: each purchase is resold in turn, when its own convention ends.
    Without it: the purchase of 2018 could be resold in the place of the one of 2017, which would stay.
    By hand: 5 ha a year with 500 k€; two years later each is due.
    """
    blocks = centre(lots=[centre_lot(10)])
    blocks["funders"]["epf"] = agency(yearly(500), holding_limit_years=figure(2))
    plan = audited(tiny(**blocks), tmp_path)
    assert list(zip(plan.land.bought_year, plan.land.resold_year, strict=True)) == [
        (2017, 2019),
        (2018, 2020),
    ]
    assert column(plan, "held_cents") == [500, 1000, 500, 0]


def test_buy_backs_are_resales_and_an_envelope_is_all_that_it_pays(tmp_path: Path) -> None:
    """Proves: what a payer buys back has its row a year; its envelope is used by this and its commitments.
    Without it: land bought back would stand in no table of its payer, and its envelope would not add up.
    By hand: 10, 5, 2.5 and 1.25 ha bought, each resold a year later at half of 100 k€; works at 10 k€ a ha:
    100 + 50 of works and 500 of land in T1, 25 + 12.5 and 250 + 125 in T2.
    """
    blocks = centre(
        costs=[cost("centre", "land", "acquisition", 100), cost("centre", "land", "works", 10)],
        rates=[
            rate("epf", kinds=["centrality"], natures=["acquisition"]),
            rate("authority", kinds=["centrality"], natures=["works"]),
        ],
    )
    plan = audited(tiny(**blocks), tmp_path)
    assert [(b.payer, b.operation, b.lot, b.agency, b.year) for b in plan.rows.buy_backs] == [
        ("authority", "centre", "land", "epf", year) for year in (2018, 2019, 2020)
    ]
    assert [b.amount_cents for b in plan.rows.buy_backs] == [500_000_00, 250_000_00, 125_000_00]
    used = {e.period: e.used_cents for e in plan.rows.envelopes if e.envelope == "authority"}
    assert used == {"T1": 650_000_00, "T2": 412_500_00}


def centre_lot(quantity: int, **fields: Any) -> dict[str, Any]:
    """The land of the centre."""
    return lot("centre", "land", quantity, unit="ha", maitre_ouvrage="call", **fields)


def short_of_buyers(**terms: Any) -> dict[str, Any]:
    """Twenty hectares to buy by 2018 with money enough, and 200 k€ to buy them back from 2019."""
    blocks = centre(
        {"opening_treasury_keur": figure(5000), "holding_limit_years": figure(2), **terms},
        lots=[centre_lot(20, last_year=2018)],
    )
    poor = funder("authority", envelope_keur=tranches(0, 200))
    return {**blocks, "funders": {**blocks["funders"], "authority": poor}}


def test_holding_limit_binding_asks_for_the_buy_back(tmp_path: Path) -> None:
    """Proves: what is bought must be bought back when the convention ends, at its discounted price.
    Without it: 20 ha, that the EPCI could never buy back.
    By hand: 200 k€ buy back 400 of land at half its price: 4 ha. One k€ more of it is 0.02 of the 20 ha.
    """
    plan = audited(tiny(**short_of_buyers()), tmp_path)
    assert total_started(plan, "centre") == 4
    assert sum(plan.land.price_cents) == 200_000_00
    assert price(plan, "funder_envelope", "authority, T2") == pytest.approx(0.02 / 20)


def test_holding_limit_slack_under_a_long_convention(tmp_path: Path) -> None:
    """Proves: a long convention lets what is bought be held past the contract.
    Without it: 4 ha, as under a short one.
    By hand: nothing is due before 2021: all 20 ha.
    """
    long = {"long_convention_years": figure(4), "long_conventions": ["centrality"]}
    plan = audited(tiny(**short_of_buyers(**long)), tmp_path)
    assert total_started(plan, "centre") == 20
    assert price(plan, "holding_limit", "centre/land/acquisition, epf, 2019") == 0


def test_long_conventions_hold_for_one_operation(tmp_path: Path) -> None:
    """Proves: a long convention may be that of one operation.
    Without it: its land would be due with the rest.
    By hand: 4 ha of the other centre, 20 of this one.
    """
    blocks = short_of_buyers(long_convention_years=figure(4), long_conventions=["centre"])
    blocks["operations"] = [*blocks["operations"], operation("other", "centrality")]
    blocks["lots"] = [*blocks["lots"], {**blocks["lots"][0], "operation": "other"}]
    blocks["costs"] = [*blocks["costs"], cost("other", "land", "acquisition", 100)]
    plan = audited(tiny(**blocks), tmp_path)
    assert (total_started(plan, "centre"), total_started(plan, "other")) == (20, 4)


def test_least_holding_binding_delays_the_resale(tmp_path: Path) -> None:
    """Proves: nothing is resold before it is cleared, and the money comes back that much later.
    Without it: 18.75 ha, resold each year.
    By hand: bought in 2017, resold in 2019: 10 + 5 ha.
    """
    plan = audited(tiny(**centre({"least_holding_years": figure(2)})), tmp_path)
    assert {year: float(n) for year, n in started(plan, "centre").items()} == {2017: 10, 2019: 5}
    assert price(plan, "least_holding", "centre/land/acquisition, epf, 2018") > 0


def test_least_holding_slack_has_no_price(tmp_path: Path) -> None:
    """Proves: where no sale is needed to buy, its delay costs nothing, and land is resold when it must be.
    Without it: the clearing would look like a limit.
    By hand: all 20 ha in 2017, resold in 2020.
    """
    plan = audited(tiny(**centre({"opening_treasury_keur": figure(2000)})), tmp_path)
    assert list(plan.land.resold_year) == [2020]
    assert plan.prices[plan.prices.rule == "least_holding"].empty


def test_cents_of_sales_never_leave_the_treasury_below_zero(tmp_path: Path) -> None:
    """Proves: prices and holding that do not fall on whole cents are rounded so that all still ties.
    Without it: a cent sold twice, or a treasury of minus one cent.
    By hand: the audit finds nothing and the treasury is at zero or above each year.
    """
    odd = {"discount": {"centrality": figure("0.333")}, "holding_rate": {"centrality": figure("0.0377")}}
    blocks = centre(odd, costs=[cost("centre", "land", "acquisition", "33.33333")], indexation=figure("0.02"))
    blocks["funders"] = {**blocks["funders"], "epf": agency(yearly("101.01013"), **odd)}
    plan = audited(tiny(**blocks), tmp_path)
    assert min(plan.treasury.after_cents) >= 0
    assert len(plan.treasury) == len(YEARS)


def test_what_the_plan_spares_counts_land_bought_back_to_the_cent(tmp_path: Path) -> None:
    """Proves: the objective counts the land that is really resold, in whole cents.
    Without it: a treasury that is not whole cents would leave the objective off its tables.
    By hand: own funds committed, and 0.667 of the purchase value of each parcel bought back.
    """
    own = {"name": "CALL", "authority": False, "own_funders": ["own"], "buys_back_with": "own"}
    odd = agency(yearly("101.01013"), discount={"centrality": figure("0.333")}, holding_limit_years=figure(2))
    acquired = {"kinds": ["centrality"], "natures": ["acquisition"]}
    blocks = centre(
        maitres_ouvrage={"call": own},
        lots=[lot("centre", "land", 20, unit="ha", maitre_ouvrage="call", least_years=2)],
        funders={"epf": odd, "own": funder("own_funds")},
        rates=[rate("epf", "0.333", **acquired), rate("own", **acquired)],
        costs=[cost("centre", "land", "acquisition", "100.01")],
    )
    plan = audited(tiny(**blocks), tmp_path)
    granted = plan.commitments[plan.commitments.funder == "own"].amount_cents.sum()
    bought = plan.land[plan.land.resold_year.notna()].book_cents.sum()
    spared = plan.summary["objective"]["spare_own_funds"]
    assert spared == pytest.approx((granted + 0.667 * bought) / 100_000, abs=5e-7)


def test_a_plan_without_agency_holds_no_land(tmp_path: Path) -> None:
    """Proves: without a land block nothing changes: no parcel, no treasury.
    Without it: every scenario would need an agency.
    By hand: two empty tables and zeros.
    """
    plan = audited(tiny(), tmp_path)
    assert plan.land.empty
    assert plan.treasury.empty
    assert plan.summary["totals"]["land_held_cents"] == 0
