"""The capital-rationing problem of Lorie and Savage, whose optimum is printed in the textbooks."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.solving.program import program
from tiny import brought, cost, figure, funder, lot, operation, price, rate, solved, started, total_started

VALUES = (14, 17, 17, 15, 40, 12, 14, 10, 12)
FIRST = (12, 54, 6, 6, 30, 6, 48, 36, 18)
SECOND = (3, 7, 6, 2, 35, 6, 4, 3, 3)


def nine_projects() -> Scenario:
    """As docs/capital-rationing.md writes it."""
    names = [f"project-{n}" for n in range(1, 10)]
    lot = {"lot": "all", "quantity": 1, "unit": "lump", "last_year": 2025, "divisible": True}
    lots = [{"operation": n, **lot} for n in names]
    costs = [
        {"operation": name, "lot": "all", "nature": nature, "unit_cost_keur": amount}
        for nature, amounts in (("studies", FIRST), ("works", SECOND))
        for name, amount in zip(names, amounts, strict=True)
    ]
    capital: dict[str, Any] = {"name": "Capital", "kind": "own_funds", "carry_over": 0}
    return Scenario.model_validate(
        {
            "title": "Nine projects, two budgets",
            "horizon": {"first_year": 2025, "tranches": {"T1": 2}},
            "money": {"unit": "keur", "tax": "HT", "euros_of": 2025},
            "funders": {"capital": {**capital, "envelope_keur": {2025: 50, 2026: 20}}},
            "rates": [
                {"funder": "capital", "kinds": ["facility"], "natures": ["studies", "works"], "max_rate": 1}
            ],
            "spending_profiles": {"works": {"shares": [0, 1]}},
            "operations": [
                {"operation": name, "name": name, "kind": "facility", "value": value}
                for name, value in zip(names, VALUES, strict=True)
            ],
            "lots": lots,
            "costs": costs,
            "goals": ["serve_value"],
        }
    )


@pytest.fixture(scope="module")
def plan() -> Plan:
    return program(nine_projects(), {})


def test_the_textbook_value_is_the_bound(plan: Plan) -> None:
    """Proves: the first goal's bound is the optimum of the linear programme.
    Without it: costs of the second period would be charged to the first budget.
    By hand: 70.27 (Weingartner 1963).
    """
    assert plan.summary["bound"]["serve_value"] == pytest.approx(70.2727, abs=1e-3)
    assert plan.summary["objective"]["serve_value"] == pytest.approx(70.2727, abs=1e-2)


def test_the_textbook_shares_are_started(plan: Plan) -> None:
    """Proves: the projects started are those of the textbook.
    Without it: settling whole grains would follow cover, not value.
    By hand: 1, 3, 4 and 9 whole, 0.970 of 6, 0.045 of 7.
    """
    shares = [float(total_started(plan, f"project-{n}")) for n in range(1, 10)]
    assert shares == pytest.approx([1, 0, 1, 1, 0, 0.970, 0.045, 0, 1], abs=1e-3)


def test_the_textbook_prices_of_both_budgets(plan: Plan) -> None:
    """Proves: each budget's price is the dual of the textbook.
    Without it: what a budget is worth could not be trusted.
    By hand: projects 6 and 7 price them: 6 u + 6 v = 12 and 48 u + 4 v = 14: u = 6 / 44, v = 2 − u.
    """
    assert price(plan, "funder_envelope", "capital, 2025") == pytest.approx(6 / 44, abs=1e-5)
    assert price(plan, "funder_envelope", "capital, 2026") == pytest.approx(2 - 6 / 44, abs=1e-5)


def test_the_textbook_ranges_of_both_budgets(plan: Plan) -> None:
    """Proves: each price is told with the budgets between which it holds.
    Without it: a reader would count on a price where it is another.
    By hand: of the textbook: 48 to 92 for the first budget, 14.667 to 20.167 for the second.
    """
    found = {row.key: (float(row.from_), float(row.to), row.one_sided) for row in plan.rows.prices}
    assert found["capital, 2025"] == (pytest.approx(48), pytest.approx(92), "no")
    assert found["capital, 2026"] == (
        pytest.approx(14.6667, abs=1e-4),
        pytest.approx(20.1667, abs=1e-4),
        "no",
    )


def test_the_textbook_plan_stands_its_audit(plan: Plan, tmp_path: Path) -> None:
    """Proves: the audit charges each year its own share.
    Without it: every line would be said not to close.
    By hand: no finding.
    """
    run_folder.write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []


def test_spending_profile_charges_each_year_at_its_own_price(tmp_path: Path) -> None:
    """Proves: a line is committed by its shares, each indexed to its year, and rates are judged year by year.
    Without it: 1 000 k€ would be charged in 2017.
    By hand: 10 homes × 100 k€: 600 in 2017, then 400 × 1.1 = 440 in 2018; the State may bring half of each.
    """
    money = {year: figure(300 if year == 2017 else 100) for year in range(2017, 2021)}
    plan = solved(
        indexation=figure("0.1"),
        spending_profiles={"rehabilitation": {"shares": [Decimal("0.6"), Decimal("0.4")]}},
        lots=[lot(last_year=2019)],
        funders={
            "own": funder("own_funds"),
            "state": funder(envelope_keur=money, carry_over=figure(0)),
            "authority": funder("authority"),
        },
        rates=[rate("own"), rate("state", "0.5")],
    )
    assert started(plan) == {2017: 10}
    by_year = plan.commitments.groupby("year").amount_cents.sum().to_dict()
    assert by_year == {2017: 60_000_000, 2018: 44_000_000}
    assert brought(plan, "state") == 40_000_000
    run_folder.write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []


def test_serve_value_counts_an_operation_once_whatever_its_lots() -> None:
    """Proves: the value of an operation is shared between its lots.
    Without it: an operation cut in two lots would be worth twice its value.
    By hand: 10 + 30 homes in two lots, all started: 5.
    """
    plan = solved(
        operations=[operation(value=5)],
        lots=[lot(), lot(name="more", quantity=30)],
        costs=[cost(), cost(lot="more")],
        goals=["serve_value"],
    )
    assert plan.summary["objective"]["serve_value"] == pytest.approx(5)
