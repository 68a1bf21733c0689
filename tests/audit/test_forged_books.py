"""Forged books: loans repaid and tax given back that were touched up after the solve."""

from pathlib import Path

import pytest
from forging import changed
from test_vat import works_of_a_town
from tiny_debt import by_loan

from optim.audit import audit
from optim.run.folder import write
from optim.run.plan import Plan
from tiny import solved

# 1 000 k€ drawn in 2017 over two years at 10 %: 600 k€, then 550. 196.848 k€ of FCTVA, two years later.
LOAN = "call,park,loan_service,T1,firm,2018,0,60000000"
GIVEN = "fctva,cite,fctva,T1,firm,2019,0,19684800"
FORGERIES = [
    (LOAN, LOAN.replace("60000000", "50000000"), "books.csv call/park/loan_service/T1/2018"),
    (f"{LOAN}\n", "", "books.csv call/park/loan_service/T1/2018: nothing, the tables say firm, AP 0 and CP"),
    (LOAN, LOAN.replace("call", "bank"), "books.csv bank/park/loan_service/T1/2018: firm"),
    (LOAN, LOAN.replace("T1,firm", "T2,conditional"), "books.csv call/park/loan_service/T2/2018"),
    (LOAN, LOAN.replace(",0,6", ",1,6"), "books.csv call/park/loan_service/T1/2018: firm, AP 1"),
    (GIVEN, GIVEN.replace(",fctva,T1", ",works,T1"), "books.csv fctva/cite/works/T1/2019"),
    (GIVEN, GIVEN.replace("2019", "2018"), "books.csv fctva/cite/fctva/T1/2018"),
]  # fmt: skip


def plan_of(row: str) -> Plan:
    """The plan whose books hold a row."""
    return works_of_a_town() if row.startswith("fctva") else solved(**by_loan(last_year=2017))


@pytest.mark.parametrize(("old", "new", "where"), FORGERIES)
def test_forged_books_are_found(old: str, new: str, where: str, tmp_path: Path) -> None:
    """Proves: an annuity or tax given back that is changed, moved, left out or given to another is found.
    Without it: a budget would be told that it owes less, or a tax given back be voted as works.
    By hand: the row of the table above.
    """
    run = tmp_path / "run"
    write(plan_of(old), run, force=False, finish=lambda draft: None)
    assert audit(run) == []
    changed(run, "books.csv", old, new)
    found = [finding.line() for finding in audit(run)]
    assert any(line.startswith(where) and "books_hold_every_cent does not hold" in line for line in found), (
        found
    )
