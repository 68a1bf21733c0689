"""What a tranche that is over was due and did not get is a fact; what is still to come is due."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from revised import cents, rerun, works
from standing import findings
from tiny_land import centre

from optim.solver.session import InfeasibleError
from tiny import (
    bailleur,
    cost,
    figure,
    funder,
    lot,
    operation,
    rate,
    solved,
    started,
    total_started,
    yearly,
)
from tiny_park import SALES, slices

LATE: dict[str, Any] = {
    "works": [works(y2018=1)],
    "commitments": [cents("own", y2018=100)],
    "payments": [cents("own", y2018=100)],
}
"""One home of the first tranche instead of six."""
MINIMUM = {"home_equivalents": figure(5)}
AMOUNT = {"amount_keur": figure(500)}
GUARANTEED = funder(
    "own_funds", classes={"homes": {"natures": ["rehabilitation"], "floor_keur": {"T1": figure(500)}}}
)


@pytest.mark.parametrize(
    "due",
    [
        {"tranche_minimum": {"T1": MINIMUM}},
        {"tranche_minimum": {"T1": AMOUNT}},
        {"territory": {"floors": [{"territory": "call", "tranche": "T1", "amount_keur": figure(500)}]}},
        {"funders": {"own": GUARANTEED, "authority": funder("authority")}},
    ],
    ids=["tranche_minimum", "tranche_minimum_amount", "territorial_floor_amount", "class_floor_amount"],
)
def test_a_tranche_that_is_over_owes_nothing_more(due: dict[str, Any], tmp_path: Path) -> None:
    """Proves: a least amount of a tranche that is over is no longer asked for, by the plan or by its audit.
    Without it: no rerun would stand where a first tranche was late: the audit refused them all.
    By hand: five of the first tranche were due, one was started; three a year follow.
    """
    again = rerun(solved(bailleurs={"mc": bailleur(yearly(3))}, **due), 2018, **LATE)
    assert started(again) == {2018: 1, 2019: 3, 2020: 3}
    assert findings(again, tmp_path) == []


def test_a_tranche_to_come_still_owes_its_minimum() -> None:
    """Proves: the past of one tranche excuses nothing of the next.
    Without it: a minimum would be lost with the first delay.
    By hand: three a year for two years are six; seven are due.
    """
    voted = solved(bailleurs={"mc": bailleur(yearly(3))})
    with pytest.raises(InfeasibleError):
        rerun(voted, 2018, changes={"tranche_minimum": {"T2": {"home_equivalents": figure(7)}}}, **LATE)


def test_a_year_that_was_decided_and_missed_is_a_fact(tmp_path: Path) -> None:
    """Proves: an operation that did not open in its year, which is past, is programmed after it.
    Without it: the audit would refuse every plan after a missed opening.
    By hand: ten homes decided for 2017, one started in 2018: nine follow.
    """
    voted = solved(decisions={"cite": {"year": 2017, "because": "by hand"}})
    again = rerun(voted, 2018, **LATE)
    assert started(again) == {2018: 1, 2019: 9}
    assert findings(again, tmp_path) == []


def test_receipts_owed_beyond_what_was_started_are_a_fact(tmp_path: Path) -> None:
    """Proves: land that receipts owe for, bought for more than planned, is a fact of a tranche that is over.
    Without it: the audit would refuse every rerun of such an operation.
    By hand: 4 ha bring in 400 k€ and 500 are owed for their land; 2 ha more at least make up for it.
    """
    blocks = centre({"holding_limit_years": figure(9)})
    owner = {**blocks["maitres_ouvrage"]["call"], "buys_back_with": "sales"}
    sold = {"operation": "centre", "lot": "land", "nature": "land_charges", "unit_receipt_keur": Decimal(100)}
    voted = solved(
        **{
            **blocks,
            "maitres_ouvrage": {"call": owner},
            "funders": {**blocks["funders"], "sales": SALES},
            "rates": [*blocks["rates"], rate("sales", kinds=["centrality"], natures=["acquisition"])],
            "receipts": [sold],
            "receipts_profiles": {"land_charges": slices("1")},
        }
    )
    bought = {"operation": "centre", "lot": "land", "nature": "acquisition", "funder": "epf"}
    paid = [{**bought, "cents": {2017: 100_000_000}}]
    again = rerun(voted, 2018, works=[works("centre", "land", y2017=4)], commitments=paid, payments=paid)
    assert sum(started(again, "centre").values()) >= 6
    assert findings(again, tmp_path) == []


def test_a_gap_that_the_past_opened_is_closed_by_the_years_to_come(tmp_path: Path) -> None:
    """Proves: where what is behind may still start, a cluster keeps its gap by the end of a tranche to come.
    Without it: the gap of the past would stand for ever: ten of the other, of a higher priority.
    By hand: cite is whole, so a gap of 0.3 asks for 7 of 10 behind; ten homes can start: 3 of the other.
    """
    names = ("cite", "behind", "other")
    voted = solved(
        operations=[operation(n, priority_class="high" if n == "other" else "plain") for n in names],
        lots=[lot(n) for n in names],
        costs=[cost(n) for n in names],
        bailleurs={"mc": bailleur(yearly(5))},
    )
    whole = cents("own", y2017=500, y2018=500)
    gap = {"name": "pair", "operations": ["cite", "behind"], "max_gap": figure("0.3")}
    again = rerun(
        voted,
        2018,
        changes={"clusters": {"pair": gap}},
        works=[works("cite", y2017=5, y2018=5)],
        commitments=[whole],
        payments=[whole],
    )
    assert total_started(again, "behind") >= 7
    assert findings(again, tmp_path) == []
