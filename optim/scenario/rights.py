"""What a funder gives and when: by tranche, by year, or by rights with dates. The one reading of it."""

from collections.abc import Iterable
from decimal import Decimal

from optim.scenario.schema import Scenario
from optim.scenario.schema_funders import Funder
from optim.scenario.schema_rights import Right


def given_keur(funder: Funder, years: Iterable[int]) -> dict[str, Decimal]:
    """What a funder gives each period, in k€, in the order of time: nothing in a year between two rights.

    Empty for a funder that has no envelope: receipts, a treasury.
    """
    if tax := funder.programme_tax_keur():
        return {str(year): amount for year, amount in tax.items()}
    if funder.rights:
        between = {str(year): Decimal(0) for year in years if right_of(funder, year) is None}
        found = between | {right.period: right.total_keur.value for right in funder.rights}
        return dict(sorted(found.items()))
    return {str(period): figure.value for period, figure in (funder.envelope_keur or {}).items()}


def right_of(funder: Funder, year: int) -> Right | None:
    """The right under which a funder commits in a year, if any."""
    held = (right for right in funder.rights if right.first_year <= year <= right.last_year)
    return next(held, None)


def windows(scenario: Scenario) -> dict[str, tuple[int, ...]]:
    """The years of the horizon in which each right is committed, by its period."""
    years = scenario.horizon.years
    rights = [right for funder in scenario.funders.values() for right in funder.rights]
    return {
        right.period: tuple(y for y in years if right.first_year <= y <= right.last_year) for right in rights
    }
