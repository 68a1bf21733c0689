"""Homes started, finished and in works year by year; the charts of what was voted, realised, revised."""

from decimal import Decimal
from typing import Any

import pytest
from revised import cents, rerun, works

from optim.readings.deliveries import homes_by_year
from optim.run.plan import Plan
from reports.charts.midterm import money_voted_and_revised, voted_and_revised
from reports.deliveries import homes_delivered
from reports.evaluation import evaluation, evaluation_by_place
from tiny import bailleur, lot, operation, solved, yearly

TWO_YEARS = {"rehabilitation": {"shares": [Decimal("0.5"), Decimal("0.5")]}}


def voted(**changes: Any) -> Plan:
    """Three homes a year up to 2019, one in 2020 but for the window, each two years in works."""
    return solved(
        bailleurs={"mc": bailleur(yearly(3))},
        spending_profiles=TWO_YEARS,
        lots=[lot(last_year=2019)],
        **changes,
    )


def by_year(plan: Plan) -> dict[int, tuple[int, int, int]]:
    return {row.year: (int(row.started), int(row.finished), int(row.in_works)) for row in homes_by_year(plan)}


def test_homes_are_finished_in_the_last_year_of_their_works() -> None:
    """Proves: a first plan says how many homes are delivered each year, and how many are off the market.
    Without it: a bailleur would not know how many tenants to rehouse.
    By hand: 3 a year in 2017 to 2019, finished a year later.
    """
    assert by_year(voted()) == {
        2017: (3, 0, 3),
        2018: (3, 3, 3),
        2019: (3, 3, 3),
        2020: (0, 3, 0),
    }


def test_what_is_late_is_finished_in_the_first_year_to_come() -> None:
    """Proves: past years are as reported; what should be over and is not ends in the first year to come.
    Without it: homes whose works stand still would be told as delivered.
    By hand: of 3 homes of 2017, 1 is finished in 2018 and 2 in 2019, with the 3 of 2018.
    """
    again = rerun(voted(), 2018, finished=[works(y2018=1)])
    assert by_year(again) == {2017: (3, 0, 3), 2018: (3, 1, 5), 2019: (3, 5, 3), 2020: (0, 3, 0)}
    assert [row[1] for row in homes_delivered(again, "en").rows] == [
        "realised",
        "realised",
        "to come",
        "to come",
    ]


def test_homes_that_end_after_the_contract_keep_their_year() -> None:
    """Proves: works that go on after the last year are finished in theirs, and the stock ends at nothing.
    Without it: homes begun at the end would never be delivered.
    By hand: 1 home in 2020, finished in 2021.
    """
    three = {"mc": bailleur(yearly(3))}
    found = by_year(solved(bailleurs=three, spending_profiles=TWO_YEARS, lots=[lot(last_year=2020)]))
    assert (found[2020], found[2021]) == ((1, 3, 1), (0, 1, 0))


def test_the_charts_add_up_what_was_voted_realised_and_revised() -> None:
    """Proves: the vote, the past and what follows are drawn as running totals that meet at the as-of year.
    Without it: nobody would see how far the contract is from its vote.
    By hand: 3, 6, 9, 10 voted; 1, 3 realised; 3, 5, 7 at two a year.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    money = [cents("own", y2017=100, y2018=200)]
    less = {"bailleurs": {"mc": bailleur(yearly(2))}}
    again = rerun(
        plan, 2018, works=[works(y2017=1, y2018=2)], commitments=money, payments=money, changes=less
    )
    drawn: dict[str, list[float]] = {}
    for row in voted_and_revised(again, "fr").spec["data"]["values"]:
        drawn.setdefault(row["what"], []).append(row["homes"])
    assert drawn == {"Voté, cumulé": [3, 6, 9, 10], "Réalisé, cumulé": [1, 3], "Révisé, cumulé": [3, 5, 7]}
    last = money_voted_and_revised(again, "fr").spec["data"]["values"][-1]
    assert last["amount"] == pytest.approx(0.7)
    assert voted_and_revised(plan, "fr").spec["data"]["values"] == []


def test_a_criterion_of_which_the_contract_has_nothing_says_so() -> None:
    """Proves: engineering without operations is not shown as nothing done, and each place has its figures.
    Without it: 0 of 0 would be read as a failure.
    By hand: one estate of the first priority, of one bailleur in one EPCI; no engineering, no UNESCO.
    """
    again = rerun(solved(operations=[operation(priority_class="high")]), 2018)
    rows = {row[0]: row for row in evaluation(again, "en").rows}
    assert rows["Territorial engineering"][1].endswith("no money of it is in the contract")
    assert rows["Territorial engineering"][2] is None
    assert rows["Coordination and priorities of the EPCI"][2:4] == (10, 10)
    places = [row[:4] for row in evaluation_by_place(again, "en").rows]
    assert places == [
        (criterion, side, name, 10)
        for criterion in ("Territorial projects", "Coordination and priorities of the EPCI")
        for side, name in (("EPCI", "CALL"), ("Bailleur", "Maisons et Cités"))
    ]
