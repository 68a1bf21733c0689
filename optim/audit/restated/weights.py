"""What each lot weighs beside the others."""

from fractions import Fraction

from optim.audit.books import Books
from optim.audit.facts import LotKey


def weights_of(b: Books) -> dict[LotKey, Fraction]:
    """Home equivalents of each lot: its homes, its table weight, or its cost over the mean cost of a home."""
    cost = dict.fromkeys(b.lots, Fraction(0))
    for line, row in b.lines.items():
        cost[line[:2]] += Fraction(row.unit_cost_keur) * Fraction(b.lots[line[:2]].quantity)
    homes = [key for key, lot in b.lots.items() if lot.unit == "home"]
    counted = sum((Fraction(b.lots[key].quantity) for key in homes), Fraction(0))
    spent = sum((cost[key] for key in homes), Fraction(0))
    found = {}
    for key, lot in b.lots.items():
        if lot.weight is not None:
            found[key] = Fraction(lot.weight)
        elif lot.unit == "home":
            found[key] = Fraction(lot.quantity)
        else:
            found[key] = cost[key] * counted / spent if spent else Fraction(1)
    return found
