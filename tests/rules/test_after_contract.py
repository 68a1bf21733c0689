"""Works that the contract starts and that go on after it."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from standing import findings

from optim.run.plan import Plan
from optim.scenario import load
from optim.solving.program import program
from reports.answer import sentences
from reports.tables import tables
from tiny import cost, figure, lot, solved, started

CASE = Path(__file__).parents[1] / "cases" / "whole" / "end-of-horizon.yaml"


def later(plan: Plan) -> dict[int, int]:
    """What works cost after the contract, in cents by year."""
    return {row.year: row.amount_cents for row in plan.rows.after_contract}


def spread(*shares: str, **changes: Any) -> Plan:
    """Ten homes at 100 k€, whose works are committed over some years."""
    return solved(spending_profiles={"rehabilitation": {"shares": list(map(Decimal, shares))}}, **changes)


def test_works_of_the_last_year_go_on_after_the_contract(tmp_path: Path) -> None:
    """Proves: a start in the last year is a plan, and what it costs after the contract is named.
    Without it: the scenario was refused.
    By hand: 200 k€ from 2027, half of it each year: 100 k€ in 2027, all that there is, 100 k€ in 2028.
    """
    loaded = load(CASE)
    plan = program(loaded.scenario, loaded.inputs)
    assert started(plan, "one") == {2027: 1}
    assert plan.summary["totals"]["cost_cents"] == 100_000_00
    assert later(plan) == {2028: 100_000_00}
    said = "The works that are started cost 100.0 k€ more after 2027, that no envelope pays."
    assert said in sentences(plan, "en")
    (table,) = [table for table in tables(plan, "en") if table.key == "after_contract"]
    assert table.rows == [("one", "One", 100_000_00, 100_000_00)]
    assert findings(plan, tmp_path) == []


def test_works_that_end_with_the_contract_leave_nothing_after_it(tmp_path: Path) -> None:
    """Proves: nothing is told where nothing goes on.
    Without it: every plan would have an empty table more.
    By hand: ten homes in 2017, half in 2018.
    """
    plan = spread("0.5", "0.5")
    assert later(plan) == {}
    assert all(table.key != "after_contract" for table in tables(plan, "en"))
    assert findings(plan, tmp_path) == []


def test_what_comes_after_is_indexed_and_rounded_with_what_came_before(tmp_path: Path) -> None:
    """Proves: the cents of a line add up over the contract and after it, each year at its own prices.
    Without it: a cent would be lost at the end of the contract, and works to come would cost today's price.
    By hand: one home of 0.1 k€ from 2020, at 1.1 a year: 133.1 € in 2020, a third of it, 44.37; 146.41 € in
    2021, a third, 48.80; 161.051 € in 2022, a third, 53.68 and the cent of the running total.
    """
    third = "0.3333333333333333"
    plan = spread(
        third, third, "0.3333333333333334", lots=[lot(quantity=1, first_year=2020)],
        costs=[cost(keur="0.1")],
        indexation=figure("0.1"),
    )  # fmt: skip
    assert plan.summary["totals"]["cost_cents"] == 4437
    assert later(plan) == {2021: 4880, 2022: 5368}
    assert findings(plan, tmp_path) == []


def test_a_window_that_ends_early_starts_nothing_that_would_go_on() -> None:
    """Proves: works go on after the contract only where the window of their lot says so.
    Without it: a plan would push costs out of the contract.
    By hand: the window ends in 2018, its works in 2019, the contract in 2020.
    """
    plan = spread("0.5", "0.5", lots=[lot(last_year=2018)])
    assert later(plan) == {}
