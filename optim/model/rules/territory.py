"""What each territory and each tranche is due."""

from collections.abc import Iterator
from typing import Any

from optim.model.rules.family import Row, family
from optim.sums import Sum, lpSum


def engaged(x: Any, d: Any, lines: Any, tranche: str) -> Sum:
    """The cost of the works of some lines in a tranche, in k€: what is committed to them."""
    return lpSum(
        d.cost[i, y] * share * x.started[d.lines[i], a]
        for i in lines
        for y in d.tranches[tranche]
        for a, share in d.spending[i, y]
    )


@family(
    statement="Σ_{i ∈ e} cost · started ≥ share[e, t] · Σ_i cost · started      "
    "∀ territory e with a floor, tranche t",
    unit="keur",
    source="territory of the scenario",
    remedy="lower the floor, or admit more operations of the territory",
    scope="shared",
    to_the_grain=True,
)
def territorial_floor(x: Any, d: Any) -> Iterator[Row]:
    """A territory gets at least its share of what a tranche commits."""
    for (e, t), share in d.territorial_floors.items():
        yield (e, t), engaged(x, d, d.lines_in[e], t) - share * engaged(x, d, d.lines, t) >= 0


@family(
    statement="Σ_{i ∈ e} cost · started ≤ share[e, t] · Σ_i cost · started      "
    "∀ territory e with a ceiling, tranche t",
    unit="keur",
    source="territory of the scenario",
    remedy="raise the ceiling, or start more elsewhere",
    scope="shared",
    to_the_grain=True,
)
def territorial_ceiling(x: Any, d: Any) -> Iterator[Row]:
    """A territory gets at most its share of what a tranche commits."""
    for (e, t), share in d.territorial_ceilings.items():
        yield (e, t), engaged(x, d, d.lines_in[e], t) - share * engaged(x, d, d.lines, t) <= 0


@family(
    statement="Σ_{i ∈ e} cost · started ≥ amount[e, t]      ∀ territory e with an amount due, tranche t",
    unit="keur",
    source="territory of the scenario",
    remedy="lower the amount, or admit more operations of the territory",
    scope="shared",
    to_the_grain=True,
    amount=True,
)
def territorial_floor_amount(x: Any, d: Any) -> Iterator[Row]:
    """A territory gets at least its amount in a tranche."""
    for (e, t), least in d.territorial_floor_amounts.items():
        yield (e, t), engaged(x, d, d.lines_in[e], t) >= least


@family(
    statement="Σ_{i ∈ e} cost · started ≤ amount[e, t]      ∀ territory e with a capped amount, tranche t",
    unit="keur",
    source="territory of the scenario",
    remedy="raise the cap, or start more elsewhere",
    scope="shared",
    to_the_grain=True,
    amount=True,
)
def territorial_ceiling_amount(x: Any, d: Any) -> Iterator[Row]:
    """A territory gets at most its amount in a tranche."""
    for (e, t), most in d.territorial_ceiling_amounts.items():
        yield (e, t), engaged(x, d, d.lines_in[e], t) <= most


@family(
    statement="Σ_l weight[l] · started[l, t] / quantity[l] ≥ minimum[t]      ∀ tranche t with a minimum",
    unit="home equivalent",
    source="tranche_minimum of the scenario",
    remedy="lower the minimum, or bring money and capacity forward",
    scope="shared",
    to_the_grain=True,
    amount=True,
)
def tranche_minimum(x: Any, d: Any) -> Iterator[Row]:
    """A tranche starts at least its minimum."""
    for t, least in d.tranche_minima.items():
        begun = lpSum(
            d.weight[lot] / d.quantity[lot] * x.started[lot, y] for lot in d.lots for y in d.tranches[t]
        )
        yield (t,), begun >= least


@family(
    statement="Σ_i cost · started ≥ amount[t]      ∀ tranche t with a minimum in k€",
    unit="keur",
    source="tranche_minimum of the scenario",
    remedy="lower the minimum, or bring money and capacity forward",
    scope="shared",
    to_the_grain=True,
    amount=True,
)
def tranche_minimum_amount(x: Any, d: Any) -> Iterator[Row]:
    """A tranche commits at least its minimum."""
    for t, least in d.tranche_minimum_amounts.items():
        yield (t,), engaged(x, d, d.lines, t) >= least
