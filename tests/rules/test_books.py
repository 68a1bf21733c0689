"""The books that each payer votes: what is firm, what waits for the evaluation, and every cent once."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from revised import cents, rerun
from test_vat import works_of_a_town
from tiny_debt import by_loan
from tiny_land import centre

from optim.audit import audit
from optim.readings.authorities import authority_years
from optim.run.folder import write
from optim.run.plan import Plan
from optim.solving.books import apportioned
from tiny import bailleur, cost, lot, solved, yearly
from tiny_park import park, receipt, slices

KEUR = 100_000


def standing(plan: Plan, folder: Path) -> None:
    """Writes a plan and sees that its audit finds nothing."""
    write(plan, folder / "run", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(folder / "run")] == []


def entries(plan: Plan, payer: str, kind: str) -> list[tuple[str, str, int, float, float]]:
    """Tranche, standing, year, AP and CP in k€ of each row of a payer and kind."""
    return [
        (row.tranche, row.standing, row.year, row.ap_cents / KEUR, row.cp_cents / KEUR)
        for row in plan.rows.books
        if (row.payer, row.kind) == (payer, kind)
    ]


def two_a_year(**changes: Any) -> Plan:
    """Two homes a year at 100 k€, half of each paid a year later."""
    return solved(
        bailleurs={"mc": bailleur(yearly(2))},
        payment_profiles={"rehabilitation": slices("0.5", "0.5")},
        **changes,
    )


def test_what_the_first_tranche_pays_in_the_second_is_firm(tmp_path: Path) -> None:
    """Proves: a payment stands in the tranche of its commitment; the second tranche is conditional.
    Without it: 2019 would vote 200 k€ of one tranche, or 100 of the first would wait for the evaluation.
    By hand: 200 k€ a year, half a year later: the first tranche pays 100, 200, 100, the second the same
    two years later, its last 100 after the contract.
    """
    plan = two_a_year()
    assert entries(plan, "own", "works") == [
        ("T1", "firm", 2017, 200, 100),
        ("T1", "firm", 2018, 200, 200),
        ("T1", "firm", 2019, 0, 100),
        ("T2", "conditional", 2019, 200, 100),
        ("T2", "conditional", 2020, 200, 200),
        ("T2", "conditional", 2021, 0, 100),
    ]
    standing(plan, tmp_path)


def test_land_stands_with_who_buys_it_and_with_who_buys_it_back(tmp_path: Path) -> None:
    """Proves: land is that of the agency that buys it, a buy-back that of its payer: opened in the year and
    tranche of the purchase, which commits it, and paid at the resale.
    Without it: what the authority owes the agency would be in no vote, or would wait for an evaluation
    though its agreement is signed.
    By hand: 1 000, 500, 250 and 125 k€ bought; 500, 250 and 125 bought back a year later.
    """
    plan = solved(**centre())
    assert [row[2:] for row in entries(plan, "epf", "land")] == [
        (2017, 1000, 1000), (2018, 500, 500), (2019, 250, 250), (2020, 125, 125),
    ]  # fmt: skip
    assert entries(plan, "authority", "buy_back") == [
        ("T1", "firm", 2017, 500, 0),
        ("T1", "firm", 2018, 250, 500),
        ("T1", "firm", 2019, 0, 250),
        ("T2", "conditional", 2019, 125, 0),
        ("T2", "conditional", 2020, 0, 125),
    ]
    standing(plan, tmp_path)


def test_receipts_are_of_the_tranche_whose_works_bring_them_in(tmp_path: Path) -> None:
    """Proves: receipts stand with who owns the lot, in the tranche of the works, the years after included.
    Without it: the sales of the second tranche would be counted on before it is voted.
    By hand: 5 ha a year in 2018 and 2019, 40 k€ each in all, half a year later: 100, 200, 100.
    """
    sold = {"land_charges": slices("0.5", "0.5")}
    window = {"first_year": 2018, "last_year": 2019, "least_years": 2}
    land = lot("park", "land", 10, unit="ha", maitre_ouvrage="call", **window)
    plan = solved(**park(receipt(40), receipts_profiles=sold, lots=[land]))
    assert entries(plan, "call", "receipt") == [
        ("T1", "firm", 2018, 0, 100),
        ("T1", "firm", 2019, 0, 100),
        ("T2", "conditional", 2019, 0, 100),
        ("T2", "conditional", 2020, 0, 100),
    ]
    standing(plan, tmp_path)


@pytest.mark.parametrize(
    ("drawn", "first", "second"),
    [
        ("as_committed", [(2018, 60), (2019, 55)], [(2020, 60), (2021, 55)]),
        ("as_paid", [(2018, 30), (2019, 57.5), (2020, 27.5)], [(2020, 30), (2021, 57.5), (2022, 27.5)]),
    ],
)
def test_loans_are_repaid_by_who_owns_the_lot_in_the_tranche_that_draws_them(
    drawn: str, first: list[tuple[int, float]], second: list[tuple[int, float]], tmp_path: Path
) -> None:
    """Proves: what is repaid of a loan stands once, with the owner of the lot, in the tranche whose works
    draw it, after the contract too; it opens nothing.
    Without it: an authority would vote its shares and find the annuities in no book.
    By hand: 100 k€ in 2017 and in 2019, repaid in two parts of 50 with 10 % of what is owed: 60, then 55.
    Drawn as works are paid, half in the year and half in the next: two halves of it, a year apart.
    """
    blocks = by_loan({"drawn": drawn})
    blocks["lots"] = [
        lot("park", name, 1, unit="ha", maitre_ouvrage="call", first_year=year, last_year=year)
        for name, year in (("early", 2017), ("late", 2019))
    ]
    blocks["costs"] = [cost("park", name, "works") for name in ("early", "late")]
    plan = solved(**blocks, payment_profiles={"works": slices("0.5", "0.5")})
    rows = entries(plan, "call", "loan_service")
    assert rows == [
        *(("T1", "firm", year, 0, keur) for year, keur in first),
        *(("T2", "conditional", year, 0, keur) for year, keur in second),
    ]
    years = {2018: 60, 2019: 55, 2020: 60} if drawn == "as_committed" else {2018: 30, 2019: 57.5, 2020: 57.5}
    assert {row.year: row.service / KEUR for row in authority_years(plan) if row.service} == years
    standing(plan, tmp_path)


def test_what_is_given_back_of_the_tax_is_a_kind_of_its_own(tmp_path: Path) -> None:
    """Proves: FCTVA stands apart from works, opened with them and paid when it is given.
    Without it: the works of a town would count money that nobody votes.
    By hand: 1 200 k€ with tax; 196.848 given back two years later, 1 003.152 of the town.
    """
    plan = works_of_a_town()
    assert entries(plan, "fctva", "fctva") == [
        ("T1", "firm", 2017, 196.848, 0),
        ("T1", "firm", 2019, 0, 196.848),
    ]
    assert entries(plan, "authority", "works") == [("T1", "firm", 2017, 1003.152, 1003.152)]
    assert entries(plan, "fctva", "works") == []
    standing(plan, tmp_path)


@pytest.mark.parametrize(("as_of", "second"), [(2017, "conditional"), (2018, "firm"), (2019, "firm")])
def test_the_rerun_of_the_last_year_of_a_tranche_turns_the_next_one_firm(
    as_of: int, second: str, tmp_path: Path
) -> None:
    """Proves: a rerun within the first tranche leaves the second conditional; after it, it is voted.
    Without it: the second tranche would be firm before its evaluation, or never.
    By hand: the tranches are 2017-2018 and 2019-2020.
    """
    plan = rerun(two_a_year(), as_of)
    assert {(row.tranche, row.standing) for row in plan.rows.books} == {("T1", "firm"), ("T2", second)}
    standing(plan, tmp_path)


def test_what_was_paid_late_stays_in_its_tranche(tmp_path: Path) -> None:
    """Proves: what past years paid is of their tranche, and what they left unpaid too, when it falls due.
    Without it: the arrears of the first tranche would be voted with the second.
    By hand: 400 k€ of T1, of which 50 are paid by 2018, the rest is due in 2019 with 100 of T2.
    """
    late = [cents("own", y2017=50)]
    plan = rerun(two_a_year(), 2018, payments=late)
    assert [row for row in entries(plan, "own", "works") if row[0] == "T1"] == [
        ("T1", "firm", 2017, 200, 50),
        ("T1", "firm", 2018, 200, 0),
        ("T1", "firm", 2019, 0, 350),
    ]
    assert [row[3:] for row in entries(plan, "own", "works") if row[0] == "T2"] == [
        (200, 100), (200, 200), (0, 100),
    ]  # fmt: skip
    standing(plan, tmp_path)


def test_a_payment_is_of_what_is_due_then_of_the_oldest_that_is_open() -> None:
    """Proves: the rule by which a payment finds its tranche, odd cents and advances included.
    Without it: a tranche could be paid more than it opens, or a cent be lost.
    By hand: in the first year 3 due of the old and 1 of the new, 6 paid: the 2 ahead are of the old one,
    which is then whole but for 1; the second year pays that and what is due of the new one.
    """
    due = {"T1": {2017: Fraction(3), 2018: Fraction(3)}, "T2": {2017: Fraction(1), 2018: Fraction(4)}}
    found = apportioned({2017: 6, 2018: 5}, due)
    assert found == {("T1", 2017): 5, ("T2", 2017): 1, ("T1", 2018): 1, ("T2", 2018): 4}
