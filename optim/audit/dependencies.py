"""Operations that exclude or need one another."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.facts import LotKey
from optim.audit.identity import GRAINS, Remark, broken, identity, judged
from optim.units import GRAIN


@identity
def one_of(b: Books) -> Iterator[Remark]:
    """The shares of the variants add to 1 at most, give or take one grain a lot."""
    for name, exclusion in b.scenario.excludes.items():
        whole = sum((_share(b, o) for o in exclusion.operations), Fraction(0))
        room = sum((_grains(b, o) for o in exclusion.operations), Fraction(0))
        what = f"variants started at {float(whole):.4f} in all, at most 1"
        yield from judged(broken("works.csv", (name,), what, "one_of"), whole - 1, room, GRAINS, "share")


@identity
def needs(b: Books) -> Iterator[Remark]:
    """No operation is further on than the one that it needs, give or take one grain a lot."""
    for need in b.scenario.needs:
        share, first = _share(b, need.operation), _share(b, need.needs)
        room = _grains(b, need.operation) + _grains(b, need.needs)
        what = f"started at {float(share):.4f}, {need.needs} at {float(first):.4f}"
        found = broken("works.csv", (need.operation,), what, "needs")
        yield from judged(found, share - first, room, GRAINS, "share")


def _share(b: Books, operation: str) -> Fraction:
    """The share of an operation that is started, by cost in the euros of the money's year."""
    begun = {key: sum(b.started.get(key, {}).values(), Fraction(0)) for key in b.lots}
    return _of_cost(b, operation, begun)


def _grains(b: Books, operation: str) -> Fraction:
    """What one grain of each lot is of its operation, where it is counted more finely than in homes."""
    fine = {key: Fraction(lot.unit != "home") for key, lot in b.lots.items()}
    return _of_cost(b, operation, fine)


def _of_cost(b: Books, operation: str, counts: dict[LotKey, Fraction]) -> Fraction:
    """Counts in grains as a share of the operation's cost."""
    part, whole = Fraction(0), Fraction(0)
    for line, row in b.lines.items():
        if line[0] == operation:
            lot = b.lots[line[:2]]
            part += Fraction(row.unit_cost_keur) * counts[line[:2]] * Fraction(GRAIN[lot.unit])
            whole += Fraction(row.unit_cost_keur) * Fraction(lot.quantity)
    return part / whole if whole else Fraction(0)
