"""What is realised of a voted plan, and what is kept of it."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "started[l, y] = realised[l, y],  granted[i, f, p] = realised[i, f, p],  "
    "extra[b, y] = realised[b, y],  resold[i, a, y] = realised[i, a, y],  "
    "open[l, y], launched[l, y], finished[l, y] = realised[l, y],  "
    "backs[f, o] = 1 and backed[b, o] = 1 where realised"
    "      ∀ year y and period p up to the as-of year",
)
def realised_is_frozen(x: Variables, d: Data) -> Rows:
    """What was started, committed, added and resold up to the as-of year is a fact."""
    for (lot, y), quantity in d.realised.items():
        yield (lot, y), x.started[lot, y] == quantity
    for (decision, lot, y), told in d.realised_sites.items():
        yield (decision, lot, y), x.site(decision)[lot, y] == told
    for (lot, y), told in d.realised_finished.items():
        yield ("finished", lot, y), x.finished[lot, y] == told
    for f, operation in d.realised_backs:
        yield ("backs", f, operation), x.backs[f, operation] == 1
    for name, operation in d.realised_backed:
        yield ("backed", name, operation), x.backed[name, operation] == 1
    for (line, f, p), amount in d.realised_grants.items():
        yield (line, f, p), x.granted[line, f, p] == amount
    for (b, y), homes in d.realised_extra.items():
        yield (b, y), x.extra[b, y] == homes
    for (line, a, y), land in d.realised_resales.items():
        yield ("resold", line, a, y), x.resold[line, a, y] == land


@states(
    "granted[i, f, t] ≥ Σ_{y ∈ t, y ≤ as_of} realised[i, f, y]"
    "      ∀ line i, funder f that decides by tranche, tranche t in progress",
)
def realised_is_counted(x: Variables, d: Data) -> Rows:
    """In a tranche in progress, what a funder has committed counts in what it commits in all."""
    for (line, f, t), amount in d.realised_part.items():
        yield (line, f, t), x.granted[line, f, t] >= amount


@states(
    "Σ_y started[l, y] ≥ Σ_y voted[l, y]      ∀ lot l of a signed operation",
)
def signed_is_kept(x: Variables, d: Data) -> Rows:
    """Of a signed operation, no less is started than was voted."""
    for lot, quantity in d.signed_lots.items():
        yield (lot,), lpSum(x.started[lot, y] for y in d.years) >= quantity


@states(
    "Σ_y started[l, y] ≥ Σ_y voted[l, y] − given_up[l]"
    "      ∀ lot l that is neither signed nor excluded; given_up = what no plan can keep",
)
def voted_is_kept(x: Variables, d: Data) -> Rows:
    """Of what was voted, all that can still be started is started."""
    for lot, quantity in d.voted_lots.items():
        yield (lot,), lpSum(x.started[lot, y] for y in d.years) + x.dropped.get(lot, 0) >= quantity


@states(
    "started[l, y] − raised[l, y] + lowered[l, y] = slipped[l, y]"
    "      ∀ lot l, year y after the as-of year; "
    "slipped = voted, what is late put in the first years that the pace of the lot allows",
)
def change_is_counted(x: Variables, d: Data) -> Rows:
    """What a year to come starts beyond the voted plan and what is late, or less than it, is a change."""
    for (lot, y), quantity in d.slipped.items():
        yield (lot, y), x.started[lot, y] - x.raised[lot, y] + x.lowered[lot, y] == quantity
