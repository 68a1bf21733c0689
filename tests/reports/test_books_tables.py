"""The tables of what partners vote: AP and CP, firm and conditional, from the first plan on."""

from collections.abc import Callable
from typing import Any

import pytest
from test_vat import works_of_a_town
from tiny_debt import by_loan
from tiny_land import centre

from committee import committee
from optim.readings.budgets import budgets
from optim.run.plan import Plan
from reports.books import (
    budget_tables,
    budget_years,
    by_funder,
    commitments_and_payments,
    situation,
    situation_by_funder,
)
from reports.table import Table
from reports.tables import tables
from tiny import bailleur, cost, funder, lot, operation, rate, solved, yearly
from tiny_park import slices

KEUR = 100_000


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Two homes a year at 33.33333 k€, half paid a year later; a park begun in the second tranche."""
    return committee()


@pytest.fixture(scope="module")
def land() -> Plan:
    """Land that an agency buys and the EPCI buys back: 500 k€ in 2018, 250 in 2019, 125 in 2020."""
    return solved(**centre())


def keur(table: Table, *names: str) -> list[list[float]]:
    """The amounts in k€ of the rows of a table that begin with these names."""
    rows = [row for row in table.rows if row[: len(names)] == names]
    return [[cell / KEUR for cell in row[len(names) :] if isinstance(cell, int)] for row in rows]


def test_ap_is_cp_and_what_is_left(plan: Plan) -> None:
    """Proves: for each operation and tranche, AP is the CP of the contract plus what is left to finance.
    Without it: a délibération would vote credits that do not add up.
    By hand: 66 666.66 € a year, half of it a year later: each tranche pays one half, two halves and one; the
    last of the second is paid after the contract.
    """
    rows = {row[:2]: row[2:] for row in commitments_and_payments(plan, "fr").rows}
    assert all(row[0] == sum(row[1:]) for row in rows.values())
    assert rows["cite", "ferme"] == (13_333_332, 3_333_333, 6_666_666, 3_333_333, 0, 0)
    assert rows["cite", "conditionnelle"] == (13_333_332, 0, 0, 3_333_333, 6_666_666, 3_333_333)


@pytest.mark.parametrize("make", [commitments_and_payments, by_funder])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_by_operation_and_by_funder_hold_the_same_cents(
    make: Callable[[Plan, str], Table], lang: str, land: Plan
) -> None:
    """Proves: both tables add up to commitments and buy-backs, and to all that is paid of them.
    Without it: the vote of a funder and that of an operation would not be of one plan.
    By hand: 1 875 k€ of land bought and 875 bought back.
    """
    rows = make(land, lang).rows
    assert sum(row[2] for row in rows) == (1875 + 875) * KEUR
    assert sum(row[3] for row in rows) == 875 * KEUR
    assert all(row[2] == sum(row[4:]) for row in rows)


def test_land_bought_back_stands_in_the_vote_of_its_payer(land: Plan) -> None:
    """Proves: the authority votes what it buys back in each tranche, and pays it in its year.
    Without it: an EPCI would discover at the resale what it has to pay.
    By hand: 500 and 250 k€ of land bought in 2017 and 2018 are firm, though the 250 are paid in 2019; 125 are
    conditional. Columns: AP, of which land, CP, left.
    """
    table = by_funder(land, "fr")
    payer = land.scenario.funders["authority"].name
    assert keur(table, payer, "ferme") == [[750, 750, 0, 500, 250, 0, 0]]
    assert keur(table, payer, "conditionnelle") == [[125, 125, 0, 0, 0, 125, 0]]
    assert any("deux fois" in note for note in table.notes)


def test_the_annex_votes_the_first_tranche_alone(land: Plan) -> None:
    """Proves: a first plan votes its first tranche: AP voted, no revision, CP of the year and of the next,
    the rest; the second tranche stands apart.
    Without it: partners would vote at signature what waits for the evaluation.
    By hand: the agency buys 1 000 and 500 k€ in the first tranche, 375 in the second; of the first the
    authority buys 500 k€ back in 2018 and 250 in 2019, of the second 125.
    """
    (row,) = keur(situation_by_funder(land, "fr"), land.scenario.funders["epf"].name, "centre")
    assert row == [1500, 0, 1500, 0, 1000, 500, 0, 375]
    (whole,) = keur(situation(land, "fr"), "centre")
    assert whole == [2250, 0, 2250, 0, 1000, 1000, 250, 500]


def test_what_the_first_tranche_pays_later_is_left_to_finance(plan: Plan) -> None:
    """Proves: in each row AP = CP before + of the year + of the next + left, payments of later years firm.
    Without it: what the first tranche still pays in the second would wait for the evaluation.
    By hand: 133 333.32 € of the estate, of which 33 333.33 in 2019.
    """
    for make in (situation, situation_by_funder):
        amounts = [row[-8:] for row in make(plan, "fr").rows]
        assert all(row[0] + row[1] == row[2] == sum(row[3:7]) for row in amounts)
    (row,) = [row for row in situation(plan, "fr").rows if row[0] == "cite"]
    assert row[1:] == (13_333_332, 0, 13_333_332, 0, 3_333_333, 6_666_666, 3_333_333, 13_333_332)


def authority(**blocks: Any) -> Plan:
    """A park of 10 ha at 10 k€ in 2017: the State brings half a year late, the EPCI the rest at once."""
    late = {"lag_years": 1, "source": "by hand", "status": "assumed"}
    base = {
        "bailleurs": {"mc": bailleur(yearly(1))},
        "operations": [operation("parc", "park")],
        "lots": [lot("parc", "works", 10, unit="ha", maitre_ouvrage="call")],
        "costs": [cost("parc", "works", "works", 10)],
        "funders": {"authority": funder("authority"), "state": funder(payment_terms=late)},
        "rates": [rate("authority"), rate("state", "0.5")],
        "payment_profiles": {"works": slices("1")},
    }
    return solved(**{**base, "bailleurs": {}, **blocks})


def test_a_budget_bears_shares_land_and_cash() -> None:
    """Proves: what the budget of an authority pays each year, land bought back beside, and what it advances.
    Without it: an authority would see its share of works, and find the rest on its account.
    By hand: half of 100 k€ in 2017 while the State pays its half in 2018: 50 advanced at the end of 2017.
    """
    assert [(row.budget, row.year, row.shares, row.land, row.advanced) for row in budgets(authority())] == [
        (("call",), 2017, 50 * KEUR, 0, 50 * KEUR)
    ]


def test_a_budget_bears_what_it_buys_back(land: Plan) -> None:
    """Proves: land bought back is borne in the year of the resale.
    Without it: the table of budgets would hold works alone.
    By hand: 500, 250 and 125 k€.
    """
    rows = budget_years(land, "fr").rows
    assert [row[1:5] for row in rows] == [
        (year, 0, amount * KEUR, amount * KEUR) for year, amount in ((2018, 500), (2019, 250), (2020, 125))
    ]


def test_a_budget_bears_the_loans_that_it_repays() -> None:
    """Proves: what an authority repays of loans of the contract is borne by its budget, year by year.
    Without it: a budget would be told less than it pays.
    By hand: 1 000 k€ drawn in 2017 over two years at 10 %: 600, then 550; a column of the table.
    """
    plan = solved(**by_loan(last_year=2017))
    assert [(row.year, row.shares, row.service, row.borne) for row in budgets(plan)] == [
        (2018, 0, 600 * KEUR, 600 * KEUR),
        (2019, 0, 550 * KEUR, 550 * KEUR),
    ]
    assert budget_years(plan, "fr").rows[0][1:] == (2018, 0, 0, 600 * KEUR, 600 * KEUR, 0)


def test_a_budget_tells_the_tax_that_it_is_given_back() -> None:
    """Proves: FCTVA stands beside what a budget bears, which leaves it out, and is advanced until it comes.
    Without it: the town would count the tax twice, or not see that it waits for it.
    By hand: 1 003.152 k€ of 1 200 in 2017; 196.848 advanced over 2017 and 2018, received in 2019.
    """
    back, town = 19_684_800, 100_315_200
    assert [(row.year, row.shares, row.fctva, row.advanced) for row in budgets(works_of_a_town())] == [
        (2017, town, 0, back),
        (2019, 0, back, 0),
    ]


def test_authorities_that_share_their_money_are_one_budget() -> None:
    """Proves: two communes that pay from one funder have one row a year, named after both.
    Without it: each would seem to bear what they pay together.
    By hand: 50 k€ for each of two parks.
    """
    owners = {
        name: {"name": name.title(), "authority": True, "own_funders": ["authority"]}
        for name in ("call", "aix")
    }
    plan = authority(
        maitres_ouvrage=owners,
        operations=[operation("parc", "park"), operation("bois", "park")],
        lots=[
            lot("parc", "works", 10, unit="ha", maitre_ouvrage="call", last_year=2017),
            lot("bois", "works", 10, unit="ha", maitre_ouvrage="aix", last_year=2017),
        ],
        costs=[cost("parc", "works", "works", 10), cost("bois", "works", "works", 10)],
    )
    rows = budget_years(plan, "fr").rows
    assert [row[:3] for row in rows] == [("Call, Aix", 2017, 100 * KEUR)]


def test_a_plan_without_authority_has_no_table_of_budgets() -> None:
    """Proves: where no authority carries works, nothing is said of budgets; the votes are there.
    Without it: every report would carry an empty sheet.
    By hand: no maître d'ouvrage.
    """
    plan = solved(maitres_ouvrage={}, funders={"own": funder("own_funds")})
    assert budget_tables(plan) == ()
    keys = {table.key for table in tables(plan, "fr")}
    assert "budgets" not in keys
    assert {"commitments_and_payments", "books_by_funder", "situation", "situation_by_funder"} <= keys
