"""What each funder has to give, and when it pays."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from optim.audit.facts import Line
from optim.audit.restated.past import paid_of_past
from optim.audit.restated.terms import ONE, Form, Stated, Terms, granted, keyed, plus, restated
from optim.scenario.credits import brought_over, credits_of
from optim.units import CENTS_PER_KEUR


def _lines(t: Terms, funder: str) -> list[Line]:
    return [line for line, payers in t.payers.items() if funder in payers]


@restated
def funder_envelope(t: Terms) -> Iterator[Stated]:
    """Granted, paid for added capacity and unspent are the envelope and what was carried over."""
    adding = {name: row.extra_capacity for name, row in t.b.scenario.bailleurs.items() if row.extra_capacity}
    for funder, row in t.b.scenario.funders.items():
        if row.kept is None:  # receipts: they have no envelope
            continue
        lines, envelopes = _lines(t, funder), t.envelopes(funder)
        before = {later: earlier for earlier, later in pairwise(envelopes)}
        for period, amount in envelopes.items():
            used: Form = {granted(line, funder, p): ONE for p in t.within(funder, period) for line in lines}
            added = [
                t.added(name, year, Fraction(extra.cost_keur_per_home.value))
                for name, extra in adding.items()
                if extra.paid_by == funder
                for year in t.spans[period]
            ]
            bought: Form = {
                keyed("resold", f"{'/'.join(line)},{agency}", year): Fraction(1 - back.discount)
                for (line, agency), back in t.holdings.items()
                if back.buyer == funder
                for year in t.spans[period]
            }
            left: Form = {keyed("unspent", funder, period): ONE}
            if period in before:
                left[keyed("unspent", funder, before[period])] = -Fraction(row.kept)
            yield (funder, period), plus(used, *added, bought, left), "E", amount


@restated
def payments_follow_commitments(t: Terms) -> Iterator[Stated]:
    """What a funder pays in a year is due by the profiles of what it committed, and in arrears of a rerun."""
    late = _arrears(t)
    for funder, row in t.b.scenario.funders.items():
        if row.payment_ceiling_keur is None:
            continue
        paid = {
            (line, made): t.b.profiles.paid(line, funder, made)
            for line in _lines(t, funder)
            for made in t.b.years
        }
        for year in t.b.years:
            due: Form = {
                granted(line, funder, made): -shares[year - made]
                for (line, made), shares in paid.items()
                if 0 <= year - made < len(shares)
            }
            arrears = Fraction(late.get((funder, year), Fraction(0)) / CENTS_PER_KEUR)
            yield (funder, year), {keyed("paid", funder, year): ONE, **due}, "E", arrears


def _arrears(t: Terms) -> dict[tuple[str, int], Fraction]:
    """What is paid each year of past commitments, less what their profiles say: cents."""
    late = {key: Fraction(amount) for key, amount in paid_of_past(t).items()}
    for cell, years in t.b.facts.committed.items():
        for made, amount in years.items():
            for delay, step in enumerate(t.b.profiles.paid(cell[:3], cell[3], made)):
                place = (cell[3], made + delay)
                late[place] = late.get(place, Fraction(0)) - amount * step
    return late


@restated
def payment_ceiling(t: Terms) -> Iterator[Stated]:
    """A funder pays no more in a year than its credits."""
    for funder, row in t.b.scenario.funders.items():
        if row.payment_ceiling_keur is None:
            continue
        share = Fraction(row.payment_carry_over.value) if row.payment_carry_over else Fraction(0)
        ahead = [year for year in t.b.years if year not in t.b.past]
        brought = brought_over(row, t.b.years, paid_before(t, funder))
        for year in t.b.years:
            form: Form = {keyed("paid", funder, year): ONE}
            if share and year in ahead:
                form[keyed("credits_left", funder, year)] = ONE
            if share and year - 1 in ahead:
                form[keyed("credits_left", funder, year - 1)] = -share
            most = credits_of(row, year) + (brought[year] if year in ahead[:1] else 0)
            yield (funder, year), form, "L", Fraction(most, CENTS_PER_KEUR)


def paid_before(t: Terms, funder: str) -> dict[int, int]:
    """What a funder paid in each past year, in cents."""
    due = paid_of_past(t)
    return {year: due.get((funder, year), 0) for year in t.b.past}
