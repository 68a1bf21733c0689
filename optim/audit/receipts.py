"""What operations bring in, what is advanced on it, and the deficits that rates are applied to.

A unit's receipts are counted in the year in which it is started; its deficit is what it costs less what it
brings in, never below zero, spread over the years in which it is committed in proportion to its cost.
"""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from optim.audit.books import Books
from optim.audit.facts import Line, LotKey
from optim.audit.identity import FACT, ONE_MORE, PAST, Remark, always, broken, identity, judged
from optim.audit.past import over
from optim.messages import say
from optim.scenario import Finding
from optim.units import running_cents


def receipts_of_a_grain(b: Books, key: LotKey, nature: str, year: int) -> Fraction:
    """What a grain of a lot started in a year brings in of one nature, in cents."""
    rows = [r for r in b.scenario.receipts if (r.operation, r.lot, r.nature) == (*key, nature)]
    return sum((b.unit_costs.beside_works(key, r.unit_receipt_keur, year) for r in rows), Fraction(0))


def _receipts_to(b: Books, key: LotKey, last: int) -> Fraction:
    """What the grains of a lot started until a year bring in, of all natures, in cents."""
    return sum(
        (
            count * receipts_of_a_grain(b, key, nature, year)
            for nature in b.scenario.receipts_profiles
            for year, count in b.started.get(key, {}).items()
            if year <= last
        ),
        Fraction(0),
    )


@always
def receipts_follow_works(b: Books) -> Iterator[Finding]:
    """Receipts are those of what is started, over the years of their profile, on the running total."""
    expected: dict[Line, dict[int, int]] = {}
    for row in b.scenario.receipts:
        key = (row.operation, row.lot)
        exact: dict[int, Fraction] = defaultdict(Fraction)
        for year, count in b.started.get(key, {}).items() if key in b.lots else ():
            brought = count * receipts_of_a_grain(b, key, row.nature, year)
            for delay, share in enumerate(b.scenario.receipts_profiles[row.nature].shares):
                exact[year + delay] += brought * Fraction(share)
        amounts = {year: cents for year, cents in running_cents(exact).items() if cents}
        if amounts:
            expected[*key, row.nature] = amounts
    for line in sorted(expected.keys() | b.receipts.keys()):
        held, due = b.receipts.get(line, {}), expected.get(line, {})
        for year in sorted(held.keys() | due.keys()):
            if held.get(year, 0) != due.get(year, 0):
                what = say("the_works_bring_in", held=held.get(year, 0), due=due.get(year, 0))
                yield broken("receipts.csv", (*line, year), what, "receipts_follow_works")


@identity
def operation_balance(b: Books) -> Iterator[Remark]:
    """What receipts repay of a lot, or owe for its land, by the end of a tranche is what they will be.

    A price of land is a part of cents: where some is owed, one cent is allowed for its rounding. In a rerun
    what the past alone passes it by is a fact, and the years to come are met at the next cent on their own.
    """
    repaid = {name for name, funder in b.scenario.funders.items() if funder.kind == "receipts"}
    for key in b.lots:
        so_far: list[int] = []
        for tranche, years in b.tranches.items():
            so_far += years
            used, most, owed = _balance(b, key, so_far, repaid)
            what = say("advanced_or_owed", cents=used, most=most)
            found = broken("commitments.csv", (*key, tranche), what, "operation_balance")
            room, because = int(owed), "a_price_of_land_was_rounded"
            if past := [year for year in so_far if year in b.past]:
                made, due, _owed = _balance(b, key, past, repaid)
                room, because = room + 1 + max(0, made - due), ONE_MORE if made <= due else PAST
            yield from judged(found, used - most, FACT if over(b, so_far) else room, because)


def _balance(b: Books, key: LotKey, years: list[int], repaid: set[str]) -> tuple[int, int, bool]:
    """What receipts repay of a lot and owe for its land in some years; at most; whether they owe any."""
    parcels = [r for r in b.rows["land"] if (r["operation"], r["lot"]) == key and r["buyer"] in repaid]
    owed = sum(r["price_cents"] for r in parcels if r["bought_year"] <= years[-1])
    return b.brought(key, years, repaid) + owed, ceil(_receipts_to(b, key, years[-1])), bool(owed)
