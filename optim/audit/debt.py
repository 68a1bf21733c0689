"""What the bailleurs owe of what they borrowed for the contract, and what they pay of it each year.

Sums are exact fractions of a cent; the fraction of the last cent is dropped.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import floor

from optim.audit.books import Books
from optim.audit.identity import broken, identity
from optim.audit.means import brought_by
from optim.scenario import Finding
from optim.scenario.figures import Figure
from optim.scenario.schema_means import Loan
from optim.units import cents


@identity
def debt_ceiling(b: Books) -> Iterator[Finding]:
    """No bailleur owes more at the end of a year than its ceiling."""
    for name, bailleur in b.scenario.bailleurs.items():
        yield from _held(b, name, bailleur.debt_stock_ceiling_keur or {}, closing, "debt_ceiling")


@identity
def annuity_ceiling(b: Books) -> Iterator[Finding]:
    """No bailleur pays more interest and capital in a year than its ceiling."""
    for name, bailleur in b.scenario.bailleurs.items():
        yield from _held(b, name, bailleur.annuity_ceiling_keur or {}, annuity, "annuity_ceiling")


def _held(
    b: Books, name: str, ceilings: dict[int, Figure], share: Callable[[Loan, int], Fraction], rule: str
) -> Iterator[Finding]:
    for year, ceiling in ceilings.items():
        total = Fraction(0)
        for lender, loan in b.scenario.loans.items():
            for before in (y for y in b.years if y <= year):
                total += share(loan, year - before) * brought_by(b, name, {lender}, before)
        if floor(total) > cents(ceiling.value):
            what = f"{floor(total)} cents, at most {cents(ceiling.value)}"
            yield broken("commitments.csv", (name, year), what, rule)


def closing(loan: Loan, age: int) -> Fraction:
    """The share of the capital still owed `age` years after the loan: straight down after the deferral."""
    if age <= loan.deferral_years:
        return Fraction(1)
    if age >= loan.length_years:
        return Fraction(0)
    return Fraction(loan.length_years - age, loan.length_years - loan.deferral_years)


def annuity(loan: Loan, age: int) -> Fraction:
    """Interest on the opening capital and the capital repaid, `age` years after the loan; none at first."""
    if age == 0:
        return Fraction(0)
    rate = loan.rate
    if age <= loan.deferral_years and loan.deferral_rate is not None:
        rate = loan.deferral_rate
    return closing(loan, age - 1) * (1 + Fraction(rate.value)) - closing(loan, age)
