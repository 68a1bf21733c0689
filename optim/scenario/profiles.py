"""Over which years the works of a line run, and how what is committed to it is paid: what holds for each.

A calendar of a line's own comes first, then one of its lot, of the nature within its operation, of its
operation, then the profile of its nature.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from itertools import product

from optim.scenario.rights import right_of
from optim.scenario.schema import Scenario
from optim.scenario.schema_profiles import (
    OwnCalendar,
    OwnShares,
    PaymentProfile,
    PaymentTerms,
    SpendingProfile,
)

AT_ONCE = (Fraction(1),)

type Line = tuple[str, str, str]
"""The operation, the lot and the nature of a line of cost."""
type Given = OwnShares | PaymentProfile | SpendingProfile
type Parts = tuple[Fraction, ...]
"""The shares of a year and of the years that follow; they add to one."""


class Profiles:
    """The profiles of a scenario, by line and by funder."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self.whatever_its_rights = cache(self._whatever_its_rights)
        """How a funder would pay what it commits to a line, whatever its rights."""
        self._own: dict[Line, OwnCalendar] = {
            (c.operation, c.lot or "", c.nature or ""): c for c in scenario.calendars
        }
        self._with_receipts = {(row.operation, row.lot) for row in scenario.receipts}
        self._natures: dict[tuple[str, str], list[str]] = {}
        for row in scenario.costs:
            self._natures.setdefault((row.operation, row.lot), []).append(row.nature)

    def spending(self, line: Line) -> Parts:
        """Over which years the works of a line run, from the year they start; at once where nothing says."""
        own = self._first(line, lambda calendar: calendar.spending)
        given = own or self._scenario.spending_profiles.get(line[2])
        return parts(given) if given else AT_ONCE

    def years_in_works(self, lot: tuple[str, str]) -> int:
        """How many years the works of what a lot starts in a year go on: that year, and those that follow."""
        spread = (self.in_works((*lot, nature)) for nature in self._natures.get(lot, ()))
        return 1 + max((_last(shares) for shares in spread), default=0)

    def years_until_paid(self, lot: tuple[str, str]) -> int:
        """How many years go by until the works of what a lot starts in a year are done and paid in full."""
        lines = [(*lot, nature) for nature in self._natures.get(lot, ())]
        last = (_last(self.spending(line)) + _last(self.works_paid(line)) for line in lines)
        return 1 + max(last, default=0)

    def in_works(self, line: Line) -> Parts:
        """The shares of the years in which a line is in works, but those in which accounts are settled."""
        own, shares = self._first(line, lambda calendar: calendar.spending), self.spending(line)
        return shares[: len(shares) - own.after_works] if own else shares

    def works_paid(self, line: Line) -> Parts:
        """How a commitment to a line is paid to who does the works; at once where nothing says."""
        given = self.payment_of(line)
        return parts(given) if given else AT_ONCE

    def payment_of(self, line: Line) -> Given | None:
        """What says how the works of a line are paid."""
        own = self._first(line, lambda calendar: calendar.payment)
        return own or self._scenario.payment_profiles.get(line[2])

    def paid(self, line: Line, funder: str, year: int) -> Parts:
        """How a funder pays what it commits to a line in a year, by the end of its right where it has one.

        By the slices of its participation to a lot with receipts, by terms of its own, or as works are paid:
        what they would pay too late is not committed, and what is left is paid in their proportions.
        """
        shares, last = self.whatever_its_rights(line, funder), self._paid_by(funder, year)
        if last is None:
            return shares
        in_time = shares[: max(0, last - year + 1)]
        whole = sum(in_time, Fraction(0))
        return tuple(part / whole for part in in_time) if whole else AT_ONCE

    def share_in_time(self, line: Line, funder: str, year: int) -> Fraction:
        """The share of what a funder would commit to a line in a year that is paid by its right's end."""
        last = self._paid_by(funder, year)
        if last is None:
            return Fraction(1)
        return sum(self.whatever_its_rights(line, funder)[: max(0, last - year + 1)], Fraction(0))

    def _paid_by(self, funder: str, year: int) -> int | None:
        """The last year in which what a funder commits in a year may be paid; none where nothing says."""
        payer = self._scenario.funders.get(funder)
        right = right_of(payer, year) if payer else None
        return right.pay_by if right else None

    def _whatever_its_rights(self, line: Line, funder: str) -> Parts:
        payer = self._scenario.funders.get(funder)
        if payer and payer.participation_profile and line[:2] in self._with_receipts:
            return tuple(map(Fraction, payer.participation_profile.shares))
        works = self.works_paid(line)
        return paid_by_terms(payer.payment_terms, works) if payer and payer.payment_terms else works

    def _first(self, line: Line, wanted: Callable[[OwnCalendar], OwnShares | None]) -> OwnShares | None:
        operation, lot, nature = line
        for of_lot, of_nature in product((lot, ""), (nature, "")):
            calendar = self._own.get((operation, of_lot, of_nature))
            if calendar and (found := wanted(calendar)):
                return found
        return None


def parts(given: Given) -> Parts:
    """The shares that are given, or those of the amounts that are."""
    if isinstance(given, OwnShares) and given.amounts_keur is not None:
        amounts = list(map(Fraction, given.amounts_keur))
        whole = sum(amounts)
        return tuple(amount / whole for amount in amounts) if whole else AT_ONCE
    return tuple(map(Fraction, given.shares or ()))


def paid_by_terms(terms: PaymentTerms, works: Parts) -> Parts:
    """An advance at once, the rest as works are paid, some years later, the balance with the last of it."""
    if terms.shares is not None:
        return tuple(map(Fraction, terms.shares))
    advance, balance = Fraction(terms.advance), Fraction(terms.balance)
    found = [Fraction(0)] * (len(works) + terms.lag_years)
    found[0] += advance
    for delay, part in enumerate(works):
        found[delay + terms.lag_years] += (1 - advance - balance) * part
    found[_last(works) + terms.lag_years] += balance
    return tuple(found)


def _last(shares: Parts) -> int:
    """After how many years the last share above zero comes."""
    return max((delay for delay, share in enumerate(shares) if share), default=0)
