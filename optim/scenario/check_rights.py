"""Checks of rights with dates: years in order and in the horizon, no overlap; what is lost is told."""

from collections.abc import Iterator
from fractions import Fraction

from optim.messages import say
from optim.scenario.places import Remark, Steps, year_ranges
from optim.scenario.profiles import Profiles
from optim.scenario.rates_by_year import admitted
from optim.scenario.register import Register, lot_of
from optim.scenario.rights import right_of
from optim.scenario.schema_rights import Right


def rights(r: Register) -> Iterator[tuple[Steps, str, int, Right]]:
    """Each right with its place, its funder and its rank."""
    for name, funder in r.scenario.funders.items():
        for index, right in enumerate(funder.rights):
            yield ("funders", name, "rights", index), name, index, right


def rights_have_years_in_order(r: Register) -> Iterator[Remark]:
    """A right is committed in years of the horizon, and paid no earlier than it is committed."""
    for steps, _name, _index, right in rights(r):
        if right.last_year < right.first_year:
            what = say("is_committed_before_it_begins", first=right.first_year)
            yield Remark((*steps, "commit_by"), what, remedy=say("put_the_two_years_in_order"))
        elif right.first_year < r.years[0] or right.first_year > r.years[-1]:
            what = say("does_not_begin_in_the_horizon", horizon=f"{r.years[0]}-{r.years[-1]}")
            yield Remark((*steps, "years"), what, remedy=say("write_what_is_left_from_the_first_year"))
        if right.pay_by is not None and right.pay_by < right.last_year:
            what = say("is_paid_before_it_is_committed", last=right.last_year)
            yield Remark((*steps, "pay_by"), what, remedy=say("put_the_two_years_in_order"))


def rights_do_not_overlap(r: Register) -> Iterator[Remark]:
    """A funder commits under one right at a time."""
    for steps, name, index, right in rights(r):
        for other in r.scenario.funders[name].rights[:index]:
            first = max(right.first_year, other.first_year)
            last = min(right.last_year, other.last_year)
            if first <= last:
                what = say("overlaps_another_right", years=year_ranges(range(first, last + 1)))
                yield Remark((*steps, "years"), what, remedy=say("begin_it_later_or_end_the_other"))


def what_is_paid_too_late_is_told(r: Register) -> Iterator[Remark]:
    """What is committed late under a right may be paid too late: how much, where works take longest."""
    profiles = Profiles(r.scenario)
    for steps, name, _index, right in rights(r):
        lines = {
            (*lot_of(cost), cost.nature)
            for cost in r.scenario.costs
            for rate in r.scenario.rates
            if rate.funder == name and admitted(rate, lot_of(cost), cost.nature, r)
        }
        for year in range(right.first_year, right.last_year + 1):
            shares = [profiles.share_in_time(line, name, year) for line in sorted(lines)]
            if right_of(r.scenario.funders[name], year) is right and shares and min(shares) < 1:
                what = say("is_paid_in_part_by_then", year=year, share=_percent(1 - min(shares)))
                yield Remark((*steps, "pay_by"), what, level="note")


def _percent(share: Fraction) -> str:
    return f"{float(100 * share):.0f}"


RIGHT_CHECKS = (rights_have_years_in_order, rights_do_not_overlap, what_is_paid_too_late_is_told)
"""What each right with dates is checked for."""
