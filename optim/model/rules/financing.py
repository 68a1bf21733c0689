"""Who may pay what for a line of cost."""

from collections.abc import Iterable, Mapping

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import Sum, lpSum, weighed


@states(
    "Σ_f granted[i, f, p] = Σ_{y ∈ p} cost[i, y] · Σ_a spending[i, y − a] · started[l, a]"
    "      ∀ line i of lot l, period p",
)
def financing_closes(x: Variables, d: Data) -> Rows:
    """What the funders commit to a line is its cost, no more and no less."""
    for (line, p), years in d.closings.items():
        brought = lpSum(x.granted[line, f, q] for f in d.payers[line] for q in d.grants_in[f, p])
        yield (
            (line, p),
            brought
            == weighed(
                (x.started[d.lines[line], a], d.cost[line, y] * share)
                for y in years
                for a, share in d.spending[line, y]
            ),
        )


@states(
    "Σ_{f yearly} granted[i, f, y] ≤ cost[i, y] · Σ_a spending[i, y − a] · started[l, a]"
    "      ∀ line i of lot l, year y",
)
def yearly_financing_ceiling(x: Variables, d: Data) -> Rows:
    """Funders that decide by year bring no more than the year's cost; funders by tranche bring the rest."""
    for (line, y), funders in d.yearly_payers.items():
        brought = lpSum(x.granted[line, f, str(y)] for f in funders)
        cost = weighed(
            (x.started[d.lines[line], a], d.cost[line, y] * share) for a, share in d.spending[line, y]
        )
        yield (line, y), brought <= cost


def _at_rate(x: Variables, d: Data, line: str, rate: Mapping[int, float], years: Iterable[int]) -> Sum:
    """What a line costs in some years, each at its rate."""
    return weighed(
        (x.started[d.lines[line], a], rate[y] * d.cost[line, y] * share)
        for y in years
        for a, share in d.spending[line, y]
    )


@states(
    "granted[i, f, p] ≤ Σ_{y ∈ p} max_rate[i, f, y] · cost[i, y] · Σ_a spending[i, y − a]"
    " · started[l, a]"
    "      ∀ line i, funder f, period p",
)
def rate_ceiling(x: Variables, d: Data) -> Rows:
    """A funder brings no more than its rate of the cost, by the rate of each year."""
    for (line, f), rate in d.rate_limits.items():
        for p, years in d.grant_periods[f].items():
            yield (line, f, p), x.granted[line, f, p] <= _at_rate(x, d, line, rate, years)


@states(
    "granted[i, f, p] ≥ Σ_{y ∈ p} max_rate[i, f, y] · cost[i, y] · Σ_a spending[i, y − a]"
    " · started[l, a]"
    "      ∀ line i whose owner is given FCTVA, FCTVA f, period p",
)
def fctva_is_given(x: Variables, d: Data) -> Rows:
    """An owner that is given FCTVA has its whole rate of what it bears."""
    for (line, f), rate in d.fctva.items():
        for p, years in d.grant_periods[f].items():
            yield (line, f, p), x.granted[line, f, p] >= _at_rate(x, d, line, rate, years)


@states(
    "granted[i, f, p] ≤ Σ_{y ∈ p} unit_ceiling[i, f, y] · Σ_a spending[i, y − a] · started[l, a]"
    "      ∀ line i, funder f, period p",
)
def unit_ceiling(x: Variables, d: Data) -> Rows:
    """A funder brings no more than its ceiling for each unit started."""
    for (line, f), ceiling in d.unit_ceiling.items():
        for p, years in d.grant_periods[f].items():
            units = weighed(
                (x.started[d.lines[line], a], ceiling[y] * share)
                for y in years
                for a, share in d.spending[line, y]
            )
            yield (line, f, p), x.granted[line, f, p] <= units


@states(
    "Σ_{f own} granted ≥ own_share · Σ_{f public} granted      ∀ lot of an authority not exempt, tranche",
)
def public_aid_ceiling(x: Variables, d: Data) -> Rows:
    """An authority keeps its least share of the public financing of its own works."""
    for lot, own in d.public_aid_lots.items():
        for tranche in d.tranches:
            grants = [
                (f, x.granted[line, f, p])
                for line in d.lines_of[lot]
                for f in d.payers[line]
                for p in d.grants_in[f, tranche]
            ]
            brought = lpSum(g for f, g in grants if f in own)
            public = lpSum(g for f, g in grants if f in own or f in d.public_funders)
            yield (lot, tranche), brought >= d.public_aid_share * public


@states(
    "Σ_{f own} granted ≥ own_share_floor[b] · Σ cost · started      ∀ lot of bailleur b, tranche",
)
def own_share_floor(x: Variables, d: Data) -> Rows:
    """A bailleur puts its least share of own funds into each of its lots."""
    for lot, (floor, own) in d.own_share_lots.items():
        for tranche, years in d.tranches.items():
            brought = lpSum(
                x.granted[line, f, p]
                for line in d.lines_of[lot]
                for f in d.payers[line]
                if f in own
                for p in d.grants_in[f, tranche]
            )
            cost = weighed(
                (x.started[lot, a], floor * d.cost[line, y] * share)
                for line in d.lines_of[lot]
                for y in years
                for a, share in d.spending[line, y]
            )
            yield (lot, tranche), brought >= cost
