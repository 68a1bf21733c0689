"""What each funder had to give, and what became of it."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from optim.audit.books import Books
from optim.audit.identity import broken, identity, told_as
from optim.messages import say
from optim.scenario import Finding


@identity
def funder_envelope(b: Books) -> Iterator[Finding]:
    """Granted and brought are used, carried over or lapsed, and nothing is used twice."""
    for funder, row in b.scenario.funders.items():
        if row.kept is None:  # receipts: they have no envelope
            continue
        brought, granted = 0, b.granted(funder)
        for rank, (period, amount) in enumerate(granted.items(), start=1):
            years = b.years_of(period)
            used = spent_by(b, funder, years)
            left = amount + brought - used
            carried = floor(left * Fraction(row.kept)) if rank < len(granted) else 0
            expected = {
                "granted_cents": amount,
                "brought_cents": brought,
                "used_cents": used,
                "carried_cents": carried,
                "lapsed_cents": left - carried,
            }
            if left < 0:
                what = say("used_of_an_envelope", used=used, envelope=amount + brought)
                yield broken("envelopes.csv", (funder, period), what, "funder_envelope")
            if b.envelopes.get((funder, period)) != expected:
                held = b.envelopes.get((funder, period))
                what = say("the_tables_say", said=told_as(held), due=told_as(expected))
                yield broken("envelopes.csv", (funder, period), what, "funder_envelope")
            brought = carried


def spent_by(b: Books, funder: str, years: list[int]) -> int:
    """What a funder uses of its envelopes in these years: grants, capacity added, land bought back; cents."""
    land = _spent_on_land(b, funder, years)
    return b.brought((funder,), years) + _spent_on_capacity(b, funder, years) + land


def _spent_on_capacity(b: Books, funder: str, years: list[int]) -> int:
    """What a funder pays in these years for the capacity that bailleurs add: cents."""
    terms = {name: row.extra_capacity for name, row in b.scenario.bailleurs.items()}
    mine = [name for name, extra in terms.items() if extra and extra.paid_by == funder]
    return sum(b.added(name, year)[1] for name in mine for year in years)


def _spent_on_land(b: Books, funder: str, years: list[int]) -> int:
    """What a funder pays in these years for the land that it buys back: cents."""
    mine = (row for row in b.rows["buy_backs"] if row["payer"] == funder and row["year"] in years)
    return sum(row["amount_cents"] for row in mine)
