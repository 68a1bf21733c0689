"""In which order operations advance, and what is decided of them beforehand."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import Sum, lpSum


def share_started(x: Variables, d: Data, group: str, year: int) -> Sum:
    """The share of a group of lots that is started by the end of a year."""
    return lpSum(
        share * x.started[lot, y] for lot, share in d.advance[group].items() for y in d.years if y <= year
    )


@states(
    "bulk[b] · (share[b, y] − share[a, y − lag]) ≤ 0      ∀ a before b, year y; "
    "share = what is started by y of its whole",
)
def precedence(x: Variables, d: Data) -> Rows:
    """An operation or lot is started only up to the share of its predecessor, before any lag."""
    for first, then, lag in d.precedences:
        for y in d.years:
            ahead = share_started(x, d, then, y) - share_started(x, d, first, y - lag)
            yield (first, then, y), d.bulk[then] * ahead <= 0


@states(
    "quantity[l] · finished[l, y] ≤ Σ_{z ≤ y} started[l, z],  finished ∈ {0, 1}"
    "      ∀ lot l that another waits for, year y",
)
def finished_when_whole(x: Variables, d: Data) -> Rows:
    """A lot is finished in a year only where all of it is started by its end."""
    for lot in d.finished_lots:
        for y in d.years:
            done = lpSum(x.started[lot, z] for z in d.years if z <= y)
            yield (lot, y), d.quantity[lot] * x.finished[lot, y] - done <= 0


@states(
    "started[m, y] ≤ pace[m] · finished[l, y − 1 − lag]      ∀ lot m that waits for the end of lot l, year y",
)
def finish_to_start(x: Variables, d: Data) -> Rows:
    """What waits for the end of other works begins after their last year, and any lag."""
    for first, then, wait in d.waits:
        for y in d.years:
            over = lpSum(x.finished[first, z] for z in d.years if z == y - wait)
            yield (then, first, y), x.started[then, y] - d.pace[then] * over <= 0


@states(
    "bulk[s] · (share[s, y] − share[h, y]) ≤ bulk[s] · allowance      "
    "∀ operation with public space s and homes h, year y",
)
def public_space_follows_homes(x: Variables, d: Data) -> Rows:
    """An operation's public space is renewed no further than its homes, but for a stated allowance."""
    for homes, space in d.public_space:
        for y in d.years:
            ahead = share_started(x, d, space, y) - share_started(x, d, homes, y)
            yield (space, y), d.bulk[space] * ahead <= d.bulk[space] * d.public_space_allowance


@states(
    "bulk[s] · (share[s, last] − share[h, last]) ≤ 0      "
    "∀ operation with public space s and homes h, where stated; last = the last year of the contract",
)
def public_space_ends_with_homes(x: Variables, d: Data) -> Rows:
    """When the contract ends, an operation's public space is no further than its homes."""
    last = d.years[-1]
    for homes, space in d.public_space_in_the_end:
        ahead = share_started(x, d, space, last) - share_started(x, d, homes, last)
        yield (space,), d.bulk[space] * ahead <= 0


@states(
    "bulk[s] · (behind · share[h, y − lag] − share[s, y]) ≤ 0      "
    "∀ operation with public space s and homes h, year y",
)
def homes_get_their_streets(x: Variables, d: Data) -> Rows:
    """Some years after its homes, an operation's public space has a stated share of their advance."""
    for homes, space, y, before in d.streets_due:
        late = d.streets_share * share_started(x, d, homes, before) - share_started(x, d, space, y)
        yield (space, y), d.bulk[space] * late <= 0


@states(
    "bulk[a] · (share[a, t] − share[b, t]) ≤ bulk[a] · max_gap[c]      "
    "∀ operations a, b of cluster c, end of tranche t",
)
def cluster_cohesion(x: Variables, d: Data) -> Rows:
    """The operations of a cluster advance together: their shares started differ by its gap at most."""
    for cluster, a, b in d.cluster_pairs:
        for t, years in d.tranches.items():
            ahead = share_started(x, d, a, years[-1]) - share_started(x, d, b, years[-1])
            yield (cluster, a, b, t), d.bulk[a] * ahead <= d.bulk[a] * d.max_gap[cluster]


@states(
    "started[l, y] ≤ 0      ∀ lot l of an urgent operation, year y after its urgent_before",
)
def urgent_start(x: Variables, d: Data) -> Rows:
    """What is urgent is started by its year, or lost."""
    for lot, y in d.late_years:
        yield (lot, y), x.started[lot, y] <= 0


@states(
    "missed[l] ≤ 0      ∀ lot l of a required operation",
)
def required_operation(x: Variables, d: Data) -> Rows:
    """A required operation is started whole; every one that is not excluded, where all are required."""
    for lot in d.required_lots:
        yield (lot,), x.missed[lot] <= 0


@states(
    "started[l, y] ≤ 0      ∀ lot l of an excluded operation, year y",
)
def excluded_operation(x: Variables, d: Data) -> Rows:
    """Nothing of an excluded operation is started."""
    for lot in d.excluded_lots:
        for y in d.years:
            yield (lot, y), x.started[lot, y] <= 0


@states(
    "started[l, y] = opening[l, y]      ∀ lot l of an operation with a fixed year, "
    "y up to that year; opening = the lot's pace in that year, 0 before",
)
def fixed_year(x: Variables, d: Data) -> Rows:
    """An operation with a fixed year opens in that year, at its pace, and not before."""
    for (lot, y), quantity in d.opening.items():
        yield (lot, y), x.started[lot, y] == quantity
