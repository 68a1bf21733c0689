"""Each partner's book adds up to the cent, and all of them are the contract."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from partner_books import faults
from reconciled import gaps
from revised import rerun
from test_bassin_minier import planned, rerun_of_2021
from test_vat import works_of_a_town
from tiny_debt import by_loan
from tiny_land import centre

from committee import committee
from optim.readings.partners import partners
from optim.run.plan import Plan
from reports.table import Table
from reports.views import Book
from reports.views.partner import partner_tables, sentences_to_vote
from tiny import funder, rate, solved


@pytest.mark.parametrize(
    "made",
    [
        committee,
        works_of_a_town,
        lambda: solved(**by_loan()),
        lambda: solved(**centre()),
        lambda: rerun(committee(), 2018),
    ],
)
def test_each_book_is_that_of_the_run_and_all_are_the_contract(made: Callable[[], Plan]) -> None:
    """Proves: what a partner opens is what its funders commit and buy back; AP voted + revision = AP = CP
    before + of the year + later + rest in each row; all books together are the contract.
    Without it: a partner would vote what the plan does not hold, or nobody would vote a part of it.
    By hand: the sums of commitments.csv and buy_backs.csv, and the total of plan.json.
    """
    assert faults(made()) == []


def test_a_book_that_says_otherwise_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: a cent more in any book is seen.
    Without it: the test above could pass on anything.
    By hand: the last cell of the first row, one cent more.
    """
    plan, made = committee(), partner_tables

    def other(*args: object) -> list[Table]:
        first, *others = made(*args)  # type: ignore[arg-type]
        row, *rest = first.rows
        return [replace(first, rows=[(*row[:-1], row[-1] + 1), *rest]), *others]

    monkeypatch.setattr("partner_books.partner_tables", other)
    assert faults(plan) != []


def test_what_operations_bring_in_and_the_law_gives_is_voted_by_nobody() -> None:
    """Proves: the document of FCTVA, or of receipts on nobody's account, says that nothing is to vote.
    No annex of AP stands in it.
    Without it: « ouvrir 196 848 € d'autorisations de programme » would be asked of a fund without a council.
    By hand: 196.848 k€ of FCTVA; own funds vote as before.
    """
    plan = works_of_a_town()
    book = Book(plan, "fr")
    said = {
        row.key: sentences_to_vote(book, row) for row in partners(plan) if row.key in ("fctva", "authority")
    }
    (given,) = said["fctva"]
    assert given.startswith("FCTVA\u00a0: rien à voter. 196\u202f848,00\u202f€")
    (held,) = [row for row in partners(plan) if row.key == "fctva"]
    keys = [table.key for table in partner_tables(book, held)]
    assert keys == ["books_by_funder", "partner_operations"]
    assert "ouvrir 1\u202f003\u202f152,00\u202f€" in said["authority"][0]
    alone = solved(
        funders={"own": funder("own_funds", name="Fonds")}, rates=[rate("own")], maitres_ouvrage={}
    )
    held = next(row for row in partners(alone) if row.key == "own")
    assert "ouvrir" in sentences_to_vote(Book(alone, "fr"), held)[0]


@pytest.mark.basin
@pytest.mark.parametrize("name", ["reference", "toutes-regles", "ttc", "rerun"])
def test_the_books_and_the_reconciliation_of_the_basin_are_those_of_its_runs(name: str) -> None:
    """Proves: on the reference, its variants with a tax and with all rules, and its rerun, each book adds up,
    all are the contract, and every line of the reconciliation is that of the run.
    Without it: the figures that partners sign would be held on small plans alone.
    By hand: none.
    """
    plan = rerun_of_2021()[0] if name == "rerun" else planned(name)
    assert faults(plan) == []
    assert gaps(plan) == []
