"""Rules between funders: what some bring together, one beside others, each to an operation."""

from collections.abc import Iterable

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import Sum, lpSum


def _brought(x: Variables, d: Data, payers: Iterable[tuple[str, str]], tranche: str) -> Sum:
    """What some payers of lines bring in a tranche, in k€."""
    return lpSum(x.granted[line, f, p] for line, f in payers for p in d.grants_in[f, tranche])


def _over_the_contract(x: Variables, d: Data, payers: Iterable[tuple[str, str]]) -> Sum:
    """What some payers of lines bring over the contract, in k€."""
    return lpSum(x.granted[line, f, p] for line, f in payers for p in d.grant_periods[f])


@states(
    "Σ_{f ∈ a} granted[i, f, t] ≤ max_rate[a] · Σ_i cost[i, y] · Σ_s spending[i, y − s] · started[l, s]"
    "      summed over the lines i of lot l, ∀ aid ceiling a, lot l, tranche t",
)
def aid_ceiling(x: Variables, d: Data) -> Rows:
    """The funders of an aid ceiling bring together no more than its share of the cost of a lot."""
    for (name, lot), (payers, share) in d.aid_ceilings.items():
        for t, years in d.tranches.items():
            cost = lpSum(
                share * d.cost[line, y] * part * x.started[lot, s]
                for line in d.lines_of[lot]
                for y in years
                for s, part in d.spending[line, y]
            )
            yield (name, lot, t), _brought(x, d, payers, t) - cost <= 0


@states(
    "granted[i, f, t] ≤ max_share[m] · (granted[i, f, t] + Σ_{g beside f} granted[i, g, t])"
    "      summed over the lines i of lot l, ∀ matching m of funder f, lot l, tranche t",
)
def matching(x: Variables, d: Data) -> Rows:
    """A matched funder brings no more than its share of what it and those beside it bring to a lot."""
    for (name, lot), (matched, beside, share) in d.matchings.items():
        for t in d.tranches:
            own, others = _brought(x, d, matched, t), _brought(x, d, beside, t)
            yield (name, lot, t), (1 - share) * own - share * others <= 0


@states(
    "Σ_i granted[i, f, p] ≤ max_rate[r] · base_ceiling[r]"
    "      summed over the lines i of operation o that rate r of funder f admits, ∀ rate r, operation o",
)
def base_ceiling(x: Variables, d: Data) -> Rows:
    """A rate with a capped base brings to an operation no more than its share of that base."""
    for key, (payers, most) in d.base_ceilings.items():
        yield key, _over_the_contract(x, d, payers) <= most


@states(
    "Σ_i granted[i, f, p] ≤ at_most[c, f, o]"
    "      summed over the lines i of operation o, ∀ contribution c, funder f, operation o",
)
def contribution_ceiling(x: Variables, d: Data) -> Rows:
    """A funder brings to an operation no more than the amount notified."""
    for key, (payers, most) in d.contribution_ceilings.items():
        yield key, _over_the_contract(x, d, payers) <= most


@states(
    "Σ_i granted[i, f, p] ≤ Σ_i quantity[l] · max_y cost[i, y] · backs[f, o],  backs ∈ {0, 1}"
    "      summed over the lines i of operation o, ∀ funder f and operation o of which backing is counted",
)
def brought_if_backed(x: Variables, d: Data) -> Rows:
    """A funder that does not back an operation brings nothing to it."""
    for (f, operation), (payers, most) in d.backing.items():
        brought = _over_the_contract(x, d, payers)
        yield (f, operation), brought - most * x.backs[f, operation] <= 0


@states(
    "Σ_i granted[i, f, p] ≥ at_least[c, f, o] · backs[f, o]"
    "      summed over the lines i of operation o, ∀ contribution c with a least, funder f, operation o",
)
def contribution_floor(x: Variables, d: Data) -> Rows:
    """A funder that brings anything to an operation brings the least contribution."""
    for (name, f, operation), least in d.contribution_floors.items():
        payers, _most = d.backing[f, operation]
        brought = _over_the_contract(x, d, payers)
        yield (name, f, operation), brought - least * x.backs[f, operation] >= 0


@states(
    "Σ_y started[l, y] ≤ quantity[l] · backed[b, o],  backed ∈ {0, 1}"
    "      ∀ lot l of an operation o that asks for so many backers b at least",
)
def begun_is_backed(x: Variables, d: Data) -> Rows:
    """Nothing is started of an operation that asks for backers unless it has them."""
    for name, operation in d.backers_least:
        for lot in d.lots_backed[operation]:
            begun = lpSum(x.started[lot, y] for y in d.years)
            yield (lot, name), begun - d.quantity[lot] * x.backed[name, operation] <= 0


@states("Σ_{f ∈ b} backs[f, o] ≥ at_least[b] · backed[b, o]      ∀ backers b with a least, operation o")
def backers_at_least(x: Variables, d: Data) -> Rows:
    """At least so many funders bring money to an operation that is begun."""
    for (name, operation), (funders, least) in d.backers_least.items():
        backs = lpSum(x.backs[f, operation] for f in funders)
        yield (name, operation), backs - least * x.backed[name, operation] >= 0


@states("Σ_{f ∈ b} backs[f, o] ≤ at_most[b]      ∀ backers b with a most, operation o")
def backers_at_most(x: Variables, d: Data) -> Rows:
    """At most so many funders bring money to an operation."""
    for (name, operation), (funders, most) in d.backers_most.items():
        yield (name, operation), lpSum(x.backs[f, operation] for f in funders) <= most
