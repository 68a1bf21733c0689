"""Operations that exclude or need one another."""

from collections.abc import Iterable, Iterator

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import Sum, lpSum


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


@states(
    "Σ_y started[l, y] ≤ quantity[l] · chosen[g, o],  chosen ∈ {0, 1}"
    "      ∀ lot l of an operation o of a group g with a most",
)
def begun_is_chosen(x: Variables, d: Data) -> Rows:
    """Nothing is started of an operation of a group unless it is one of those chosen."""
    for key, over in _beside_chosen(x, d, d.group_most):
        yield key, over <= 0


@states(
    "Σ_y started[l, y] ≥ quantity[l] · chosen[g, o],  chosen ∈ {0, 1}"
    "      ∀ lot l of an operation o of a group g with a least",
)
def chosen_is_whole(x: Variables, d: Data) -> Rows:
    """An operation that is chosen of a group with a least is started whole."""
    for key, over in _beside_chosen(x, d, d.group_least):
        yield key, over >= 0


def _beside_chosen(x: Variables, d: Data, groups: Iterable[str]) -> Iterator[tuple[tuple[str, str], Sum]]:
    """By how much what is started of each lot of some groups is more than all of it where it is chosen."""
    for group in groups:
        for operation in d.group_operations[group]:
            for lot in d.lots_of_operation[operation]:
                begun = lpSum(x.started[lot, y] for y in d.years)
                yield (lot, group), begun - d.quantity[lot] * x.chosen[group, operation]


@states("Σ_{o ∈ g} chosen[g, o] ≥ at_least[g]      ∀ group g with a least")
def group_at_least(x: Variables, d: Data) -> Rows:
    """Of a group, at least so many operations are carried out."""
    for group, least in d.group_least.items():
        yield (group,), lpSum(x.chosen[group, o] for o in d.group_operations[group]) >= least


@states("Σ_{o ∈ g} chosen[g, o] ≤ at_most[g]      ∀ group g with a most")
def group_at_most(x: Variables, d: Data) -> Rows:
    """Of a group, at most so many operations are begun."""
    for group, most in d.group_most.items():
        yield (group,), lpSum(x.chosen[group, o] for o in d.group_operations[group]) <= most
