"""What the social landlords can carry."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "Σ_{l ∈ b} started[l, y] ≤ capacity[b, y] − current_programme[b, y] + extra[b, y]"
    "      ∀ bailleur b, year y",
)
def bailleur_capacity(x: Variables, d: Data) -> Rows:
    """A bailleur starts no more homes in a year than its teams can carry beside its current programme."""
    for b, y in d.capacity:
        extra = lpSum(x.extra[added] for added in d.extra_at[b, y])
        yield (b, y), lpSum(x.started[lot, y] for lot in d.homes_of[b]) - extra <= d.capacity[b, y]


@states(
    "Σ_{l ∈ b} (started[l, y] − started[l, y − 1]) ≤ ramp_up[b, y]      ∀ bailleur b, year y",
)
def capacity_ramp_up(x: Variables, d: Data) -> Rows:
    """A bailleur's output grows by no more than its stated increase from one year to the next."""
    for b, y in d.ramp_up:
        output = lpSum(x.started[lot, y] for lot in d.homes_of[b])
        if y == d.years[0]:
            yield (b, y), output <= d.ramp_up_from[b] + d.ramp_up[b, y]
        else:
            before = lpSum(x.started[lot, y - 1] for lot in d.homes_of[b])
            yield (b, y), output - before <= d.ramp_up[b, y]
