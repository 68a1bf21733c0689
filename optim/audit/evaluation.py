"""What the mid-term evaluation releases of a tranche, from the facts and the opinions of the lock."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from optim.audit.books import Books
from optim.audit.envelopes import spent_by
from optim.audit.facts import LotKey
from optim.audit.identity import Remark, broken, identity, judged
from optim.messages import say
from optim.scenario.schema_evaluation import Release

ROUNDING = 1
"""What is carried over is whole cents, so that what may be spent of it is told to a cent."""


@identity
def mid_term_gate(b: Books) -> Iterator[Remark]:
    """A gated funder spends what is released of the tranche, and what it carried over, to a cent.

    Where the past has spent more, nothing is added to it.
    """
    if (gate := b.scenario.mid_term_gate) is None:
        return
    share, years = released_share(b), b.tranches[gate.tranche]
    for funder in gate.funders:
        inside = [p for p in b.granted(funder) if p == gate.tranche or p in map(str, years)]
        rows = [b.envelopes[funder, p] for p in inside if (funder, p) in b.envelopes]
        used, spent = spent_by(b, funder, years), spent_by(b, funder, [y for y in years if y in b.past])
        granted = sum(row["granted_cents"] for row in rows)
        most = floor(share * granted) + (rows[0]["brought_cents"] if rows else 0)
        what = say("used_of_what_is_released", used=used, most=most)
        found = broken("envelopes.csv", (funder, gate.tranche), what, "mid_term_gate")
        because = "the_past_had_spent_it" if spent > most else "what_is_carried_over_is_whole_cents"
        yield from judged(found, used - most, max(0, spent - most) + ROUNDING, because)


def released_share(b: Books) -> Fraction:
    """The share of the gated tranche that is released."""
    gate = b.scenario.mid_term_gate
    held = [Fraction(row.released.value) for row in (gate.releases if gate else ()) if _applies(b, row)]
    return min([Fraction(1), *held])


def _applies(b: Books, row: Release) -> bool:
    if row.below is None:
        judgement = b.scenario.evaluation.get(row.criterion)
        return judgement is not None and judgement.opinion == row.opinion
    share = _realised(b, _looked_at(b, row.criterion))
    return share is not None and share < Fraction(row.below.value)


def _looked_at(b: Books, criterion: str) -> list[LotKey]:
    """The lots on which a criterion is judged."""
    classes = b.scenario.priority_classes
    most = max((figure.value for figure in classes.values()), default=None)
    found = []
    for key, lot in b.lots.items():
        operation = b.operations[key[0]]
        score = classes.get(operation.priority_class)
        looks = {
            "territorial_projects": True,
            "epci_priorities": score is not None and score.value == most,
            "engineering": b.scenario.kinds[operation.kind].counts == "engineering",
            "cross_cutting": b.scenario.kinds[operation.kind].counts == "homes" and lot.unit != "home",
            "unesco": operation.unesco in ("yes", "part"),
        }
        if looks.get(criterion, False):
            found.append(key)
    return found


def _realised(b: Books, lots: list[LotKey]) -> Fraction | None:
    """Homes started over homes voted before the gated tranche; amounts committed where no home was voted.

    What was voted is the first vote: the past of a plan that was revised is what was realised.
    """
    if (revision := b.scenario.revision) is None or (gate := b.scenario.mid_term_gate) is None:
        return None
    past = [year for year in b.past if year < b.tranches[gate.tranche][0]]
    vote = revision.voted if revision.first is None else revision.first
    homes = [key for key in lots if b.counts_homes(key)]
    voted = Fraction(0)
    for row in vote.works:
        if (row.operation, row.lot) in homes:
            voted += sum((Fraction(n) for year, n in row.quantities.items() if year in past), Fraction(0))
    if voted:
        begun = sum(b.facts.started.get(key, {}).get(year, Fraction(0)) for key in homes for year in past)
        return Fraction(begun) / voted
    due = done = 0
    for line in vote.commitments:
        if (line.operation, line.lot) in lots:
            due += sum(cents for year, cents in line.cents.items() if year in past)
    for cell, years in b.facts.committed.items():
        if cell[:2] in lots:
            done += sum(years.get(year, 0) for year in past)
    return Fraction(done, due) if due else None
