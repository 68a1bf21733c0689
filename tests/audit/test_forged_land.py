"""Forged land: parcels, prices and treasuries that were touched up after the solve."""

from pathlib import Path

import pytest
from forging import changed
from tiny_land import centre

from optim.audit import audit
from optim.run.folder import write
from optim.solving.program import program
from tiny import figure, tiny

LOCK = "scenario.lock.yaml"
FIRST = "epf,centre,land,2017,2018,100000000,50000000,50000000,authority"
HELD = "land.csv epf/centre/land/2020"
DISCOUNT = "discount:\n        centrality: {value: "
LAST = "epf,centre,land,2020,,12500000,6250000,6250000,authority"

# 1 000 k€ of tax in 2017; 10, 5, 2.5 and 1.25 ha bought, each resold a year later at half its price.
FORGERIES = [
    ("land_rows_are_known", "land.csv", FIRST, FIRST.replace("centre", "port"), "land.csv epf/port"),
    ("land_rows_are_known", "land.csv", LAST, LAST.replace("epf", "anru"), "land.csv anru/centre"),
    ("land_rows_are_known", "land.csv", LAST, LAST.replace("authority", "epf"), HELD),
    ("land_rows_are_known", "land.csv", LAST, LAST.replace(",,", ",2021,"), HELD),
    ("land_rows_are_known", "treasury.csv", "epf,2020,", "epf,2021,", "treasury.csv rows"),
    ("stock_is_followed", "land.csv", LAST, LAST.replace("12500000,6250000", "12500001,6250001"),
     "land.csv epf/centre/land/2020"),
    ("stock_is_followed", "land.csv", FIRST, FIRST.replace("50000000,50000000", "50000001,49999999"),
     "land.csv epf/centre/land/2017"),
    ("stock_is_followed", "land.csv", FIRST, FIRST.replace("2017,2018", "2017,2020"),
     "land.csv epf/centre/land/2017"),
    ("stock_is_followed", LOCK, DISCOUNT + "0.5", DISCOUNT + "0.4", "land.csv epf/centre/land/2017"),
    ("stock_is_followed", "land.csv", LAST + "\n", "", "land.csv epf/centre/land/2020"),
    ("holding_limit", "land.csv", FIRST, FIRST.replace("2017,2018", "2017,"),
     "land.csv epf/centre/land/2017"),
    ("least_holding", "land.csv", FIRST, FIRST.replace("2017,2018", "2017,2017"),
     "land.csv epf/centre/land/2017"),
    ("least_holding", LOCK, "least_holding_years: {value: 1", "least_holding_years: {value: 2",
     "land.csv epf/centre/land/2017"),
    ("epf_treasury", "treasury.csv", "epf,2018,0,0,50000000,50000000,0,0,0,50000000,0",
     "epf,2018,0,0,50000000,50000000,0,0,1,50000000,0", "treasury.csv epf/2018"),
    ("epf_treasury", "treasury.csv", "epf,2018,0,0,50000000,50000000,0,0,0,50000000,0",
     "epf,2018,0,0,50000000,50000000,0,0,0,50000000,1", "treasury.csv epf/2018"),
    ("buy_backs_are_resales", "buy_backs.csv", "epf,2018,50000000", "epf,2018,50000001",
     "buy_backs.csv authority/centre/land/epf/2018: 50000001 cents paid, the land is resold for 50000000"),
    ("buy_backs_are_resales", "buy_backs.csv", "epf,2018,50000000", "epf,2017,50000000",
     "buy_backs.csv authority/centre/land/epf/2018"),
    ("buy_backs_are_resales", "buy_backs.csv", "authority,centre,land,epf,2018", "own,centre,land,epf,2018",
     "buy_backs.csv own/centre/land/epf/2018"),
    ("books_hold_every_cent", "books.csv", "buy_back,T1,firm,2018,25000000,50000000",
     "buy_back,T1,firm,2018,25000000,40000000",
     "books.csv authority/centre/buy_back/T1/2018: firm, AP 25000000 and CP 40000000 cents, the tables say "
     "firm, AP 25000000 and CP 50000000 cents"),
    ("books_hold_every_cent", "books.csv", "buy_back,T1,firm,2019,0,25000000",
     "buy_back,T1,conditional,2019,0,25000000",
     "books.csv authority/centre/buy_back/T1/2019: conditional, AP 0 and CP 25000000 cents"),
    ("books_hold_every_cent", "books.csv", "land,T2,conditional,2019", "land,T2,firm,2019",
     "books.csv epf/centre/land/T2/2019: firm, AP 25000000 and CP 25000000 cents, the tables say "
     "conditional"),
    ("books_hold_every_cent", "books.csv", "epf,centre,land,T1,firm,2017,100000000,100000000\n", "",
     "books.csv epf/centre/land/T1/2017: nothing, the tables say firm, AP 100000000"),
    ("books_hold_every_cent", "books.csv", "epf,centre,land,T1,firm,2017", "epf,centre,works,T1,firm,2017",
     "books.csv epf/centre/works/T1/2017: firm, AP 100000000 and CP 100000000 cents, the tables say nothing"),
    ("funder_envelope", "buy_backs.csv", "epf,2018,50000000", "epf,2018,40000000",
     "envelopes.csv authority/T1"),
    ("epf_treasury", LOCK, "2017: {value: 1000,", "2017: {value: 999.99999,", "treasury.csv epf/2017"),
    ("funder_envelope", "envelopes.csv", "authority,authority,T1,10000000000,0,50000000,9950000000,0",
     "authority,authority,T1,10000000000,0,0,10000000000,0", "envelopes.csv authority/T1"),
    ("totals_tie", "plan.json", '"land_held_cents": 12500000', '"land_held_cents": 0',
     "plan.json totals/land_held_cents"),
    ("totals_tie", "plan.json", '"buy_backs_owed_cents": 6250000', '"buy_backs_owed_cents": 0',
     "plan.json totals/buy_backs_owed_cents"),
    ("totals_tie", "plan.json", '"treasury_cents": 0', '"treasury_cents": 1',
     "plan.json totals/treasury_cents"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "file", "old", "new", "where"), FORGERIES)
def test_forged_land_is_found(rule: str, file: str, old: str, new: str, where: str, tmp_path: Path) -> None:
    """Proves: a parcel, a price, a year or a treasury changed in a run is found by the rule that it breaks.
    Without it: land could be sold twice, held for ever, or bought with money that is not there.
    By hand: the rule and the row of the table above.
    """
    run = tmp_path / "run"
    write(program(tiny(**centre()), {}), run, force=False, finish=lambda draft: None)
    assert audit(run) == []
    changed(run, file, old, new)
    found = [finding.line() for finding in audit(run)]
    assert any(line.startswith(where) and f"{rule} does not hold" in line for line in found), found


def test_a_treasury_below_zero_is_found(tmp_path: Path) -> None:
    """Proves: a plan that spends more than the tax is found although its own rows chain.
    Without it: the agency could spend a tax that it does not get, if the rows were rewritten with it.
    By hand: a plan solved with 1 000 k€ of opening treasury, written under a scenario without it.
    """
    rich = program(tiny(**centre({"opening_treasury_keur": figure(1000)})), {})
    poor = tiny(**centre())
    write(
        type(rich)(**{**vars(rich), "scenario": poor}), tmp_path / "run", force=False, finish=lambda d: None
    )
    found = [finding.line() for finding in audit(tmp_path / "run")]
    assert any("-100000000 cents at the end of the year. epf_treasury" in line for line in found), found
