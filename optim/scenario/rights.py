"""What a funder gives and when: by tranche, by year, or by rights with dates. The one reading of it."""

from collections.abc import Iterable, Iterator
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


MOST_DATES = 8
"""How many dates of rights that lose something are moved at most, to tell what a year is worth."""


def date_of(right: Right, name: str) -> int:
    """A date of a right by its name, `commit_by` or `pay_by`; what is not closed is paid whenever."""
    return right.last_year if name == "commit_by" or right.pay_by is None else right.pay_by


def moved_dates(scenario: Scenario, funder: str, right: Right) -> Iterator[tuple[str, int]]:
    """Each date of a right a year later, then a year earlier, where the right could be stated so.

    It ends within the horizon and before the next right of the funder begins, after what is past, and is
    paid no earlier than it is committed.
    """
    begun = {other.first_year for other in scenario.funders[funder].rights}
    past = scenario.revision.as_of if scenario.revision else scenario.horizon.first_year - 1
    last, paid = right.last_year, right.pay_by
    open_ = past < last < scenario.horizon.years[-1] and last + 1 not in begun
    if open_ and (paid is None or paid > last):
        yield "commit_by", last + 1
    if last > max(right.first_year, past + 1):
        yield "commit_by", last - 1
    if paid is not None and paid > past:
        yield "pay_by", paid + 1
        if paid > max(last, past + 1):
            yield "pay_by", paid - 1
