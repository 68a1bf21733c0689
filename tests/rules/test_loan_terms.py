"""How a loan is repaid: equal parts of the capital or equal annuities, after a deferral or at once."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from standing import audited

from optim.readings.borrowing import bailleur_years
from optim.scenario import load
from optim.scenario.loans import owed_share, serviced_share
from optim.scenario.schema_means import Loan
from optim.solving.program import program
from tiny import bailleur, figure, funder, rate, solved, started, yearly

CASES = Path(__file__).parent.parent / "cases" / "payers"


def loan(rate: str, length: int, deferral: int = 0, **terms: Any) -> Loan:
    return Loan.model_validate(
        {"rate": figure(rate), "deferral_years": deferral, "length_years": length, **terms}
    )


def annuities(rate: str, length: int, deferral: int = 0, **terms: Any) -> Loan:
    return loan(rate, length, deferral, repayment="equal_annuities", **terms)


def test_equal_annuities_are_one_sum_a_year() -> None:
    """Proves: interest and capital add to the same exact sum each year, and the last one ends the debt.
    Without it: a debt would be left by roundings, or a bailleur would pay more at first.
    By hand: at 10 % over two years 121/210 of it a year: 10/100 + 100/210, then 11/210 + 110/210.
    """
    terms = annuities("0.1", 2)
    assert [owed_share(terms, age) for age in range(4)] == [1, Fraction(110, 210), 0, 0]
    assert [serviced_share(terms, age) for age in range(4)] == [0, Fraction(121, 210), Fraction(121, 210), 0]


def test_the_annuity_of_a_thousand() -> None:
    """Proves: the exact factor is the one of the tables that officers use.
    Without it: an approximate factor would be a cent off on a large loan.
    By hand: 1 000 k€ at 3 % over 20 years are 67.216 k€ a year.
    """
    assert round(float(1000 * serviced_share(annuities("0.03", 20), 1)), 3) == 67.216


@pytest.mark.parametrize(
    "terms",
    [
        annuities("0.03", 20),
        annuities("0.0135", 40, 20),
        annuities("0", 7),
        loan("0.0135", 25),
        loan("0.1", 5, 3),
    ],
)
def test_what_is_paid_is_worth_what_was_drawn(terms: Loan) -> None:
    """Proves: whatever the terms, the payments discounted at the rate of the loan are what was lent.
    Without it: a schedule could ask too much or too little and look regular.
    By hand: the definition of a rate of interest, exactly.
    """
    growth = 1 + Fraction(terms.rate.value)
    worth = sum(serviced_share(terms, age) / growth**age for age in range(terms.length_years + 2))
    assert worth == 1


def test_a_deferral_pays_interest_alone() -> None:
    """Proves: annuities begin after the deferral, in which interest is paid at its own rate.
    Without it: capital would be repaid in years that the lender leaves free.
    By hand: 2 % of it for two years, then 121/210 twice.
    """
    terms = annuities("0.1", 4, 2, deferral_rate=figure("0.02"))
    fiftieth, annuity = Fraction(2, 100), Fraction(121, 210)
    assert [serviced_share(terms, age) for age in range(1, 6)] == [fiftieth, fiftieth, annuity, annuity, 0]


def test_annuities_without_interest_are_equal_parts() -> None:
    """Proves: at 0 % both ways of repaying are one.
    Without it: the factor would divide by nothing.
    By hand: a quarter each year.
    """
    assert [serviced_share(annuities("0", 4), age) for age in range(1, 6)] == [Fraction(1, 4)] * 4 + [0]


def test_annuity_ceiling_slack_under_equal_annuities(tmp_path: Path) -> None:
    """Proves: a bailleur that can pay 70 k€ a year starts all that equal annuities let it.
    Without it: equal parts of the capital, 80 k€ the first year, would leave 13 homes out.
    By hand: 100 homes at 10 k€ borrowed at 3 % over 20 years: 67.216 k€ a year.
    """
    loaded = load(CASES / "annuity.yaml")
    plan = audited(program(loaded.scenario, loaded.inputs), tmp_path)
    assert started(plan) == {2025: 100}
    rows = [(row.debt, row.service) for row in bailleur_years(plan)]
    assert rows == [(100_000_000, 0), (96_278_429, 6_721_571), (92_445_211, 6_721_571)]


def test_annuity_ceiling_binding_under_equal_annuities(tmp_path: Path) -> None:
    """Proves: the sum that each year pays is the limit.
    Without it: the first year's 60 k€ of equal parts would let 3 homes through.
    By hand: 57.619 k€ a home a year: 231 k€ in 2018 allow 4 homes in 2017.
    """
    plan = solved(
        bailleurs={"mc": bailleur(annuity_ceiling_keur={**yearly(10_000), 2018: figure(231)})},
        funders={"own": funder("own_funds"), "cdc": funder("loan"), "authority": funder("authority")},
        rates=[rate("cdc")],
        loans={"cdc": annuities("0.1", 2).model_dump()},
    )
    assert started(audited(plan, tmp_path)) == {2017: 4, 2018: 6}


def test_debt_ceiling_binding_under_equal_annuities(tmp_path: Path) -> None:
    """Proves: equal annuities repay less at first than equal parts do.
    Without it: half of the first homes would be repaid in 2018, and two homes more be started.
    By hand: of 400 k€ lent in 2017, 400 × 110/210 = 209.52 are owed at the end of 2018: one home more.
    """
    plan = solved(
        bailleurs={
            "mc": bailleur(debt_stock_ceiling_keur={**yearly(10_000), 2017: figure(400), 2018: figure(400)})
        },
        funders={"own": funder("own_funds"), "cdc": funder("loan"), "authority": funder("authority")},
        rates=[rate("cdc")],
        loans={"cdc": annuities("0.1", 2).model_dump()},
    )
    assert started(audited(plan, tmp_path)) == {2017: 4, 2018: 1, 2019: 5}
