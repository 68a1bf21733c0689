"""When commitments are paid."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import floor

from optim.audit.books import Books
from optim.audit.identity import Remark, always, broken, identity, judged, told_as
from optim.audit.past import paid_for_past
from optim.messages import say
from optim.scenario import Finding
from optim.units import cents

CREDITS = ("opened_cents", "prior_cents", "brought_cents", "paid_cents", "gap_cents")


@identity
def payments_follow_commitments(b: Books) -> Iterator[Remark]:
    """Payments add up to commitments, by the nature's profile or the funder's slices; odd cents may wait."""
    for cell in sorted(b.committed.keys() | b.paid.keys()):
        if cell[:3] not in b.lines:
            continue
        made, paid = b.committed.get(cell, {}), b.paid.get(cell, {})
        if sum(made.values()) != sum(paid.values()):
            what = say("paid_for_commitments", paid=sum(paid.values()), made=sum(made.values()))
            yield broken("payments.csv", cell, what, "payments_follow_commitments")
            continue
        facts = paid_for_past(b, cell)
        ahead = {y: amount for y, amount in made.items() if y not in b.past}
        shares = {y: b.shares_due(cell, y) for y in ahead}
        longest = max(map(len, shares.values()), default=0)
        so_far = 0
        for year in range(
            min([*made, *paid], default=0), max([*paid, *facts, *(y + longest for y in made)], default=-1) + 1
        ):
            so_far += paid.get(year, 0)
            due = sum((amount * _share_due(shares[y], year - y) for y, amount in ahead.items()), Fraction(0))
            due += sum((amount for y, amount in facts.items() if y <= year), Fraction(0))
            what = say("paid_by_then", paid=so_far, due=Decimal(f"{float(due):.2f}"))
            found = broken("payments.csv", (*cell, year), what, "payments_follow_commitments")
            yield from judged(found, abs(so_far - due), 2 * len(made), "odd_cents_are_paid_sooner_or_later")


@always
def credits_are_told(b: Books) -> Iterator[Finding]:
    """The table of credits has what each year opens, owes to earlier works, is brought, pays and leaves."""
    held = {(r["funder"], r["year"]): tuple(r[name] for name in CREDITS) for r in b.rows["credits"]}
    due = dict(_credits(b))
    for key in sorted(held.keys() | due.keys()):
        if held.get(key) != due.get(key):
            what = say("the_tables_say", said=told_as(held.get(key)), due=told_as(due.get(key)))
            yield broken("credits.csv", key, what, "credits_are_told")


def _credits(b: Books) -> Iterator[tuple[tuple[str, int], tuple[int, ...]]]:
    for name, row in b.scenario.funders.items():
        if row.payment_ceiling_keur is None:
            continue
        share = Fraction(row.payment_carry_over.value) if row.payment_carry_over else Fraction(0)
        left = 0
        for year in b.years:
            opened, owed = row.payment_ceiling_keur[year], (row.prior_payments_keur or {}).get(year)
            prior, brought = cents(owed.value) if owed else 0, floor(share * max(0, left))
            paid = sum(amounts.get(year, 0) for cell, amounts in b.paid.items() if cell[3] == name)
            left = cents(opened.value) - prior + brought - paid
            yield (name, year), (cents(opened.value), prior, brought, paid, left)


def _share_due(due: list[Fraction], delay: int) -> Fraction:
    """The share of a commitment that its profile pays within a delay in years."""
    return due[min(delay, len(due) - 1)] if delay >= 0 else Fraction(0)
