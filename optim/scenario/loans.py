"""What a loan leaves to owe and to pay, year after year: its terms are followed here and nowhere else.

Of one euro, everything is said by its age: the years that have gone by since it was drawn, or committed.
Shares are exact fractions, those of equal annuities too: a plan, its audit and its reports say the same.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from optim.scenario.profiles import AT_ONCE, Line, Parts, Profiles
from optim.scenario.schema import Scenario
from optim.scenario.schema_means import Loan

NIL = Fraction(0)


def lenders_by_year(scenario: Scenario) -> set[str]:
    """The lenders that decide by year: all whose terms are given, as soon as an owner limits its debt."""
    bailleurs, others = scenario.bailleurs.values(), scenario.maitres_ouvrage.values()
    limited = any(row.limits_debt for row in bailleurs) or any(row.limits_debt for row in others)
    return set(scenario.loans) if limited else set()


class Loans:
    """The loans of a scenario, by line of cost and lender, from the year in which they are committed."""

    def __init__(self, scenario: Scenario) -> None:
        self._terms = scenario.loans
        self._profiles = Profiles(scenario)

    def owed(self, line: Line, lender: str, age: int) -> Fraction:
        """The share of a commitment that is owed at the close of the year, `age` years after it was made."""
        drawn = self._drawn(line, lender)[: age + 1]
        terms = self._terms[lender]
        return sum((part * owed_share(terms, age - wait) for wait, part in enumerate(drawn)), NIL)

    def serviced(self, line: Line, lender: str, age: int) -> Fraction:
        """The share of a commitment that is paid that year, interest and capital of what was drawn of it."""
        drawn = self._drawn(line, lender)[: age + 1]
        terms = self._terms[lender]
        return sum((part * serviced_share(terms, age - wait) for wait, part in enumerate(drawn)), NIL)

    def late(
        self, line: Line, lender: str, made: Mapping[int, int], paid: Mapping[int, int], year: int
    ) -> tuple[Fraction, Fraction]:
        """What is owed and paid in a year beyond what past commitments say, as payments drew them otherwise.

        `made` is what was committed and `paid` what is paid of it, by year; nothing of a loan that is drawn
        when it is committed.
        """
        terms = self._terms[lender]
        if terms.drawn == "as_committed":
            return NIL, NIL
        drawn = [(amount, year - y) for y, amount in paid.items() if y <= year]
        said = [(amount, year - y) for y, amount in made.items() if y <= year]
        owed = sum((amount * owed_share(terms, age) for amount, age in drawn), NIL)
        owed -= sum((amount * self.owed(line, lender, age) for amount, age in said), NIL)
        served = sum((amount * serviced_share(terms, age) for amount, age in drawn), NIL)
        return owed, served - sum((amount * self.serviced(line, lender, age) for amount, age in said), NIL)

    def _drawn(self, line: Line, lender: str) -> Parts:
        """The shares of a commitment that are drawn in its year and in those that follow."""
        as_paid = self._terms[lender].drawn == "as_paid"
        return self._profiles.whatever_its_rights(line, lender) if as_paid else AT_ONCE


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
