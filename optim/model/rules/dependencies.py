"""Operations that exclude or need one another."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "Σ_{o ∈ e} share[o] ≤ 1,  share[o] = Σ_{l ∈ o} cost[l] · Σ_y started[l, y] / cost[o]      ∀ exclusion e",
)
def one_of(x: Variables, d: Data) -> Rows:
    """Variants of one operation are started in shares that add to the whole of one at most."""
    for name, operations in d.exclusions.items():
        shares = lpSum(
            part * x.started[lot, y] for o in operations for lot, part in d.share[o].items() for y in d.years
        )
        yield (name,), shares <= 1


@states(
    "share[o] ≤ share[needed]      ∀ operation o that needs another",
)
def needs(x: Variables, d: Data) -> Rows:
    """An operation is started in no larger share than the operation that it needs."""
    for operation, needed in d.needs:
        share = lpSum(part * x.started[lot, y] for lot, part in d.share[operation].items() for y in d.years)
        first = lpSum(part * x.started[lot, y] for lot, part in d.share[needed].items() for y in d.years)
        yield (operation, needed), share - first <= 0
