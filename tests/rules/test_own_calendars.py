"""Works and payments that have a calendar of their own: of an operation, a lot, a line, a funder."""

from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from optim.audit import audit
from optim.run.folder import write
from optim.run.plan import Plan
from optim.scenario import load
from optim.scenario.checks import examine
from optim.scenario.profiles import Profiles
from optim.solving.program import program
from reports.tables import tables
from tiny import funder, lot, solved, tiny

CASES = Path(__file__).parent.parent / "cases" / "payers"


def of_case(name: str, folder: Path) -> Plan:
    """The plan of a case, whose run stands its audit."""
    loaded = load(CASES / f"{name}.yaml")
    plan = program(loaded.scenario, loaded.inputs)
    write(plan, folder / "run", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(folder / "run")] == []
    return plan


def by_year(rows: Any, key: str) -> dict[str, list[int]]:
    """Thousands of euros by name, in the order of the years."""
    found: dict[str, list[int]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.year):
        found[getattr(row, key)].append(row.amount_cents // 100_000)
    return dict(found)


def test_an_operation_runs_over_years_of_its_own(tmp_path: Path) -> None:
    """Proves: the amounts that an operation gives for its years hold instead of the shares of the nature.
    Without it: two authorisations of one nature would run alike.
    By hand: of 100 k€ each, the pool runs 20 and 80, the hall 60 and 40.
    """
    plan = of_case("own-calendars", tmp_path)
    assert by_year(plan.rows.commitments, "operation") == {"hall": [60, 40], "pool": [20, 80]}


def test_a_funder_pays_on_terms_of_its_own(tmp_path: Path) -> None:
    """Proves: a grant with an advance and a balance is paid by its own shares, the commune as works are.
    Without it: the cash that a commune advances would not be known.
    By hand: of 40 k€ the Detr pays 12, 20 and 8; of its 60 the commune pays 48 and 12. Works are paid 80 and
    20: the commune has advanced 20 k€ at the end of the first year, 8 at the end of the second, then none.
    """
    plan = of_case("funder-schedule", tmp_path)
    assert by_year(plan.rows.payments, "funder") == {"detr": [12, 20, 8], "commune": [48, 12]}
    (table,) = [table for table in tables(plan, "fr") if table.key == "cash"]
    told = [(row[0], row[1], *(cents // 100_000 for cents in row[2:])) for row in table.rows]
    assert told == [("Hall", 2025, 80, 48, 12, 20), ("Hall", 2026, 20, 12, 20, 8), ("Hall", 2027, 0, 0, 8, 0)]


@pytest.mark.parametrize(
    ("terms", "right"),
    [
        ({"advance": "0.3", "balance": "0.2"}, ["0.6", "0.4"]),
        ({"advance": "0.3", "balance": "0.2", "lag_years": 1}, ["0.3", "0.3", "0.4"]),
        ({"lag_years": 2}, ["0", "0", "0.6", "0.4"]),
        ({"shares": ["0.5", "0", "0.5"]}, ["0.5", "0", "0.5"]),
    ],
)
def test_terms_on_the_payment_of_works(terms: dict[str, Any], right: list[str]) -> None:
    """Proves: an advance comes at once, the rest with works paid 60 and 40, the balance with the last.
    Without it: a lag would move an advance too.
    By hand: 0.3 + 0.5 × 0.6 = 0.6 and 0.5 × 0.4 + 0.2 = 0.4; each a year later but for the advance.
    """
    exact = {
        key: [*map(Decimal, value)]
        if key == "shares"
        else Decimal(value)
        if isinstance(value, str)
        else value
        for key, value in terms.items()
    }
    works = {"shares": [Decimal("0.6"), Decimal("0.4")], "source": "by hand", "status": "assumed"}
    scenario = tiny(
        funders={"own": funder("own_funds", payment_terms=exact), "authority": funder("authority")},
        payment_profiles={"rehabilitation": works},
    )
    found = Profiles(scenario).paid(("cite", "homes", "rehabilitation"), "own", 2017)
    assert found == tuple(map(Fraction, right))


def test_the_narrowest_calendar_holds() -> None:
    """Proves: a line's calendar comes before its lot's, then the nature's within the operation, then its own.
    Without it: which of two calendars holds would depend on their order.
    By hand: one, two, three and four years.
    """

    def years(count: int) -> dict[str, Any]:
        return {"shares": [Decimal(0)] * (count - 1) + [Decimal(1)]}

    scenario = tiny(
        calendars=[
            {"operation": "cite", "spending": years(4)},
            {"operation": "cite", "nature": "works", "spending": years(3)},
            {"operation": "cite", "lot": "homes", "spending": years(2)},
            {"operation": "cite", "lot": "homes", "nature": "works", "spending": years(1)},
        ]
    )
    lines = [("homes", "works"), ("homes", "studies"), ("street", "works"), ("street", "studies")]
    profiles = Profiles(scenario)
    assert [len(profiles.spending(("cite", *line))) for line in lines] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("calendar", "message"),
    [
        ({"operation": "citee", "spending": {"shares": [1]}}, "is_of_no_line_of_cost"),
        ({"operation": "cite"}, "says_neither_spending_nor_payment"),
        ({"operation": "cite", "spending": {}}, "gives_shares_or_amounts"),
        (
            {"operation": "cite", "payment": {"shares": [1], "amounts_keur": [1000]}},
            "gives_shares_or_amounts",
        ),
        ({"operation": "cite", "spending": {"amounts_keur": [500, 499]}}, "amounts_add_to_not_to_the_cost"),
        ({"operation": "cite", "spending": {"amounts_keur": [1100, -100]}}, "cannot_be_negative"),
        ({"operation": "cite", "spending": {"amounts_keur": [0, 0]}}, "amounts_add_to_not_to_the_cost"),
        ({"operation": "cite", "spending": {"shares": [1, 1]}}, "add_to_not_to_1"),
    ],
)
def test_a_calendar_that_does_not_hold_is_refused(calendar: dict[str, Any], message: str) -> None:
    """Proves: a calendar of nothing, without years, or off the cost is found.
    Without it: a misspelt operation would keep the calendar of its nature in silence.
    By hand: ten homes at 100 k€ are 1 000 k€.
    """
    exact = {key: _exact(value) for key, value in calendar.items()}
    found = [remark.what.name for remark in examine(tiny(calendars=[exact])) if remark.level != "note"]
    assert message in found


def _exact(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: [Decimal(number) for number in numbers] for key, numbers in value.items()}
    return value


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ({}, "gives_shares_or_terms"),
        ({"shares": [Decimal(1)], "lag_years": 1}, "gives_shares_or_terms"),
        ({"advance": Decimal("0.7"), "balance": Decimal("0.4")}, "advance_and_balance_pass_all"),
        ({"advance": Decimal("-0.1")}, "cannot_be_negative"),
        ({"shares": [Decimal("0.5")]}, "add_to_not_to_1"),
    ],
)
def test_terms_that_do_not_hold_are_refused(terms: dict[str, Any], message: str) -> None:
    """Proves: terms that say two things, nothing or more than all are found.
    Without it: a grant could be paid twice.
    By hand: an advance of 70 % and a balance of 40 % make 110 %.
    """
    means = {"own": funder("own_funds", payment_terms=terms), "authority": funder("authority")}
    assert message in [remark.what.name for remark in examine(tiny(funders=means))]


def test_two_calendars_of_one_thing_are_refused() -> None:
    """Proves: the same operation twice is found, with the first place.
    Without it: the last of the two would hold in silence.
    By hand: the second row.
    """
    row = {"operation": "cite", "spending": {"shares": [Decimal(1)]}}
    found = [
        remark for remark in examine(tiny(calendars=[row, row])) if remark.what.name == "is_written_twice"
    ]
    assert [(remark.steps, remark.first) for remark in found] == [(("calendars", 1), ("calendars", 0))]


def test_payments_of_a_lot_follow_its_calendar() -> None:
    """Proves: a payment calendar moves payments and no commitment.
    Without it: a lot paid later than its nature could not be written.
    By hand: 1 000 k€ committed in 2017, paid 400 then 600.
    """
    calendar = {
        "operation": "cite",
        "lot": "homes",
        "payment": {"shares": [Decimal("0.4"), Decimal("0.6")]},
    }
    plan = solved(lots=[lot(last_year=2017)], calendars=[calendar])
    assert by_year(plan.rows.commitments, "funder") == {"own": [1000]}
    assert by_year(plan.rows.payments, "funder") == {"own": [400, 600]}
    assert all(table.key != "cash" for table in tables(plan, "fr"))
