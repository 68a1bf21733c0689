"""What each funder brings of the cost of a past year that nobody reports: each by its own rule.

A funder keeps its voted share of what the works really cost. An amount that is fixed stays as it was voted;
one that is capped, by what was notified or for each unit, goes no further; what they leave open, or bring
beyond the cost, is of whoever carries the works.
"""

from fractions import Fraction
from functools import cached_property
from math import floor, inf

from optim.data import Data, build
from optim.rerun.planned import Line, Past, Planned, apportioned, line_of
from optim.scenario.grant_rules import contributions_of, is_fixed, is_own
from optim.scenario.schema_rows import CostLine
from optim.units import CENTS_PER_KEUR, cents


class Grants:
    """The rules by which the funders of the voted plan bring money, read where a cost is not as voted."""

    def __init__(self, planned: Planned) -> None:
        self._planned = planned

    @cached_property
    def _data(self) -> Data:
        return build(self._planned.scenario)

    def shared(self, row: CostLine, year: int, whole: int, past: Past) -> tuple[dict[str, int], int]:
        """A cost in cents between the voted funders of a line; and what none of them is there to bring."""
        line, lot = line_of(row), (row.operation, row.lot)
        units = self._planned.in_works(row, past.started.get(lot, {}), year)
        before = self._planned.in_works(row, self._planned.works.get(lot, {}), year)
        voted = self._planned.weights(line, year)
        given = dict(apportioned(whole, voted))
        if whole == sum(voted.values()) or not given:
            return given, whole - sum(given.values())
        free = set(given)
        for f in sorted(given):
            most = min(self._left_of(line[0], f, past), self._most_of_units(line, f, year, units))
            amount = given[f]
            if before and is_fixed(self._planned.scenario, line[0], f):  # fewer works take less of it
                amount = round(voted[f] * units / before)
            if amount != given[f] or most < inf:
                free.discard(f)
            given[f] = min(amount, floor(most)) if most < inf else amount
        return self._closed(line, given, whole, free)

    def _closed(
        self, line: Line, given: dict[str, int], whole: int, free: set[str]
    ) -> tuple[dict[str, int], int]:
        """The amounts with what is left, or too much, at whoever carries the works, else at the free ones."""
        lot = self._planned.lots[line[:2]]
        own = {f for f in free if is_own(self._planned.scenario, lot, f)}
        left = whole - sum(given.values())
        closing = {f: given[f] or 1 for f in sorted(own or free)}
        if left < 0:  # what is fixed is more than the cost
            taken = dict(apportioned(min(-left, sum(given[f] for f in closing)), closing))
            given = {f: amount - taken.get(f, 0) for f, amount in given.items()}
            return dict(apportioned(whole, given)), 0
        for f, more in apportioned(left, closing):
            given[f] += more
        return given, whole - sum(given.values())

    def _left_of(self, operation: str, funder: str, past: Past) -> float:
        """What is left of what caps the money of a funder to an operation, in cents, if anything does."""
        rows = contributions_of(self._planned.scenario, operation, funder)
        caps = [cents(row.at_most_keur.value) for row in rows if row.at_most_keur]
        if any(row.notified for row in rows):
            mine = [cell for cell in self._planned.committed if (cell[0], cell[3]) == (operation, funder)]
            caps.append(sum(sum(self._planned.committed[cell].values()) for cell in mine))
        if not caps:
            return inf
        made = [years for cell, years in past.committed.items() if (cell[0], cell[3]) == (operation, funder)]
        return max(0, min(caps) - sum(sum(years.values()) for years in made))

    def _most_of_units(self, line: Line, funder: str, year: int, units: Fraction) -> float:
        """The most that a funder brings by its ceiling for each unit, in cents; infinite without one."""
        ceiling = self._data.unit_ceiling.get(("/".join(line), funder))
        rate = next((r for r in self._data.payers["/".join(line)].get(funder, []) if r.in_force(year)), None)
        if ceiling is None or rate is None or rate.most_a_unit is None:
            return inf
        return float(Fraction(rate.most_a_unit) * CENTS_PER_KEUR * units)
