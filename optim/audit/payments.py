"""When commitments are paid."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import Remark, broken, identity, judged
from optim.audit.past import paid_for_past
from optim.messages import say


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


def _share_due(due: list[Fraction], delay: int) -> Fraction:
    """The share of a commitment that its profile pays within a delay in years."""
    return due[min(delay, len(due) - 1)] if delay >= 0 else Fraction(0)
