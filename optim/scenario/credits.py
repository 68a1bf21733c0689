"""The payment credits of a funder, less what is owed for earlier works, and what of them is carried over."""

from collections.abc import Mapping
from fractions import Fraction

from optim.scenario.schema_funders import Funder
from optim.units import cents


def credits_of(funder: Funder, year: int) -> int:
    """The credits of a year that are left to this programme, in cents; none are without a ceiling."""
    ceiling, prior = (funder.payment_ceiling_keur or {}), (funder.prior_payments_keur or {})
    owed = cents(prior[year].value) if year in prior else 0
    return cents(ceiling[year].value) - owed


def brought_over(funder: Funder, years: list[int], paid: Mapping[int, int]) -> dict[int, int]:
    """What each year, in order, is brought of the credits that the year before leaves, in whole cents."""
    share = Fraction(funder.payment_carry_over.value) if funder.payment_carry_over else Fraction(0)
    found, left = dict[int, int](), 0
    for year in years:
        found[year] = int(share * left)
        left = max(0, credits_of(funder, year) + found[year] - paid.get(year, 0))
    return found
