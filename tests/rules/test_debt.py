"""The debt that an authority can bear, and loans drawn as works are paid, each solved by hand."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from one_number import LOCK, ROOM, OneNumber, bearing, lender
from revised import cents, rerun, works
from standing import audited
from tiny_debt import by_loan

from optim.readings.authorities import authority_years
from optim.readings.borrowing import bailleur_years
from optim.scenario.loans import Loans
from tiny import bailleur, figure, funder, lot, price, rate, solved, started, tiny, yearly

DEFERRED = {"deferral_years": 20, "length_years": 40}
HALVES = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
"""Half of the works is paid in the year, half in the next one."""


def test_debt_capacity_binding_counts_what_is_repaid(tmp_path: Path) -> None:
    """Proves: an authority owes at most its years of saving, and what is repaid lets it borrow again.
    Without it: a commune could borrow whatever a bank lends, which worries the report (L334).
    By hand: 10 years of 40 k€ are 400: 4 ha; 2 still owed in 2018, so 2 more; then 1, so 3; the last.
    """
    plan = solved(**by_loan(gross_saving_keur=yearly(40), debt_capacity_years=figure(10)))
    assert started(audited(plan, tmp_path), "park") == {2017: 4, 2018: 2, 2019: 3, 2020: 1}


def test_debt_capacity_binding_leaves_room_as_the_present_debt_is_repaid(tmp_path: Path) -> None:
    """Proves: the present debt counts, less what is repaid of it each year.
    Without it: 4 ha at once, as if the commune owed nothing; or 2 ha in all, as if it never repaid.
    By hand: 300 k€ repaid by 50 a year leave 150 of 400, then 50 more each year: 1.5 ha, then half a one.
    """
    owed = {"debt_keur": figure(300), "debt_repayments_keur": yearly(50)}
    plan = solved(**by_loan(DEFERRED, gross_saving_keur=yearly(40), debt_capacity_years=figure(10), **owed))
    half = Decimal("0.5")
    assert started(audited(plan, tmp_path), "park") == {2017: 3 * half, 2018: half, 2019: half, 2020: half}


def test_debt_capacity_binding_where_the_present_debt_stays(tmp_path: Path) -> None:
    """Proves: a debt of which no repayment is stated is owed throughout.
    Without it: a debt that nobody said to be repaid would make room.
    By hand: 400 − 300 k€: one hectare in all.
    """
    limits = {"gross_saving_keur": yearly(40), "debt_capacity_years": figure(10)}
    plan = solved(**by_loan(DEFERRED, **limits, debt_keur=figure(300)))
    assert started(audited(plan, tmp_path), "park") == {2017: 1}


def test_debt_capacity_slack_changes_nothing() -> None:
    """Proves: years of saving as high as the programme hold nothing back, and have no price.
    Without it: the limit would be read in another unit.
    By hand: 10 × 100 k€: ten hectares in 2017.
    """
    plan = solved(**by_loan(gross_saving_keur=yearly(100), debt_capacity_years=figure(10)))
    assert started(plan, "park") == {2017: 10}
    assert price(plan, "debt_capacity", "call, 2017") == 0


def test_saving_floor_binding_counts_interest_capital_and_the_present_debt(tmp_path: Path) -> None:
    """Proves: a year pays its present debt, then the service of the contract's loans, and keeps its floor.
    Without it: a commune could be left without the means to maintain what it has.
    By hand: 200 − 60 − 20 = 120 k€ in 2018, at 50 + 10 a hectare: 2 in 2017, the rest a year later.
    """
    plan = solved(
        **by_loan(
            gross_saving_keur={**yearly(10_000), 2018: figure(200)},
            debt_keur=figure(400),
            debt_repayments_keur={**yearly(0), 2018: figure(60)},
            saving_floor_keur=yearly(20),
        )
    )
    assert started(audited(plan, tmp_path), "park") == {2017: 2, 2018: 8}


def test_saving_floor_slack_has_no_price() -> None:
    """Proves: a saving that pays for all loans holds nothing back.
    Without it: an officer would be sent to a limit that does not bind.
    By hand: ten hectares cost 600 k€ in 2018; 620 leave the 20 of the floor.
    """
    plan = solved(**by_loan(gross_saving_keur=yearly(620), saving_floor_keur=yearly(20)))
    assert started(plan, "park") == {2017: 10}
    assert price(plan, "saving_floor", "call, 2018") == 0


def test_saving_and_debt_without_a_limit_hold_nothing_back() -> None:
    """Proves: figures that are stated to be shown are no limit.
    Without it: an officer could not show the debt of a commune without bounding it.
    By hand: ten hectares in 2017, though 600 k€ a year pass a saving of 1.
    """
    assert started(solved(**by_loan(gross_saving_keur=yearly(1), debt_keur=figure(9))), "park") == {2017: 10}


def test_an_authority_shows_what_it_owes_and_saves() -> None:
    """Proves: loans, debt, its service and what is left of the saving are read year by year.
    Without it: the stock of debt of an authority would be in no table.
    By hand: 1 000 k€ lent in 2017 over two years at 10 %, 300 owed before and 50 repaid a year.
    """
    owed = {"debt_keur": figure(300), "debt_repayments_keur": yearly(50)}
    found = authority_years(solved(**by_loan(gross_saving_keur=yearly(700), last_year=2017, **owed)))
    told = [(row.loans, row.debt, row.service, row.gross_saving, row.left) for row in found]
    keur = 100_000
    assert told == [
        (1000 * keur, 1250 * keur, 50 * keur, 700 * keur, 650 * keur),
        (0, 700 * keur, 650 * keur, 700 * keur, 50 * keur),
        (0, 150 * keur, 600 * keur, 700 * keur, 100 * keur),
        (0, 100 * keur, 50 * keur, 700 * keur, 650 * keur),
    ]
    assert [row.years_of_saving for row in found] == [
        Fraction(1250, 700), Fraction(1), Fraction(150, 700), Fraction(1, 7)
    ]  # fmt: skip


def test_an_authority_that_says_no_saving_shows_its_loans() -> None:
    """Proves: an authority that borrows is shown, its saving left blank where it is not stated.
    Without it: a figure would be made up, or the debt hidden.
    By hand: 1 000 k€ lent in 2017, half of it owed a year later, then nothing.
    """
    found = authority_years(solved(**by_loan(last_year=2017)))
    assert [row.debt // 100_000 for row in found] == [1000, 500, 0, 0]
    assert {(row.gross_saving, row.left, row.years_of_saving) for row in found} == {(None, None, None)}


def test_an_owner_without_loans_or_saving_is_not_shown() -> None:
    """Proves: the table is for those whose debt is known.
    Without it: rows of zeros would say that a commune owes nothing.
    By hand: the park paid by the town's own budget.
    """
    assert authority_years(solved(**{**by_loan(), "rates": [rate("town")]})) == []


def as_paid(**limits: Any) -> dict[str, Any]:
    """Ten homes of 2017 paid by one loan that is drawn as they are paid: half in 2017, half in 2018."""
    loan = {"rate": figure("0.1"), "deferral_years": 0, "length_years": 2, "drawn": "as_paid"}
    return {
        "bailleurs": {"mc": bailleur(**limits)},
        "funders": {"own": funder("own_funds"), "cdc": funder("loan"), "authority": funder("authority")},
        "rates": [rate("cdc")],
        "lots": [lot(last_year=2017)],
        "payment_profiles": {"rehabilitation": HALVES},
        "loans": {"cdc": loan},
    }


def test_a_loan_drawn_as_paid_is_owed_from_each_payment() -> None:
    """Proves: what is drawn a year later is owed, repaid and charged a year later.
    Without it: interest would be due on money that was not drawn.
    By hand: halves drawn in turn: 1/2, then 1/4 + 1/2, then 1/4; 1/4 + 1/20, then 1/4 + 1/40 + 1/4 + 1/20, …
    """
    loans, line = Loans(tiny(**as_paid())), ("cite", "homes", "rehabilitation")
    half, quarter = Fraction(1, 2), Fraction(1, 4)
    assert [loans.owed(line, "cdc", age) for age in range(4)] == [half, quarter + half, quarter, 0]
    paid = [quarter + Fraction(1, 20), half + Fraction(3, 40), quarter + Fraction(1, 40)]
    assert [loans.serviced(line, "cdc", age) for age in range(5)] == [0, *paid, 0]


def test_debt_ceiling_binding_for_a_loan_drawn_as_paid(tmp_path: Path) -> None:
    """Proves: the ceiling holds what is drawn, which is most at the end of the second year.
    Without it: 4 homes, as if all were drawn at once.
    By hand: 75 k€ a home at the end of 2018: 400 allow 5 homes.
    """
    plan = audited(solved(**as_paid(debt_stock_ceiling_keur=yearly(400))), tmp_path)
    assert started(plan) == {2017: 5}
    keur = 100_000
    assert [(row.debt, row.service) for row in bailleur_years(plan)] == [
        (250 * keur, 0), (375 * keur, 150 * keur), (125 * keur, 28_750_000), (0, 13_750_000)
    ]  # fmt: skip


def test_annuity_ceiling_binding_for_a_loan_drawn_as_paid(tmp_path: Path) -> None:
    """Proves: a year pays the service of what was drawn before it.
    Without it: 3 homes, at 60 k€ each in 2018.
    By hand: 30 k€ a home in 2018, 180 allow 6.
    """
    ceiling = {**yearly(10_000), 2018: figure(180)}
    assert started(audited(solved(**as_paid(annuity_ceiling_keur=ceiling)), tmp_path)) == {2017: 6}


def test_debt_ceiling_slack_for_a_loan_drawn_as_paid() -> None:
    """Proves: ten homes drawn as paid fit where drawn at once they would not.
    Without it: the ceiling would be that of loans drawn as committed.
    By hand: 10 × 75 k€ at the most.
    """
    assert started(solved(**as_paid(debt_stock_ceiling_keur=yearly(750)))) == {2017: 10}


@pytest.mark.parametrize(("paid", "homes"), [(200, {2017: 4, 2018: 2}), (0, {2017: 4})])
def test_debt_ceiling_binding_in_a_rerun_counts_what_was_truly_drawn(
    paid: int, homes: dict[int, int], tmp_path: Path
) -> None:
    """Proves: a loan drawn as paid is owed from what was paid in the past, not from what was due.
    Without it: two homes more would be borrowed for, on room that late payments have taken.
    By hand: half of each draw is repaid a year later. Of 400 k€ committed in 2017, 100 + 200 are owed at the
    end of 2018 where 200 were paid in 2017, and 400 where nothing was: of 400, 100 or 0 for halves of homes.
    """
    blocks = as_paid(debt_stock_ceiling_keur={**yearly(10_000), 2018: figure(400)})
    blocks["lots"] = [lot(last_year=2018)]
    voted = solved(**blocks)
    assert started(voted) == {2018: 8}
    past = [cents("cdc", y2017=400)]
    plan = rerun(voted, 2017, works=[works(y2017=4)], commitments=past, payments=[cents("cdc", y2017=paid)])
    assert started(audited(plan, tmp_path)) == homes
    assert [row.debt for row in bailleur_years(plan) if row.year == 2018] == [40_000_000]


def test_saving_floor_binding_in_a_rerun_counts_what_was_truly_drawn(tmp_path: Path) -> None:
    """Proves: an authority pays the service of what was drawn, late as it may be.
    Without it: the service of 2018 would be that of payments which did not take place.
    By hand: of 4 ha committed in 2017 nothing is paid: none is due in 2018. In 2019 the 400 drawn in 2018
    take 240, and half of what 2018 commits 30 a hectare: of 300, 2 ha.
    """
    saving = {**yearly(10_000), 2019: figure(300)}
    blocks = by_loan({"drawn": "as_paid"}, 2018, gross_saving_keur=saving, saving_floor_keur=yearly(0))
    voted = solved(**blocks, payment_profiles={"works": HALVES})
    land = [{**works("park", "land", y2017=4)}]
    past = {**cents("bank", "park", "works", y2017=400), "lot": "land"}
    plan = rerun(voted, 2017, works=land, commitments=[past], payments=[])
    assert started(audited(plan, tmp_path), "park") == {2017: 4, 2018: 2}
    assert [row.service for row in authority_years(plan)][:3] == [0, 0, 30_000_000]


FORGED = [
    OneNumber("debt_ceiling", lender(debt_stock_ceiling_keur=yearly(ROOM)),
              LOCK, "2017: {value: " + ROOM, "2017: {value: 999.99999",
              "commitments.csv mc/2017: 100000000 cents, at most 99999999"),
    OneNumber("debt_capacity", bearing(debt_capacity_years=figure(1)),
              LOCK, "2017: {value: " + ROOM, "2017: {value: 999.99999",
              "commitments.csv call/2017: 100000000 cents, at most 99999999"),
    OneNumber("saving_floor", bearing(saving_floor_keur=yearly(0)),
              LOCK, "2018: {value: " + ROOM, "2018: {value: 599.99999",
              "commitments.csv call/2018: 60000000 cents, at most 59999999"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""

UNDRAWN = (
    "debt_capacity",
    "saving_floor",
)
"""Random worlds have these rarely or never (`test_whole_statement`)."""
