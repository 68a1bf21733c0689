"""What a loan leaves to owe and to pay, year after year: its terms are followed here and nowhere else.

Of one euro drawn in a year, everything is said by its age: the years that have gone by since. Shares are
exact fractions, those of equal annuities included, so that a plan, its audit and its reports agree.
"""

from fractions import Fraction
from functools import cache

from optim.scenario.schema_means import Loan


def owed_share(loan: Loan, age: int) -> Fraction:
    """The share of what was drawn that is still owed at the close of the year, `age` years after."""
    payments, made = loan.length_years - loan.deferral_years, age - loan.deferral_years
    if made <= 0:
        return Fraction(1)
    if made >= payments:
        return Fraction(0)
    rate = Fraction(loan.rate.value)
    if loan.repayment == "equal_annuities" and rate:
        return _owed_of_annuities(rate, payments, made)
    return 1 - Fraction(made, payments)


def serviced_share(loan: Loan, age: int) -> Fraction:
    """The share of what was drawn that is paid that year: interest on the opening debt, and repayment."""
    if age == 0:
        return Fraction(0)
    opening = owed_share(loan, age - 1)
    return opening * _rate(loan, age) + opening - owed_share(loan, age)


def _rate(loan: Loan, age: int) -> Fraction:
    """The rate of interest of a year: that of the deferral while no capital is repaid, where it has one."""
    own = loan.deferral_rate if age <= loan.deferral_years else None
    return Fraction((own or loan.rate).value)


@cache
def _owed_of_annuities(rate: Fraction, payments: int, made: int) -> Fraction:
    """What is owed after some of the payments: the same sum each year, interest first.

    A debt that grows at its rate and is paid an even sum a year is gone after the last payment: with
    g = 1 + rate, gⁿ − gᵏ of gⁿ − 1 is left after k of n payments.
    """
    growth = 1 + rate
    return (growth**payments - growth**made) / (growth**payments - 1)
