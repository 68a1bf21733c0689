"""What the maîtres d'ouvrage can carry, alone and through the agency that they share."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "Σ_{i ∈ m} cost[i, y] · Σ_a spending[i, y − a] · started[l, a] ≤ delivery_capacity[m, y]"
    " + delegated[m, y]      ∀ maître d'ouvrage m, year y",
)
def delivery_capacity(x: Variables, d: Data) -> Rows:
    """A maître d'ouvrage engages no more works in a year than its teams and its agency can carry."""
    for m, y in d.delivery_capacity:
        engaged = lpSum(
            d.cost[i, y] * share * x.started[d.lines[i], a]
            for i in d.lines_delivered_by[m]
            for a, share in d.spending[i, y]
        )
        delegated = lpSum(x.delegated[key] for key in d.delegations[m, y])
        yield (m, y), engaged - delegated <= d.delivery_capacity[m, y]


@states(
    "Σ_{m member} delegated[m, y] ≤ agency_capacity[y]      ∀ year y",
)
def shared_agency_capacity(x: Variables, d: Data) -> Rows:
    """The shared agency carries no more works in a year, for all its members, than its teams can."""
    for y in d.agency_capacity:
        yield (y,), lpSum(x.delegated[m, y] for m in d.agency_members) <= d.agency_capacity[y]
