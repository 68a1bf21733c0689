"""What each territory and each tranche is due."""

from collections.abc import Iterable

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import Sum, lpSum


def engaged(x: Variables, d: Data, lines: Iterable[str], tranche: str) -> Sum:
    """The cost of the works of some lines in a tranche, in k€: what is committed to them."""
    return lpSum(
        d.cost[i, y] * share * x.started[d.lines[i], a]
        for i in lines
        for y in d.tranches[tranche]
        for a, share in d.spending[i, y]
    )


@states(
    "Σ_{i ∈ e} cost · started ≥ share[e, t] · Σ_i cost · started      ∀ territory e with a floor, tranche t",
)
def territorial_floor(x: Variables, d: Data) -> Rows:
    """A territory gets at least its share of what a tranche commits."""
    for (e, t), share in d.territorial_floors.items():
        yield (e, t), engaged(x, d, d.lines_in[e], t) - share * engaged(x, d, d.lines, t) >= 0


@states(
    "Σ_{i ∈ e} cost · started ≤ share[e, t] · Σ_i cost · started      "
    "∀ territory e with a ceiling, tranche t",
)
def territorial_ceiling(x: Variables, d: Data) -> Rows:
    """A territory gets at most its share of what a tranche commits."""
    for (e, t), share in d.territorial_ceilings.items():
        yield (e, t), engaged(x, d, d.lines_in[e], t) - share * engaged(x, d, d.lines, t) <= 0


@states(
    "Σ_{i ∈ e} cost · started ≥ amount[e, t]      ∀ territory e with an amount due, tranche t",
)
def territorial_floor_amount(x: Variables, d: Data) -> Rows:
    """A territory gets at least its amount in a tranche."""
    for (e, t), least in d.territorial_floor_amounts.items():
        yield (e, t), engaged(x, d, d.lines_in[e], t) >= least


@states(
    "Σ_{i ∈ e} cost · started ≤ amount[e, t]      ∀ territory e with a capped amount, tranche t",
)
def territorial_ceiling_amount(x: Variables, d: Data) -> Rows:
    """A territory gets at most its amount in a tranche."""
    for (e, t), most in d.territorial_ceiling_amounts.items():
        yield (e, t), engaged(x, d, d.lines_in[e], t) <= most


@states(
    "Σ_l weight[l] · started[l, t] / quantity[l] ≥ minimum[t]      ∀ tranche t with a minimum",
)
def tranche_minimum(x: Variables, d: Data) -> Rows:
    """A tranche starts at least its minimum."""
    for t, least in d.tranche_minima.items():
        begun = lpSum(
            d.weight[lot] / d.quantity[lot] * x.started[lot, y] for lot in d.lots for y in d.tranches[t]
        )
        yield (t,), begun >= least


@states(
    "Σ_i cost · started ≥ amount[t]      ∀ tranche t with a minimum in k€",
)
def tranche_minimum_amount(x: Variables, d: Data) -> Rows:
    """A tranche commits at least its minimum."""
    for t, least in d.tranche_minimum_amounts.items():
        yield (t,), engaged(x, d, d.lines, t) >= least
