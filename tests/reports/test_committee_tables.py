"""What a committee asks for: financing by operation, the bailleurs' means, EPCI and clusters."""

from decimal import Decimal

import pytest
from tiny_debt import by_loan

from committee import committee
from optim.readings.advancement import by_cluster, by_epci
from optim.readings.borrowing import bailleur_years
from optim.readings.financing_plan import financing_plans
from optim.run.plan import Plan
from reports.committee_tables import financing_by_operation
from reports.tables import tables
from tiny import bailleur, figure, funder, rate, solved, yearly


@pytest.fixture(scope="module")
def plan() -> Plan:
    return committee()


def test_the_financing_plan_of_an_operation_adds_up(plan: Plan) -> None:
    """Proves: each operation's payers add up to what it costs, and all of them to the plan.
    Without it: a column of funders would be missing from the table.
    By hand: 8 homes at 33.33333 k€, and 1.25 ha at 77 k€, to the cent.
    """
    found = {row.operation: row.cost for row in financing_plans(plan)}
    assert found == {"cite": 26_666_664, "parc": 9_625_000}
    assert sum(row[1] for row in financing_by_operation(plan, "fr").rows) == sum(found.values())


def test_the_least_share_of_the_authority_is_shown(plan: Plan) -> None:
    """Proves: an authority that pays alone keeps its share whole; a bailleur's operation is not tested.
    Without it: an officer would have to work the 20 % rule out.
    By hand: 100 % of the park, nothing for the estate.
    """
    found = {row.operation: (row.own_share, row.test) for row in financing_plans(plan)}
    assert found == {"cite": (None, "free"), "parc": (1.0, "kept")}


def test_debt_is_what_the_loans_leave_to_owe() -> None:
    """Proves: what a bailleur borrows, owes and pays back is shown year by year, by the terms of its loan.
    Without it: a plan could hide what it costs after the works.
    By hand: 200 k€ lent each year over two years at 10 %, half paid back a year later with 20 k€ of interest.
    """
    loan = {"rate": figure("0.1"), "deferral_years": 0, "length_years": 2}
    found = bailleur_years(
        solved(
            bailleurs={"mc": bailleur(yearly(2), own_funders=["own"])},
            funders={"own": funder("own_funds"), "authority": funder("authority"), "cdc": funder("loan")},
            rates=[rate("cdc")],
            loans={"cdc": loan},
        )
    )
    told = [(row.homes, row.loans, row.debt, row.service) for row in found]
    keur = 100_000
    assert told == [
        (2, 200 * keur, 200 * keur, 0),
        (2, 200 * keur, 300 * keur, 120 * keur),
        (2, 200 * keur, 300 * keur, 230 * keur),
        (2, 200 * keur, 300 * keur, 230 * keur),
    ]


def test_the_debt_of_an_authority_stands_beside_its_saving() -> None:
    """Proves: debt, its service, the saving that it leaves and the years that it takes are on one row a year.
    Without it: a council would see loans, and not whether it can bear them.
    By hand: 1 000 k€ lent in 2017 at 10 % over two years, beside 300 owed; 1 250 / 700 = 1.8 years of saving.
    """
    owed = {"debt_keur": figure(300), "debt_repayments_keur": yearly(50)}
    plan = solved(**by_loan(gross_saving_keur=yearly(700), last_year=2017, **owed))
    (table,) = [table for table in tables(plan, "en") if table.key == "authorities"]
    keur = 100_000
    assert table.rows[:2] == [
        ("CALL", 2017, 0, 1000 * keur, 1250 * keur, 50 * keur, 700 * keur, 650 * keur, Decimal("1.8")),
        ("CALL", 2018, 0, 0, 700 * keur, 650 * keur, 700 * keur, 50 * keur, Decimal("1.0")),
    ]
    assert all(table.key != "authorities" for table in tables(committee(), "en"))


def test_an_epci_advances_as_its_operations_do(plan: Plan) -> None:
    """Proves: operations, homes and money of each EPCI, and the share of its cost that is started.
    Without it: territories could not be compared.
    By hand: 8 of 10 homes in the CALL; in the CAD the park alone, 96.25 of 1 096.25 k€.
    """
    call, cad = by_epci(plan)
    assert (call.operations, call.begun, call.homes, call.homes_started) == (1, 1, 10, 8)
    assert (cad.operations, cad.begun, cad.homes, cad.homes_started) == (2, 1, 10, 0)
    assert (round(call.share, 6), round(cad.share, 6)) == (0.8, round(96.25 / 1096.25, 6))
    assert call.committed + cad.committed == int(plan.commitments.amount_cents.sum())


def test_a_cluster_says_how_far_its_operations_are_apart(plan: Plan) -> None:
    """Proves: the least and the most advanced operations of a cluster are shown.
    Without it: a gap that the report wants closed would not be seen.
    By hand: the estate at 80 %, the park whole.
    """
    (lens,) = by_cluster(plan)
    assert (round(Decimal(lens.least), 6), lens.most) == (Decimal("0.8"), 1.0)
